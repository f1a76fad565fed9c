import { UNKNOWN } from '../../../../magnum/spec/field';
import { saidBy, template } from '../../../support/judged';

test.each([
  ['vm', []],
  ['bm', []],
  ['pm', ['error serverType must be one of vm, bm, got "pm"']],
  [undefined, []],
  [UNKNOWN, ['not judged: serverType']],
] as const)('CT-26 of %p', (serverType, expected) => {
  expect(saidBy('CT-26', template({ serverType }))).toEqual(expected);
});

test.each([
  ['heat@2023.2', 'bm', []],
  ['heat@2024.1', 'bm', ['error serverType must be vm, got "bm"']],
  ['capi-helm@1.0', 'bm', ['error serverType must be vm, got "bm"']],
  ['cluster-api@0.1', 'bm', ['error serverType must be vm, got "bm"']],
  ['heat@2024.1', 'vm', []],
  ['heat@2024.1', undefined, []],
  ['heat@2024.1', UNKNOWN, ['not judged: serverType']],
] as const)('CT-27 on %s of %p', (on, serverType, expected) => {
  expect(saidBy('CT-27', template({ serverType }), { on })).toEqual(expected);
});
