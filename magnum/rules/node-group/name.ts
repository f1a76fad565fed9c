import type { Rule } from '../rule';
import { atCapiHelm, atClusterApi, atMagnum } from '../sources';

/** Groups that every cluster has. */
const DEFAULT_GROUPS = ['default-master', 'default-worker'];

const onlyWorkers: Rule = {
  id: 'NG-04',
  severity: 'error',
  title: 'A node group that is added has no masters',
  why: 'Magnum refuses the group: `Creating master nodegroups is currently not supported.`',
  source: atMagnum('22.0.0', 'magnum/api/controllers/v1/nodegroup.py#L340-L343'),
  evidence: 'seen',
  holds: {},
  fix: "raise the cluster's masterCount, or give another role",
  check: {
    nodeGroup: ({ role }) =>
      role === 'master' ? { field: 'role', says: 'must not be "master": masters are in one group only' } : undefined,
  },
};

const oneOfAName: Rule = {
  id: 'NG-05',
  severity: 'error',
  title: 'A node group has a name of its own in its cluster',
  why: 'Magnum refuses the second: `A node group with name default-worker already exists in the cluster mycluster.`',
  source: atMagnum('22.0.0', 'magnum/api/controllers/v1/nodegroup.py#L334-L337'),
  evidence: 'seen',
  holds: {},
  fix: 'give another name',
  check: {
    nodeGroup: (group) => {
      const { name } = group;
      if (name === undefined) {
        return undefined;
      }
      if (DEFAULT_GROUPS.includes(name)) {
        return {
          field: 'name',
          says: `must not be that of a group which every cluster has, got ${JSON.stringify(name)}`,
        };
      }
      return group.siblings?.includes(name) === true
        ? { field: 'name', says: `must be unique in the cluster, got ${JSON.stringify(name)} a second time` }
        : undefined;
    },
  },
};

const RFC_1123 = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/** The pattern that the driver asks has a dot for any character in it; what slips through Kubernetes refuses. */
const nameForKubernetes: Rule = {
  id: 'NG-08',
  severity: (platform) => (platform.isDriverAtLeast('0.24') ? 'error' : 'warning'),
  title: 'For magnum-cluster-api the name of a node group is one that Kubernetes takes',
  why: 'The driver ends the group CREATE_FAILED: `Expected a lowercase RFC 1123 subdomain name, got GPU.`',
  source: atClusterApi('magnum_cluster_api/utils.py#L497-L501'),
  evidence: 'source',
  holds: { drivers: ['cluster-api'] },
  fix: 'use lower case letters, digits and dashes',
  check: {
    nodeGroup: ({ name }) =>
      name === undefined || RFC_1123.test(name)
        ? undefined
        : {
            field: 'name',
            says: `must be of lower case letters, digits, - and ., begin and end with one of the first two, got ${JSON.stringify(name)}`,
          },
  },
};

/** What the driver makes of a name for Helm. */
function sanitized(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

const namesThatStayApart: Rule = {
  id: 'NG-09',
  severity: 'warning',
  title: 'For magnum-capi-helm the names of node groups differ in letters or digits',
  why: 'The driver makes lower case and dashes of a name, so that two groups become one machine deployment of Helm.',
  source: atCapiHelm('magnum_capi_helm/driver_utils.py#L30-L37'),
  evidence: 'derived',
  holds: { drivers: ['capi-helm'] },
  fix: 'give a name of lower case letters, digits and dashes that no other group has',
  check: {
    nodeGroup: (group) => {
      const { name } = group;
      if (name === undefined) {
        return undefined;
      }
      if (sanitized(name) === '') {
        return { field: 'name', says: `must have a letter or digit, got ${JSON.stringify(name)}` };
      }
      const others = [...DEFAULT_GROUPS, ...(group.siblings ?? [])];
      const same = others.find((other) => other !== name && sanitized(other) === sanitized(name));
      return same === undefined
        ? undefined
        : {
            field: 'name',
            says: `must differ from ${JSON.stringify(same)} in letters or digits, got ${JSON.stringify(name)}`,
          };
    },
  },
};

export const NODE_GROUP_NAME_RULES: readonly Rule[] = [onlyWorkers, oneOfAName, nameForKubernetes, namesThatStayApart];
