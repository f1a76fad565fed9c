import { UNKNOWN } from '../../../../magnum/spec/field';
import { cluster, saidBy } from '../../../support/judged';

const URL = 'https://discovery.example.com/3e86b59982e49066c5d813af1c2e2579cbf573de';
const FITS = 'warning discoveryUrl must be left out, unless it was made for this cluster and 3 member(s)';

test.each([
  ['heat@2023.1', URL, [FITS]],
  ['heat@2023.1', undefined, []],
  ['heat@2023.1', UNKNOWN, ['not judged: discoveryUrl']],
  ['capi-helm@1.4', URL, ['warning discoveryUrl must be left out: this driver does not read it']],
  ['cluster-api@0.38', undefined, []],
] as const)('CL-27 on %s of %p', (on, discoveryUrl, expected) => {
  expect(saidBy('CL-27', cluster({ discoveryUrl, masterCount: 3 }), { on })).toEqual(expected);
});
