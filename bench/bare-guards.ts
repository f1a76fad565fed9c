import type { ContainerinfraClusterV1 } from '@cdktf/provider-openstack/lib/containerinfra-cluster-v1';
import { TerraformLocal } from 'cdktf';
import type { Construct } from 'constructs';

import { BareData, scriptCommand } from './bare-data';

/** Keeps a cluster from being replaced by the way: what it was made with is in the state, and is compared at plan. */
export function protectCluster(scope: Construct, cluster: ContainerinfraClusterV1, keypair: string): void {
  const madeWith = new TerraformLocal(scope, 'made-with', { ...NOT_GIVEN, ...GIVEN, keypair, name: cluster.nameInput });
  const values = `local.${madeWith.friendlyUniqueId}`;
  const birth = new BareData(
    scope,
    'birth',
    { for_each: `\${${values}}`, input: '${each.value}' },
    { lifecycle: { ignoreChanges: ['input'] } },
  );
  const born = `${birth.address}[prop].output`;
  const change = `\${prop} of cluster ${cluster.nameInput} would change from \${jsonencode(${born})} to \${jsonencode(value)}`;
  const changes = `\${join(", ", [for prop, value in ${values} : "${change}" if ${born} != value])}`;
  cluster.lifecycle = {
    preventDestroy: true,
    ignoreChanges: ['node_count'],
    precondition: [
      {
        condition: `\${alltrue([for prop, value in ${values} : ${born} == value])}`,
        errorMessage: `${changes}: ${ADVICE}`,
      },
    ],
  };
}

const GIVEN = { createTimeoutMinutes: 60, masterCount: 3 };

const NOT_GIVEN = Object.fromEntries(
  [
    ...['discoveryUrl', 'dockerVolumeSizeGb', 'fixedNetwork', 'fixedSubnet', 'flavor', 'floatingIpEnabled'],
    ...['labels', 'masterFlavor', 'masterLbEnabled', 'mergeLabels', 'region'],
  ].map((prop) => [prop, '']),
);

const ADVICE =
  'that replaces the cluster: 5 nodes and every pod on them. Take it back; or make a second one beside it and move ' +
  'over; or name the prop in allowReplace.';

/** Waits for Magnum, which the provider does not, and clears away the groups that are taken out of the app. */
export function settleCluster(scope: Construct, { id, clusterTemplateId }: ContainerinfraClusterV1): void {
  const script = scriptCommand(scope, 'life-cycle');
  const environment = {
    MAGNUM_CLUSTER_ID: id,
    MAGNUM_CLUSTER_TEMPLATE_ID: clusterTemplateId,
    MAGNUM_NODE_COUNT: '',
    MAGNUM_TIMEOUT_MINUTES: '70',
  };
  new BareData(
    scope,
    'settled',
    { triggers_replace: { cluster: id, template: clusterTemplateId, nodes: '' } },
    { provisioners: [{ type: 'local-exec', command: `${script} settle`, environment }] },
  );
  new BareData(
    scope,
    'janitor',
    { for_each: {}, input: { cluster: id }, triggers_replace: '${each.value}' },
    {
      provisioners: [
        {
          type: 'local-exec',
          when: 'destroy',
          command: `${script} delete-group`,
          environment: { MAGNUM_CLUSTER_ID: '${self.input.cluster}', MAGNUM_NODE_GROUP_ID: '${self.triggers_replace}' },
        },
      ],
    },
  );
}
