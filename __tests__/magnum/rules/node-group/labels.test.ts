import { UNKNOWN } from '../../../../magnum/spec/field';
import { nodeGroup, saidBy } from '../../../support/judged';

const MINE = { mine: '1' };
const NOT_SAID = "warning mergeLabels must be given beside labels: without it the cluster's are dropped";
const dropped = (names: string) => `warning labels must not drop the cluster's ${names}`;

test.each([
  ['heat@2023.1', { labels: MINE }, {}, [NOT_SAID]],
  ['heat@2023.1', { labels: MINE, cluster: UNKNOWN }, {}, [NOT_SAID]],
  ['heat@2023.1', { labels: MINE, mergeLabels: true }, {}, []],
  ['heat@2023.1', { labels: MINE, mergeLabels: false }, {}, [dropped('kube_tag')]],
  [
    'heat@2023.1',
    { labels: MINE, mergeLabels: false },
    { labels: { a: '1' }, mergeLabels: true },
    [dropped('a, kube_tag')],
  ],
  // The cluster has dropped the template's itself.
  ['heat@2023.1', { labels: MINE, mergeLabels: false }, { labels: { a: '1' }, mergeLabels: false }, [dropped('a')]],
  ['heat@2023.1', { labels: { ...MINE, kube_tag: 'v1.23.3' }, mergeLabels: false }, {}, []],
  ['heat@2023.1', { labels: MINE, mergeLabels: false, cluster: UNKNOWN }, {}, ['not judged: labels']],
  ['heat@2023.1', {}, {}, []],
  ['heat@2023.1', { labels: UNKNOWN }, {}, ['not judged: labels']],
  ['heat@ussuri', { labels: MINE }, {}, [dropped('kube_tag')]],
  ['cluster-api@0.38', { labels: MINE }, {}, [NOT_SAID]],
  ['capi-helm@1.4', { labels: MINE }, {}, []],
] as const)('NG-20 on %s of %p in a cluster with %p', (on, spec, of, expected) => {
  expect(saidBy('NG-20', nodeGroup(spec, of, { labels: { kube_tag: 'v1.23.3-rancher1' } }), { on })).toEqual(expected);
});
