import { MagnumPlatform } from '../../../magnum/platform';
import { VERSION_SOURCE, versionForm, versionProblem } from '../../../magnum/versions/driver-wants';

const OTHER = { hyperkubePrefix: 'registry.example.org/' };
const MIRROR = { containerInfraPrefix: 'registry.example.org/' };
const RANCHER = { hyperkubePrefix: 'docker.io/rancher/' };

test.each([
  { platform: MagnumPlatform.heat('xena'), text: 'v1.21.11', ok: true },
  { platform: MagnumPlatform.heat('xena'), text: '1.21.11', ok: false },
  { platform: MagnumPlatform.heat('xena'), text: 'v1.21.11', registry: RANCHER, ok: false },
  { platform: MagnumPlatform.heat('yoga'), text: 'v1.23.3-rancher1', ok: true },
  { platform: MagnumPlatform.heat('yoga'), text: 'v1.23.3', ok: false },
  { platform: MagnumPlatform.heat('yoga'), text: '1.23.3-rancher1', ok: false },
  { platform: MagnumPlatform.heat('yoga'), text: 'v1.23.3-rancher', ok: false },
  { platform: MagnumPlatform.heat('yoga'), text: 'v1.23.3', registry: OTHER, ok: true },
  { platform: MagnumPlatform.heat('yoga'), text: 'v1.23.3', registry: MIRROR, ok: true },
  { platform: MagnumPlatform.heat('yoga'), text: 'v1.23.3', registry: RANCHER, ok: false },
  { platform: MagnumPlatform.heat('yoga'), text: 'v1.23.3', registry: { containerInfraPrefix: '' }, ok: false },
  { platform: MagnumPlatform.heat('yoga'), text: '1.23.3', registry: OTHER, ok: false },
  { platform: MagnumPlatform.clusterApi('0.38'), text: 'v1.31.1', ok: true },
  { platform: MagnumPlatform.clusterApi('0.38'), text: '1.31.1', ok: false },
  { platform: MagnumPlatform.clusterApi('0.38'), text: 'v1.31.1-rancher1', ok: false },
  { platform: MagnumPlatform.capiHelm('1.4'), text: 'v1.31.1', ok: true },
  { platform: MagnumPlatform.capiHelm('1.4'), text: '1.31.1', ok: true },
  { platform: MagnumPlatform.capiHelm('1.4'), text: 'v1.31.1-rancher1', ok: false },
  { platform: MagnumPlatform.capiHelm('1.4'), text: 'v2.31.1', ok: false },
  { platform: MagnumPlatform.capiHelm('1.4'), text: 'latest', ok: false },
])('$text on $platform.driver $platform.release with $registry: $ok', ({ platform, text, registry, ok }) => {
  expect(versionProblem(text, platform, registry) === undefined).toBe(ok);
});

test.each([
  [
    MagnumPlatform.heat('2024.2'),
    "must be a version with a v and Rancher's build, as the images of docker.io/rancher/ have it, e.g. v1.28.9-rancher1",
  ],
  [MagnumPlatform.heat('ussuri'), 'must be a version with a v, e.g. v1.18.2'],
  [MagnumPlatform.clusterApi('0.38'), 'must be a version with a v, e.g. v1.31.1'],
  [MagnumPlatform.capiHelm('1.4'), 'must be a version, e.g. v1.31.1'],
])('says what %s wants', (platform, problem) => {
  expect(versionProblem('1.28', platform)).toBe(problem);
  expect(versionProblem(versionForm(platform).example, platform)).toBeUndefined();
});

test('knows where each driver reads the version', () => {
  expect(VERSION_SOURCE).toEqual({
    heat: { label: 'kube_tag' },
    'capi-helm': { imageProperty: 'kube_version' },
    'cluster-api': { label: 'kube_tag' },
  });
});
