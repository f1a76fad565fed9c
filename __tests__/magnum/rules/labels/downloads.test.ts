import { UNKNOWN } from '../../../../magnum/spec/field';
import { CONTAINERD_SHA256 } from '../../../../magnum/versions/tested';
import { cluster, saidBy, template } from '../../../support/judged';

const { '1.4.4': sha144 = '', '1.6.31': sha1631 = '' } = CONTAINERD_SHA256;
const OTHER = '0'.repeat(64);
const URL = 'https://mirror.example.com/containerd.tgz';

const BESIDE = "must have containerd_tarball_sha256 beside it, Magnum's default is of another archive";

test.each([
  [{ containerd_version: '1.6.31' }, [`error labels.containerd_version ${BESIDE}`]],
  [{ containerd_version: '1.6.99' }, [`error labels.containerd_version ${BESIDE}`]],
  [{ containerd_version: '1.6.31', containerd_tarball_sha256: sha1631 }, []],
  [{ containerd_version: '1.6.99', containerd_tarball_sha256: OTHER }, []],
  [{ containerd_version: 'constructor', containerd_tarball_sha256: OTHER }, []],
  [
    { containerd_version: '1.6.31', containerd_tarball_sha256: OTHER },
    [`error labels.containerd_tarball_sha256 must be that of containerd_version 1.6.31, ${sha1631}, got "${OTHER}"`],
  ],
  // The default, and what is the same as it.
  [{}, []],
  [{ containerd_version: '1.4.4' }, []],
  [{ containerd_tarball_sha256: sha144 }, []],
  [
    { containerd_tarball_sha256: sha1631 },
    [`error labels.containerd_tarball_sha256 must be that of containerd_version 1.4.4, ${sha144}, got "${sha1631}"`],
  ],
  [{ containerd_tarball_url: URL }, [`error labels.containerd_tarball_url ${BESIDE}`]],
  [{ containerd_tarball_url: URL, containerd_tarball_sha256: OTHER }, []],
  // Nothing is loaded.
  [{ containerd_version: '1.6.31', container_runtime: 'host-docker' }, []],
  [{ containerd_version: UNKNOWN }, ['not judged: labels.containerd_version']],
] as const)('LB-16 of %j', (labels, expected) => {
  const given = { container_runtime: 'containerd', ...labels };

  expect(saidBy('LB-16', template({ labels: given }), { on: 'heat@2023.1' })).toEqual(expected);
  expect(saidBy('LB-16', template({ labels: given }), { on: 'cluster-api@0.38' })).toEqual([]);
  expect(saidBy('LB-16', cluster({}, { labels: given }), { on: 'heat@2023.1' })).toEqual([]);
});

const SHA_321 = '018f9908cb950701a5d59e757653a790c66d8eda288625dbb185354ca6f41f6b';
const HELM_BESIDE = "must have helm_client_sha256 beside it, Magnum's default is of another archive";
const DEFAULT =
  'warning labels.helm_client_tag must be given, the default v3.13.3 comes with the checksum of v3.2.1, got none';

test.each([
  ['heat@2026.1', {}, [DEFAULT]],
  ['heat@2026.1', { helm_client_tag: 'v3.2.1' }, []],
  ['heat@2026.1', { helm_client_tag: 'v3.13.3' }, [`warning labels.helm_client_tag ${HELM_BESIDE}`]],
  ['heat@2026.1', { helm_client_tag: 'v3.13.3', helm_client_sha256: OTHER }, []],
  ['heat@2026.1', { helm_client_sha256: OTHER }, []],
  ['heat@2026.1', { helm_client_tag: UNKNOWN }, ['not judged: labels.helm_client_tag']],
  ['heat@2025.2', {}, []],
  ['heat@2025.2', { helm_client_tag: 'v3.13.3' }, [`warning labels.helm_client_tag ${HELM_BESIDE}`]],
  [
    'heat@2025.2',
    { helm_client_tag: 'v3.2.1', helm_client_sha256: OTHER },
    [`warning labels.helm_client_sha256 must be that of helm_client_tag v3.2.1, ${SHA_321}, got "${OTHER}"`],
  ],
  ['heat@2026.2', {}, []],
  ['capi-helm@1.4', {}, []],
] as const)('LB-56 on %s of %j', (on, labels, expected) => {
  expect(saidBy('LB-56', template({ labels }), { on })).toEqual(expected);
});

test('LB-56 is said of a cluster only where it gives one of the labels', () => {
  const on = 'heat@2026.1';
  const labels = { helm_client_tag: 'v3.13.3' };

  expect(saidBy('LB-56', cluster({}), { on })).toEqual([]);
  expect(saidBy('LB-56', cluster({ labels }), { on })).toEqual([`warning labels.helm_client_tag ${HELM_BESIDE}`]);
});
