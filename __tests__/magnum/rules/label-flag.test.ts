import { flagOf } from '../../../magnum/rules/label-flag';

test.each([
  ['true', true],
  [' Off ', false],
  ['', undefined],
  ['yess', undefined],
  [undefined, undefined],
])('reads %p as the drivers do', (label, expected) => {
  expect(flagOf(label)).toBe(expected);
});
