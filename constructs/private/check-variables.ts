/** Set by `cdktf-magnum check` for the app that it runs: the file that findings go to. */
export const CHECK_FILE = 'CDKTF_MAGNUM_CHECK_FILE';

/** Set by `cdktf-magnum check --platform`: judged is as if the app said this one, e.g. `heat@2023.1`. */
export const CHECK_PLATFORM = 'CDKTF_MAGNUM_CHECK_PLATFORM';
