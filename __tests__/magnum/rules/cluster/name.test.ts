import { UNKNOWN } from '../../../../magnum/spec/field';
import { cluster, saidBy } from '../../../support/judged';

test.each([
  ['1a', ['error name must start with a letter and go on with letters, digits, _, . and -, got "1a"']],
  ['a b', ['error name must start with a letter and go on with letters, digits, _, . and -, got "a b"']],
  ['', ['error name must start with a letter and go on with letters, digits, _, . and -, got ""']],
  ['a'.repeat(243), ['error name must have 242 characters at most, got 243']],
  ['a'.repeat(242), []],
  ['a-1_b.C', []],
  [UNKNOWN, ['not judged: name']],
] as const)('CL-01 of %p', (name, expected) => {
  expect(saidBy('CL-01', cluster({ name }))).toEqual(expected);
});

test.each([
  [undefined, ['error name must be given']],
  ['a', []],
  [UNKNOWN, ['not judged: name']],
] as const)('CL-40 of %p', (name, expected) => {
  expect(saidBy('CL-40', cluster({ name }))).toEqual(expected);
});
