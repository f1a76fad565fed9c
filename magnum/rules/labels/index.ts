import type { Rule } from '../rule';
import { KNOWN_LABEL_RULES } from './known';
import { READ_LABEL_RULES } from './read';

/** Rules on labels: whether they are read, what they say, and what they need beside them. */
export const LABEL_RULES: readonly Rule[] = [...KNOWN_LABEL_RULES, ...READ_LABEL_RULES];
