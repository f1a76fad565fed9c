import { KubernetesVersion } from '../../../magnum/versions/kubernetes-version';

test('reads the parts of a version', () => {
  expect(KubernetesVersion.of('v1.28.9-rancher1')).toMatchObject({
    text: 'v1.28.9-rancher1',
    hasV: true,
    major: 1,
    minor: 28,
    patch: 9,
    suffix: 'rancher1',
    rancherBuild: 1,
    isPrerelease: false,
    numbers: '1.28.9',
    series: '1.28',
  });
  expect(KubernetesVersion.of('1.31.0-rc.1')).toMatchObject({
    hasV: false,
    rancherBuild: undefined,
    isPrerelease: true,
  });
  expect(KubernetesVersion.of('1.31.0')).toMatchObject({ suffix: undefined, isPrerelease: false });
  expect(String(KubernetesVersion.of('v1.28.9-rancher1'))).toBe('v1.28.9-rancher1');
});

test.each(['', 'v', '1.28', 'v1', 'latest', 'V1.28.9', 'v1.28.9-', 'v1.28.9 ', 'v1.28.9.1', '1.28.x', 'v1.99999.1'])(
  'takes %j for no version',
  (text) => {
    expect(KubernetesVersion.tryParse(text)).toBeUndefined();
    expect(() => KubernetesVersion.of(text)).toThrow(
      new TypeError(`a Kubernetes version must be like v1.28.9 or v1.28.9-rancher1, got ${JSON.stringify(text)}`),
    );
  },
);

test.each([undefined, null, 1.28, {}, ['v1.28.9'], Symbol('v1.28.9')])('takes %p for no version', (value) => {
  expect(KubernetesVersion.tryParse(value)).toBeUndefined();
  expect(() => KubernetesVersion.of(value as string)).toThrow(TypeError);
});

test.each([
  ['v1.28.9', '1.28.9', 0],
  ['v1.28.9', 'v1.28.10', -1],
  ['v1.9.11', 'v1.10.0', -1],
  ['v2.0.0', 'v1.99.0', 1],
  ['v1.28.9-rancher1', 'v1.28.9', 1],
  ['v1.28.9-rancher1', 'v1.28.9-rancher2', -1],
  ['v1.28.9-rancher10', 'v1.28.9-rancher9', 1],
  ['v1.28.0-rc.1', 'v1.28.0', -1],
  ['v1.28.0-rc.1', 'v1.28.0-rancher1', -1],
  ['v1.28.0-rc.10', 'v1.28.0-rc.9', 1],
  ['v1.28.0-alpha.1', 'v1.28.0-rc.1', -1],
])('compares %s with %s', (a, b, order) => {
  const [first, second] = [KubernetesVersion.of(a), KubernetesVersion.of(b)];

  expect(Math.sign(first.compareTo(second))).toBe(order);
  expect(Math.sign(second.compareTo(first))).toBe(order === 0 ? 0 : -order);
});

test.each([
  ['v1.28.9-rancher1', '1.28.9', true],
  ['v1.28.9-rancher1', 'v1.28.9-rancher2', true],
  ['v1.28.9', 'v1.28.8', false],
  ['v1.28.0-rc.1', 'v1.28.0', false],
  ['v1.28.0', 'v1.28.0-rc.1', false],
  ['v1.28.0-rc.1', '1.28.0-rc.1', true],
])('%s and %s are the same release: %s', (a, b, same) => {
  expect(KubernetesVersion.of(a).isSameRelease(KubernetesVersion.of(b))).toBe(same);
});

test.each([
  ['v1.23.17', '1.24', false],
  ['v1.24.0', '1.24', true],
  ['v1.24.0-rc.0', 'v1.24', true],
  ['v1.25.0', '1.24', true],
  ['v2.0.0', '1.24', true],
])('%s is of at least %s: %s', (text, series, answer) => {
  expect(KubernetesVersion.of(text).isAtLeast(series)).toBe(answer);
});

test.each([
  ['v1.27.3', 'v1.28.9', 1],
  ['v1.27.3', 'v1.27.9', 0],
  ['v1.27.3', 'v1.25.9', -2],
  ['v1.27.3', 'v2.0.0', NaN],
])('counts the minor steps from %s to %s', (from, to, steps) => {
  expect(KubernetesVersion.of(from).minorStepsTo(KubernetesVersion.of(to))).toBe(steps);
});
