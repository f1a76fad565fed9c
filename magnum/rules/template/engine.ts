import type { MagnumPlatform } from '../../platform';
import type { Rule } from '../rule';
import { atMagnum } from '../sources';
import { got, mustBeOneOf } from '../words';
import { ENGINES, enginesOn } from './engines';

/** Swarm and Mesos went with the Heat driver's other drivers. */
const knownEngine: Rule = {
  id: 'CT-01',
  severity: 'error',
  title: 'The engine is one that this Magnum has',
  why:
    "Magnum refuses the template: `Invalid input for field/attribute coe. Value: 'nosuch'. Value should be one of: …`, or " +
    '`Requested COE type mesos is not supported.`. Mesos ended with Xena, Swarm with 2023.2; the Cluster API drivers have ' +
    'had nothing but Kubernetes.',
  source: atMagnum('22.0.0', 'magnum/objects/fields.py'),
  evidence: 'seen',
  holds: {},
  fix: "use 'kubernetes', or a platform of the age of that engine",
  check: {
    template: ({ coe }, { platform }) =>
      coe === undefined || enginesOn(platform).includes(coe)
        ? undefined
        : { field: 'coe', says: `${mustBeOneOf(enginesOn(platform))}, ${got(coe)}${reason(coe, platform)}` },
  },
};

function reason(coe: string, { driver }: MagnumPlatform): string {
  const until = Object.hasOwn(ENGINES, coe) ? ENGINES[coe]?.until : undefined;
  if (until === undefined) {
    return '';
  }
  return driver === 'heat' ? `, which Magnum had until ${until}` : ', which only the Heat driver had';
}

export const ENGINE_RULES: readonly Rule[] = [knownEngine];
