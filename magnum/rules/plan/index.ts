import { ACCESS_RULES } from './access';
import { AVAILABILITY_ZONE_RULES } from './availability-zones';
import { CIDR_RULES } from './cidrs';
import { EXISTING_TEMPLATE_RULES } from './existing-template';
import { FLAVOR_RULES } from './flavors';
import { IMAGE_DRIVER_RULES } from './image-drivers';
import { IMAGE_PROPERTY_RULES } from './image-properties';
import { IMAGE_SIZE_RULES } from './image-sizes';
import { IMAGE_VERSION_RULES } from './image-versions';
import { NETWORK_RULES } from './networks';
import type { PlanRule } from './plan-rule';
import { SERVICE_RULES } from './services';

/** The part of the rulebook that only the cloud can tell of, in the order of its subjects. */
export const PLAN_RULES: readonly PlanRule[] = [
  ...IMAGE_PROPERTY_RULES,
  ...IMAGE_DRIVER_RULES,
  ...IMAGE_VERSION_RULES,
  ...IMAGE_SIZE_RULES,
  ...FLAVOR_RULES,
  ...NETWORK_RULES,
  ...CIDR_RULES,
  ...AVAILABILITY_ZONE_RULES,
  ...ACCESS_RULES,
  ...SERVICE_RULES,
  ...EXISTING_TEMPLATE_RULES,
];
