import { UNKNOWN } from '../../../../magnum/spec/field';
import { cluster, saidBy } from '../../../support/judged';

const PRIVATE = 'warning floatingIpEnabled must not be false, or the API has a private address only';
const PUBLIC_LB = { labels: { master_lb_floating_ip_enabled: 'true' } };

test.each([
  ['heat@2023.1', {}, { floatingIpEnabled: false }, [PRIVATE]],
  ['heat@2023.1', { floatingIpEnabled: false }, { floatingIpEnabled: true }, [PRIVATE]],
  ['heat@2023.1', { floatingIpEnabled: true }, { floatingIpEnabled: false }, []],
  ['heat@2023.1', {}, { floatingIpEnabled: true }, []],
  ['heat@2023.1', {}, { floatingIpEnabled: false, masterLbEnabled: true, ...PUBLIC_LB }, []],
  ['heat@2023.1', {}, { floatingIpEnabled: false, masterLbEnabled: false, ...PUBLIC_LB }, [PRIVATE]],
  ['heat@2023.1', { template: UNKNOWN }, {}, ["not judged: the template's floatingIpEnabled"]],
  ['heat@2023.1', {}, { floatingIpEnabled: UNKNOWN }, ['not judged: floatingIpEnabled']],
  ['capi-helm@1.4', {}, { floatingIpEnabled: false }, []],
] as const)('PRV-10 on %s of %p on a template with %p', (on, spec, of, expected) => {
  expect(saidBy('PRV-10', cluster(spec, of), { on })).toEqual(expected);
});
