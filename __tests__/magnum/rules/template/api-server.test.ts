import { UNKNOWN } from '../../../../magnum/spec/field';
import { saidBy, template } from '../../../support/judged';

test.each([
  [1023, ['error apiserverPort must be from 1024 to 65535, got 1023']],
  [1024, []],
  [65535, []],
  [65536, ['error apiserverPort must be from 1024 to 65535, got 65536']],
  [undefined, []],
  [UNKNOWN, ['not judged: apiserverPort']],
] as const)('CT-33 of %p', (apiserverPort, expected) => {
  expect(saidBy('CT-33', template({ apiserverPort }))).toEqual(expected);
});

test.each([
  [6443, []],
  [6442, ['warning apiserverPort must be 6443, which every driver uses, got 6442']],
  [65535, ['warning apiserverPort must be 6443, which every driver uses, got 65535']],
  // Of a port that cannot be more is said elsewhere.
  [80, []],
  [undefined, []],
  [UNKNOWN, ['not judged: apiserverPort']],
] as const)('CT-34 of %p', (apiserverPort, expected) => {
  expect(saidBy('CT-34', template({ apiserverPort }))).toEqual(expected);
});

test.each([
  ['heat@2023.1', 'kubernetes', true, ['warning tlsDisabled must be false for kubernetes, got true']],
  ['capi-helm@1.4', undefined, true, ['warning tlsDisabled must be false for kubernetes, got true']],
  ['heat@2023.1', 'swarm', true, []],
  ['heat@2023.1', 'kubernetes', false, []],
  ['heat@2023.1', 'kubernetes', undefined, []],
  ['heat@2023.1', 'kubernetes', UNKNOWN, ['not judged: tlsDisabled']],
] as const)('CT-42 on %s with engine %p of %p', (on, coe, tlsDisabled, expected) => {
  expect(saidBy('CT-42', template({ coe, tlsDisabled }), { on })).toEqual(expected);
});
