import type { Report, ReviewedChange } from '../../../review/judge/report';
import { toMarkdown } from '../../../review/report/markdown';

function change(more: Partial<ReviewedChange> = {}): ReviewedChange {
  return {
    address: 'openstack_containerinfra_cluster_v1.a',
    kind: 'cluster',
    name: 'a',
    actions: ['delete', 'create'],
    risk: 'outage',
    because: [{ attribute: 'flavor', before: 'm1.small', after: 'm1.medium' }],
    says: 'cluster a is destroyed and made anew, because of flavor',
    rules: ['CL-15'],
    ...more,
  };
}

function report(changes: readonly ReviewedChange[], more: Partial<Report> = {}): Report {
  return {
    formatVersion: '1.0',
    verdict: changes[0]?.risk ?? 'no-change',
    changes,
    findings: [],
    drift: [],
    notJudged: [],
    ...more,
  };
}

test('the first screen is the verdict, what happens to each cluster, and what to do', () => {
  const lines = toMarkdown(report([change()])).split('\n');

  expect(lines.slice(0, 9)).toEqual([
    '## A cluster is destroyed (`outage`)',
    '',
    '1 outage.',
    '',
    '- `outage` cluster a is destroyed and made anew, because of flavor',
    '',
    '**What to do**',
    '',
    '- take the change back, or make a second cluster beside this one and move over',
  ]);
});

test('the picture leads from the template to what hangs on it', () => {
  const template = change({ address: 't', kind: 'cluster-template', name: 't', risk: 'safe' });

  expect(toMarkdown(report([change({ of: 't' }), template]))).toContain(
    [
      'flowchart LR',
      '  n0["cluster a<br/>outage"]:::outage',
      '  n1["cluster-template t<br/>safe"]:::safe',
      '  n1 --> n0',
    ].join('\n'),
  );
});

test('names can mention nobody, and be no Markdown, HTML or Mermaid', () => {
  const says = 'cluster @team <img src=x> `code` [link](http://x) | *bold* "]; click n0\nnext';

  const text = toMarkdown(report([change({ says, name: '"];<script>' }), change({ address: 'b', name: 'b' })]));

  expect(text).toContain(
    'cluster @\u200bteam &lt;img src=x\\> \\`code\\` \\[link\\](http://x) \\| \\*bold\\* "\\]; click n0 next',
  );
  expect(text).toContain('n0["cluster #34;#93;#59;#60;script#62;<br/>outage"]');
});

test.each([10, 1000, 5000])('a report of %d clusters fits into a comment of GitHub', (clusters) => {
  const changes = Array.from({ length: clusters }, (_, index) =>
    change({ address: `a.b[${index}]`, name: `c${index}` }),
  );

  const text = toMarkdown(report(changes));

  expect(text.length).toBeLessThanOrEqual(65_000);
  expect(text.startsWith('## A cluster is destroyed')).toBe(true);
  expect(text.split('<details>')).toHaveLength(text.split('</details>').length);
  expect(text.includes('More does not fit')).toBe(clusters > 10);
});
