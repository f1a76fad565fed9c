import { UNKNOWN } from '../../../../magnum/spec/field';
import { cluster, saidBy } from '../../../support/judged';

const ABSENT = { createTimeoutMinutes: undefined };
const exceed = (tries: number, wait: string) =>
  `warning timeouts.createMinutes must exceed createTimeoutMinutes (${tries}), got ${wait}`;

test.each([
  ['heat@2023.1', { createTimeoutMinutes: 90, timeouts: { createMinutes: 90 } }, [exceed(90, '90')]],
  ['heat@2023.1', { createTimeoutMinutes: 90, timeouts: { createMinutes: 91 } }, []],
  ['heat@2023.1', { createTimeoutMinutes: 60 }, [exceed(60, "the provider's own 60")]],
  ['heat@2023.1', { createTimeoutMinutes: 59, timeouts: { deleteMinutes: 60 } }, []],
  // Magnum tries for 60 minutes when it is told nothing, or 0.
  ['heat@2023.1', { ...ABSENT, timeouts: { createMinutes: 60 } }, [exceed(60, '60')]],
  ['heat@2023.1', { createTimeoutMinutes: 0, timeouts: { createMinutes: 60 } }, [exceed(60, '60')]],
  ['heat@2023.1', { ...ABSENT, timeouts: { createMinutes: 61 } }, []],
  ['heat@2023.1', { ...ABSENT }, []],
  [
    'heat@2023.1',
    { createTimeoutMinutes: UNKNOWN, timeouts: { createMinutes: 1 } },
    ['not judged: createTimeoutMinutes'],
  ],
  ['heat@2023.1', { createTimeoutMinutes: 90, timeouts: UNKNOWN }, ['not judged: timeouts']],
  ['capi-helm@1.4', { createTimeoutMinutes: 90, timeouts: { createMinutes: 80 } }, []],
] as const)('CL-24 on %s of %p', (on, spec, expected) => {
  expect(saidBy('CL-24', cluster(spec), { on })).toEqual(expected);
});

const atLeast = (tries: number, wait: string) =>
  `warning timeouts.createMinutes must be at least createTimeoutMinutes (${tries}), got ${wait}`;

test.each([
  ['capi-helm@1.4', { createTimeoutMinutes: 90, timeouts: { createMinutes: 89 } }, [atLeast(90, '89')]],
  ['cluster-api@0.38', { createTimeoutMinutes: 61 }, [atLeast(61, "the provider's own 60")]],
  ['cluster-api@0.38', { createTimeoutMinutes: 60 }, []],
  ['capi-helm@1.4', { createTimeoutMinutes: 90, timeouts: { createMinutes: 90 } }, []],
  ['capi-helm@1.4', { ...ABSENT, timeouts: { createMinutes: 1 } }, []],
  ['capi-helm@1.4', { createTimeoutMinutes: UNKNOWN }, ['not judged: createTimeoutMinutes']],
  ['heat@2023.1', { createTimeoutMinutes: 90 }, []],
] as const)('CL-25 on %s of %p', (on, spec, expected) => {
  expect(saidBy('CL-25', cluster({ timeouts: {}, ...spec }), { on })).toEqual(expected);
});

test.each([
  [{ timeouts: { deleteMinutes: 29 } }, ['warning timeouts.deleteMinutes must be at least 30, got 29']],
  [{ timeouts: { deleteMinutes: 30 } }, []],
  [{ timeouts: { createMinutes: 1 } }, []],
  [{}, []],
  [{ timeouts: UNKNOWN }, ['not judged: timeouts']],
] as const)('CL-39 of %p', (spec, expected) => {
  expect(saidBy('CL-39', cluster(spec))).toEqual(expected);
});
