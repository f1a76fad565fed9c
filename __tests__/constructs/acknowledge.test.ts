import type { IConstruct } from 'constructs';
import { App, TerraformStack, Testing } from 'cdktf';

import type { ClusterStackProps } from '../../constructs';
import { acknowledge, ClusterStack, ClusterTemplate, MagnumPlatform } from '../../constructs';
import type { Scratch } from '../support/app';
import { readStack, scratchFolder } from '../support/app';

const REASON = 'two masters are enough for the training cluster';

/** Masters that Magnum takes before 2025.1, and refuses from then on. */
const WARNED = MagnumPlatform.heat('2023.1');
const REFUSED = MagnumPlatform.heat('2025.1');

let out: Scratch;
let app: App;

beforeEach(() => {
  out = scratchFolder();
  app = new App({ outdir: out.path });
});

afterEach(() => {
  out.remove();
});

function addCluster(name: string, props: Partial<ClusterStackProps> = {}): ClusterStack {
  return new ClusterStack(app, name, {
    platform: WARNED,
    template: { image: 'fedora-coreos', externalNetwork: 'public', keypair: 'kubekey' },
    masterCount: 2,
    ...props,
  });
}

/** Warnings of the whole app after a synth, each with its path. */
function warnings(): string[] {
  app.synth();
  return app.node
    .findAll()
    .flatMap(warningsAt)
    .filter((text) => text.includes('CL-03'));
}

function warningsAt({ node }: IConstruct): string[] {
  return node.metadata.filter(({ type }) => type === '@cdktf/warn').map(({ data }) => `${node.path}: ${String(data)}`);
}

/** What a reviewer reads in the synth output. */
function noted(stack: string): unknown {
  const json = JSON.parse(readStack(out.path, stack)) as { '//': { magnum: { acknowledged?: unknown } } };
  return json['//'].magnum.acknowledged;
}

const CL_03 = 'CL-03 masterCount must be odd, got 2; use 1, 3 or 5';

test('without one the warning is shown, once however often the app is synthesized', () => {
  addCluster('one');

  expect(warnings()).toEqual([`one/cluster: ${CL_03}`]);
  expect(warnings()).toEqual([`one/cluster: ${CL_03}`]);
  expect(noted('one')).toBeUndefined();
});

test.each<[string, (stack: ClusterStack) => IConstruct]>([
  ['the app', () => app],
  ['the stack', (stack) => stack],
  ['the construct', (stack) => stack.cluster],
])('on %s it silences the warning, and the reason stands in the synth output', (_where, scopeOf) => {
  acknowledge(scopeOf(addCluster('one')), 'CL-03', REASON);

  expect(warnings()).toEqual([]);
  expect(noted('one')).toEqual([
    { rule: 'CL-03', path: 'one/cluster', message: 'masterCount must be odd, got 2', reason: REASON },
  ]);
});

test('silences what is below it, and nothing beside it', () => {
  acknowledge(addCluster('one'), 'CL-03', REASON);
  addCluster('two');

  expect(warnings()).toEqual([`two/cluster: ${CL_03}`]);
  expect(noted('two')).toBeUndefined();
});

test('the reason of the nearest scope is the one that is kept, and the other silences nothing', () => {
  acknowledge(app, 'CL-03', 'far');
  acknowledge(addCluster('one'), 'CL-03', 'near');

  expect(warnings()).toEqual(['one: acknowledge of CL-03 silences nothing in the whole app (far); remove it']);
  expect(noted('one')).toMatchObject([{ reason: 'near' }]);
});

test('one that silences nothing is itself a warning, said once', () => {
  acknowledge(addCluster('one', { masterCount: 3 }), 'CL-03', REASON);

  const unused = [`one: acknowledge of CL-03 silences nothing here (${REASON}); remove it`];
  expect(warnings()).toEqual(unused);
  expect(warnings()).toEqual(unused);
});

test('an error is not silenced, and its message says what would', () => {
  acknowledge(addCluster('one', { platform: REFUSED }), 'CL-03', REASON);

  expect(() => {
    app.synth();
  }).toThrow(`one/cluster: ${CL_03}; acknowledge silences an error only with force: true`);
});

test('an error that nobody acknowledged does not speak of force', () => {
  addCluster('one', { platform: REFUSED });

  expect(() => {
    app.synth();
  }).toThrow(/5$/);
});

test.each([
  ['given', (stack: ClusterStack) => stack],
  ['given farther out than one without', () => app],
])('with force %s the error is silenced, and noted', (_words, scopeOf) => {
  const stack = addCluster('one', { platform: REFUSED });
  acknowledge(scopeOf(stack), 'CL-03', 'this cloud takes them', { force: true });
  acknowledge(stack.cluster, 'CL-03', 'in vain');

  app.synth();

  expect(noted('one')).toMatchObject([{ rule: 'CL-03', reason: 'this cloud takes them' }]);
});

test.each([[''], ['   '], [undefined], [42]])('%j is no reason', (reason) => {
  acknowledge(addCluster('one'), 'CL-03', reason as string);

  expect(() => {
    app.synth();
  }).toThrow('one: acknowledge of "CL-03" needs a reason, for whoever reads it in a year');
});

test.each([
  ['CL-3', '"CL-3": there is no such rule; did you mean CL-03?'],
  ['cl-03', '"cl-03": there is no such rule; did you mean CL-03?'],
  [undefined, 'undefined: there is no such rule'],
  [Symbol('CL-03'), 'Symbol(CL-03): there is no such rule'],
])('%p is no rule', (rule, problem) => {
  acknowledge(addCluster('one'), rule as string, REASON);

  expect(() => {
    app.synth();
  }).toThrow(`one: acknowledge of ${problem}`);
});

test('a problem of one on the app is said of the app', () => {
  addCluster('one');
  acknowledge(app, 'CL-3', REASON);

  expect(() => {
    app.synth();
  }).toThrow('app: acknowledge of "CL-3": there is no such rule');
});

test('works in a stack that is no ClusterStack', () => {
  const stack = new TerraformStack(Testing.app(), 'plain');
  new ClusterTemplate(stack, 'template', { image: 'fedora-coreos', externalNetwork: 'public' });
  acknowledge(stack, 'CL-3', REASON);

  expect(() => {
    stack.runAllValidations();
  }).toThrow('plain: acknowledge of "CL-3": there is no such rule');
});
