import { API_ADDRESS_RULES } from './cluster/api-address';
import { DISCOVERY_RULES } from './cluster/discovery';
import { IGNORED_BY_CLUSTER_RULES } from './cluster/ignored';
import { KEYPAIR_RULES } from './cluster/keypair';
import { CLUSTER_LABEL_RULES } from './cluster/labels';
import { MASTER_RULES } from './cluster/masters';
import { CLUSTER_NAME_RULES } from './cluster/name';
import { NODE_COUNT_RULES } from './cluster/nodes';
import { CLUSTER_RELEASE_RULES } from './cluster/release';
import { TEMPLATE_OF_CLUSTER_RULES } from './cluster/template';
import { CLUSTER_TIMEOUT_RULES } from './cluster/timeouts';
import { AUTOSCALED_GROUP_RULES } from './node-group/autoscaling';
import { IGNORED_BY_NODE_GROUP_RULES } from './node-group/ignored';
import { NODE_GROUP_LABEL_RULES } from './node-group/labels';
import { NODE_GROUP_NAME_RULES } from './node-group/name';
import { NODE_GROUP_SIZE_RULES } from './node-group/size';
import { PROVIDER_RULES } from './provider/address';
import type { Rule } from './rule';

/** The rulebook: every rule that what is written in a program must keep, in the order of their subjects. */
export const RULES: readonly Rule[] = [
  ...CLUSTER_NAME_RULES,
  ...MASTER_RULES,
  ...NODE_COUNT_RULES,
  ...TEMPLATE_OF_CLUSTER_RULES,
  ...KEYPAIR_RULES,
  ...CLUSTER_LABEL_RULES,
  ...CLUSTER_RELEASE_RULES,
  ...CLUSTER_TIMEOUT_RULES,
  ...DISCOVERY_RULES,
  ...IGNORED_BY_CLUSTER_RULES,
  ...API_ADDRESS_RULES,
  ...NODE_GROUP_SIZE_RULES,
  ...NODE_GROUP_NAME_RULES,
  ...AUTOSCALED_GROUP_RULES,
  ...IGNORED_BY_NODE_GROUP_RULES,
  ...NODE_GROUP_LABEL_RULES,
  ...PROVIDER_RULES,
];
