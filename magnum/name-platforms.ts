import type { MagnumPlatform } from './platform';

/** `heat@zed to heat@2023.2, capi-helm@1.4`: of each driver the first and the last. */
export function namePlatforms(platforms: readonly MagnumPlatform[]): string {
  const drivers = [...new Set(platforms.map(({ driver }) => driver))];
  return drivers
    .map((driver) => {
      const ofDriver = platforms.filter((platform) => platform.driver === driver).map(String);
      const [first = '', last] = [ofDriver[0], ofDriver.at(-1)];
      return last === undefined || last === first ? first : `${first} to ${last}`;
    })
    .join(', ');
}
