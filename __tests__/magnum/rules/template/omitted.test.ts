import { UNKNOWN } from '../../../../magnum/spec/field';
import { saidBy, template } from '../../../support/judged';

const NONE = 'must be true or false, got none, which the provider sends as false';

test.each([
  ['heat@2023.1', undefined, [`warning floatingIpEnabled ${NONE}`]],
  ['heat@2023.1', false, []],
  ['heat@2023.1', true, []],
  ['capi-helm@1.4', undefined, []],
  ['cluster-api@0.38', undefined, []],
  ['heat@2023.1', UNKNOWN, ['not judged: floatingIpEnabled']],
] as const)('CT-45 on %s of %p', (on, floatingIpEnabled, expected) => {
  expect(saidBy('CT-45', template({ floatingIpEnabled }), { on })).toEqual(expected);
});

test.each([
  ['heat@2023.1', undefined, [`warning masterLbEnabled ${NONE}`]],
  ['capi-helm@1.4', undefined, [`warning masterLbEnabled ${NONE}`]],
  ['heat@2023.1', false, []],
  ['heat@2023.1', UNKNOWN, ['not judged: masterLbEnabled']],
] as const)('CT-46 on %s of %p', (on, masterLbEnabled, expected) => {
  expect(saidBy('CT-46', template({ masterLbEnabled }), { on })).toEqual(expected);
});
