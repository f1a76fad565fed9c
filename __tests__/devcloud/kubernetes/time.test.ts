import { ageOf } from '../../../devcloud/kubernetes/time';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

test.each([
  [-5, '0s'],
  [0, '0s'],
  [2 * MINUTE - 1, '119s'],
  [2 * MINUTE, '2m'],
  [2 * MINUTE + 1, '2m1s'],
  [10 * MINUTE - 1, '9m59s'],
  [10 * MINUTE + 1, '10m'],
  [3 * HOUR - 1, '179m'],
  [3 * HOUR, '3h'],
  [8 * HOUR - 1, '7h59m'],
  [8 * HOUR + MINUTE, '8h'],
  [2 * DAY - 1, '47h'],
  [2 * DAY + HOUR, '2d1h'],
  [8 * DAY - 1, '7d23h'],
  [8 * DAY + HOUR, '8d'],
  [2 * YEAR - 1, '729d'],
  [2 * YEAR + DAY, '2y1d'],
  [8 * YEAR + DAY, '8y'],
])('shortens an age of %d seconds to %s', (seconds, shown) => {
  const now = new Date('2022-03-01T12:00:00Z');

  expect(ageOf(new Date(now.getTime() - seconds * 1000), now)).toBe(shown);
});
