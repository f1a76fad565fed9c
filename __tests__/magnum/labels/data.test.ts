import type { Label } from '../../../magnum/labels';
import { DRIVERS, findLabel, labelProblem, labelsOf } from '../../../magnum/labels';
import { compareVersions, isVersionNumber } from '../../../magnum/version-numbers';

const all = DRIVERS.flatMap(labelsOf);

test('has every label of every driver once', () => {
  const counts = DRIVERS.map((driver) => [driver, new Set(labelsOf(driver).map(({ name }) => name)).size]);

  expect(counts).toEqual([
    ['heat', 112],
    ['capi-helm', 29],
    ['cluster-api', 57],
  ]);
  expect(all).toHaveLength(198);
});

test.each(all)('$driver has well-formed facts of $name', (label) => {
  expect(label.name).toMatch(/^[a-z0-9_]+$/);
  expect(label.doc).toMatch(/^[A-Zk].*\.$/);
  expect(label.rejects).toMatch(/^(nobody: |the |Heat, |Nova |Octavia, )/);
  expect([label.since, label.until ?? '1'].every(isVersionNumber)).toBe(true);
  expect(compareVersions(label.until ?? '999', label.since)).toBeGreaterThanOrEqual(0);
  expect(label.pattern === undefined).toBe(label.must === undefined);
  expect(label.type !== 'enum' || label.allowed !== undefined).toBe(true);
});

test.each(all.filter(({ driver }) => driver === 'heat'))('the Heat driver took $name with it when it went', (label) => {
  expect(compareVersions(label.until ?? '999', '23')).toBeLessThan(0);
});

/** The newest default. */
function newest({ default: defaults }: Label): string | undefined {
  return typeof defaults === 'string' ? defaults : defaults?.at(-1)?.[1];
}

test.each(all.filter((label) => newest(label) !== undefined))(
  '$driver’s $name has a default that it accepts itself',
  (label) => {
    expect(labelProblem(label, newest(label) ?? '')).toBeUndefined();
  },
);

test.each(all.filter(({ default: defaults }) => Array.isArray(defaults)))(
  '$driver’s defaults of $name come in order, none before the label',
  (label) => {
    const sinces = (label.default as readonly (readonly [string, string])[]).map(([since]) => since);

    expect(sinces).toEqual([...sinces].sort(compareVersions));
    expect(new Set(sinces).size).toBe(sinces.length);
    // A default is known by release, a label by patch level.
    expect(compareVersions(sinces[0] ?? '', label.since.split('.').slice(0, 2).join('.'))).toBeGreaterThanOrEqual(0);
  },
);

test.each(all.filter(({ needs }) => needs !== undefined))(
  'what $driver’s $name needs is something there is',
  (label) => {
    const { driver, needs = [] } = label;

    expect(needs.map((need) => need.label ?? need.attribute)).not.toContain(undefined);
    expect(needs.every((need) => need.label === undefined || findLabel(driver, need.label) !== undefined)).toBe(true);
    expect(needs.every(({ rule = 'LB-01' }) => /^(LB|CL)-\d\d$/.test(rule))).toBe(true);
  },
);

test.each(all.filter(({ replacement }) => replacement?.includes('`')))(
  'what takes the place of $driver’s $name is a label of the driver',
  ({ driver, replacement = '' }) => {
    const [, name = ''] = /`(\w+)`/.exec(replacement) ?? [];

    expect(findLabel(driver, name)).toBeDefined();
  },
);
