import { OpenstackProvider } from '@cdktf/provider-openstack/lib/provider';
import type { Construct } from 'constructs';
import { App, TerraformStack, TerraformVariable, Testing } from 'cdktf';

import type { LookupScope, NameOrId } from '../../constructs';
import { flavorName, imageId, keypairName, networkId, subnetId } from '../../constructs';
import { SynthesizedStack } from '../../constructs/testing';
import { testStack } from '../support/stack';

type LookUp = (scope: Construct, wanted: NameOrId, where?: LookupScope) => string;

const KINDS: readonly { kind: string; lookUp: LookUp; type: string; attribute: string }[] = [
  { kind: 'image', lookUp: imageId, type: 'openstack_images_image_v2', attribute: 'id' },
  { kind: 'flavor', lookUp: flavorName, type: 'openstack_compute_flavor_v2', attribute: 'name' },
  { kind: 'network', lookUp: networkId, type: 'openstack_networking_network_v2', attribute: 'id' },
  { kind: 'subnet', lookUp: subnetId, type: 'openstack_networking_subnet_v2', attribute: 'id' },
  { kind: 'keypair', lookUp: keypairName, type: 'openstack_compute_keypair_v2', attribute: 'name' },
];

const UUID = '0d9a6f2c-8e17-4f0b-b7c4-2b8e5d1a6c73';

let stack: TerraformStack;

beforeEach(() => {
  stack = testStack();
});

function dataSources(type: string): object[] {
  return Object.values(new SynthesizedStack(Testing.synth(stack)).dataSources(type));
}

describe.each(KINDS)('a $kind', ({ lookUp, type, attribute }) => {
  test(`is looked up once however many ask for it, and hands over its ${attribute}`, () => {
    const first = lookUp(stack, 'name');
    const second = lookUp(stack, 'name');

    expect(resolved(second)).toBe(resolved(first));
    expect(dataSources(type)).toEqual([{ name: 'name' }]);
    expect(resolved(first)).toMatch(new RegExp(`^\\$\\{data\\.${type}\\..+\\.${attribute}\\}$`));
  });

  test('is looked up again for another name, region or provider', () => {
    const provider = new OpenstackProvider(stack, 'other', { alias: 'other' });
    lookUp(stack, 'a');
    lookUp(stack, 'b');
    lookUp(stack, 'a', { region: 'RegionTwo' });
    lookUp(stack, 'a', { provider });

    expect(dataSources(type)).toEqual(
      expect.arrayContaining([
        { name: 'a' },
        { name: 'b' },
        { name: 'a', region: 'RegionTwo' },
        { name: 'a', provider: 'openstack.other' },
      ]),
    );
    expect(dataSources(type)).toHaveLength(4);
  });

  test('is not looked up when it is an ID or a reference', () => {
    const reference = new TerraformVariable(stack, 'id', { type: 'string' }).stringValue;

    expect(lookUp(stack, UUID)).toBe(UUID);
    expect(lookUp(stack, UUID.replaceAll('-', ''))).toBe(UUID.replaceAll('-', ''));
    expect(lookUp(stack, { id: '42' })).toBe('42');
    expect(lookUp(stack, reference)).toBe(reference);
    expect(dataSources(type)).toEqual([]);
  });

  test('is looked up by a name that only resembles an ID', () => {
    lookUp(stack, `${UUID}0`);

    expect(dataSources(type)).toEqual([{ name: `${UUID}0` }]);
  });
});

/** The expression that Terraform reads for a token. */
function resolved(token: string): unknown {
  stack.addOverride('locals.token', token);
  return (JSON.parse(Testing.synth(stack)) as { locals: { token: unknown } }).locals.token;
}

test('stacks have their own', () => {
  const app = new App({ outdir: Testing.app().outdir });
  const stacks = ['one', 'two'].map((name) => new TerraformStack(app, name));
  stacks.forEach((each) => imageId(each, 'fedora-coreos'));

  for (const each of stacks) {
    expect(Object.keys(new SynthesizedStack(Testing.synth(each)).dataSources('openstack_images_image_v2'))).toEqual([
      'lookups_image-fedora-coreos_5CE4C7DA',
    ]);
  }
});
