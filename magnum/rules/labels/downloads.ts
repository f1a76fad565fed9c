import { CONTAINERD_SHA256 } from '../../versions/tested';
import type { Problem, Rule, RuleContext } from '../rule';
import { atMagnum } from '../sources';
import { effective, isGiven } from './effective';
import type { LabelPlace } from './place';
import { fieldOf, onCluster, onNodes, wrong } from './place';

const FRAGMENTS = 'magnum/drivers/common/templates/kubernetes/fragments';

/** An archive that nodes load and compare with a checksum. */
interface Archive {
  /** Labels. */
  readonly version: string;
  readonly url: string;
  readonly checksum: string;
  /** Checksums by version, where they are known. */
  readonly known: Readonly<Record<string, string>>;
}

const CONTAINERD: Archive = {
  version: 'containerd_version',
  url: 'containerd_tarball_url',
  checksum: 'containerd_tarball_sha256',
  known: CONTAINERD_SHA256,
};

/** Magnum's default checksum since 10.1 is that of this version. */
const HELM: Archive = {
  version: 'helm_client_tag',
  url: 'helm_client_url',
  checksum: 'helm_client_sha256',
  known: { 'v3.2.1': '018f9908cb950701a5d59e757653a790c66d8eda288625dbb185354ca6f41f6b' },
};

/** Says what is wrong with an archive and its checksum, either of which may be Magnum's default. */
function mismatch(archive: Archive, place: LabelPlace, context: RuleContext): Problem | undefined {
  const { version, url, checksum, known } = archive;
  const name = effective(place, context, version) ?? '';
  // What is loaded from elsewhere may be any archive.
  const expected = isGiven(place, url) || !Object.hasOwn(known, name) ? undefined : known[name];
  const actual = effective(place, context, checksum);
  if (isGiven(place, checksum)) {
    return expected === undefined || expected === actual
      ? undefined
      : wrong(place, checksum, `must be that of ${version} ${name}, ${expected}`);
  }
  if (expected === actual || ![version, url].some((name) => isGiven(place, name))) {
    return undefined;
  }
  const given = isGiven(place, url) ? url : version;
  return {
    field: fieldOf(place, given),
    says: `must have ${checksum} beside it, Magnum's default is of another archive`,
  };
}

const checksumOfContainerd: Rule = {
  id: 'LB-16',
  severity: 'error',
  title: 'containerd comes with the checksum of its archive',
  why:
    'The script on every node ends with `ERROR cri-containerd.tar.gz computed checksum did NOT match, exiting.`, which ' +
    'only the console shows; Heat waits until its timeout.',
  source: atMagnum('22.0.0', `${FRAGMENTS}/install-cri.sh`),
  evidence: 'source',
  holds: { drivers: ['heat'], driver: { heat: { before: '23.0' } } },
  fix: 'set containerd_version and containerd_tarball_sha256 together',
  check: onNodes(
    ['container_runtime', 'containerd_version', 'containerd_tarball_url', 'containerd_tarball_sha256'],
    (place, context) =>
      effective(place, context, 'container_runtime') === 'containerd'
        ? mismatch(CONTAINERD, place, context)
        : undefined,
  ),
};

/** Not seen: the text of the script and both defaults say so. */
const checksumOfHelm: Rule = {
  id: 'LB-56',
  severity: 'warning',
  title: 'Helm comes with the checksum of its archive',
  why:
    'The script on the master ends with `ERROR helm-client.tar.gz computed checksum did NOT match, exiting.`, ' +
    'CREATE_FAILED after all nodes are up. The defaults of Magnum 22 are of two versions, v3.13.3 and the checksum of v3.2.1.',
  source: atMagnum('22.0.0', `${FRAGMENTS}/install-helm.sh`),
  evidence: 'derived',
  holds: { drivers: ['heat'], driver: { heat: { since: '10.1', before: '23.0' } } },
  fix: 'set helm_client_tag and helm_client_sha256 together, or helm_client_tag: v3.2.1 alone',
  check: onCluster(['helm_client_tag', 'helm_client_url', 'helm_client_sha256'], (place, context) => {
    const names = [HELM.version, HELM.url, HELM.checksum];
    return names.some((name) => isGiven(place, name)) ? mismatch(HELM, place, context) : defaultsOfHelm(place, context);
  }),
};

function defaultsOfHelm(place: LabelPlace, context: RuleContext): Problem | undefined {
  const version = effective(place, context, HELM.version);
  return version === 'v3.13.3'
    ? wrong(place, HELM.version, `must be given, the default ${version} comes with the checksum of v3.2.1`)
    : undefined;
}

export const LABEL_DOWNLOAD_RULES: readonly Rule[] = [checksumOfContainerd, checksumOfHelm];
