import { schemas } from '../../support/settable';
import { DEFAULT_THRESHOLDS } from '../../../magnum/rules/thresholds';
import { MUTABILITY } from '../../../magnum/mutability';
import { UNKNOWN } from '../../../magnum/spec/field';
import { toSubject } from '../../../review/judge/specs';
import { World } from '../../../review/judge/world';
import { readPlan } from '../../../review/plan/read-plan';
import { NO_FACTS } from '../../../review/stack/stack-facts';
import { changeOf, planOf } from '../../support/plans/plan-json';

/** The spec that a resource with `after` has. */
function specOf(type: string, after: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const plan = readPlan(planOf([changeOf(type, { actions: ['create'], before: null, after })]));
  const [change] = plan.changes;
  const world = new World(plan, NO_FACTS, undefined, DEFAULT_THRESHOLDS);
  return (change === undefined ? {} : toSubject(change, 'after', world)?.spec) as Readonly<Record<string, unknown>>;
}

const SAMPLES: Readonly<Record<string, unknown>> = { string: 'x', number: 7, bool: true };

const FIELDS = MUTABILITY.flatMap(({ type, arguments: all }) =>
  all.flatMap(({ argument, prop = '' }) => {
    const block = schemas().resource_schemas[type]?.block as {
      attributes: Readonly<Record<string, { type: unknown }>>;
    };
    const kind = block.attributes[argument]?.type;
    // A reference, a list in one text, and maps are read in ways of their own.
    const isPlain =
      typeof kind === 'string' && !['cluster_template_id', 'cluster_id', 'dns_nameserver'].includes(argument);
    return isPlain ? [{ type, argument, prop, kind }] : [];
  }),
);

test.each(FIELDS)('reads $argument of $type, which the provider writes as $kind', ({ type, argument, prop, kind }) => {
  expect(specOf(type, { [argument]: SAMPLES[kind] })[prop]).toBe(SAMPLES[kind]);
  expect(specOf(type, { [argument]: ['x'] })[prop]).toBe(UNKNOWN);
  expect(specOf(type, { [argument]: null })[prop]).toBeUndefined();
});

test('reads a list of nameservers, labels and time-outs', () => {
  const spec = specOf('template', {
    dns_nameserver: '192.0.2.1,192.0.2.2',
    labels: { a: 'b' },
    timeouts: { create: '1h30m', delete: 'soon' },
  });

  expect(spec).toMatchObject({
    dnsNameservers: ['192.0.2.1', '192.0.2.2'],
    labels: { a: 'b' },
    timeouts: { createMinutes: 90, updateMinutes: undefined, deleteMinutes: undefined },
  });
});
