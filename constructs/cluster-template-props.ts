import type { TerraformProvider } from 'cdktf';

import type { Labels } from '../magnum/labels';
import type { MagnumDriver, MagnumPlatform } from '../magnum/platform';
import type { NameOrId } from './lookups';
import { nameOrId } from './lookups';
import type { Checked } from './private/check';
import { anyText, atSynth, checkProps, flag, integer, isLate, isRecord, listOf, optional, text } from './private/check';
import { extraLabels, labels } from './private/labels';
import type { Overrides } from './private/overrides';
import { plainData } from './private/plain-data';
import { platform } from './private/platform';
import { provider } from './private/provider';
import { shown, shownName } from './private/shown';
import type { Timeouts } from './private/timeouts';
import { timeouts } from './private/timeouts';

/** Container orchestration engine. Magnum has had only Kubernetes since 2024.1; the others ended before. */
export type ContainerOrchestrationEngine = 'kubernetes' | 'swarm' | 'swarm-mode' | 'mesos';

/**
 * What a template says. Magnum refuses to change a template that a cluster uses, so every change but that of the name
 * makes a new revision: another template, which the cluster is then upgraded to in place. The old one is deleted.
 *
 * @see https://github.com/openstack/magnum/blob/22.0.0/magnum/api/controllers/v1/cluster_template.py
 */
export interface ClusterTemplateProps<D extends MagnumDriver = MagnumDriver> {
  /**
   * Name in Magnum, 1 to 246 characters; a dash and the revision's eight digits follow it. Changed in place.
   *
   * @default - the construct's id
   */
  readonly name?: string;

  /** @default 'kubernetes' */
  readonly coe?: ContainerOrchestrationEngine;

  /** Glance image of all nodes. Its property `os_distro` decides which Magnum driver serves the cluster. */
  readonly image: NameOrId;

  /** Network that gives out floating IPs. Without one, every driver fails to create a cluster. */
  readonly externalNetwork: NameOrId;

  /**
   * Nova flavor of the masters.
   *
   * @default 'm1.small'
   */
  readonly masterFlavor?: NameOrId;

  /**
   * Nova flavor of the nodes. `m1.small` is the smallest that works.
   *
   * @default 'm1.small'
   */
  readonly flavor?: NameOrId;

  /**
   * Nova keypair whose key opens the nodes' SSH. It belongs to the user that Terraform runs as.
   *
   * @default - none; the cluster can name one
   */
  readonly keypair?: NameOrId;

  /**
   * Name servers of the network that Magnum makes, as IPv4 addresses.
   *
   * @default ['8.8.8.8']
   */
  readonly dnsNameservers?: readonly string[];

  /**
   * Network between pods.
   *
   * @default - `flannel` where the platform is Heat, else `calico`, `docker` for the engines that are not Kubernetes
   */
  readonly networkDriver?: 'flannel' | 'calico' | 'cilium' | 'docker';

  /**
   * What persistent volumes are made of; Cinder is the only one for Kubernetes.
   *
   * @default - none, hence no persistent volumes
   */
  readonly volumeDriver?: 'cinder' | 'rexray';

  /**
   * Cinder volume for container images on each node, in GB, at least 1.
   *
   * @default - none; images live on the node's own disk
   */
  readonly dockerVolumeSizeGb?: number;

  /**
   * Storage driver of Docker; Fedora CoreOS works with `overlay2` only.
   *
   * @default - Magnum's own
   */
  readonly dockerStorageDriver?: string;

  /**
   * Load balancer in front of the masters. More than one master needs it.
   *
   * @default - true in a ClusterStack with more than one master, and with magnum-capi-helm, which always has one; else
   *   false
   */
  readonly masterLbEnabled?: boolean;

  /**
   * Floating IPs for the nodes (Heat), and for the API's address.
   *
   * @default true
   */
  readonly floatingIpEnabled?: boolean;

  /**
   * Kubernetes version as the driver tags it, e.g. `v1.23.3-rancher1`. Becomes the label `kube_tag`; magnum-capi-helm
   * takes the version from the image's property `kube_version` and this is not sent.
   *
   * @default - the driver's own, which moves with Magnum's release
   */
  readonly kubernetesVersion?: string;

  /**
   * What else the driver is told, by label. Magnum checks none of them.
   *
   * @default - none
   */
  readonly labels?: Labels<D>;

  /**
   * Labels that the rulebook does not know: those of a driver that was changed, or is newer. Handed over as they are.
   *
   * @default - none
   */
  readonly extraLabels?: Readonly<Record<string, string>>;

  /**
   * Network that the nodes join.
   *
   * @default - Magnum makes one for each cluster
   */
  readonly fixedNetwork?: NameOrId;

  /**
   * Subnet that the nodes join; give it with `fixedNetwork`.
   *
   * @default - Magnum makes one for each cluster
   */
  readonly fixedSubnet?: NameOrId;

  /** @default - none */
  readonly httpProxy?: string;

  /** @default - none */
  readonly httpsProxy?: string;

  /**
   * Hosts that are reached without the proxy, separated by commas.
   *
   * @default - none
   */
  readonly noProxy?: string;

  /**
   * Container registry that is reached without TLS, as `host:port`.
   *
   * @default - none
   */
  readonly insecureRegistry?: string;

  /** @default false */
  readonly registryEnabled?: boolean;

  /**
   * Kubernetes API without TLS. Recent Heat drivers cannot come up with it.
   *
   * @default false
   */
  readonly tlsDisabled?: boolean;

  /**
   * Visible to all projects; needs the administrator's role.
   *
   * @default false
   */
  readonly public?: boolean;

  /**
   * Left out of lists; needs the administrator's role.
   *
   * @default false
   */
  readonly hidden?: boolean;

  /** @default - `vm`, by Magnum */
  readonly serverType?: 'vm' | 'bm';

  /**
   * Port of the Kubernetes API, 1024 to 65535. Stored by Magnum, and read by no driver.
   *
   * @default - 6443
   */
  readonly apiserverPort?: number;

  /**
   * Distribution of the image. The provider does not send it when it creates a template; Magnum copies the image's
   * `os_distro`.
   *
   * @default - the image's `os_distro`
   */
  readonly clusterDistro?: string;

  /**
   * Magnum's driver and release, which some defaults depend on.
   *
   * @default - the stack's in a ClusterStack; else what is wrong on every platform is an error, and on some a warning
   */
  readonly platform?: MagnumPlatform<D>;

  /**
   * Which version of this package's defaults the template has. A later version of the package may have better ones; they
   * hold for a template only when this says so, and then make a new revision of it.
   *
   * @default 1
   */
  readonly defaultsVersion?: 1;

  /**
   * Changing it makes a new template.
   *
   * @default - the provider's region
   */
  readonly region?: string;

  /**
   * OpenStack provider to use, where a stack has several.
   *
   * @default - the stack's
   */
  readonly provider?: TerraformProvider;

  /** @default - the provider's own: 10 minutes to create, 10 to delete */
  readonly timeouts?: Timeouts;

  /** @default - none */
  readonly overrides?: Overrides;
}

export function checkClusterTemplateProps(props: ClusterTemplateProps): Checked<ClusterTemplateProps> {
  const checked = checkProps<ClusterTemplateProps>(props, {
    name: optional(anyText),
    coe: optional(anyText),
    image: nameOrId,
    externalNetwork: nameOrId,
    masterFlavor: optional(nameOrId),
    flavor: optional(nameOrId),
    keypair: optional(nameOrId),
    dnsNameservers: optional(listOf(anyText)),
    networkDriver: optional(anyText),
    volumeDriver: optional(anyText),
    dockerVolumeSizeGb: optional(integer()),
    dockerStorageDriver: optional(anyText),
    masterLbEnabled: optional(flag),
    floatingIpEnabled: optional(flag),
    kubernetesVersion: optional(text()),
    labels: optional(labels),
    extraLabels: optional(extraLabels),
    fixedNetwork: optional(nameOrId),
    fixedSubnet: optional(nameOrId),
    httpProxy: optional(anyText),
    httpsProxy: optional(anyText),
    noProxy: optional(anyText),
    insecureRegistry: optional(anyText),
    registryEnabled: optional(flag),
    tlsDisabled: optional(flag),
    public: optional(flag),
    hidden: optional(flag),
    serverType: optional(anyText),
    apiserverPort: optional(integer()),
    clusterDistro: optional(anyText),
    platform: optional(platform),
    defaultsVersion: optional(atSynth(integer({ min: 1, max: 1 }))),
    region: optional(atSynth(text())),
    provider: optional(provider),
    timeouts: optional(timeouts),
    overrides: optional(plainData),
  });
  return { ...checked, problems: [...checked.problems, ...checkVersion(checked.usable)] };
}

/** One version, said once. */
function checkVersion({ kubernetesVersion, labels: given }: Partial<ClusterTemplateProps>): string[] {
  const tag = isRecord(given) ? given.kube_tag : undefined;
  const isJudged = ![kubernetesVersion, tag].some((one) => one === undefined || isLate(one));
  if (!isJudged || kubernetesVersion === undefined || tag === kubernetesVersion) {
    return [];
  }
  const tagged = typeof tag === 'string' ? shownName(tag) : shown(tag);
  return [
    `kubernetesVersion (${shownName(kubernetesVersion)}) and labels.kube_tag (${tagged}) must agree; leave the label out`,
  ];
}
