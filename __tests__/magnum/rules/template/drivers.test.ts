import { UNKNOWN } from '../../../../magnum/spec/field';
import { saidBy, template } from '../../../support/judged';

const wrongNetwork = (names: string, given: string) => [`error networkDriver must be one of ${names}, got "${given}"`];

test.each([
  ['heat@2023.1', 'kubernetes', 'flannel', []],
  ['heat@2023.1', undefined, 'calico', []],
  ['heat@2023.2', 'kubernetes', 'cilium', wrongNetwork('flannel, calico', 'cilium')],
  ['heat@2024.1', 'kubernetes', 'cilium', []],
  ['capi-helm@1.0', 'kubernetes', 'cilium', []],
  ['heat@2024.1', 'kubernetes', 'Calico', wrongNetwork('flannel, calico, cilium', 'Calico')],
  ['heat@2024.1', 'kubernetes', 'docker', wrongNetwork('flannel, calico, cilium', 'docker')],
  ['cluster-api@0.38', 'kubernetes', 'weave', wrongNetwork('flannel, calico, cilium', 'weave')],
  ['heat@ussuri', 'swarm', 'docker', []],
  ['heat@ussuri', 'swarm-mode', 'flannel', []],
  ['heat@ussuri', 'swarm', 'calico', wrongNetwork('docker, flannel', 'calico')],
  ['heat@ussuri', 'mesos', 'docker', []],
  ['heat@ussuri', 'mesos', 'flannel', ['error networkDriver must be docker, got "flannel"']],
  ['heat@ussuri', 'kubernetes', undefined, []],
  // That the engine is not there is said of the engine.
  ['heat@2024.1', 'swarm', 'weave', []],
  ['heat@2024.1', 'kubernetes', UNKNOWN, ['not judged: networkDriver']],
  ['heat@2024.1', UNKNOWN, 'weave', ['not judged: coe']],
] as const)('CT-23 on %s with engine %p of %p', (on, coe, networkDriver, expected) => {
  expect(saidBy('CT-23', template({ coe, networkDriver }), { on })).toEqual(expected);
});

test.each([
  ['cilium', undefined, ['warning networkDriver must be allowed (flannel, calico), got "cilium"']],
  ['cilium', ['calico', 'cilium'], []],
  ['cilium', ['all'], []],
  ['calico', undefined, []],
  ['calico', ['flannel'], ['warning networkDriver must be allowed (flannel), got "calico"']],
  // Magnum has no such driver at all.
  ['weave', undefined, []],
  [undefined, undefined, []],
  [UNKNOWN, undefined, ['not judged: networkDriver']],
] as const)('CT-24 of %p where %j is allowed', (networkDriver, allowedNetworkDrivers, expected) => {
  const thresholds = allowedNetworkDrivers === undefined ? {} : { allowedNetworkDrivers };

  expect(saidBy('CT-24', template({ networkDriver }), { on: 'capi-helm@1.4', thresholds })).toEqual(expected);
});

test('CT-24 has nothing to say of engines that are not Kubernetes', () => {
  expect(saidBy('CT-24', template({ coe: 'swarm', networkDriver: 'docker' }), { on: 'heat@ussuri' })).toEqual([]);
});

test.each([
  ['heat@2023.1', 'kubernetes', 'cinder', []],
  ['heat@2023.1', 'kubernetes', 'rexray', ['error volumeDriver must be cinder, got "rexray"']],
  ['capi-helm@1.4', undefined, 'ceph', ['error volumeDriver must be cinder, got "ceph"']],
  ['heat@2023.1', 'swarm', 'rexray', []],
  ['heat@2023.1', 'swarm-mode', 'cinder', ['error volumeDriver must be rexray, got "cinder"']],
  ['heat@ussuri', 'mesos', 'rexray', []],
  ['heat@ussuri', 'mesos', 'cinder', ['error volumeDriver must be rexray, got "cinder"']],
  ['heat@2023.1', 'mesos', 'cinder', []],
  ['heat@2023.1', 'kubernetes', undefined, []],
  ['heat@2023.1', 'kubernetes', UNKNOWN, ['not judged: volumeDriver']],
  ['heat@2023.1', UNKNOWN, 'cinder', ['not judged: coe']],
] as const)('CT-25 on %s with engine %p of %p', (on, coe, volumeDriver, expected) => {
  expect(saidBy('CT-25', template({ coe, volumeDriver }), { on })).toEqual(expected);
});
