import { inspect } from 'node:util';

import { OpenstackProvider } from '@cdktf/provider-openstack/lib/provider';
import { TerraformStack, Testing } from 'cdktf';
import type { App } from 'cdktf';
import * as fc from 'fast-check';

import type {
  ClusterProps,
  ClusterStackProps,
  ClusterTemplateProps,
  KubeconfigProps,
  NodeGroupProps,
} from '../../constructs';
import {
  Cluster,
  ClusterStack,
  ClusterTemplate,
  ConfigError,
  Kubeconfig,
  MagnumPlatform,
  NodeGroup,
} from '../../constructs';
import type { Scratch } from '../support/app';
import { scratchFolder } from '../support/app';
import type { Recipe } from '../support/hostile';
import { hostile, record, spoilt } from '../support/hostile';

/** Whatever is handed over: either a synth, or one report of what is wrong. Never another exception, never a hang. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 100);
const SLOWEST_MS = 10_000;
const SECRET = 'correct-horse-battery-staple';

const PLATFORMS = ['heat@2023.1', 'heat@2025.1', 'capi-helm@1.4', 'cluster-api@0.38'];

const TEMPLATE = { image: 'fedora-coreos', externalNetwork: 'public' };

/** Every prop: one that is added does not compile without its name here. */
function namesOf<P>(names: Record<keyof P, 0>): readonly string[] {
  return Object.keys(names);
}

const TEMPLATE_NAMES = namesOf<ClusterTemplateProps>({
  name: 0,
  coe: 0,
  image: 0,
  externalNetwork: 0,
  masterFlavor: 0,
  flavor: 0,
  keypair: 0,
  dnsNameservers: 0,
  networkDriver: 0,
  volumeDriver: 0,
  dockerVolumeSizeGb: 0,
  dockerStorageDriver: 0,
  masterLbEnabled: 0,
  floatingIpEnabled: 0,
  kubernetesVersion: 0,
  labels: 0,
  extraLabels: 0,
  fixedNetwork: 0,
  fixedSubnet: 0,
  httpProxy: 0,
  httpsProxy: 0,
  noProxy: 0,
  insecureRegistry: 0,
  registryEnabled: 0,
  tlsDisabled: 0,
  public: 0,
  hidden: 0,
  serverType: 0,
  apiserverPort: 0,
  clusterDistro: 0,
  platform: 0,
  defaultsVersion: 0,
  region: 0,
  provider: 0,
  timeouts: 0,
  overrides: 0,
});
const CLUSTER_NAMES = namesOf<ClusterProps>({
  name: 0,
  masterCount: 0,
  nodeCount: 0,
  keypair: 0,
  masterFlavor: 0,
  flavor: 0,
  labels: 0,
  extraLabels: 0,
  mergeLabels: 0,
  dockerVolumeSizeGb: 0,
  masterLbEnabled: 0,
  floatingIpEnabled: 0,
  fixedNetwork: 0,
  fixedSubnet: 0,
  createTimeoutMinutes: 0,
  discoveryUrl: 0,
  deletionProtection: 0,
  allowReplace: 0,
  maxBatchSize: 0,
  settle: 0,
  timeouts: 0,
  region: 0,
  provider: 0,
  overrides: 0,
  template: 0,
});
const GROUP_NAMES = namesOf<NodeGroupProps>({
  name: 0,
  nodeCount: 0,
  minNodeCount: 0,
  maxNodeCount: 0,
  flavor: 0,
  image: 0,
  role: 0,
  dockerVolumeSizeGb: 0,
  labels: 0,
  extraLabels: 0,
  mergeLabels: 0,
  timeouts: 0,
  region: 0,
  provider: 0,
  overrides: 0,
  cluster: 0,
});
const KUBECONFIG_NAMES = namesOf<KubeconfigProps>({ path: 0, contextName: 0, overwrite: 0, cluster: 0 });
const STACK_NAMES = [
  ...CLUSTER_NAMES,
  ...namesOf<Omit<ClusterStackProps, keyof ClusterProps>>({
    cloud: 0,
    platform: 0,
    nodeGroups: 0,
    kubeconfig: 0,
    thresholds: 0,
    planChecks: 0,
    providerConfig: 0,
  }),
];

let out: Scratch;

beforeAll(() => {
  out = scratchFolder();
});

afterAll(() => {
  out.remove();
});

/** Makes and synthesizes something. Returns what was said of it. */
function tryOut(make: (app: App) => TerraformStack): string {
  const started = performance.now();
  try {
    JSON.parse(Testing.synth(make(Testing.app({ outdir: out.path })), true));
    return '';
  } catch (error) {
    if (!(error instanceof ConfigError)) {
      throw error;
    }
    expect(error.message.length).toBeGreaterThan(0);
    return error.message;
  } finally {
    expect(performance.now() - started).toBeLessThan(SLOWEST_MS);
  }
}

function plainStack(app: App): TerraformStack {
  const stack = new TerraformStack(app, 'plain');
  new OpenstackProvider(stack, 'openstack', {});
  return stack;
}

/** Props that are spoilt in one way or several, and now and then no object at all. */
function props(right: Recipe<object>, names: readonly string[]): fc.Arbitrary<Recipe> {
  return fc.oneof({ weight: 20, arbitrary: spoilt(right, names) }, { weight: 1, arbitrary: hostile() });
}

function expectReports(recipes: fc.Arbitrary<Recipe>, make: (app: App, given: never) => TerraformStack): void {
  const property = fc.property(recipes, (recipe) => {
    const said = tryOut((app) => make(app, recipe() as never));
    expect(said).not.toContain(SECRET);
    // A message that cannot be read in a terminal tells nothing.
    expect(Math.max(0, ...said.split('\n').map((line) => line.length))).toBeLessThan(2000);
  });
  const details = fc.check(property, { numRuns: RUNS, seed: Number(process.env.FUZZ_SEED ?? 42) });
  if (details.failed) {
    const [recipe] = details.counterexample ?? [];
    throw new Error(`given ${inspect(recipe?.(), { depth: 4 }).slice(0, 3000)}`, { cause: details.errorInstance });
  }
}

test('a template', () => {
  expectReports(
    props(() => TEMPLATE, TEMPLATE_NAMES),
    (app, given) => {
      const stack = plainStack(app);
      new ClusterTemplate(stack, 'template', given);
      return stack;
    },
  );
});

test('a cluster', () => {
  expectReports(
    props(() => ({ template: { templateId: 't-1' } }), CLUSTER_NAMES),
    (app, given) => {
      const stack = plainStack(app);
      new Cluster(stack, 'cluster', given);
      return stack;
    },
  );
});

test('a node group', () => {
  expectReports(
    props(() => ({ cluster: { clusterId: 'c-1' } }), GROUP_NAMES),
    (app, given) => {
      const stack = plainStack(app);
      new NodeGroup(stack, 'group', given);
      return stack;
    },
  );
});

test('a kubeconfig', () => {
  const cluster = {
    clusterId: 'c-1',
    clusterName: 'mycluster',
    apiAddress: 'https://192.0.2.1:6443',
    rawKubeconfig: '',
  };
  const access = spoilt(() => cluster, Object.keys(cluster)).map((made) => () => ({ path: 'kube', cluster: made() }));
  const given = fc.oneof(
    props(() => ({ path: 'kube', cluster }), KUBECONFIG_NAMES),
    access,
  );
  expectReports(given, (app, value) => {
    const stack = plainStack(app);
    new Kubeconfig(stack, 'kubeconfig', value);
    return stack;
  });
});

/** A stack of which the parts are spoilt, on some platform. */
function stackProps(): fc.Arbitrary<Recipe<object>> {
  const groupName = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('gpu', 'Resource', '', 'a b', 'a/b', '..'));
  const parts = fc.record(
    {
      template: spoilt(() => TEMPLATE, TEMPLATE_NAMES),
      nodeGroups: record(
        groupName,
        fc.oneof(
          spoilt(() => ({}), GROUP_NAMES),
          hostile(),
        ),
      ),
      kubeconfig: spoilt(() => ({ path: 'kube' }), KUBECONFIG_NAMES),
    },
    { requiredKeys: [] },
  );
  const spoiltParts = parts.map(
    (recipes) => () => Object.fromEntries(Object.entries(recipes).map(([name, make]) => [name, make()])),
  );
  return fc
    .tuple(
      fc.constantFrom(...PLATFORMS),
      fc.oneof(
        spoiltParts,
        spoilt(() => ({}), STACK_NAMES),
      ),
    )
    .map(([on, make]) => () => ({ platform: MagnumPlatform.parse(on), template: TEMPLATE, ...make() }));
}

test('a stack', () => {
  expectReports(stackProps(), (app, given) => new ClusterStack(app, 'stack', given));
});

test('no secret is printed that was put where credentials do not belong', () => {
  const credentials = fc.constantFrom(
    () => ({ password: SECRET }),
    () => ({ auth: { token: SECRET } }),
    () => [SECRET],
    () => SECRET.repeat(20),
    () => ({ password: SECRET, userName: Symbol('spoilt') }),
    () => ({ applicationCredentialSecret: SECRET, timeout: 1n }),
    () => ({ tokne: SECRET }),
    () => new Map([['token', SECRET]]),
  );
  const seeded = fc
    .tuple(stackProps(), fc.constantFrom('cloud', 'providerConfig'), credentials)
    .map(([make, name, credential]) => () => ({ ...make(), [name]: credential() }));
  expectReports(seeded, (app, given) => new ClusterStack(app, 'stack', given));
});
