import type { Check } from './check';
import { isRecord } from './check';

export const platform: Check = (value) =>
  isRecord(value) && typeof value.driver === 'string' && typeof value.version === 'string' && value.version !== ''
    ? undefined
    : "must be a platform with its release, e.g. MagnumPlatform.heat('2023.1')";
