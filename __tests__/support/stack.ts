import { OpenstackProvider } from '@cdktf/provider-openstack/lib/provider';
import { TerraformStack, Testing } from 'cdktf';

/** A stack named `test` with an OpenStack provider, in an app of its own. */
export function testStack(): TerraformStack {
  const stack = new TerraformStack(Testing.app(), 'test');
  new OpenstackProvider(stack, 'openstack', {});
  return stack;
}
