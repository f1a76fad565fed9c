import type { Facts } from '../../../../magnum/conditions/evaluate';
import { UNKNOWN } from '../../../../magnum/spec/field';
import type { ClusterSpec } from '../../../../magnum/spec/specs';
import { cluster } from '../../../support/judged';
import { saidByFacts } from '../../../support/judged-by-facts';

function of(facts: object = {}): Facts {
  return { template: { name: 't', master_lb_enabled: false, network_driver: 'calico', labels: {}, ...facts } };
}

/** From a template that is made elsewhere. */
function from(spec: Partial<ClusterSpec>): ReturnType<typeof cluster> {
  return cluster({ ...spec, template: UNKNOWN });
}

test.each<[string, Partial<ClusterSpec>, object, string, unknown[]]>([
  ['CL-04', { masterCount: 3 }, { master_lb_enabled: true }, 'heat@2023.1', []],
  [
    'CL-04',
    { masterCount: 3 },
    {},
    'heat@2023.1',
    ['error masterCount must be 1 where masterLbEnabled is not true, got 3; the template "t" has false'],
  ],
  ['CL-04', { masterCount: 1 }, {}, 'heat@2023.1', []],
  ['CL-04', { masterCount: UNKNOWN }, {}, 'heat@2023.1', []],
  ['CL-04', { masterCount: 3, masterLbEnabled: true }, {}, 'heat@2023.1', []],
  ['LB-36', {}, { labels: { kube_tag: 'v1.28.9' } }, 'cluster-api@0.38', []],
  [
    'LB-36',
    {},
    { labels: { grafana_admin_passwd: 'very-secret' } },
    'cluster-api@0.38',
    ['warning template must have the label kube_tag; "t" has ["grafana_admin_passwd"]'],
  ],
  ['LB-36', { labels: { kube_tag: 'v1.28.9' }, mergeLabels: true }, {}, 'cluster-api@0.38', []],
  ['LB-36', {}, {}, 'cluster-api@0.27', []],
  ['LB-36', {}, {}, 'heat@2023.1', []],
  ['LB-53', {}, {}, 'cluster-api@0.38', []],
  [
    'LB-53',
    {},
    { network_driver: 'flannel' },
    'cluster-api@0.38',
    ['error template must have the network driver calico or cilium; "t" has "flannel"'],
  ],
  ['LB-53', {}, { network_driver: 'flannel' }, 'heat@2023.1', []],
  ['LB-54', {}, { network_driver: 'cilium' }, 'capi-helm@1.4', []],
  ['LB-54', {}, { network_driver: 'flannel' }, 'capi-helm@1.4', [expect.stringMatching(/^warning template/)]],
  ['LB-54', {}, { network_driver: 'flannel' }, 'capi-helm@1.3', []],
])('%s of %j and a template with %j on %s', (rule, spec, facts, on, says) => {
  expect(saidByFacts(rule, from(spec), of(facts), { on })).toEqual(says);
});

test('of a template that is not looked up nothing is judged', () => {
  expect(saidByFacts('CL-04', from({ masterCount: 3 }), {})).toEqual(['not judged: masterCount']);
});
