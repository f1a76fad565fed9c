import { BEYOND_CATALOGUE, CATALOGUE } from '../../magnum/catalogue';
import { MagnumPlatform } from '../../magnum/platform';
import { RULES } from '../../magnum/rules';
import { holdsOn } from '../../magnum/rules/holds';
import { PLAN_RULES } from '../../magnum/rules/plan';
import type { RuleText } from '../../magnum/rules/rule';
import { placesInWords, severityInWords, severityOn } from '../../magnum/rules/rule-words';
import { wrap } from '../../cli/table';
import { PROJECT } from '../support/app';
import type { Ended } from '../support/io';
import { runCommand } from '../support/io';

async function rules(...argv: string[]): Promise<Ended> {
  return await runCommand(PROJECT, ['rules', ...argv]);
}

interface Listed {
  readonly id: string;
  readonly severity: string;
  readonly door: string;
}

async function listed(...argv: string[]): Promise<readonly Listed[]> {
  const { code, out } = await rules('--json', ...argv);
  expect(code).toBe(0);
  return (JSON.parse(out) as { rules: Listed[] }).rules;
}

/** A rule of the test's own, for what is said of one. */
function text(more: Partial<RuleText>): RuleText {
  const words = { title: 'Something holds', why: 'It does.', source: 'https://example.org', fix: 'mend it' };
  return { id: 'XX-01', severity: 'error', evidence: 'seen', holds: {}, ...words, ...more };
}

test('every rule is listed, in the order of the catalogue', async () => {
  const ids = (await listed()).map(({ id }) => id);
  const order = [...CATALOGUE, ...BEYOND_CATALOGUE].map(({ id }) => id);

  expect(ids.toSorted((one, other) => order.indexOf(one) - order.indexOf(other))).toEqual(ids);
  expect(RULES.filter(({ id }) => !ids.includes(id))).toEqual([]);
});

test('the table has a row for each, with what must hold', async () => {
  const { out } = await rules();

  expect(out).toMatch(/^rule +severity +at +what must hold +where$/m);
  expect(out).toMatch(/^CL-03 +error or warning +synth.* +The number of masters is odd +every driver$/m);
  expect(out).toMatch(/^\d+ rules$/m);
});

test.each([60, 80, 120])('on a terminal of %p columns no line is longer', async (columns) => {
  const { out } = await runCommand(PROJECT, ['rules'], columns);

  expect(out.split('\n').filter((line) => line.length > columns)).toEqual([]);
});

test('a platform has its own rules, with the severity there', async () => {
  for (const on of ['heat@2023.1', 'heat@2025.1', 'capi-helm@1.4']) {
    const platform = MagnumPlatform.parse(on);
    const there = await listed('--platform', on);

    for (const [door, rulesThere] of [
      ['synth', RULES],
      ['plan', PLAN_RULES],
    ] as const) {
      const holding = (rulesThere as readonly RuleText[]).filter(({ holds }) => holdsOn(holds, platform));
      const ids = there.filter((one) => one.door === door).map(({ id }) => id);
      expect(ids.sort()).toEqual(holding.map(({ id }) => id).sort());
    }
    const odd = RULES.find(({ id }) => id === 'CL-03') as RuleText;
    expect(there.find(({ id }) => id === 'CL-03')?.severity).toBe(severityOn(odd, platform));
  }
  expect((await rules('--platform', 'heat@2023.1')).out).toMatch(/\d+ rules for heat@2023\.1$/);
});

test('a severity and a driver narrow the list', async () => {
  const old = ['--platform', 'heat@2023.1'];

  expect((await listed('--severity', 'warning', ...old)).map(({ id }) => id)).toContain('CL-03');
  expect((await listed('--severity', 'error', ...old)).map(({ id }) => id)).not.toContain('CL-03');
  expect((await listed('--severity', 'error')).map(({ id }) => id)).toContain('CL-03');
  expect((await listed('--driver', 'heat')).map(({ id }) => id)).toContain('CL-03');
});

test.each(['CL-03', 'cl-03', ' CL-03 '])('%p is explained', async (id) => {
  const { code, out } = await rules(id);

  expect(code).toBe(0);
  expect(out.split('\n')[0]).toBe('CL-03  The number of masters is odd');
  for (const part of [
    'severity    error on heat@2025.1 to heat@2026.1',
    'holds on    every driver',
    'without it  From Magnum 20.0 on it refuses the cluster',
    'fix         use 1, 3 or 5',
    'source      https://github.com/openstack/magnum/blob/20.0.0/magnum/drivers/common/driver.py',
  ]) {
    expect(out).toContain(part);
  }
});

test('an explanation fits into the terminal, but for its link', async () => {
  const { out } = await runCommand(PROJECT, ['rules', 'CL-03'], 60);

  expect(out.split('\n').filter((line) => line.length > 60 && !line.includes('https://'))).toEqual([]);
});

test('what is no rule but caught in another way is explained too', async () => {
  expect((await rules('CT-03')).out).toBe(
    [
      'CT-03  an image that does not exist',
      '  caught      no rule: a look-up fails when Terraform plans; the image is looked up by its name',
    ].join('\n'),
  );
  expect((await rules('DEL-02')).out).toContain('nothing can catch it');
  expect(JSON.parse((await rules('CT-03', '--json')).out)).toMatchObject({
    id: 'CT-03',
    doors: ['look-up'],
    rules: [],
  });
});

test.each(CATALOGUE.map(({ id }) => id))('%s has an explanation', async (id) => {
  const { code, out } = await rules(id);

  expect(code).toBe(0);
  expect(out).toContain(id);
  expect(out).toContain('caught');
});

test.each([
  ['CL-3', 'CL-03'],
  ['masters', undefined],
])('%s is no rule, and one is named that may be meant', async (id, meant) => {
  const { code, out, err } = await rules(id);

  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(`there is no rule ${id}; did you mean ${meant ?? ''}`);
});

test.each([[['--driver', 'swarm']], [['--platform', 'heat@x']], [['--severity', 'bad']], [['CL-01', 'CL-02']]])(
  'refuses %j',
  async (argv) => {
    expect(await rules(...argv)).toMatchObject({ code: 2, out: '' });
  },
);

test.each([
  [{}, 'every driver'],
  [{ drivers: ['heat'] }, 'Heat'],
  [{ drivers: ['heat', 'cluster-api'] }, 'Heat, magnum-cluster-api'],
  [{ magnum: { since: '20.0' } }, 'every driver; Magnum 20.0 and later'],
  [{ magnum: { since: '12.0', before: '17.0' }, drivers: ['heat'] }, 'Heat; Magnum from 12.0 on, before 17.0'],
  [{ driver: { 'capi-helm': { before: '1.4.0' } }, drivers: ['capi-helm'] }, 'magnum-capi-helm before 1.4.0'],
] as const)('%j is said as %s', (holds, words) => {
  expect(placesInWords(holds)).toBe(words);
});

test('the severity is one word where it is the same everywhere', () => {
  expect(severityInWords(text({}))).toBe('error');
  expect(severityInWords(text({ severity: ({ driver }) => (driver === 'heat' ? 'warning' : 'error') }))).toBe(
    'error on capi-helm@1.4.0, cluster-api@0.38.1; warning on heat@ussuri to heat@2026.1',
  );
  expect(
    severityInWords(
      text({ holds: { drivers: ['heat'] }, severity: ({ driver }) => (driver === 'heat' ? 'warning' : 'error') }),
    ),
  ).toBe('warning');
});

test.each([
  ['one two three', 8, ['one two', 'three']],
  ['one two three', 7, ['one two', 'three']],
  ['one two three', 6, ['one', 'two', 'three']],
  ['abcdefgh ij', 3, ['abc', 'def', 'gh', 'ij']],
  ['', 5, ['']],
])('%j in lines of %p', (words, width, expected) => {
  expect(wrap(words, width)).toEqual(expected);
});
