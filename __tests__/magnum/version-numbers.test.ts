import { compareVersions, isAtLeast, isVersionNumber, isWithin, mayBeAtLeast } from '../../magnum/version-numbers';

test.each(['1', '1.4', '1.4.0', 'v0.38.1', '22.0.0'])('takes %s for a version', (text) => {
  expect(isVersionNumber(text)).toBe(true);
});

test.each(['', 'v', '1.', '1.4.0.0', 'latest', '1.4-rc1', ' 1.4', '1.4\n', '9999999999'])('refuses %j', (text) => {
  expect(isVersionNumber(text)).toBe(false);
});

test.each([
  ['1.4', '1.4.0', 0],
  ['v1.4', '1.4.0', 0],
  ['9.0', '10.0', -1],
  ['10.0', '9.0', 1],
  ['1.10', '1.9', 1],
  ['21.0.1', '21.0.0', 1],
])('compares %s with %s', (a, b, order) => {
  expect(Math.sign(compareVersions(a, b))).toBe(order);
});

test.each([
  { version: '21.0', minimum: '21.0.1', surely: false, maybe: true },
  { version: '21.0.0', minimum: '21.0.1', surely: false, maybe: false },
  { version: '21.0.1', minimum: '21.0.1', surely: true, maybe: true },
  { version: '21', minimum: '21', surely: true, maybe: true },
  { version: '20', minimum: '21', surely: false, maybe: false },
])('$version is at least $minimum: $surely, may be: $maybe', ({ version, minimum, surely, maybe }) => {
  expect(isAtLeast(version, minimum)).toBe(surely);
  expect(mayBeAtLeast(version, minimum)).toBe(maybe);
});

test.each([
  ['21', '21.0.0', '21.0.1', 'maybe'],
  ['21.0', '21.0.0', '21.0.1', 'maybe'],
  ['21.0.0', '21.0.0', '21.0.1', 'yes'],
  ['21.0.1', '21.0.0', '21.0.1', 'yes'],
  ['21.0.2', '21.0.0', '21.0.1', 'no'],
  ['20', '21.0.0', '21.0.1', 'no'],
  ['22', '21.0.0', '21.0.1', 'no'],
  ['16', '12', '16', 'yes'],
  ['17', '12', '16', 'no'],
  ['12', '12', '16', 'yes'],
  ['11', '12', '16', 'no'],
  ['12', '12.0.1', '16', 'maybe'],
])('%s within %s to %s: %s', (version, first, last, answer) => {
  expect(isWithin(version, first, last)).toBe(answer);
});
