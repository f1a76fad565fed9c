import type { Label } from '../../labels';
import { itemsOf, labelProblem, toBoolean } from '../../labels';
import type { Rule } from '../rule';
import { atCapiHelm, atClusterApi, atMagnum } from '../sources';
import { valueRule } from './value-rules';

const KUBECLUSTER = atMagnum('22.0.0', 'magnum/drivers/k8s_fedora_coreos_v1/templates/kubecluster.yaml');
const FRAGMENTS = 'magnum/drivers/common/templates/kubernetes/fragments';

/** Scripts that compare it in lower case. */
function inAnyCase(label: Label, value: string): string | undefined {
  return labelProblem(label, value.toLowerCase());
}

/** What Heat's template allows. */
function ofHeat(id: string, name: string, refusal: string): Rule {
  return valueRule({
    id,
    severity: 'error',
    title: `The label ${name} is one of those that Heat's template allows`,
    why: `Heat refuses the stack within seconds, CREATE_FAILED: \`${refusal}\`.`,
    source: KUBECLUSTER,
    evidence: 'source',
    holds: { drivers: ['heat'] },
    fix: 'use one of them, with the same upper and lower case letters',
  });
}

/** Fedora CoreOS knows nothing else; the driver for Fedora Atomic, which ended with Magnum 17, did. */
const podman = valueRule(
  {
    id: 'LB-10',
    severity: (platform) => (platform.isMagnumAtLeast('18.0') ? 'error' : 'warning'),
    title: 'Fedora CoreOS runs system containers with podman',
    why: 'Heat allows `[true]` only and refuses the stack, CREATE_FAILED. Until Magnum 17 there was also Fedora Atomic.',
    source: KUBECLUSTER,
    evidence: 'source',
    holds: { drivers: ['heat'] },
    fix: 'leave it out',
  },
  (_label, value) => (toBoolean(value) === true ? undefined : 'must be true'),
);

const registryPrefix = valueRule({
  id: 'LB-11',
  severity: ({ driver }) => (driver === 'heat' ? 'error' : 'warning'),
  title: 'The registry of container images ends as the driver joins it',
  why:
    'The Heat driver puts the name right behind it, and Heat refuses one without a slash, CREATE_FAILED: ' +
    '`"registry.example.com/x" does not match pattern "^$|.*/"`. magnum-cluster-api adds a slash itself, and with two ' +
    'no image is found.',
  source: KUBECLUSTER,
  evidence: 'source',
  holds: { drivers: ['heat', 'cluster-api'] },
  fix: 'end it with a / with the Heat driver, and without one with magnum-cluster-api',
});

/** What a script does not know it leaves out. */
function ofScript(id: string, name: string, script: string, otherwise: string): Rule {
  return valueRule(
    {
      id,
      severity: 'warning',
      title: `The label ${name} is one that the script on the master knows`,
      why: `${otherwise}, and nothing but the log on the master says so.`,
      source: atMagnum('22.0.0', `${FRAGMENTS}/${script}`),
      evidence: 'source',
      holds: { drivers: ['heat'] },
      fix: 'use one of them',
    },
    inAnyCase,
  );
}

const runtime = valueRule({
  id: 'LB-14',
  severity: 'warning',
  title: 'The container runtime is containerd or the Docker of the host',
  why: 'Everything but `containerd` is taken for the Docker of the host.',
  source: atMagnum('22.0.0', `${FRAGMENTS}/install-cri.sh`),
  evidence: 'source',
  holds: { drivers: ['heat'] },
  fix: 'use containerd',
});

const serverGroups = valueRule(
  {
    id: 'LB-47',
    severity: 'warning',
    title: 'Policies of server groups are those of Nova',
    why: 'magnum-cluster-api leaves out what it does not know, and uses soft-anti-affinity when nothing is left.',
    source: atClusterApi('magnum_cluster_api/utils.py#L607-L627'),
    evidence: 'source',
    holds: { drivers: ['cluster-api'] },
    fix: 'use one of them',
  },
  (label, value) => (itemsOf(value, label).length === 0 ? undefined : labelProblem(label, value)),
);

const etcdDisk = valueRule({
  id: 'LB-52',
  severity: 'warning',
  title: "etcd's disk is a volume or a local one",
  why: 'magnum-capi-helm takes everything but `local` for a volume.',
  source: atCapiHelm('magnum_capi_helm/driver.py#L648-L656'),
  evidence: 'source',
  holds: { drivers: ['capi-helm'] },
  fix: 'use one of them',
});

export const LABEL_CHOICE_RULES: readonly Rule[] = [
  ofHeat(
    'LB-07',
    'flannel_backend',
    `Parameter 'flannel_backend' is invalid: "ipip" is not an allowed value ["udp", "vxlan", "host-gw"]`,
  ),
  ofHeat('LB-08', 'calico_ipv4pool_ipip', '"never" is not an allowed value ["Always", "CrossSubnet", "Never", "Off"]'),
  ofHeat('LB-09', 'selinux_mode', '"off" is not an allowed value ["enforcing", "permissive", "disabled"]'),
  podman,
  registryPrefix,
  ofScript('LB-12', 'ingress_controller', 'enable-ingress-controller.sh', 'The cluster gets no ingress controller'),
  runtime,
  ofScript('LB-26', 'auto_healing_controller', 'enable-auto-healing.sh', 'Nothing heals'),
  serverGroups,
  etcdDisk,
];
