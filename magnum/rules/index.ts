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
import { FIXED_NETWORK_RULES } from './network/fixed';
import { NETWORK_NAMESERVER_RULES } from './network/nameservers';
import { HEAT_RELEASE_RULES } from './release/heat';
import { LABEL_RULES } from './labels';
import type { Rule } from './rule';
import { API_SERVER_PORT_RULES, API_SERVER_TLS_RULES } from './template/api-server';
import { BOOT_VOLUME_RULES } from './template/boot-volume';
import { DISTRO_RULES } from './template/distro';
import { DOCKER_STORAGE_RULES } from './template/docker-storage';
import { DEVICE_MAPPER_VOLUME_RULES, DOCKER_VOLUME_RULES } from './template/docker-volume';
import { NETWORK_DRIVER_RULES, VOLUME_DRIVER_RULES } from './template/drivers';
import { ENGINE_RULES } from './template/engine';
import { FLAVOR_RULES } from './template/flavors';
import { LABEL_TEXT_RULES } from './template/label-text';
import { TEMPLATE_NAME_RULES } from './template/name';
import { EXTERNAL_NETWORK_RULES, NAMESERVER_RULES } from './template/networks';
import { OMITTED_RULES } from './template/omitted';
import { PROXY_RULES } from './template/proxies';
import { REGISTRY_RULES } from './template/registry';
import { SERVER_TYPE_RULES } from './template/server-type';
import { TEXT_RULES } from './template/texts';

/** The rulebook: every rule that what is written in a program must keep, in the order of their subjects. */
export const RULES: readonly Rule[] = [
  ...ENGINE_RULES,
  ...FLAVOR_RULES,
  ...BOOT_VOLUME_RULES,
  ...EXTERNAL_NETWORK_RULES,
  ...NAMESERVER_RULES,
  ...NETWORK_DRIVER_RULES,
  ...VOLUME_DRIVER_RULES,
  ...SERVER_TYPE_RULES,
  ...DEVICE_MAPPER_VOLUME_RULES,
  ...DOCKER_STORAGE_RULES,
  ...DOCKER_VOLUME_RULES,
  ...API_SERVER_PORT_RULES,
  ...TEXT_RULES,
  ...PROXY_RULES,
  ...API_SERVER_TLS_RULES,
  ...REGISTRY_RULES,
  ...DISTRO_RULES,
  ...OMITTED_RULES,
  ...LABEL_TEXT_RULES,
  ...TEMPLATE_NAME_RULES,
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
  ...LABEL_RULES,
  ...PROVIDER_RULES,
  ...FIXED_NETWORK_RULES,
  ...NETWORK_NAMESERVER_RULES,
  ...HEAT_RELEASE_RULES,
];
