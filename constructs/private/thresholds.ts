import type { Thresholds } from '../../magnum/rules/thresholds';
import type { Check } from './check';
import { atSynth, checkProps, flag, integer, isRecord, listOf, oneOf, optional, text } from './check';

export const thresholds: Check = atSynth((value) => {
  if (!isRecord(value)) {
    return 'must be an object';
  }
  const { problems } = checkProps<Partial<Thresholds>>(value, {
    allowedNetworkDrivers: optional(listOf(text())),
    minimumFlavorRamMb: optional(integer({ min: 0 })),
    minimumFlavorVcpus: optional(integer({ min: 0 })),
    clusterUserTrust: optional(flag),
    defaultBootVolumeSizeGb: optional(integer({ min: 0 })),
    otherDrivers: optional(listOf(oneOf(['heat', 'capi-helm', 'cluster-api']))),
  });
  return problems[0] === undefined ? undefined : `must be right: ${problems.join('; ')}`;
});
