import { UNKNOWN } from '../../../../magnum/spec/field';
import { cluster, saidBy } from '../../../support/judged';

test.each([
  ['heat@2026.1', []],
  ['heat@2026.2', ['error platform must be one of Cluster API from 2026.2 on, got "heat@2026.2"']],
  ['heat@2027.1', ['error platform must be one of Cluster API from 2026.2 on, got "heat@2027.1"']],
  ['capi-helm@1.4', []],
  ['cluster-api@0.38', []],
] as const)('REL-01 on %s', (on, expected) => {
  expect(saidBy('REL-01', cluster({}), { on })).toEqual(expected);
  expect(saidBy('REL-01', cluster({ template: UNKNOWN }), { on })).toEqual(expected);
});
