const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

/**
 * As kubectl shortens an age: `42s`, `3m7s`, `12m`, `5h3m`, `6d`.
 *
 * @see https://github.com/kubernetes/apimachinery/blob/v0.23.3/pkg/util/duration/duration.go#L48
 */
export function ageOf(since: Date, now: Date): string {
  const age = Math.max(0, Math.floor((now.getTime() - since.getTime()) / 1000));
  if (age < 2 * MINUTE) {
    return `${age}s`;
  }
  if (age < 3 * HOUR) {
    return age < 10 * MINUTE ? twoUnits(age, MINUTE, 'm', 1, 's') : `${Math.floor(age / MINUTE)}m`;
  }
  if (age < 2 * DAY) {
    return age < 8 * HOUR ? twoUnits(age, HOUR, 'h', MINUTE, 'm') : `${Math.floor(age / HOUR)}h`;
  }
  if (age < 2 * YEAR) {
    return age < 8 * DAY ? twoUnits(age, DAY, 'd', HOUR, 'h') : `${Math.floor(age / DAY)}d`;
  }
  return age < 8 * YEAR ? twoUnits(age, YEAR, 'y', DAY, 'd') : `${Math.floor(age / YEAR)}y`;
}

function twoUnits(age: number, large: number, largeName: string, small: number, smallName: string): string {
  const rest = Math.floor((age % large) / small);
  return `${Math.floor(age / large)}${largeName}${rest === 0 ? '' : `${rest}${smallName}`}`;
}

/** Kubernetes gives most of its times without fractions of a second. */
export function timestamp(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** And those of leases with six digits. */
export function microTimestamp(date: Date): string {
  return date.toISOString().replace('Z', '000Z');
}
