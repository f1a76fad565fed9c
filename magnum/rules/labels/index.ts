import type { Rule } from '../rule';
import { LABEL_CHOICE_RULES } from './choices';
import { LABEL_CLOUD_RULES } from './cloud';
import { LABEL_DOWNLOAD_RULES } from './downloads';
import { LABEL_FLANNEL_RULES } from './flannel';
import { KNOWN_LABEL_RULES } from './known';
import { LABEL_NEED_RULES } from './needs';
import { LABEL_NETWORK_DRIVER_RULES } from './network-drivers';
import { LABEL_NETWORK_RULES } from './networks';
import { READ_LABEL_RULES } from './read';
import { LABEL_SCALING_RULES } from './scaling';
import { LABEL_TEXT_RULES } from './texts';
import { LABEL_TYPE_RULES } from './types';
import { LABEL_VERSION_RULES } from './versions';

/** Rules on labels: whether they are read, what they say, and what they need beside them. */
export const LABEL_RULES: readonly Rule[] = [
  ...KNOWN_LABEL_RULES,
  ...READ_LABEL_RULES,
  ...LABEL_TYPE_RULES,
  ...LABEL_CHOICE_RULES,
  ...LABEL_TEXT_RULES,
  ...LABEL_VERSION_RULES,
  ...LABEL_DOWNLOAD_RULES,
  ...LABEL_NETWORK_RULES,
  ...LABEL_FLANNEL_RULES,
  ...LABEL_NETWORK_DRIVER_RULES,
  ...LABEL_SCALING_RULES,
  ...LABEL_CLOUD_RULES,
  ...LABEL_NEED_RULES,
];
