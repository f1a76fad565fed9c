import { MASTER_RULES } from './cluster/masters';
import { CLUSTER_NAME_RULES } from './cluster/name';
import { LABEL_RULES } from './labels';
import type { Rule } from './rule';

/** The rulebook: every rule that what is written in a program must keep, in the order of their subjects. */
export const RULES: readonly Rule[] = [...CLUSTER_NAME_RULES, ...MASTER_RULES, ...LABEL_RULES];
