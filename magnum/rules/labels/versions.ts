import { versionProblem } from '../../versions/driver-wants';
import { KubernetesVersion } from '../../versions/kubernetes-version';
import type { Problem, Rule, RuleContext } from '../rule';
import { atClusterApi, atMagnum } from '../sources';
import { effective, isGiven } from './effective';
import type { LabelPlace } from './place';
import { fieldOf, onCluster, onNodes, wrong } from './place';

const KUBECLUSTER = 'magnum/drivers/k8s_fedora_coreos_v1/templates/kubecluster.yaml';
const FRAGMENTS = 'magnum/drivers/common/templates/kubernetes/fragments';

/** Whether the cluster is to get this Kubernetes, or a later one. */
function isKubernetesAtLeast(series: string, place: LabelPlace, context: RuleContext): boolean {
  const version = KubernetesVersion.tryParse(effective(place, context, 'kube_tag'));
  return version?.isAtLeast(series) === true;
}

const containerd: Rule = {
  id: 'LB-15',
  severity: 'warning',
  title: 'Kubernetes 1.24 and later run on containerd',
  why:
    'Without it kubelet is started with `--network-plugin=cni`, an option that 1.24 does not have any more: no node ' +
    'becomes ready, and Heat waits until its timeout.',
  source: atMagnum('22.0.0', `${FRAGMENTS}/configure-kubernetes-master.sh#L505`),
  evidence: 'derived',
  holds: { drivers: ['heat'], driver: { heat: { before: '23.0' } } },
  fix: 'set container_runtime: containerd, with containerd_version and containerd_tarball_sha256 of a release that knows it',
  check: onNodes(['kube_tag', 'container_runtime'], (place, context) => {
    if (!isKubernetesAtLeast('1.24', place, context)) {
      return undefined;
    }
    return effective(place, context, 'container_runtime') === 'containerd'
      ? undefined
      : wrong(place, 'container_runtime', 'must be containerd with Kubernetes 1.24 and later');
  }),
};

const POLICY = 'PodSecurityPolicy';

const admissionPlugins: Rule = {
  id: 'LB-17',
  severity: 'warning',
  title: 'Kubernetes 1.25 and later are not asked for PodSecurityPolicy',
  why:
    'kube-apiserver does not start with an admission plugin that it does not know, and that one went with 1.25. The ' +
    "Heat driver's default list has it until Magnum 16; the cluster ends in a timeout.",
  source: atMagnum('16.0.0', KUBECLUSTER),
  evidence: 'derived',
  holds: { drivers: ['heat', 'cluster-api'], driver: { heat: { before: '23.0' } } },
  fix: 'set admission_control_list to the list without it',
  check: onCluster(['kube_tag', 'admission_control_list'], (place, context) => {
    if (!isKubernetesAtLeast('1.25', place, context)) {
      return undefined;
    }
    const plugins = effective(place, context, 'admission_control_list')?.split(',') ?? [];
    return plugins.includes(POLICY) ? withPolicy(place, plugins) : undefined;
  }),
};

function withPolicy(place: LabelPlace, plugins: readonly string[]): Problem {
  const must = `must not have ${POLICY} with Kubernetes 1.25 and later`;
  const got = isGiven(place, 'admission_control_list') ? 'got it' : "got Magnum's default list, which has it";
  const others = plugins.filter((plugin) => plugin !== POLICY).join(',');
  return {
    field: fieldOf(place, 'admission_control_list'),
    says: `${must}, ${got}`,
    fix: `set admission_control_list: ${JSON.stringify(others)}`,
  };
}

const tagOfImage: Rule = {
  id: 'LB-18',
  severity: 'warning',
  title: 'The Kubernetes version is written as its images are tagged',
  why:
    "From Magnum 14 on the Heat driver takes Rancher's images by default, whose tags end with `-rancherN`, and all tags " +
    'begin with a `v`: another image is not found, and the cluster ends in a timeout. Cluster API wants the `v` too.',
  source: atMagnum('22.0.0', 'doc/source/user/index.rst#supported-versions'),
  evidence: 'derived',
  holds: { drivers: ['heat', 'cluster-api'], driver: { heat: { before: '23.0' } } },
  fix: 'write it so, or set hyperkube_prefix to a registry that has the tag',
  check: onNodes(['kube_tag', 'hyperkube_prefix', 'container_infra_prefix'], (place, { platform }) => {
    const { labels } = place;
    const version = labels.label('kube_tag');
    if (version === undefined || version === '') {
      return undefined;
    }
    const must = versionProblem(version, platform, {
      hyperkubePrefix: labels.label('hyperkube_prefix'),
      containerInfraPrefix: labels.label('container_infra_prefix'),
    });
    const fix = platform.driver === 'heat' ? undefined : 'write it so';
    return must === undefined ? undefined : wrong(place, 'kube_tag', must, fix);
  }),
};

const tagOfEtcd: Rule = {
  id: 'LB-19',
  severity: 'error',
  title: "The tag of etcd's image begins with a v",
  why:
    'From Magnum 10 on the image is quay.io/coreos/etcd, `attention to the format of etcd_tag, e.g. v3.4.5 is valid ' +
    'whereas 3.4.5 is not`: the image is not found, and the cluster ends in a timeout.',
  source: atMagnum('22.0.0', 'releasenotes/notes/upgrade-etcd-and-use-quay-io-coreos-etcd-1cb8e38e974f5975.yaml'),
  evidence: 'source',
  holds: { drivers: ['heat'], driver: { heat: { since: '10.0', before: '23.0' } } },
  fix: 'put a v before it',
  check: onCluster(['etcd_tag', 'container_infra_prefix'], (place) => {
    const tag = place.labels.label('etcd_tag') ?? '';
    return tag === '' || tag.startsWith('v') || isGiven(place, 'container_infra_prefix')
      ? undefined
      : wrong(place, 'etcd_tag', 'must begin with a v');
  }),
};

/** A cluster's own labels can take away the template's. */
export const versionGiven: Rule = {
  id: 'LB-36',
  severity: 'warning',
  title: 'magnum-cluster-api is told the Kubernetes version',
  why: 'From 0.28 on the label has no default, although the documentation says so: the driver fails without it.',
  source: atClusterApi('src/magnum.rs'),
  evidence: 'derived',
  holds: { drivers: ['cluster-api'], driver: { 'cluster-api': { since: '0.28.0' } } },
  fix: "set the template's kubernetesVersion to the version that the image was built with",
  check: {
    ...onCluster(['kube_tag'], missingVersion),
    cluster: (cluster) => (cluster.labelNames().length > 0 ? missingVersion({ labels: cluster }) : undefined),
  },
};

function missingVersion({ labels }: Pick<LabelPlace, 'labels'>): Problem | undefined {
  return labels.label('kube_tag') === undefined
    ? { field: 'labels.kube_tag', says: 'must be given with magnum-cluster-api, got none' }
    : undefined;
}

export const LABEL_VERSION_RULES: readonly Rule[] = [containerd, admissionPlugins, tagOfImage, tagOfEtcd, versionGiven];
