import { any, fact, matches, not } from '../../conditions/condition';
import type { LabelsView } from '../../spec/view';
import { testedSet } from '../../versions/tested';
import { atClusterApi, atMagnum } from '../sources';
import type { PlanRule, Requirement } from './plan-rule';

const NAME = fact('image', 'name');

/** Fedora CoreOS by its name, as people write it. */
const COREOS = '[Ff]edora-?[Cc]ore[Oo][Ss]-';

const testedImage: PlanRule = {
  id: 'IMG-03',
  severity: 'warning',
  title: 'The image is of a version that Magnum was tested with',
  why:
    'What Magnum puts on the nodes fits one version of Fedora CoreOS: with another containerd, nodes fail to start and ' +
    'the cluster runs into its time-out.',
  source: `${atMagnum('22.0.0', 'doc/source/user/index.rst')}#supported-versions`,
  evidence: 'source',
  holds: { drivers: ['heat'] },
  fix: 'use the image that the release was tested with, or acknowledge that this one works in your cloud',
  requires: {
    template: ({ coe }, { platform }) => {
      const image = coe === 'kubernetes' ? testedSet(platform)?.image : undefined;
      const major = /-(\d+)\./.exec(image ?? '')?.[1];
      if (image === undefined || major === undefined) {
        return undefined;
      }
      return {
        field: 'image',
        about: 'image',
        condition: any(not(matches(NAME, `${COREOS}[0-9]`)), matches(NAME, `${COREOS}${major}([^0-9]|$)`)),
        says: [`must be like ${image} on ${String(platform)}, got `, NAME],
      };
    },
  },
};

const imageOfTheVersion: PlanRule = {
  id: 'LB-37',
  severity: 'warning',
  title: 'The image holds the Kubernetes that is asked for',
  why: 'An image for magnum-cluster-api is made for one version; with another in kube_tag kubeadm fails, and the cluster stays in progress.',
  source: atClusterApi('docs/user/getting-started.md'),
  evidence: 'derived',
  holds: { drivers: ['cluster-api'] },
  fix: 'use the image that was made for this version, or that version',
  requires: {
    template: nameHasVersion,
    cluster: (cluster) => (cluster.ownLabel('kube_tag') === undefined ? undefined : nameHasVersion(cluster)),
  },
};

/** A name without any version says nothing. */
function nameHasVersion(labels: LabelsView): Requirement | undefined {
  const version = /^v?(\d+\.\d+\.\d+)$/.exec(labels.label('kube_tag') ?? '')?.[1];
  if (version === undefined) {
    return undefined;
  }
  const exactly = `(^|[^0-9.])${version.replaceAll('.', '\\.')}([^0-9]|$)`;
  return {
    field: 'labels.kube_tag',
    condition: any(not(matches(NAME, '[0-9]+\\.[0-9]+\\.[0-9]+')), matches(NAME, exactly)),
    says: [`must be the version that the image was made for, got "v${version}"; the image is `, NAME],
  };
}

export const IMAGE_VERSION_RULES: readonly PlanRule[] = [testedImage, imageOfTheVersion];
