import type { AuthRequest } from './auth-request';
import { toAuthRequest } from './auth-request';
import type { CloudConfig } from './cloud-config';
import { CloudConfigError } from './cloud-config-error';
import type { Surroundings } from './config-files';
import type { Setting } from './settings';
import type { TlsOptions } from './tls';
import { readTlsOptions } from './tls';
import { isRemoteProfile } from './vendor-profiles';

/** All that is needed to reach a cloud, complete and read from its files. */
export interface CloudAccess {
  readonly cloud: CloudConfig;
  readonly authUrl: Setting;
  readonly request: AuthRequest;
  readonly tls: TlsOptions;
  /** undefined: any. */
  readonly region?: string;
  /** `public`, `internal` or `admin`. */
  readonly interface: string;
  /** Longest wait for one answer, where the settings name one (`api_timeout`). */
  readonly timeoutMs?: number;
}

/**
 * Checks a cloud's settings and reads the files that they name.
 *
 * @throws CloudConfigError naming what is missing or malformed
 */
export async function prepareAccess(cloud: CloudConfig, where: Surroundings): Promise<CloudAccess> {
  const { settings } = cloud;
  return {
    cloud,
    authUrl: authUrlOf(cloud),
    request: toAuthRequest(cloud),
    tls: await readTlsOptions(settings, where),
    region: settings.get('region_name')?.value,
    // `publicURL` is what older files say.
    interface: settings.get('interface')?.value.replace(/URL$/, '') ?? 'public',
    timeoutMs: secondsOf(settings.get('api_timeout')),
  };
}

function secondsOf(setting: Setting | undefined): number | undefined {
  const seconds = Number(setting?.value);
  return setting === undefined || !(seconds > 0) ? undefined : seconds * 1000;
}

function authUrlOf(cloud: CloudConfig): Setting {
  const authUrl = cloud.settings.get('auth_url');
  if (authUrl === undefined) {
    throw noAuthUrl(cloud);
  }
  const url = URL.canParse(authUrl.value) ? new URL(authUrl.value) : undefined;
  // The value itself stays unsaid: what is no URL may be something else put in the wrong place.
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new CloudConfigError(`${authUrl.source} is no URL`, 'give it as https://HOST:5000/v3');
  }
  if (url.username !== '' || url.password !== '') {
    throw new CloudConfigError(
      `${authUrl.source} holds a user name or password, which would end up in logs`,
      'give it as https://HOST:5000/v3, and the user in username and password',
    );
  }
  return authUrl;
}

function noAuthUrl({ name, settings, files, variables }: CloudConfig): CloudConfigError {
  const file = files.clouds ?? files.secure;
  if (file === undefined) {
    return new CloudConfigError(
      `OS_AUTH_URL is not set, but ${variables.join(', ')} ${variables.length === 1 ? 'is' : 'are'}, so no clouds.yaml is used`,
      'set OS_AUTH_URL, or unset the others, or choose an entry of clouds.yaml with OS_CLOUD',
    );
  }
  const profile = (settings.get('profile') ?? settings.get('cloud'))?.value;
  const fix =
    profile === undefined
      ? 'add auth.auth_url, e.g. https://HOST:5000/v3'
      : `add auth.auth_url, or the profile ${profile} to clouds-public.yaml: ${whyNoProfile(profile)}`;
  return new CloudConfigError(`entry ${name} of ${file} has no auth.auth_url`, fix);
}

function whyNoProfile(profile: string): string {
  return isRemoteProfile(profile)
    ? 'it is on the site of the vendor, which is not asked for it'
    : "it is not among the vendors' profiles that are known here";
}
