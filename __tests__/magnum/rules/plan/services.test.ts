import type { Facts } from '../../../../magnum/conditions/evaluate';
import type { TemplateSpec } from '../../../../magnum/spec/specs';
import { cluster, nodeGroup, template } from '../../../support/judged';
import { saidByFacts } from '../../../support/judged-by-facts';

function scope(types: readonly string[], roles: readonly string[] = ['member']): Facts {
  return {
    authScope: {
      user_name: 'me',
      service_catalog: types.map((type) => ({ type })),
      roles: roles.map((role_name) => ({ role_name })),
    },
  };
}

const ALL = ['container-infra', 'load-balancer', 'volumev3'];

test.each<[string, TemplateSpec, readonly string[], string, unknown[]]>([
  ['REL-03', {}, ALL, 'heat@2023.1', []],
  ['REL-03', {}, ['container-infrastructure-management'], 'heat@2023.1', []],
  ['REL-03', {}, ['compute'], 'heat@2023.1', ['warning cloud must have Magnum; its catalogue has ["compute"]']],
  ['NET-11', { masterLbEnabled: true }, ALL, 'heat@2023.1', []],
  [
    'NET-11',
    { masterLbEnabled: true },
    [],
    'heat@2023.1',
    ['warning masterLbEnabled must be false in a cloud without Octavia; its catalogue has []'],
  ],
  ['NET-11', { masterLbEnabled: true }, [], 'cluster-api@0.38', [expect.stringContaining('warning')]],
  ['NET-11', { masterLbEnabled: false }, [], 'heat@2023.1', []],
  ['NET-11', { masterLbEnabled: true }, [], 'capi-helm@1.4', []],
  [
    'NET-12',
    { masterLbEnabled: false },
    [],
    'capi-helm@1.4',
    ['error platform must be another than capi-helm@1.4 in a cloud without Octavia; its catalogue has []'],
  ],
  ['NET-12', {}, ALL, 'capi-helm@1.4', []],
  ['NET-12', {}, [], 'heat@2023.1', []],
  [
    'LB-13',
    { labels: { ingress_controller: 'octavia' } },
    [],
    'heat@2023.1',
    [expect.stringContaining('error labels.ingress_controller')],
  ],
  ['LB-13', { labels: { ingress_controller: 'Octavia' } }, [], 'heat@2023.1', [expect.stringContaining('error')]],
  ['LB-13', { labels: { ingress_controller: 'octavia' } }, ALL, 'heat@2023.1', []],
  ['LB-13', { labels: { ingress_controller: 'nginx' } }, [], 'heat@2023.1', []],
  [
    'VOL-02',
    { volumeDriver: 'cinder' },
    [],
    'heat@2023.1',
    [expect.stringContaining('warning volumeDriver must ask for no volumes')],
  ],
  ['VOL-02', { dockerVolumeSizeGb: 1 }, [], 'heat@2023.1', [expect.stringContaining('warning dockerVolumeSizeGb')]],
  [
    'VOL-02',
    { labels: { etcd_volume_size: '1' } },
    [],
    'cluster-api@0.38',
    [expect.stringContaining('warning labels')],
  ],
  ['VOL-02', { labels: { etcd_volume_size: '0' } }, [], 'heat@2023.1', []],
  ['VOL-02', {}, [], 'heat@2023.1', []],
  ['VOL-02', { dockerVolumeSizeGb: 1 }, ['block-storage'], 'heat@2023.1', []],
  ['VOL-03', {}, [], 'capi-helm@1.4', [expect.stringContaining('error platform')]],
  ['VOL-03', {}, ['volumev3'], 'capi-helm@1.4', []],
  ['VOL-03', {}, [], 'cluster-api@0.38', []],
])('%s of %j where there is %j on %s', (rule, spec, types, on, says) => {
  expect(saidByFacts(rule, template(spec), scope(types), { on })).toEqual(says);
});

test('a cluster is asked for what it gives itself', () => {
  const says = (rule: string, subject: ReturnType<typeof cluster>): string[] => saidByFacts(rule, subject, scope([]));

  expect(says('NET-11', cluster({}, { masterLbEnabled: true }))).toEqual([]);
  expect(says('NET-11', cluster({ masterLbEnabled: true }))).toHaveLength(1);
  expect(says('VOL-02', cluster({}, { dockerVolumeSizeGb: 5 }))).toEqual([]);
  expect(says('VOL-02', cluster({ dockerVolumeSizeGb: 5 }))).toHaveLength(1);
  expect(says('LB-13', cluster({ labels: { ingress_controller: 'octavia' }, mergeLabels: true }))).toHaveLength(1);
});

test.each([
  [{ public: true }, ['admin'], []],
  [{ public: true }, ['member'], ['error public must be false for who has not the role admin; "me" has ["member"]']],
  [{ hidden: true }, ['member'], [expect.stringContaining('error hidden')]],
  [{ public: false, hidden: false }, ['member'], []],
])('CT-39 of %j with the roles %j', (spec, roles, says) => {
  expect(saidByFacts('CT-39', template(spec), scope(ALL, roles))).toEqual(says);
});

test.each([
  [['member'], 'heat@2024.1', []],
  [['admin'], 'heat@2024.1', []],
  [
    ['reader'],
    'heat@2024.1',
    ['warning cloud must lead to a project where the role is member or admin; "me" has ["reader"]'],
  ],
  [[], 'capi-helm@1.4', [expect.stringContaining('"me" has []')]],
  [['reader'], 'heat@2023.2', []],
])('CL-12 of the roles %j on %s', (roles, on, says) => {
  expect(saidByFacts('CL-12', cluster({}), scope(ALL, roles), { on })).toEqual(says);
});

describe('LB-42', () => {
  const facts: Facts = { computeZones: { names: ['a', 'b'] }, volumeZones: { names: ['a'] } };

  test.each<[TemplateSpec, string, unknown[]]>([
    [{ labels: { availability_zone: 'a' } }, 'heat@2023.1', []],
    [{ labels: { availability_zone: 'b' } }, 'heat@2023.1', []],
    [
      { labels: { availability_zone: 'b' }, dockerVolumeSizeGb: 1 },
      'heat@2023.1',
      ['error labels.availability_zone must be an availability zone of Cinder, got "b"; there is ["a"]'],
    ],
    [
      { labels: { availability_zone: 'c' } },
      'heat@2023.1',
      ['error labels.availability_zone must be an availability zone of Nova, got "c"; there is ["a","b"]'],
    ],
    [{ labels: { availability_zone: 'a:host' } }, 'heat@2023.1', []],
    [{ labels: { availability_zone: '' } }, 'heat@2023.1', []],
    [{}, 'heat@2023.1', []],
    [{ labels: { availability_zone: 'c' } }, 'capi-helm@1.4', []],
    [
      { labels: { control_plane_availability_zones: 'a,c' } },
      'cluster-api@0.38',
      [expect.stringContaining('labels.control_plane_availability_zones')],
    ],
    [{ labels: { control_plane_availability_zones: 'a,b' } }, 'cluster-api@0.38', []],
    [
      { labels: { availability_zone: 'b', boot_volume_availability_zone: 'a', boot_volume_size: '9' } },
      'cluster-api@0.38',
      [],
    ],
    [
      { labels: { availability_zone: 'a', boot_volume_availability_zone: 'b', boot_volume_size: '9' } },
      'cluster-api@0.38',
      [expect.stringContaining('labels.boot_volume_availability_zone')],
    ],
  ])('of %j on %s', (spec, on, says) => {
    expect(saidByFacts('LB-42', template(spec), facts, { on })).toEqual(says);
  });

  test('a cluster and a group are asked for what they give themselves', () => {
    const labels = { availability_zone: 'c' };

    expect(saidByFacts('LB-42', cluster({}, { labels }), facts)).toEqual([]);
    expect(saidByFacts('LB-42', cluster({ labels, mergeLabels: true }), facts)).toHaveLength(1);
    expect(saidByFacts('LB-42', nodeGroup({ labels, mergeLabels: true }), facts)).toHaveLength(1);
    expect(saidByFacts('LB-42', nodeGroup({}, {}, { labels }), facts)).toEqual([]);
  });
});

test.each<[TemplateSpec, unknown[]]>([
  [{ labels: { boot_volume_type: 'ssd' } }, []],
  [{ labels: { boot_volume_type: '' } }, []],
  [
    { labels: { docker_volume_type: 'SSD' } },
    [
      'warning labels.docker_volume_type must be a volume type, got "SSD"; the quota has ["gigabytes_ssd","volumes_ssd"]',
    ],
  ],
  [{}, []],
])('LB-44 of %j', (spec, says) => {
  const facts = { volumeQuota: { volume_type_quota: { volumes_ssd: '-1', gigabytes_ssd: '-1' } } };

  expect(saidByFacts('LB-44', template(spec), facts)).toEqual(says);
});
