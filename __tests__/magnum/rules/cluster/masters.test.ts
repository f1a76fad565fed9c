import { UNKNOWN } from '../../../../magnum/spec/field';
import { cluster, saidBy } from '../../../support/judged';

test.each([
  [0, ['error masterCount must be at least 1, got 0']],
  [1, []],
  [UNKNOWN, ['not judged: masterCount']],
] as const)('CL-02 of %p masters', (masterCount, expected) => {
  expect(saidBy('CL-02', cluster({ masterCount }))).toEqual(expected);
});

test.each([
  ['heat@2024.2', 2, ['warning masterCount must be odd, got 2']],
  ['heat@2025.1', 2, ['error masterCount must be odd, got 2']],
  ['capi-helm@1.0', 4, ['warning masterCount must be odd, got 4']],
  ['cluster-api@0.14', 2, ['error masterCount must be odd, got 2']],
  ['heat@2025.1', 1, []],
  ['heat@2025.1', 3, []],
  ['heat@2025.1', UNKNOWN, ['not judged: masterCount']],
] as const)('CL-03 on %s of %p masters', (on, masterCount, expected) => {
  expect(saidBy('CL-03', cluster({ masterCount }), { on })).toEqual(expected);
});

test.each([
  [
    { masterCount: 3 },
    { masterLbEnabled: false },
    ['error masterCount must be 1 where masterLbEnabled is not true, got 3'],
  ],
  [
    { masterCount: 3, masterLbEnabled: false },
    {},
    ['error masterCount must be 1 where masterLbEnabled is not true, got 3'],
  ],
  [{ masterCount: 3, masterLbEnabled: true }, { masterLbEnabled: false }, []],
  [{ masterCount: 3 }, { masterLbEnabled: true }, []],
  [{ masterCount: 1 }, { masterLbEnabled: false }, []],
  [{ masterCount: 3, template: UNKNOWN }, {}, ["not judged: the template's masterLbEnabled"]],
  [{ masterCount: 3 }, { masterLbEnabled: UNKNOWN }, ['not judged: masterLbEnabled']],
] as const)('CL-04 of %j on a template with %j', (spec, of, expected) => {
  expect(saidBy('CL-04', cluster(spec, of))).toEqual(expected);
});
