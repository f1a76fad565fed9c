import { parsePlan } from '../../../review/plan/parse-plan';
import { bytesOf, changeOf, planOf } from '../../support/plans/plan-json';

test('a plan without changes is a plan', () => {
  expect(parsePlan(bytesOf({ format_version: '1.0' }))).toMatchObject({ changes: [], drift: [], isErrored: false });
});

test.each(['1.0', '1.2', '1.99'])('reads format %s', (format_version) => {
  expect(parsePlan(bytesOf({ format_version })).formatVersion).toBe(format_version);
});

test.each([
  { text: '', says: 'is empty' },
  { text: '  \n', says: 'is no JSON object' },
  { text: '[]', says: 'is no JSON object' },
  { text: '{"format_version":"1.2"', says: 'is cut off: its JSON has no end' },
  { text: '{"format_version":"1.', says: 'is cut off: its JSON has no end' },
  { text: '{"prior_state":{"a":[1,2', says: 'is cut off: its JSON has no end' },
  { text: '{"format_version":"1.2"} x', says: 'is no JSON: something follows its end at byte 25' },
  { text: '{"format_version" "1.2"}', says: 'is no JSON: expected a name and a colon at byte 18' },
  { text: '{"format_version":"1.2" "a":1}', says: 'is no JSON: expected a comma at byte 24' },
  { text: '{"format_version":1.x}', says: 'is no JSON between byte 18 and byte 21' },
  { text: '{}', says: 'is no plan: it has no format_version' },
  { text: '{"format_version":2}', says: 'is no plan: it has no format_version' },
  { text: '{"format_version":"2.0"}', says: 'has format_version "2.0", and only 1.x is known' },
  { text: '{"format_version":"0.2"}', says: 'has format_version "0.2", and only 1.x is known' },
  { text: '{"format_version":"1.0","values":{}}', says: 'is a state, not a plan: name the plan file after show -json' },
  { text: '{"format_version":"1.0","resource_changes":{}}', says: 'resource_changes must be a list, got object' },
  {
    text: '{"format_version":"1.0","resource_changes":[null]}',
    says: 'resource_changes[0].address must be a text, got nothing',
  },
  {
    text: '{"format_version":"1.0","resource_changes":[7]}',
    says: 'resource_changes[0] must be an object, got number',
  },
  { text: '{"format_version":"1.0","configuration":[]}', says: 'configuration must be an object, got a list' },
])('refuses $text', ({ text, says }) => {
  expect(() => parsePlan(Buffer.from(text))).toThrow(
    expect.objectContaining({ name: 'CannotReview', message: says }) as Error,
  );
});

test('refuses what is nested more deeply than any plan', () => {
  const deep = `{"format_version":"1.0","resource_changes":[{"address":"a","type":"openstack_containerinfra_cluster_v1","change":{"actions":["update"],"before":{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}},"after":{"a":${'['.repeat(50_000)}1${']'.repeat(50_000)}}}}]}`;

  expect(() => parsePlan(Buffer.from(deep))).toThrow('is nested too deeply to be a plan');
});

test.each([
  { encoding: 'UTF-16, as a shell of Windows writes it', mark: '\ufeff', as: 'utf16le' as const },
  { encoding: 'UTF-8 with a mark', mark: '\ufeff', as: 'utf8' as const },
])('reads $encoding', ({ mark, as }) => {
  const bytes = Buffer.from(
    `${mark}${JSON.stringify(planOf([changeOf('cluster', { after: { name: 'größe' } })]))}`,
    as,
  );

  expect(parsePlan(bytes).changes[0]?.after).toEqual({ name: 'größe' });
});

test('steps over strings with quotes, backslashes and brackets in what it does not read', () => {
  const json = {
    prior_state: { a: 'x"]}\\', b: '\\"', c: '\\\\' },
    ...planOf([changeOf('cluster')]),
    planned_values: ['}'],
  };

  expect(parsePlan(bytesOf(json)).changes).toHaveLength(1);
});

test.each([
  [['no-op'], 'no-op'],
  [['create'], 'create'],
  [['read'], 'read'],
  [['update'], 'update'],
  [['delete'], 'delete'],
  [['delete', 'create'], 'replace'],
  [['create', 'delete'], 'replace'],
  [['forget'], 'forget'],
  [['create', 'forget'], 'create'],
  [['something-new'], 'update'],
  [[], 'no-op'],
])('reads the actions %j as %s', (actions, action) => {
  expect(parsePlan(bytesOf(planOf([changeOf('cluster', { actions })]))).changes[0]?.action).toBe(action);
});

test('knows which of two goes first, why, and what was moved, imported, deposed and put off', () => {
  const { changes } = parsePlan(
    bytesOf(
      planOf(
        [
          changeOf('cluster', {
            actions: ['create', 'delete'],
            more: { previous_address: 'old.x', deposed: 'abc', action_reason: 'replace_by_request' },
            change: { replace_paths: [['flavor'], ['labels', 'kube_tag']], importing: { id: 'i' } },
          }),
        ],
        { deferred_changes: [{ reason: 'instance_count_unknown', resource_change: changeOf('group') }] },
      ),
    ),
  );

  expect(changes).toMatchObject([
    {
      createsFirst: true,
      previousAddress: 'old.x',
      isDeposed: true,
      isImported: true,
      reason: 'replace_by_request',
      replacePaths: [['flavor'], ['labels', 'kube_tag']],
    },
    { deferred: 'instance_count_unknown' },
  ]);
});

test('knows conditions that do not hold, and variables by name only', () => {
  const plan = parsePlan(
    bytesOf({
      format_version: '1.2',
      errored: true,
      variables: { token: { value: 'canary' } },
      checks: [
        {
          address: { to_display: 'a.b', kind: 'resource' },
          status: 'fail',
          instances: [{ problems: [{ message: 'too old' }] }],
        },
        { address: { to_display: 'a.c', kind: 'resource' }, status: 'pass' },
      ],
    }),
  );

  expect(plan.isErrored).toBe(true);
  expect(plan.variables).toEqual(['token']);
  expect(plan.failedChecks).toEqual([{ address: 'a.b', kind: 'resource', status: 'fail', messages: ['too old'] }]);
});
