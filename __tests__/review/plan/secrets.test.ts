import { reviewPlan } from '../../../review/judge/review-plan';
import { parsePlan } from '../../../review/plan/parse-plan';
import { toMarkdown } from '../../../review/report/markdown';
import { bytesOf, changeOf, planOf } from '../../support/plans/plan-json';

const SECRET = 'canary-3f9d';

/** All that any report says. */
function said(change: object): string {
  const report = reviewPlan(parsePlan(bytesOf(planOf([change as never], { variables: { v: { value: SECRET } } }))));
  return JSON.stringify(report) + toMarkdown(report);
}

test.each([
  { what: 'a kubeconfig that is not marked', after: { kubeconfig: { raw_config: SECRET } } },
  { what: 'a label that is a password', after: { labels: { grafana_admin_passwd: SECRET } } },
  { what: 'a proxy with a user in it', after: { http_proxy: `http://me:${SECRET}@proxy.example:3128` } },
  { what: 'a key of a client that is not marked', after: { kubeconfig: { client_key: SECRET } } },
])('says nothing of $what', ({ after }) => {
  for (const actions of [['update'], ['create'], ['delete', 'create']]) {
    const change = { replace_paths: Object.keys(after).map((name) => [name]) };
    expect(said(changeOf('cluster', { actions, before: { name: 'a' }, after, change }))).not.toContain(SECRET);
    expect(said(changeOf('template', { actions, before: { name: 'a' }, after, change }))).not.toContain(SECRET);
  }
});

test.each([
  { marks: { name: true } },
  { marks: { labels: { a: true } } },
  { marks: { labels: true } },
  { marks: true },
])('says nothing of what a plan marks: $marks', ({ marks }) => {
  const after = { name: SECRET, labels: { a: SECRET }, flavor: 'f' };
  const seen = JSON.stringify(marks);
  const values = seen.includes('labels') ? { ...after, name: 'n' } : marks === true ? after : { ...after, labels: {} };

  const text = said(
    changeOf('cluster', {
      before: { node_count: 1 },
      after: { ...values, node_count: 2 },
      change: { after_sensitive: marks },
    }),
  );

  expect(text).not.toContain(SECRET);
  expect(text).toContain(marks === true ? 'how many of 1 stay is sensitive' : 'grows from 1 to 2 nodes');
});

test('says nothing of values of what is not Magnum’s', () => {
  expect(said(changeOf('local_file', { before: { content: 'a' }, after: { content: SECRET } }))).not.toContain(SECRET);
  expect(said(changeOf('terraform_data', { before: { input: SECRET }, after: { input: 'a' } }))).not.toContain(SECRET);
});
