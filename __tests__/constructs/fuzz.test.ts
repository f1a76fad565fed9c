import { inspect } from 'node:util';

import { OpenstackProvider } from '@cdktf/provider-openstack/lib/provider';
import { TerraformStack, Testing } from 'cdktf';
import type { App } from 'cdktf';
import * as fc from 'fast-check';

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
const TEMPLATE_NAMES = [
  'name',
  'coe',
  'image',
  'externalNetwork',
  'masterFlavor',
  'flavor',
  'keypair',
  'dnsNameservers',
  'networkDriver',
  'volumeDriver',
  'dockerVolumeSizeGb',
  'dockerStorageDriver',
  'masterLbEnabled',
  'floatingIpEnabled',
  'kubernetesVersion',
  'labels',
  'extraLabels',
  'fixedNetwork',
  'fixedSubnet',
  'httpProxy',
  'httpsProxy',
  'noProxy',
  'insecureRegistry',
  'registryEnabled',
  'tlsDisabled',
  'public',
  'hidden',
  'serverType',
  'apiserverPort',
  'clusterDistro',
  'platform',
  'region',
  'provider',
  'timeouts',
  'overrides',
];
const CLUSTER_NAMES = [
  'name',
  'masterCount',
  'nodeCount',
  'keypair',
  'masterFlavor',
  'flavor',
  'labels',
  'extraLabels',
  'mergeLabels',
  'dockerVolumeSizeGb',
  'masterLbEnabled',
  'floatingIpEnabled',
  'fixedNetwork',
  'fixedSubnet',
  'createTimeoutMinutes',
  'discoveryUrl',
  'timeouts',
  'region',
  'provider',
  'overrides',
  'template',
];
const GROUP_NAMES = [
  'name',
  'nodeCount',
  'minNodeCount',
  'maxNodeCount',
  'flavor',
  'image',
  'role',
  'dockerVolumeSizeGb',
  'labels',
  'extraLabels',
  'mergeLabels',
  'timeouts',
  'region',
  'provider',
  'overrides',
  'cluster',
];
const KUBECONFIG_NAMES = ['path', 'contextName', 'overwrite', 'cluster'];
const STACK_NAMES = [...CLUSTER_NAMES, 'cloud', 'platform', 'nodeGroups', 'kubeconfig', 'thresholds', 'providerConfig'];

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
function props(right: object, names: readonly string[]): fc.Arbitrary<Recipe> {
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
  expectReports(props(TEMPLATE, TEMPLATE_NAMES), (app, given) => {
    const stack = plainStack(app);
    new ClusterTemplate(stack, 'template', given);
    return stack;
  });
});

test('a cluster', () => {
  expectReports(props({ template: { templateId: 't-1' } }, CLUSTER_NAMES), (app, given) => {
    const stack = plainStack(app);
    new Cluster(stack, 'cluster', given);
    return stack;
  });
});

test('a node group', () => {
  expectReports(props({ cluster: { clusterId: 'c-1' } }, GROUP_NAMES), (app, given) => {
    const stack = plainStack(app);
    new NodeGroup(stack, 'group', given);
    return stack;
  });
});

test('a kubeconfig', () => {
  const cluster = {
    clusterId: 'c-1',
    clusterName: 'mycluster',
    apiAddress: 'https://192.0.2.1:6443',
    rawKubeconfig: '',
  };
  const access = spoilt(cluster, Object.keys(cluster)).map((made) => () => ({ path: 'kube', cluster: made() }));
  const given = fc.oneof(props({ path: 'kube', cluster }, KUBECONFIG_NAMES), access);
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
      template: spoilt(TEMPLATE, TEMPLATE_NAMES),
      nodeGroups: record(groupName, fc.oneof(spoilt({}, GROUP_NAMES), hostile())),
      kubeconfig: spoilt({ path: 'kube' }, KUBECONFIG_NAMES),
    },
    { requiredKeys: [] },
  );
  const spoiltParts = parts.map(
    (recipes) => () => Object.fromEntries(Object.entries(recipes).map(([name, make]) => [name, make()])),
  );
  return fc
    .tuple(fc.constantFrom(...PLATFORMS), fc.oneof(spoiltParts, spoilt({}, STACK_NAMES)))
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
