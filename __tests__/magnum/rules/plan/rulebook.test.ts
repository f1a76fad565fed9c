import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { fact, factsOf } from '../../../../magnum/conditions/condition';
import { KNOWN_PLATFORMS } from '../../../../magnum/known-platforms';
import { PLAN_RULES } from '../../../../magnum/rules/plan';
import type { Asked } from '../../../../magnum/rules/plan/ask';
import { ask, askAnywhere } from '../../../../magnum/rules/plan/ask';
import type { Role } from '../../../../magnum/rules/plan/plan-rule';
import { DEFAULT_THRESHOLDS } from '../../../../magnum/rules/thresholds';
import type { Subject } from '../../../../magnum/spec/specs';
import { UNKNOWN } from '../../../../magnum/spec/field';
import { PROJECT } from '../../../support/app';
import { cluster, nodeGroup, template } from '../../../support/judged';

const THRESHOLDS = { ...DEFAULT_THRESHOLDS, otherDrivers: ['capi-helm', 'cluster-api'] } as const;

const LABELS = {
  availability_zone: 'a',
  control_plane_availability_zones: 'a,b',
  boot_volume_type: 't',
  etcd_volume_size: '1',
  ingress_controller: 'octavia',
  kube_tag: 'v1.28.9',
};

const GIVEN = { fixedNetwork: 'n', fixedSubnet: 's', masterLbEnabled: true, dockerVolumeSizeGb: 5, labels: LABELS };

/** Subjects that together give reason to ask everything. */
const SUBJECTS: readonly Subject[] = [
  template({ ...GIVEN, public: true, hidden: true }),
  template({ labels: { boot_volume_size: '20' } }),
  cluster({ ...GIVEN, mergeLabels: true, flavor: 'f', masterFlavor: 'm' }),
  cluster({ template: UNKNOWN, masterCount: 3 }),
  nodeGroup({ flavor: 'f', image: 'i', labels: LABELS, mergeLabels: true }),
];

const ALL_ASKED: readonly Asked[] = KNOWN_PLATFORMS.flatMap((platform) =>
  SUBJECTS.flatMap((subject) => ask(subject, PLAN_RULES, { platform, thresholds: THRESHOLDS })),
);

/** Data sources of the provider. */
const TYPES: Readonly<Record<Role, string>> = {
  image: 'openstack_images_image_v2',
  flavor: 'openstack_compute_flavor_v2',
  masterFlavor: 'openstack_compute_flavor_v2',
  externalNetwork: 'openstack_networking_network_v2',
  fixedNetwork: 'openstack_networking_network_v2',
  fixedSubnet: 'openstack_networking_subnet_v2',
  gatewayPorts: 'openstack_networking_port_ids_v2',
  template: 'openstack_containerinfra_clustertemplate_v1',
  computeZones: 'openstack_compute_availability_zones_v2',
  volumeZones: 'openstack_blockstorage_availability_zones_v3',
  authScope: 'openstack_identity_auth_scope_v3',
  volumeQuota: 'openstack_blockstorage_quotaset_v3',
};

test('every rule is asked of something', () => {
  expect(new Set(ALL_ASKED.map(({ rule }) => rule.id))).toEqual(new Set(PLAN_RULES.map(({ id }) => id)));
});

test('no two rules have one id', () => {
  const ids = PLAN_RULES.map(({ id }) => id);

  expect(ids).toHaveLength(new Set(ids).size);
});

test('every fact is an attribute of the provider', () => {
  const schema = JSON.parse(readFileSync(join(PROJECT, 'packages/provider-openstack/schema.json'), 'utf8')) as {
    provider_schemas: Record<string, { data_source_schemas: Record<string, { block: { attributes: object } }> }>;
  };
  const [sources = {}] = Object.values(schema.provider_schemas).map((one) => one.data_source_schemas);

  for (const { requirement } of ALL_ASKED) {
    const parts = [requirement.condition, ...requirement.says.filter((part) => typeof part !== 'string')];
    for (const { of, attribute } of factsOf(...parts)) {
      expect(Object.keys(sources[TYPES[of as Role]]?.block.attributes ?? {})).toContain(attribute);
    }
  }
});

test('an error is what was seen or read, and is asked of nothing that may not be there to ask', () => {
  for (const { rule, severity, requirement } of ALL_ASKED.filter((asked) => asked.severity === 'error')) {
    expect({ id: rule.id, severity, evidence: rule.evidence }).toMatchObject({
      evidence: expect.stringMatching(/^(seen|source)$/) as string,
    });
    expect(factsOf(requirement.condition).map(({ of }) => of)).not.toContain('gatewayPorts');
    expect(factsOf(requirement.condition).map(({ of }) => of)).not.toContain('volumeQuota');
  }
});

test('a message begins with what must hold, and a label of somebody is never shown', () => {
  for (const { requirement } of ALL_ASKED) {
    expect(requirement.says[0]).toMatch(/^must /);
    for (const part of requirement.says.filter((one) => typeof one !== 'string')) {
      const shown = part.value === 'entry' ? part.of : part;
      expect(shown).not.toEqual(fact('template', 'labels'));
    }
  }
});

test('where nobody says which platform it is, only what all ask is asked', () => {
  const asked = askAnywhere(template({}), PLAN_RULES, DEFAULT_THRESHOLDS);

  expect(asked.map(({ rule, severity }) => `${severity} ${rule.id}`)).toEqual(
    expect.arrayContaining(['error CT-06', 'error CT-13', 'error CT-16', 'error IMG-02']),
  );
  expect(asked.map(({ rule }) => rule.id)).not.toContain('CT-07');
  const outside = askAnywhere(template({ fixedNetwork: 'n' }), PLAN_RULES, DEFAULT_THRESHOLDS);
  expect(outside.find(({ rule }) => rule.id === 'NET-09')).toMatchObject({ severity: 'warning' });
});
