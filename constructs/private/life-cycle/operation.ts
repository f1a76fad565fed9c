import type { LocalExecProvisioner, TerraformProvider } from 'cdktf';
import { TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';

import { scriptOf } from '../asset';

/** What the life-cycle script can do; each is told all else through the environment. */
export type Action = 'settle' | 'group' | 'delete-group' | 'upgrade-groups';

/** Which cloud the script talks to: the one that the provider is configured for, in the script's own words. */
export type CloudEnvironment = Readonly<Record<'OS_CLOUD' | 'OS_REGION_NAME', string | undefined>>;

/** A local-exec of the life-cycle script. */
export function operation(
  scope: Construct,
  action: Action,
  environment: Readonly<Record<string, string | undefined>>,
): LocalExecProvisioner {
  return {
    type: 'local-exec',
    command: `node ${scriptOf(scope, 'life-cycle')} ${action}`,
    // An empty OS_CLOUD would hide the one of whoever applies.
    environment: withoutAbsent(environment),
  };
}

/** The same when its resource is destroyed, which happens before what the resource depends on is. */
export function operationAtDestroy(...given: Parameters<typeof operation>): LocalExecProvisioner {
  return { ...operation(...given), when: 'destroy' };
}

/**
 * The cloud and region of the OpenStack provider that a construct uses. What else a provider may be configured with is
 * a credential, or comes from the `OS_*` variables that the script reads as the provider does.
 */
export function cloudOf(scope: Construct, provider?: TerraformProvider, region?: string): CloudEnvironment {
  const used = provider ?? openstackProviders(scope)[0];
  const { cloudInput, regionInput } = (used ?? {}) as { cloudInput?: string; regionInput?: string };
  return { OS_CLOUD: cloudInput, OS_REGION_NAME: region ?? regionInput };
}

function openstackProviders(scope: Construct): TerraformProvider[] {
  const stack = TerraformStack.of(scope);
  return stack.node.children.filter(
    (child): child is TerraformProvider =>
      'terraformResourceType' in child && child.terraformResourceType === 'openstack',
  );
}

function withoutAbsent(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
