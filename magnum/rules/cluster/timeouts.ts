import type { Rule } from '../rule';
import { atCapiHelm, atProvider } from '../sources';

/** The provider's own, in minutes. */
const PROVIDER_CREATE = 60;
const PROVIDER_DELETE = 30;

/** Magnum's own, in minutes; what it takes 0 for. */
const MAGNUM_CREATE = 60;

/** Whoever gives up first decides what a person reads. */
const terraformWaitsLonger: Rule = {
  id: 'CL-24',
  severity: 'warning',
  title: 'Terraform waits longer for a cluster than Magnum tries to make it',
  why:
    "Terraform gives up first, with `timeout while waiting for state to become 'CREATE_COMPLETE'` and no reason, and " +
    'taints a cluster that Magnum goes on with: the next apply destroys it.',
  source: atProvider('openstack/resource_openstack_containerinfra_cluster_v1.go#L28-L32'),
  evidence: 'source',
  holds: { drivers: ['heat'] },
  fix: 'give timeouts.createMinutes 10 minutes more than createTimeoutMinutes, or leave it out for just that',
  check: {
    cluster: ({ createTimeoutMinutes, timeouts }) => {
      if (createTimeoutMinutes === undefined && timeouts?.createMinutes === undefined) {
        return undefined;
      }
      const tries =
        createTimeoutMinutes === undefined || createTimeoutMinutes === 0 ? MAGNUM_CREATE : createTimeoutMinutes;
      const wait = timeouts?.createMinutes;
      return (wait ?? PROVIDER_CREATE) <= tries
        ? { field: 'timeouts.createMinutes', says: `must exceed createTimeoutMinutes (${tries}), got ${shown(wait)}` }
        : undefined;
    },
  },
};

/** These drivers leave a cluster CREATE_IN_PROGRESS for as long as anybody looks. */
const onlyTerraformGivesUp: Rule = {
  id: 'CL-25',
  severity: 'warning',
  title: 'With Cluster API it is Terraform that gives up',
  why:
    'The Cluster API drivers do not read `create_timeout`: a cluster that does not come up stays CREATE_IN_PROGRESS, ' +
    "and how long Terraform waits is said by the resource's own time-outs, 60 minutes without any.",
  source: atCapiHelm('magnum_capi_helm/driver.py#L404-L448'),
  evidence: 'source',
  holds: { drivers: ['capi-helm', 'cluster-api'] },
  fix: 'give timeouts.createMinutes as much, or leave it out for 10 minutes more',
  check: {
    cluster: ({ createTimeoutMinutes: tries, timeouts }) => {
      const wait = timeouts?.createMinutes;
      return tries === undefined || (wait ?? PROVIDER_CREATE) >= tries
        ? undefined
        : {
            field: 'timeouts.createMinutes',
            says: `must be at least createTimeoutMinutes (${tries}), got ${shown(wait)}`,
          };
    },
  },
};

function shown(wait: number | undefined): string {
  return wait === undefined ? `the provider's own ${PROVIDER_CREATE}` : String(wait);
}

/** Load balancers and volumes of the cluster's own go first, one by one. */
const timeToDelete: Rule = {
  id: 'CL-39',
  severity: 'warning',
  title: 'Terraform waits at least half an hour for a cluster to be deleted',
  why:
    "Terraform ends in an error, `timeout while waiting for state to become 'DELETE_COMPLETE'`, while Magnum goes on: " +
    'load balancers, volumes and servers are removed one after another.',
  source: atProvider('openstack/resource_openstack_containerinfra_cluster_v1.go#L28-L32'),
  evidence: 'general',
  holds: {},
  fix: 'leave it out, or give 60',
  check: {
    cluster: ({ timeouts }) =>
      timeouts?.deleteMinutes === undefined || timeouts.deleteMinutes >= PROVIDER_DELETE
        ? undefined
        : {
            field: 'timeouts.deleteMinutes',
            says: `must be at least ${PROVIDER_DELETE}, got ${timeouts.deleteMinutes}`,
          },
  },
};

export const CLUSTER_TIMEOUT_RULES: readonly Rule[] = [terraformWaitsLonger, onlyTerraformGivesUp, timeToDelete];
