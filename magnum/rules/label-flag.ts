const TRUE = ['1', 't', 'true', 'on', 'y', 'yes'];
const FALSE = ['0', 'f', 'false', 'off', 'n', 'no'];

/**
 * What all drivers read in a label that is a boolean, in any case and with blanks around it; undefined where there is
 * none, or what is none to them.
 *
 * @see https://github.com/openstack/oslo.utils/blob/7.3.0/oslo_utils/strutils.py#L57-L58
 */
export function flagOf(label: string | undefined): boolean | undefined {
  const text = label?.trim().toLowerCase();
  if (text === undefined || TRUE.includes(text)) {
    return text === undefined ? undefined : true;
  }
  return FALSE.includes(text) ? false : undefined;
}
