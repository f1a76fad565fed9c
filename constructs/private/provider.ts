import { TerraformProvider } from 'cdktf';

import type { Check } from './check';
import { atSynth } from './check';

/** A provider of the stack. */
export const provider: Check = atSynth((value) =>
  TerraformProvider.isTerraformProvider(value) ? undefined : 'must be a provider, e.g. an OpenstackProvider',
);
