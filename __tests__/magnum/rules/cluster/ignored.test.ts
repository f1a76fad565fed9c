import { UNKNOWN } from '../../../../magnum/spec/field';
import { cluster, saidBy, template } from '../../../support/judged';

test.each([
  ['capi-helm@1.4', 5, ['warning dockerVolumeSizeGb must be left out: this driver does not read it, got 5']],
  ['capi-helm@1.4', undefined, []],
  ['capi-helm@1.4', UNKNOWN, ['not judged: dockerVolumeSizeGb']],
  ['cluster-api@0.38', 5, []],
  ['heat@2023.1', 5, []],
] as const)('CL-30 on %s of %p', (on, dockerVolumeSizeGb, expected) => {
  expect(saidBy('CL-30', cluster({ dockerVolumeSizeGb }), { on })).toEqual(expected);
  expect(saidBy('CL-30', template({ dockerVolumeSizeGb }), { on })).toEqual(expected);
});

test.each([
  [
    'capi-helm@1.4',
    false,
    ['warning masterLbEnabled must not be false: this driver makes a load balancer whatever it says'],
  ],
  ['capi-helm@1.4', true, []],
  ['capi-helm@1.4', undefined, []],
  ['capi-helm@1.4', UNKNOWN, ['not judged: masterLbEnabled']],
  ['cluster-api@0.38', false, []],
] as const)('CL-32 on %s of %p', (on, masterLbEnabled, expected) => {
  expect(saidBy('CL-32', cluster({ masterLbEnabled }), { on })).toEqual(expected);
  expect(saidBy('CL-32', template({ masterLbEnabled }), { on })).toEqual(expected);
});

test('CL-30 and CL-32 say of the template what the template says', () => {
  const subject = cluster({}, { dockerVolumeSizeGb: 5, masterLbEnabled: false });

  expect(saidBy('CL-30', subject, { on: 'capi-helm@1.4' })).toEqual([]);
  expect(saidBy('CL-32', subject, { on: 'capi-helm@1.4' })).toEqual([]);
});
