import { blockAddress, CLUSTER, isKubeconfig } from './kinds';
import type { ReviewedFinding } from './report';
import type { World } from './world';

/** What is to be said of a plan as a whole: conditions that do not hold, and where credentials go. */
export function judgeWholePlan(world: World): ReviewedFinding[] {
  return [
    ...failedChecks(world),
    ...unfinished(world),
    ...kubeconfigInOutputs(world),
    ...stateInClear(world),
    ...providersOfClusters(world),
    ...lookedUpKubeconfigs(world),
  ];
}

/** Terraform lets nobody write a secret into these messages. */
function failedChecks({ plan }: World): ReviewedFinding[] {
  return plan.failedChecks.map(({ address, kind, messages }) => ({
    rule: 'terraform-condition',
    severity: kind === 'check' ? 'warning' : 'error',
    address,
    message: `a condition does not hold${messages.length === 0 ? '' : `: ${messages.join('; ')}`}`,
    fix: 'do what it says, or change the condition',
  }));
}

function unfinished({ plan }: World): ReviewedFinding[] {
  if (!plan.isErrored) {
    return [];
  }
  return [
    {
      rule: 'terraform-errored',
      severity: 'error',
      address: '',
      message:
        'Terraform ended with an error while it made this plan, so what it holds may not be all, and it cannot be applied',
      fix: 'run terraform plan again and do what its error says',
    },
  ];
}

function kubeconfigInOutputs({ plan }: World): ReviewedFinding[] {
  return [...plan.outputReferences].flatMap(([name, references]): ReviewedFinding[] => {
    if (!references.some(isKubeconfig)) {
      return [];
    }
    const isSensitive = plan.outputs.find((output) => output.name === name)?.isSensitive !== false;
    return [
      {
        rule: 'PRV-08',
        severity: isSensitive ? 'warning' : 'error',
        address: `output.${name}`,
        message: isSensitive
          ? 'hands out the kubeconfig of an administrator: terraform output, and whoever reads the state, show it'
          : 'prints the kubeconfig of an administrator: it is not marked as sensitive',
        fix: 'take it out of the outputs, and get a kubeconfig with openstack coe cluster config',
      },
    ];
  });
}

/** The provider keeps every cluster's kubeconfig in the state. */
function stateInClear({ plan, facts }: World): ReviewedFinding[] {
  const hasClusters = plan.changes.some(
    ({ type, isData, action }) => type === CLUSTER && !isData && action !== 'delete',
  );
  if (facts.backend === undefined || facts.backend.isEncrypted || !hasClusters) {
    return [];
  }
  return [
    {
      rule: 'PRV-08',
      severity: 'warning',
      address: `terraform.backend.${facts.backend.type}`,
      message: 'keeps the state unencrypted, and in it the kubeconfig of an administrator of every cluster',
      fix: 'use a backend that encrypts, or let nobody else read the state',
    },
  ];
}

/** A provider that waits for a cluster which is not there falls back to localhost. */
function providersOfClusters(world: World): ReviewedFinding[] {
  const { plan } = world;
  const anew = plan.changes.filter(
    ({ type, isData, action }) => type === CLUSTER && !isData && (action === 'create' || action === 'replace'),
  );
  return plan.providers.flatMap(({ name, references }): ReviewedFinding[] => {
    const cluster = anew.find(({ address }) =>
      references.some((reference) => reference.startsWith(`${blockAddress(address)}.`)),
    );
    if (cluster === undefined || name === 'openstack') {
      return [];
    }
    return [
      {
        rule: 'PRV-09',
        severity: 'warning',
        address: `provider.${name}`,
        message: `is configured by ${cluster.address}, which this plan ${cluster.action === 'create' ? 'makes' : 'replaces'}: until that is there it talks to localhost`,
        fix: 'put what runs on the cluster into a stack of its own',
      },
    ];
  });
}

function lookedUpKubeconfigs({ plan }: World): ReviewedFinding[] {
  return [...plan.blocks.values()].flatMap(({ address, references }): ReviewedFinding[] => {
    const reference = [...references].find((one) => one.includes(`data.${CLUSTER}.`) && isKubeconfig(one));
    if (reference === undefined) {
      return [];
    }
    return [
      {
        rule: 'PRV-07',
        severity: 'warning',
        address,
        message: `reads ${reference}: every plan signs another certificate of an administrator there, so it always differs`,
        fix: "use the resource's kubeconfig, or ignore changes of it",
      },
    ];
  });
}
