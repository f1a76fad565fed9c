import { MagnumPlatform } from '../../magnum/platform';
import { findRelease, RELEASES } from '../../magnum/releases';

test.each([
  ['ussuri', 'ussuri', '10.0', '1.9'],
  ['Zed', 'zed', '15.0', '1.10'],
  ['2022.2', 'zed', '15.0', '1.10'],
  ['2023.1', '2023.1', '16.0', '1.10'],
  ['antelope', '2023.1', '16.0', '1.10'],
  ['2023.2', '2023.2', '17.0', '1.11'],
  ['2025.1', '2025.1', '20.0', '1.11'],
  ['2025.2', '2025.2', '21.0', '1.12'],
  ['2026.1', '2026.1', '22.0', '1.12'],
  ['2026.2', '2026.2', '23.0', '1.14'],
])('heat(%s) is release %s with Magnum %s and microversion %s', (name, release, magnumVersion, microversion) => {
  const platform = MagnumPlatform.heat(name);

  expect(platform).toMatchObject({ driver: 'heat', version: name, release, magnumVersion, microversion });
  expect(platform.driverVersion).toBe(magnumVersion);
  expect([platform.problem, platform.warning]).toEqual([undefined, undefined]);
});

test('knows every release by one name and by no other’s', () => {
  const names = RELEASES.flatMap(({ name, aliases }) => [name, ...aliases]);

  expect(new Set(names).size).toBe(names.length);
  expect(RELEASES.map(({ magnum }) => magnum)).toEqual(RELEASES.map((_, index) => index + 2));
  expect(RELEASES.every((release) => findRelease(release.name.toUpperCase()) === release)).toBe(true);
});

test.each([
  ['1.4', '2026.1', '22.0', '1.12'],
  ['1.4.0', '2026.1', '22.0', '1.12'],
  ['1.3.0', '2025.1', '20.0', '1.11'],
  ['1.2.1', '2025.1', '20.0', '1.11'],
  ['1.2.0', '2024.1', '18.0', '1.11'],
  ['1.0.0', '2024.1', '18.0', '1.11'],
])('takes release %s … for capi-helm', (version, release, magnumVersion, microversion) => {
  const platform = MagnumPlatform.capiHelm(version);

  expect(platform).toMatchObject({ driver: 'capi-helm', driverVersion: version, release, magnumVersion, microversion });
  expect([platform.problem, platform.warning]).toEqual([undefined, undefined]);
});

test.each([
  ['0.38', '0.38', '2025.1'],
  ['v0.38.1', '0.38.1', '2025.1'],
  ['0.30.0', '0.30.0', '2025.1'],
  ['0.29.3', '0.29.3', '2024.2'],
  ['0.26.0', '0.26.0', '2024.2'],
  ['0.25.8', '0.25.8', '2023.2'],
  ['0.13.4', '0.13.4', '2023.1'],
  ['0.4.2', '0.4.2', 'zed'],
])('cluster-api %s is version %s, for %s', (version, driverVersion, release) => {
  const platform = MagnumPlatform.clusterApi(version);

  expect(platform).toMatchObject({ driver: 'cluster-api', version, driverVersion, release });
  expect([platform.problem, platform.warning]).toEqual([undefined, undefined]);
});

test('takes the release that is given for a driver', () => {
  expect(MagnumPlatform.capiHelm('1.4', { release: 'Caracal' })).toMatchObject({
    release: '2024.1',
    magnumVersion: '18.0',
    driverVersion: '1.4',
  });
});

test('takes the release of the Magnum that is given for a driver', () => {
  const platform = MagnumPlatform.clusterApi('0.38', { magnumVersion: '21.0.1' });

  expect(platform).toMatchObject({ release: '2025.2', magnumVersion: '21.0.1', exactMagnumVersion: '21.0.1' });
  expect(platform.problem).toBeUndefined();
});

test.each([
  [undefined, 'maybe', false],
  ['21.0.0', 'yes', false],
  ['21.0.1', 'yes', true],
  ['21.0.2', 'no', true],
])('says whether Magnum %s of 2025.2 has a defect of its first patch levels', (magnumVersion, within, atLeast) => {
  const platform = MagnumPlatform.heat('2025.2', { magnumVersion });

  expect(platform.magnumWithin('21.0.0', '21.0.1')).toBe(within);
  expect(platform.driverWithin('21.0.0', '21.0.1')).toBe(within);
  expect(platform.isMagnumAtLeast('21.0.1')).toBe(atLeast);
});

test('counts every version of a release as the release’s', () => {
  expect(MagnumPlatform.heat('ussuri').magnumWithin('10.1', '10.1')).toBe('maybe');
  expect(MagnumPlatform.heat('ussuri').magnumWithin('10', '10')).toBe('yes');
});

test.each([
  [MagnumPlatform.heat('zed'), '15', true],
  [MagnumPlatform.heat('zed'), '16', false],
  [MagnumPlatform.clusterApi('0.36'), '0.36.0', true],
  [MagnumPlatform.clusterApi('0.36'), '0.36.1', false],
  [MagnumPlatform.capiHelm('1.3'), '1.4', false],
  [MagnumPlatform.capiHelm('1.10'), '1.4', true],
])('%s has a driver of at least %s: %s', (platform, version, answer) => {
  expect(platform.isDriverAtLeast(version)).toBe(answer);
});

test.each([
  [MagnumPlatform.clusterApi('0.36'), '0.36.1', true],
  [MagnumPlatform.clusterApi('0.36.0'), '0.36.1', false],
  [MagnumPlatform.heat('2025.1'), '20.0.2', true],
])('%s may have a driver of at least %s: %s', (platform, version, answer) => {
  expect(platform.mayDriverBeAtLeast(version)).toBe(answer);
  expect(platform.driverWithin(version, '99')).toBe(answer ? 'maybe' : 'no');
});

test.each([
  [
    MagnumPlatform.heat('2027.1'),
    { release: '2027.1', magnumVersion: '23.0', microversion: '1.14' },
    'OpenStack 2027.1',
  ],
  [
    MagnumPlatform.heat('2027.1', { magnumVersion: '24.0.0' }),
    { release: '2027.1', magnumVersion: '24.0.0', microversion: '1.14' },
    'OpenStack 2027.1',
  ],
  [MagnumPlatform.capiHelm('1.5'), { release: '2026.1', driverVersion: '1.5' }, 'capi-helm 1.5'],
  [MagnumPlatform.capiHelm('1.4', { magnumVersion: '24.1.0' }), { magnumVersion: '24.1.0' }, 'Magnum 24.1.0'],
  [MagnumPlatform.capiHelm('1.4', { release: '2027.2' }), { release: '2027.2' }, 'OpenStack 2027.2'],
  [MagnumPlatform.clusterApi('0.39'), { release: '2025.1', driverVersion: '0.39' }, 'cluster-api 0.39'],
  [MagnumPlatform.clusterApi('0.38.2'), { release: '2025.1' }, 'cluster-api 0.38.2'],
])('uses the newest rules for %s and warns', (platform, expected, what) => {
  expect(platform).toMatchObject(expected);
  expect(platform.problem).toBeUndefined();
  expect(platform.warning).toMatch(new RegExp(`^${what} is newer than what is known, the rules of `));
});

test('warns of a driver older than what is known', () => {
  expect(MagnumPlatform.capiHelm('0.9')).toMatchObject({
    release: '2024.1',
    warning: 'capi-helm 0.9 is older than what is known, the rules of 1.0.0 are used',
  });
});

test.each([
  ['', "must be a platform with its release, e.g. MagnumPlatform.heat('2023.1')"],
  ['2023.3', "must be a platform with its release, e.g. MagnumPlatform.heat('2023.1') (did you mean 2023.1?)"],
  ['usuri', "must be a platform with its release, e.g. MagnumPlatform.heat('2023.1') (did you mean ussuri?)"],
  ['16.0', "must be a platform with its release, e.g. MagnumPlatform.heat('2023.1')"],
  ['kilo', "must be a platform with its release, e.g. MagnumPlatform.heat('2023.1')"],
  ['2026.3', "must be a platform with its release, e.g. MagnumPlatform.heat('2023.1') (did you mean 2026.1?)"],
])('refuses heat(%j) without throwing', (release, problem) => {
  expect(MagnumPlatform.heat(release)).toMatchObject({ problem, release: '2026.2' });
});

test.each([
  [MagnumPlatform.capiHelm('latest'), 'must be a platform with the version of capi-helm, e.g. capi-helm@1.4.0'],
  [MagnumPlatform.capiHelm('2025.1'), 'must be a platform with the version of capi-helm, e.g. capi-helm@1.4.0'],
  [MagnumPlatform.clusterApi(''), 'must be a platform with the version of cluster-api, e.g. cluster-api@0.38.1'],
  [MagnumPlatform.capiHelm('1.4', { release: '1.4' }), "must be a platform with a release of OpenStack, e.g. '2025.1'"],
  [
    MagnumPlatform.heat('zed', { magnumVersion: '16.0.0' }),
    'must have a magnumVersion of its release zed, that is 15.x',
  ],
  [
    MagnumPlatform.heat('zed', { magnumVersion: '24.0.0' }),
    'must have a magnumVersion of its release zed, that is 15.x',
  ],
  [MagnumPlatform.heat('2027.1', { magnumVersion: '22.0.0' }), 'must have a magnumVersion of its release 2027.1'],
  [MagnumPlatform.heat('zed', { magnumVersion: 'x' }), "must have a magnumVersion with its patch level, e.g. '21.0.1'"],
])('refuses %s', (platform, problem) => {
  expect(platform.problem).toBe(problem);
});

test.each([undefined, null, 5, {}, [], Symbol('x'), '${TfToken[1]}'])(
  'answers a problem for a version of %p',
  (value) => {
    const version = value as string;
    const options = null as never;
    const platforms = [
      MagnumPlatform.heat(version, options),
      MagnumPlatform.capiHelm(version, options),
      MagnumPlatform.clusterApi(version, options),
      MagnumPlatform.parse(version),
      MagnumPlatform.heat('zed', { magnumVersion: value ?? 'null' } as never),
    ];
    expect(platforms.map(({ problem }) => problem?.startsWith('must '))).toEqual(platforms.map(() => true));
  },
);

test.each(['heat@2023.1', 'capi-helm@1.4', 'cluster-api@v0.38.1'])('reads %s as it is written', (text) => {
  const platform = MagnumPlatform.parse(text);

  expect(platform.problem).toBeUndefined();
  expect(String(platform)).toBe(text);
  expect(JSON.stringify({ platform })).toBe(JSON.stringify({ platform: text }));
});

test.each(['', 'heat', 'heat:2023.1', 'helm@1.4', '@', 'Heat@2023.1'])('says what a platform is for %j', (text) => {
  expect(MagnumPlatform.parse(text).problem).toBe(
    'must be heat@RELEASE, capi-helm@VERSION or cluster-api@VERSION, e.g. heat@2023.1',
  );
});

test.each(['heat@', 'heat@x', 'capi-helm@', 'cluster-api@2025.1'])('parses %s and finds no such platform', (text) => {
  expect(MagnumPlatform.parse(text).problem).toMatch(/^must be a platform with /);
});
