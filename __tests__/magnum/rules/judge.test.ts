import { KNOWN_PLATFORMS } from '../../../magnum/known-platforms';
import { MagnumPlatform } from '../../../magnum/platform';
import { RULES } from '../../../magnum/rules';
import { judge } from '../../../magnum/rules/judge';
import { judgeAnywhere } from '../../../magnum/rules/judge-anywhere';
import type { Checks, Holds, Rule } from '../../../magnum/rules/rule';
import { DEFAULT_THRESHOLDS } from '../../../magnum/rules/thresholds';
import { UNKNOWN } from '../../../magnum/spec/field';
import type { Subject } from '../../../magnum/spec/specs';
import { cluster, template } from '../../support/judged';

/** A rule of the test's own, so that nothing here depends on what the rulebook has. */
function rule(check: Checks, more: Partial<Rule> = {}): Rule {
  const text = { title: 'Something holds', why: 'It does.', source: 'https://example.org', fix: 'mend it' };
  return { id: 'XX-01', severity: 'error', evidence: 'seen', holds: {}, ...text, ...more, check };
}

const always = (field: string): Checks => ({ template: () => ({ field, says: 'must be right' }) });

function said(rules: readonly Rule[], subject: Subject, on = 'heat@2023.1'): string[] {
  const context = { platform: MagnumPlatform.parse(on), thresholds: DEFAULT_THRESHOLDS };
  return judge(subject, rules, context).findings.map(({ rule: id, severity, message, fix }) =>
    [id, severity, message, fix].join(' | '),
  );
}

test('says which rule is broken, how bad that is, what must hold and what to do', () => {
  expect(said([rule(always('flavor'))], template({}))).toEqual(['XX-01 | error | flavor must be right | mend it']);
});

test('a problem may have its own advice', () => {
  const own = rule({ template: () => ({ field: 'flavor', says: 'must be right', fix: 'do this' }) });

  expect(said([own], template({}))).toEqual(['XX-01 | error | flavor must be right | do this']);
});

test('findings come in the order of the fields in the source, whatever the order of the rules', () => {
  const subject: Subject = { kind: 'template', spec: { name: 'a', labels: { one: '1' }, flavor: 'b', image: 'c' } };
  const rules = ['notGiven', 'image', 'labels.one', 'flavor', 'name'].map((field) => rule(always(field)));

  expect(judgeOf(rules, subject).findings.map(({ field }) => field)).toEqual([
    'name',
    'labels.one',
    'flavor',
    'image',
    'notGiven',
  ]);
});

function judgeOf(rules: readonly Rule[], subject: Subject, on = 'heat@2023.1') {
  return judge(subject, rules, { platform: MagnumPlatform.parse(on), thresholds: DEFAULT_THRESHOLDS });
}

test('one rule may find several things, and nothing among them', () => {
  const several = rule({
    template: () => [{ field: 'image', says: 'must be so' }, undefined, { field: 'flavor', says: 'must be so too' }],
  });

  expect(said([several], template({}))).toHaveLength(2);
});

test('a rule that reads what is unknown has not judged, and the others have', () => {
  const reads = rule({ template: ({ flavor }) => ({ field: 'flavor', says: `must be right, got ${flavor ?? ''}` }) });
  const other = rule(always('image'), { id: 'XX-02' });

  expect(judgeOf([reads, other], template({ flavor: UNKNOWN }))).toEqual({
    findings: [{ rule: 'XX-02', severity: 'error', field: 'image', message: 'image must be right', fix: 'mend it' }],
    notJudged: [{ rule: 'XX-01', field: 'flavor' }],
  });
});

test('a rule that found something before it read what is unknown has not judged', () => {
  const late = rule({
    template: ({ flavor }) => [
      { field: 'image', says: 'must be right' },
      { field: 'flavor', says: `must be right, got ${flavor ?? ''}` },
    ],
  });

  expect(judgeOf([late], template({ flavor: UNKNOWN })).findings).toEqual([]);
});

test('a mistake in a rule is not taken for something unknown', () => {
  const broken = rule({
    template: () => {
      throw new TypeError('broken');
    },
  });

  expect(() => judgeOf([broken], template({}))).toThrow('broken');
});

test('a rule judges only the subjects that it has a check for', () => {
  expect(said([rule(always('flavor'))], cluster({}))).toEqual([]);
  expect(said([rule({ cluster: () => ({ field: 'name', says: 'must be right' }) })], cluster({}))).toHaveLength(1);
});

test.each([
  ['heat@2024.2', 'warning'],
  ['heat@2025.1', 'error'],
] as const)('the severity is that of the platform: on %s %s', (on, severity) => {
  const graded = rule(always('flavor'), {
    severity: (platform) => (platform.isMagnumAtLeast('20.0') ? 'error' : 'warning'),
  });

  expect(said([graded], template({}), on)).toEqual([`XX-01 | ${severity} | flavor must be right | mend it`]);
});

describe('a rule holds', () => {
  test.each<[string, Holds, string, boolean]>([
    ['everywhere unless it says otherwise', {}, 'cluster-api@0.38', true],
    ['on the drivers it names', { drivers: ['heat'] }, 'heat@2023.1', true],
    ['on no other driver', { drivers: ['heat'] }, 'capi-helm@1.4', false],
    ['from a Magnum on', { magnum: { since: '20.0' } }, 'heat@2025.1', true],
    ['not before it', { magnum: { since: '20.0' } }, 'heat@2024.2', false],
    ['up to a Magnum', { magnum: { before: '20.0' } }, 'heat@2024.2', true],
    ['not from it on', { magnum: { before: '20.0' } }, 'heat@2025.1', false],
    ['from a version of a driver on', { driver: { 'capi-helm': { since: '1.4.0' } } }, 'capi-helm@1.4', true],
    ['not before it', { driver: { 'capi-helm': { since: '1.4.0' } } }, 'capi-helm@1.3', false],
    ['on other drivers all the same', { driver: { 'capi-helm': { since: '1.4.0' } } }, 'heat@2023.1', true],
  ])('%s', (_words, holds, on, isAsked) => {
    expect(said([rule(always('flavor'), { holds })], template({}), on)).toHaveLength(isAsked ? 1 : 0);
  });
});

describe('where nobody says which platform it is', () => {
  function saidAnywhere(rules: readonly Rule[], subject = template({})): string[] {
    return judgeAnywhere(subject, rules, DEFAULT_THRESHOLDS).findings.map(
      ({ severity, message }) => `${severity} ${message}`,
    );
  }

  test('an error is what is wrong everywhere', () => {
    expect(saidAnywhere([rule(always('flavor'))])).toEqual(['error flavor must be right']);
  });

  test('what is wrong on one driver is a warning that names it from its first release to its last', () => {
    const onHeat = rule(always('flavor'), { holds: { drivers: ['heat'] } });

    expect(saidAnywhere([onHeat])).toEqual(['warning flavor must be right (on heat@ussuri to heat@2026.1)']);
  });

  test('what is wrong from one release on names the drivers that are there', () => {
    const late = rule(always('flavor'), { holds: { magnum: { since: '20.0' }, drivers: ['heat', 'cluster-api'] } });

    expect(saidAnywhere([late])).toEqual([
      'warning flavor must be right (on heat@2025.1 to heat@2026.1, cluster-api@0.38.1)',
    ]);
  });

  test('what is an error on some and a warning on others is a warning', () => {
    const graded = rule(always('flavor'), { severity: ({ driver }) => (driver === 'heat' ? 'error' : 'warning') });

    expect(saidAnywhere([graded])).toEqual(['warning flavor must be right']);
  });

  test('a thing is said once, and once is said what is not known', () => {
    const reads = rule({ template: ({ flavor }) => ({ field: 'flavor', says: String(flavor) }) }, { id: 'XX-02' });
    const subject = template({ flavor: UNKNOWN });
    const judgement = judgeAnywhere(subject, [rule(always('image')), reads], DEFAULT_THRESHOLDS);

    expect(KNOWN_PLATFORMS.length).toBeGreaterThan(5);
    expect(judgement.findings).toHaveLength(1);
    expect(judgement.notJudged).toEqual([{ rule: 'XX-02', field: 'flavor' }]);
  });
});

describe('the rulebook', () => {
  test('has each rule once', () => {
    const ids = RULES.map(({ id }) => id);

    expect(ids).toEqual([...new Set(ids)]);
  });

  test.each(RULES.map((one) => [one.id, one] as const))('%s says all that a person needs', (_id, one) => {
    expect(one.source).toMatch(/^https:\/\/\S+$/);
    expect([one.title, one.why, one.fix].filter((text) => text.trim() === '')).toEqual([]);
    expect(one.title).not.toMatch(/\.$/);
    expect(one.fix).toMatch(/[^.]$/);
    expect(Object.keys(one.check).length).toBeGreaterThan(0);
  });

  test.each(RULES.map((one) => [one.id, one] as const))('%s is an error only with evidence', (_id, one) => {
    const severities = KNOWN_PLATFORMS.map((platform) =>
      typeof one.severity === 'string' ? one.severity : one.severity(platform),
    );

    expect(['seen', 'source', 'reported'].includes(one.evidence) || !severities.includes('error')).toBe(true);
  });
});
