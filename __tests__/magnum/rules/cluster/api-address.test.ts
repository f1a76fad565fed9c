import { UNKNOWN } from '../../../../magnum/spec/field';
import { cluster, saidBy, template } from '../../../support/judged';

const LABEL = 'master_lb_floating_ip_enabled';
const NO = { [LABEL]: 'false' };
const IGNORED = `warning floatingIpEnabled must not be false by itself: this driver reads the label ${LABEL}`;

test.each([
  ['capi-helm@1.4', { floatingIpEnabled: false }, [IGNORED]],
  ['cluster-api@0.38', { floatingIpEnabled: false, labels: { [LABEL]: 'true' } }, [IGNORED]],
  ['cluster-api@0.38', { floatingIpEnabled: false, labels: NO }, []],
  ['cluster-api@0.38', { floatingIpEnabled: true }, []],
  ['cluster-api@0.38', { floatingIpEnabled: UNKNOWN }, ['not judged: floatingIpEnabled']],
  ['cluster-api@0.38', { floatingIpEnabled: false, labels: UNKNOWN }, [`not judged: labels.${LABEL}`]],
  ['heat@2023.1', { floatingIpEnabled: false }, []],
] as const)('CL-31 on %s of %p', (on, spec, expected) => {
  expect(saidBy('CL-31', template(spec), { on })).toEqual(expected);
  expect(saidBy('CL-31', cluster(spec), { on })).toEqual(expected);
});

test("CL-31 reads the template's label, and says of the template what the template says", () => {
  const on = 'cluster-api@0.38';

  expect(saidBy('CL-31', cluster({ floatingIpEnabled: false }, { labels: NO }), { on })).toEqual([]);
  expect(saidBy('CL-31', cluster({}, { floatingIpEnabled: false }), { on })).toEqual([]);
});

const UNREACHABLE = `warning labels.${LABEL} must not be false where masterLbEnabled is not true`;

test.each([
  ['cluster-api@0.38', { masterLbEnabled: false, labels: NO }, [UNREACHABLE]],
  ['cluster-api@0.38', { masterLbEnabled: undefined, labels: NO }, [UNREACHABLE]],
  ['cluster-api@0.38', { masterLbEnabled: true, labels: NO }, []],
  ['cluster-api@0.38', { masterLbEnabled: false }, []],
  ['cluster-api@0.38', { masterLbEnabled: UNKNOWN, labels: NO }, ['not judged: masterLbEnabled']],
  ['capi-helm@1.4', { masterLbEnabled: false, labels: NO }, []],
] as const)('CL-33 on %s of a template with %p', (on, spec, expected) => {
  expect(saidBy('CL-33', template(spec), { on })).toEqual(expected);
});

test.each([
  [{ labels: NO }, { masterLbEnabled: false }, [UNREACHABLE]],
  [{ masterLbEnabled: false }, { labels: NO }, [UNREACHABLE]],
  [{ masterLbEnabled: true }, { masterLbEnabled: false, labels: NO }, []],
  // Said of the template.
  [{}, { masterLbEnabled: false, labels: NO }, []],
  [{ labels: NO, template: UNKNOWN }, {}, ["not judged: the template's masterLbEnabled"]],
] as const)('CL-33 of a cluster with %p on a template with %p', (spec, of, expected) => {
  expect(saidBy('CL-33', cluster(spec, of), { on: 'cluster-api@0.38' })).toEqual(expected);
});
