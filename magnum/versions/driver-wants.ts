import type { MagnumDriver, MagnumPlatform } from '../platform';
import { KubernetesVersion } from './kubernetes-version';

/** Registry whose hyperkube images have `-rancherN` in their tags; Magnum's default since 14.0. */
export const RANCHER_PREFIX = 'docker.io/rancher/';

/** Where a driver takes the Kubernetes version from: a label, or a property of the image. */
export type VersionSource = { readonly label: 'kube_tag' } | { readonly imageProperty: 'kube_version' };

/**
 * Where each driver takes the Kubernetes version from. magnum-cluster-api hands the label to Cluster API, and the image
 * must have been built with that version; magnum-capi-helm reads no label for it.
 */
export const VERSION_SOURCE: Readonly<Record<MagnumDriver, VersionSource>> = {
  heat: { label: 'kube_tag' },
  'capi-helm': { imageProperty: 'kube_version' },
  'cluster-api': { label: 'kube_tag' },
};

/** How a platform's driver wants the version, and an example of it. */
export interface VersionForm {
  /** In words that follow `must be`. */
  readonly words: string;
  readonly example: string;
  readonly accepts: (version: KubernetesVersion) => boolean;
}

/** What the labels say about where images come from. */
export interface ImageRegistry {
  /** Label `hyperkube_prefix`, if it is set. */
  readonly hyperkubePrefix?: string;
  /** Label `container_infra_prefix`, if it is set. It comes before the other. */
  readonly containerInfraPrefix?: string;
}

/** How the driver of a platform wants the version. */
export function versionForm(platform: MagnumPlatform, registry: ImageRegistry = {}): VersionForm {
  switch (platform.driver) {
    case 'capi-helm':
      return {
        words: 'a version',
        example: 'v1.31.1',
        accepts: ({ suffix, major }) => suffix === undefined && major === 1,
      };
    case 'cluster-api':
      return {
        words: 'a version with a v',
        example: 'v1.31.1',
        accepts: ({ hasV, suffix }) => hasV && suffix === undefined,
      };
    case 'heat':
      return needsRancher(platform, registry)
        ? {
            words: `a version with a v and Rancher's build, as the images of ${RANCHER_PREFIX} have it`,
            example: 'v1.28.9-rancher1',
            accepts: ({ hasV, rancherBuild }) => hasV && rancherBuild !== undefined,
          }
        : { words: 'a version with a v', example: 'v1.18.2', accepts: ({ hasV }) => hasV };
  }
}

/** Says what a version must be on a platform, in words that follow its prop, when it is not that. */
export function versionProblem(text: string, platform: MagnumPlatform, registry?: ImageRegistry): string | undefined {
  const { words, example, accepts } = versionForm(platform, registry);
  const version = KubernetesVersion.tryParse(text);
  return version !== undefined && accepts(version) ? undefined : `must be ${words}, e.g. ${example}`;
}

/** The tag is one of Rancher's images, unless labels name another registry. */
function needsRancher(platform: MagnumPlatform, registry: ImageRegistry): boolean {
  const { hyperkubePrefix = RANCHER_PREFIX, containerInfraPrefix = '' } = registry;
  const usesRancher = platform.isMagnumAtLeast('14.0') || registry.hyperkubePrefix !== undefined;
  return usesRancher && containerInfraPrefix === '' && hyperkubePrefix === RANCHER_PREFIX;
}
