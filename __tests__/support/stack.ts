import { OpenstackProvider } from '@cdktf/provider-openstack/lib/provider';
import { TerraformStack, Testing } from 'cdktf';

import { SynthesizedStack } from '../../constructs/testing';

/** A stack named `test` with an OpenStack provider, in an app of its own. */
export function testStack(): TerraformStack {
  const stack = new TerraformStack(Testing.app(), 'test');
  new OpenstackProvider(stack, 'openstack', {});
  return stack;
}

/** What Terraform would read, whatever the rulebook says of it. */
export function synthesizeUnchecked(stack: TerraformStack): SynthesizedStack {
  return new SynthesizedStack(Testing.synth(stack));
}
