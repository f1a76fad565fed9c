import { UNKNOWN } from '../../../magnum/spec/field';
import type { ClusterSpec, LabelFields, NodeGroupSpec, TemplateSpec } from '../../../magnum/spec/specs';
import type { LabelsView } from '../../../magnum/spec/view';
import { viewCluster, viewNodeGroup, viewTemplate } from '../../../magnum/spec/view';

/** Whether the driver merges labels whatever `mergeLabels` says: magnum-capi-helm does, the others ask. */
const ASKS = false;
const MERGES = true;

function clusterOf(template: TemplateSpec | typeof UNKNOWN, spec: Partial<ClusterSpec> = {}): ClusterSpec {
  return { ...spec, template };
}

function groupOf(cluster: ClusterSpec | typeof UNKNOWN, spec: Partial<NodeGroupSpec> = {}): NodeGroupSpec {
  return { ...spec, cluster };
}

/** What a rule reads, or why it can not. */
function read(view: LabelsView, name: string): string | undefined {
  try {
    return view.label(name);
  } catch (error) {
    return (error as Error).message;
  }
}

test('a field is a plain value, and what is not given is undefined', () => {
  const view = viewTemplate({ name: 'a', masterLbEnabled: false });

  expect(view.name).toBe('a');
  expect(view.masterLbEnabled).toBe(false);
  expect(view.image).toBeUndefined();
});

test('reading what is unknown ends the rule, and names the field in the caller’s spelling', () => {
  const view = viewTemplate({ name: 'a', image: UNKNOWN, labels: { kube_tag: UNKNOWN } });

  expect(view.name).toBe('a');
  expect(() => view.image).toThrow('image is known after apply');
  expect(() => view.label('kube_tag')).toThrow('labels.kube_tag is known after apply');
  expect(view.label('other')).toBeUndefined();
});

test('of what is made elsewhere nothing can be read', () => {
  const view = viewCluster(clusterOf(UNKNOWN, { name: 'a' }), ASKS);

  expect(view.name).toBe('a');
  expect(() => view.template.masterLbEnabled).toThrow("the template's masterLbEnabled is known after apply");
  expect(() => view.template.label('kube_tag')).toThrow('labels.kube_tag is known after apply');
  expect(() => viewNodeGroup(groupOf(UNKNOWN), ASKS).cluster.name).toThrow("the cluster's name is known after apply");
});

test('labels and extraLabels are read as one, and told apart by their names', () => {
  const view = viewTemplate({ labels: { a: '1', b: '2' }, extraLabels: { b: '3', c: '4' } });

  expect(['a', 'b', 'c'].map((name) => view.label(name))).toEqual(['1', '3', '4']);
  expect(view.labelNames()).toEqual(['a', 'b', 'c']);
  expect(view.extraLabelNames()).toEqual(['b', 'c']);
});

test('a map of labels that is unknown as a whole hides all of them', () => {
  const view = viewTemplate({ labels: UNKNOWN, extraLabels: { c: '4' } });

  expect(() => view.label('c')).toThrow('labels.c is known after apply');
  expect(() => view.labelNames()).toThrow('labels is known after apply');
  expect(view.extraLabelNames()).toEqual(['c']);
});

const TEMPLATE: LabelFields = { shared: 'template', above: 'template' };
const CLUSTER: LabelFields = { shared: 'cluster' };

describe.each([
  ['a driver that asks mergeLabels', ASKS],
  ['a driver that always merges', MERGES],
])('on %s', (_words, merges) => {
  test('a cluster without labels has those of its template', () => {
    for (const labels of [undefined, {}]) {
      const view = viewCluster(clusterOf({ labels: TEMPLATE }, { labels }), merges);

      expect(view.label('above')).toBe('template');
      expect(view.ownLabel('above')).toBeUndefined();
      expect(view.labelNames()).toEqual([]);
    }
  });

  test('a cluster’s label comes before its template’s', () => {
    const view = viewCluster(clusterOf({ labels: TEMPLATE }, { labels: CLUSTER, mergeLabels: true }), merges);

    expect(view.label('shared')).toBe('cluster');
    expect(view.label('above')).toBe('template');
    expect(view.template.label('shared')).toBe('template');
  });
});

test.each([
  [ASKS, true, 'template'],
  [ASKS, false, undefined],
  [ASKS, undefined, undefined],
  [ASKS, UNKNOWN, 'mergeLabels is known after apply'],
  [MERGES, true, 'template'],
  [MERGES, false, 'template'],
  [MERGES, undefined, 'template'],
  [MERGES, UNKNOWN, 'template'],
] as const)(
  'where the driver merges by itself (%p) and mergeLabels is %p, a label from above is %p',
  (merges, mergeLabels, expected) => {
    const spec = clusterOf({ labels: TEMPLATE }, { labels: CLUSTER, mergeLabels });

    expect(read(viewCluster(spec, merges), 'above')).toBe(expected);
    expect(read(viewCluster(spec, merges), 'shared')).toBe('cluster');
  },
);

test('a label that is unknown above is unknown below, unless it is given there', () => {
  const spec = clusterOf({ labels: { above: UNKNOWN, shared: UNKNOWN } }, { labels: CLUSTER, mergeLabels: true });

  expect(read(viewCluster(spec, ASKS), 'above')).toBe('labels.above is known after apply');
  expect(read(viewCluster(spec, ASKS), 'shared')).toBe('cluster');
});

test('labels of a template that is made elsewhere are unknown, but not to a cluster that takes their place', () => {
  const taken = clusterOf(UNKNOWN, { labels: CLUSTER, mergeLabels: false });
  const merged = clusterOf(UNKNOWN, { labels: CLUSTER, mergeLabels: true });

  expect(read(viewCluster(taken, ASKS), 'above')).toBeUndefined();
  expect(read(viewCluster(merged, ASKS), 'above')).toBe('labels.above is known after apply');
  expect(read(viewCluster(taken, MERGES), 'above')).toBe('labels.above is known after apply');
});

test('a group has its cluster’s labels, which are those of the template where it has none', () => {
  const bare = groupOf(clusterOf({ labels: TEMPLATE }));
  const own = groupOf(clusterOf({ labels: TEMPLATE }, { labels: CLUSTER, mergeLabels: true }), {
    labels: { mine: 'group' },
    mergeLabels: true,
  });
  const alone = groupOf(clusterOf({ labels: TEMPLATE }), { labels: { mine: 'group' }, mergeLabels: false });

  expect(read(viewNodeGroup(bare, ASKS), 'above')).toBe('template');
  expect(['mine', 'shared', 'above'].map((name) => read(viewNodeGroup(own, ASKS), name))).toEqual([
    'group',
    'cluster',
    'template',
  ]);
  expect(read(viewNodeGroup(alone, ASKS), 'above')).toBeUndefined();
  expect(read(viewNodeGroup(alone, MERGES), 'above')).toBe('template');
});
