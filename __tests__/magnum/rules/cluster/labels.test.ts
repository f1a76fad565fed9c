import { UNKNOWN } from '../../../../magnum/spec/field';
import { cluster, saidBy, template } from '../../../support/judged';

const MINE = { mine: '1' };
const TEMPLATES = { kube_tag: 'v1.23.3-rancher1', mine: '2' };
const NOT_SAID = "warning mergeLabels must be given beside labels: without it the template's are dropped";
const DROPPED = "warning labels must not drop the template's kube_tag";

test.each([
  ['heat@2023.1', { labels: MINE }, TEMPLATES, [NOT_SAID]],
  ['heat@2023.1', { extraLabels: MINE }, TEMPLATES, [NOT_SAID]],
  // Nobody need know what the template has, to wonder.
  ['heat@2023.1', { labels: MINE, template: UNKNOWN }, TEMPLATES, [NOT_SAID]],
  ['heat@2023.1', { labels: MINE, mergeLabels: true }, TEMPLATES, []],
  ['heat@2023.1', { labels: MINE, mergeLabels: false }, TEMPLATES, [DROPPED]],
  ['heat@2023.1', { labels: MINE, mergeLabels: false }, MINE, []],
  ['heat@2023.1', { labels: MINE, mergeLabels: false, template: UNKNOWN }, {}, ['not judged: labels']],
  ['heat@2023.1', { labels: {} }, TEMPLATES, []],
  ['heat@2023.1', {}, TEMPLATES, []],
  ['heat@2023.1', { labels: UNKNOWN }, TEMPLATES, ['not judged: labels']],
  ['heat@2023.1', { labels: MINE, mergeLabels: UNKNOWN }, TEMPLATES, ['not judged: mergeLabels']],
  // This Magnum cannot merge, so that nobody is asked to.
  ['heat@ussuri', { labels: MINE }, TEMPLATES, [DROPPED]],
  ['heat@ussuri', { labels: MINE }, MINE, []],
  ['cluster-api@0.38', { labels: MINE }, TEMPLATES, [NOT_SAID]],
  ['capi-helm@1.4', { labels: MINE }, TEMPLATES, []],
] as const)('CL-13 on %s of %p on a template with the labels %p', (on, spec, labels, expected) => {
  expect(saidBy('CL-13', cluster(spec, { labels }), { on })).toEqual(expected);
});

test.each([
  ['heat@wallaby', { min_node_count: 'one' }, ['error labels.min_node_count must be a whole number, got "one"']],
  ['heat@wallaby', { min_node_count: '1.5' }, ['error labels.min_node_count must be a whole number, got "1.5"']],
  ['heat@wallaby', { min_node_count: '' }, ['error labels.min_node_count must be a whole number, got ""']],
  ['heat@wallaby', { min_node_count: '0' }, []],
  ['heat@wallaby', { min_node_count: ' 10 ' }, []],
  ['heat@wallaby', { min_node_count: UNKNOWN }, ['not judged: labels.min_node_count']],
  ['heat@victoria', { min_node_count: 'one' }, []],
  ['capi-helm@1.4', { min_node_count: 'one' }, ['error labels.min_node_count must be a whole number, got "one"']],
] as const)('CL-38 on %s of the labels %p', (on, labels, expected) => {
  expect(saidBy('CL-38', cluster({ labels }), { on })).toEqual(expected);
  expect(saidBy('CL-38', template({ labels }), { on })).toEqual(expected);
});

test('CL-38 says of the template what the template says', () => {
  expect(saidBy('CL-38', cluster({}, { labels: { min_node_count: 'one' } }))).toEqual([]);
});
