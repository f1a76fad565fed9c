import type { Rule } from '../rule';
import { LABEL_CHOICE_RULES } from './choices';
import { LABEL_DOWNLOAD_RULES } from './downloads';
import { KNOWN_LABEL_RULES } from './known';
import { READ_LABEL_RULES } from './read';
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
];
