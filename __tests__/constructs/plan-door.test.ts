import { OpenstackProvider } from '@cdktf/provider-openstack/lib/provider';
import { App, TerraformStack, TerraformVariable, Testing } from 'cdktf';

import type { ClusterProps, ClusterStackProps, ClusterTemplateProps, NodeGroupOptions } from '../../constructs';
import { acknowledge, Cluster, ClusterStack, ClusterTemplate, MagnumPlatform } from '../../constructs';
import { setRuleSettings } from '../../constructs/private/rule-settings';
import type { SynthesizedBlock } from '../../constructs/testing';
import { synthesize, SynthesizedStack } from '../../constructs/testing';
import { testStack } from '../support/stack';

const HEAT = MagnumPlatform.heat('2023.1');
const CAPI_HELM = MagnumPlatform.capiHelm('1.4');
const CLUSTER_API = MagnumPlatform.clusterApi('0.38');

const UUID = '0d9a6f2c-8e17-4f0b-b7c4-2b8e5d1a6c73';

type Template = Partial<ClusterTemplateProps>;

interface Written {
  readonly condition: string;
  readonly error_message: string;
}

/** `WHERE RULE` for each condition, sorted: `image CT-06`, `check IMG-03`. */
function asked(stack: SynthesizedStack | TerraformStack): string[] {
  const json = stack instanceof SynthesizedStack ? stack : synthesize(stack);
  const config = (json as unknown as { config: Record<string, Record<string, Record<string, SynthesizedBlock>>> })
    .config;
  const blocks = Object.values({ ...config.data, ...config.resource });
  const conditions = blocks.flatMap((named) =>
    Object.entries(named).flatMap(([name, { lifecycle = {} }]) =>
      conditionsOf(lifecycle as Record<string, Written[] | undefined>).map(
        ({ error_message }) => `${nameOf(name)} ${idIn(error_message)}`,
      ),
    ),
  );
  const checks = Object.values(json.checks).flatMap(({ assert }) =>
    (assert as Written[]).map(({ error_message }) => `check ${idIn(error_message)}`),
  );
  return [...conditions, ...checks].sort();
}

/** Those of rules: a cluster has one about its own past too. */
function conditionsOf({ precondition = [], postcondition = [] }: Record<string, Written[] | undefined>): Written[] {
  return [...precondition, ...postcondition].filter(({ error_message }) => /^[A-Z]+-\d\d /.test(error_message));
}

/** `lookups_image-fedora-coreos_5CE4C7DA` → `image` */
function nameOf(name: string): string {
  return name.replace(/^lookups_/, '').replace(/[-_].*/, '');
}

function idIn(message: string): string {
  return message.split(' ')[0] ?? '';
}

function template(props: Template = {}, platform: MagnumPlatform | 'any' = HEAT): TerraformStack {
  const stack = testStack();
  if (platform !== 'any') {
    setRuleSettings(stack, { platform });
  }
  new ClusterTemplate(stack, 'mytemplate', { image: 'fcos', externalNetwork: 'public', ...props });
  return stack;
}

const SMALLEST = ['check FLV-03', 'check IMG-03', 'check IMG-05', 'check REL-03'];

test('of the smallest template, its look-ups and what crosses them is asked', () => {
  expect(asked(template())).toEqual([
    ...SMALLEST,
    'image CT-06',
    'image CT-07',
    'mytemplate CT-13',
    'mytemplate IMG-02',
    'mytemplate IMG-02',
    'network CT-16',
  ]);
});

test('each flavor is asked about where they are two', () => {
  const conditions = asked(template({ flavor: 'm1.large' }));

  expect(conditions.filter((one) => one === 'mytemplate CT-13')).toHaveLength(2);
  expect(conditions.filter((one) => one === 'mytemplate IMG-02')).toHaveLength(4);
});

test.each<[string, MagnumPlatform, Template, readonly string[]]>([
  ['a later Heat', MagnumPlatform.heat('2024.1'), {}, ['check CL-12', 'check CT-08', 'check REL-02']],
  ['magnum-capi-helm', CAPI_HELM, {}, ['auth NET-12', 'auth VOL-03', 'flavor FLV-01', 'flavor FLV-02', 'image IMG-01']],
  ['several masters', HEAT, { masterLbEnabled: true }, ['check NET-11']],
  ['volumes', HEAT, { dockerVolumeSizeGb: 5 }, ['check VOL-02']],
  ['a public template', HEAT, { public: true }, ['mytemplate CT-39']],
  ['a boot volume', HEAT, { labels: { boot_volume_size: 20 } }, ['mytemplate VOL-04', 'check VOL-02']],
  ['a zone', HEAT, { labels: { availability_zone: 'a' } }, ['mytemplate LB-42']],
  ['a volume type', HEAT, { labels: { boot_volume_size: 20, boot_volume_type: 't' } }, ['check LB-44']],
  ['an ingress controller', HEAT, { labels: { ingress_controller: 'octavia' } }, ['mytemplate LB-13']],
  [
    'a network',
    HEAT,
    { fixedNetwork: 'n', fixedSubnet: 's' },
    ['mytemplate NET-03', 'network NET-09', 'check NET-04', 'check NET-05', 'check NET-06', 'check LB-21'],
  ],
  ['a version', CLUSTER_API, { kubernetesVersion: 'v1.28.9' }, ['check LB-37']],
])('of %s more is asked', (_what, platform, props, more) => {
  const plain = asked(template());

  expect(asked(template(props, platform))).toEqual(expect.arrayContaining([...more]));
  expect(more.filter((one) => plain.includes(one))).toEqual([]);
});

const IDS: Template = {
  image: UUID,
  externalNetwork: { id: 'public' },
  flavor: { id: '2' },
  masterFlavor: UUID,
  fixedNetwork: UUID,
  fixedSubnet: UUID,
};

test('of IDs nothing is asked, and for what only warns of the cloud no look-up is made', () => {
  expect(asked(template(IDS))).toEqual(['check REL-03']);
  const stack = new ClusterStack(Testing.app(), 'mycluster', {
    platform: HEAT,
    template: ClusterTemplate.fromTemplateId(UUID),
    flavor: { id: '2' },
    fixedNetwork: UUID,
    fixedSubnet: UUID,
  });
  expect(asked(stack)).toEqual([]);
  expect(synthesize(stack).addresses.filter((address) => address.startsWith('data.'))).toEqual([]);
});

test('a subnet by its name is held against a network by its ID', () => {
  const json = synthesize(template({ fixedNetwork: UUID, fixedSubnet: 's' }));
  const { precondition } = json.lifecycle('openstack_containerinfra_clustertemplate_v1') as { precondition: Written[] };

  expect(precondition.find(({ error_message }) => error_message.startsWith('NET-03'))?.condition).toBe(
    `\${(data.openstack_networking_subnet_v2.lookups_subnet-s_463EAFF9.network_id == "${UUID}")}`,
  );
  expect(asked(json)).not.toContain('check NET-04');
});

test('of what Terraform will only know later nothing is asked', () => {
  const stack = testStack();
  setRuleSettings(stack, { platform: HEAT });
  const late = (id: string): string => new TerraformVariable(stack, id, { type: 'string' }).stringValue;
  new ClusterTemplate(stack, 'mytemplate', {
    image: late('image'),
    externalNetwork: { id: late('network') },
    flavor: late('flavor'),
    masterFlavor: 'm1.small',
    labels: {
      availability_zone: late('zone'),
      boot_volume_size: new TerraformVariable(stack, 'size', { type: 'number' }).numberValue,
    },
  });

  expect(asked(stack)).toEqual(['check FLV-03', 'check REL-03']);
});

test('without a platform, only what every one asks is asked', () => {
  const conditions = asked(template({}, 'any'));

  expect(conditions).toEqual(expect.arrayContaining(['image CT-06', 'mytemplate CT-13', 'network CT-16']));
  expect(conditions).not.toContain('image CT-07');
});

test('templates that share look-ups share what is asked of them', () => {
  const stack = template({ masterLbEnabled: true });
  new ClusterTemplate(stack, 'other', { image: 'fcos', externalNetwork: 'public', masterLbEnabled: true });

  const conditions = asked(stack);
  expect(conditions.filter((one) => one === 'image CT-06')).toHaveLength(1);
  expect(conditions.filter((one) => one === 'network CT-16')).toHaveLength(1);
  expect(conditions.filter((one) => one === 'check REL-03')).toHaveLength(1);
  expect(conditions.filter((one) => one === 'check NET-11')).toHaveLength(2);
  expect(conditions.filter((one) => one === 'mytemplate CT-13')).toHaveLength(1);
  expect(conditions.filter((one) => one === 'other CT-13')).toHaveLength(1);
});

describe('a cluster and its groups', () => {
  function cluster(props: Partial<ClusterProps>, group?: NodeGroupOptions, of: Template = {}): string[] {
    const stack = testStack();
    setRuleSettings(stack, { platform: HEAT });
    const made = new ClusterTemplate(stack, 'mytemplate', { image: 'fcos', externalNetwork: 'public', ...of });
    const mycluster = new Cluster(stack, 'mycluster', { template: made, keypair: { id: 'k' }, ...props });
    if (group !== undefined) {
      mycluster.addNodeGroup('workers', group);
    }
    return asked(stack).filter((one) => one.startsWith('mycluster'));
  }

  test('are asked only about what they have otherwise', () => {
    expect(cluster({}, {})).toEqual([]);
    expect(cluster({ flavor: 'm1.large' })).toEqual(['mycluster CT-13', 'mycluster IMG-02', 'mycluster IMG-02']);
    expect(cluster({}, { flavor: 'm1.large' })).toEqual(['mycluster CT-13', 'mycluster IMG-02', 'mycluster IMG-02']);
    expect(cluster({}, { image: 'other' })).toEqual(['mycluster IMG-02', 'mycluster IMG-02']);
    expect(cluster({ fixedSubnet: 's' }, undefined, { fixedNetwork: 'n', fixedSubnet: 't' })).toEqual([
      'mycluster NET-03',
    ]);
  });

  test('are not asked about the flavor of a template whose image has an ID', () => {
    expect(cluster({ flavor: 'm1.large' }, undefined, { image: UUID })).toEqual(['mycluster CT-13']);
    expect(cluster({ flavor: { id: 'f' } })).toEqual([]);
  });

  test('are asked about a template that is looked up by its name', () => {
    const stack = testStack();
    setRuleSettings(stack, { platform: CLUSTER_API });
    const found = ClusterTemplate.fromTemplateName(stack, 'found', 'operators');
    new Cluster(stack, 'mycluster', { template: found, keypair: { id: 'k' }, masterCount: 3 });

    expect(asked(stack)).toEqual(['check CL-12', 'check LB-36', 'mycluster CL-04', 'mycluster LB-53']);
  });

  test('are not asked about a template of another stack, whose look-ups are elsewhere', () => {
    const app = new App({ outdir: Testing.app().outdir });
    const [one, other] = ['one', 'other'].map((id) => {
      const stack = new TerraformStack(app, id);
      new OpenstackProvider(stack, 'openstack', {});
      setRuleSettings(stack, { platform: HEAT });
      return stack;
    }) as [TerraformStack, TerraformStack];
    const made = new ClusterTemplate(one, 'mytemplate', { image: 'fcos', externalNetwork: 'public' });
    new Cluster(other, 'mycluster', { template: made, keypair: { id: 'k' }, flavor: 'm1.large' });

    expect(asked(new SynthesizedStack(Testing.synth(other)))).toEqual(['mycluster CT-13']);
  });
});

describe('what is switched off is not asked', () => {
  const EVERYTHING: Partial<ClusterStackProps> = {
    template: {
      image: 'fcos',
      externalNetwork: 'public',
      fixedNetwork: 'n',
      fixedSubnet: 's',
      labels: { availability_zone: 'a', ingress_controller: 'octavia' },
    },
    masterCount: 3,
    keypair: { id: 'k' },
  };

  function stack(planChecks: ClusterStackProps['planChecks']): TerraformStack {
    return new ClusterStack(Testing.app(), 'mycluster', {
      platform: HEAT,
      planChecks,
      ...EVERYTHING,
    } as ClusterStackProps);
  }

  const ALL = asked(stack(undefined));

  test('at all', () => {
    expect(asked(stack(false))).toEqual([]);
    expect(asked(stack(true))).toEqual(ALL);
    expect(asked(stack({}))).toEqual(ALL);
    expect(asked(stack({ images: true }))).toEqual(ALL);
    expect(synthesize(stack(false)).dataSources('openstack_identity_auth_scope_v3')).toEqual({});
  });

  test.each([
    ['images', /CT-06|CT-07|IMG-/, 'openstack_images_image_v2', 1],
    ['flavors', /CT-13|FLV-|IMG-02|IMG-05/, 'openstack_compute_flavor_v2', 1],
    ['networks', /CT-16|NET-0|LB-21/, 'openstack_networking_network_v2', 2],
    ['availabilityZones', /LB-42/, 'openstack_compute_availability_zones_v2', 0],
    ['services', /REL-03|NET-11|LB-13/, 'openstack_identity_auth_scope_v3', 0],
  ] as const)('%s', (family, rules, type, dataSources) => {
    const off = stack({ [family]: false });

    expect(asked(off)).toEqual(ALL.filter((one) => !rules.test(one)));
    expect(ALL.filter((one) => rules.test(one))).not.toEqual([]);
    expect(Object.keys(synthesize(off).dataSources(type))).toHaveLength(dataSources);
  });

  test.each([
    ['yes', 'planChecks must be true, false or an object, got "yes"'],
    [{ image: false }, 'image is not a prop here; did you mean images?'],
    [{ images: 'no' }, 'images must be true or false'],
  ])('%j is reported', (planChecks, problem) => {
    expect(() => synthesize(stack(planChecks as never))).toThrow(problem);
  });
});

describe('what is acknowledged', () => {
  test('is not asked, and its reason is kept', () => {
    const stack = template();
    acknowledge(stack, 'IMG-05', 'no other architecture here');
    acknowledge(stack, 'CT-07', 'a driver of our own', { force: true });

    const conditions = asked(stack);
    expect(conditions).not.toContain('check IMG-05');
    expect(conditions).not.toContain('image CT-07');
    const json = JSON.parse(JSON.stringify(stack.toTerraform())) as { '//': { magnum: { acknowledged: object[] } } };
    expect(json['//'].magnum.acknowledged).toEqual([
      expect.objectContaining({ rule: 'CT-07', path: 'test/mytemplate', reason: 'a driver of our own' }),
      expect.objectContaining({ rule: 'IMG-05', reason: 'no other architecture here' }),
    ]);
  });

  test('is asked all the same where it is an error and nobody insists', () => {
    const stack = template();
    acknowledge(stack, 'CT-07', 'a driver of our own');

    expect(asked(stack)).toContain('image CT-07');
  });

  test('is still asked for others that share the look-up', () => {
    const stack = template();
    const other = new ClusterTemplate(stack, 'other', { image: 'fcos', externalNetwork: 'public' });
    acknowledge(other, 'CT-07', 'a driver of our own', { force: true });

    expect(asked(stack)).toContain('image CT-07');
  });

  test('after a first synth is gone in the second', () => {
    const stack = template();
    const before = asked(stack);
    acknowledge(stack, 'CT-06', 'later', { force: true });
    acknowledge(stack, 'IMG-05', 'later');

    expect(asked(stack)).toEqual(before.filter((one) => !/CT-06|IMG-05/.test(one)));
  });
});

test('a second synth writes the same', () => {
  const stack = template({ masterLbEnabled: true });

  expect(Testing.synth(stack)).toBe(Testing.synth(stack));
});

test('what a program says of the lifecycle itself stays', () => {
  const stack = testStack();
  setRuleSettings(stack, { platform: HEAT });
  const overrides = { 'lifecycle.prevent_destroy': true };
  const made = new ClusterTemplate(stack, 'mytemplate', { image: 'fcos', externalNetwork: 'public', overrides });
  const own = { condition: '${var.x == 1}', errorMessage: 'own' };
  made.resource.lifecycle = { createBeforeDestroy: true, precondition: [own] };

  for (let synths = 0; synths < 2; synths += 1) {
    expect(synthesize(stack).lifecycle('openstack_containerinfra_clustertemplate_v1')).toEqual({
      prevent_destroy: true,
      create_before_destroy: true,
      precondition: [
        { condition: '${var.x == 1}', error_message: 'own' },
        expect.objectContaining({ error_message: expect.stringMatching(/^IMG-02/) as string }),
        expect.objectContaining({ error_message: expect.stringMatching(/^IMG-02/) as string }),
        expect.objectContaining({ error_message: expect.stringMatching(/^CT-13/) as string }),
      ],
    });
  }
});

test('another region and provider are asked themselves', () => {
  const stack = testStack();
  setRuleSettings(stack, { platform: HEAT });
  const provider = new OpenstackProvider(stack, 'other', { alias: 'other' });
  const common = { image: 'fcos', externalNetwork: 'public', fixedNetwork: 'n', fixedSubnet: 's' };
  new ClusterTemplate(stack, 'here', common);
  new ClusterTemplate(stack, 'there', { ...common, region: 'RegionTwo', provider });

  const json = synthesize(stack);
  expect(Object.values(json.dataSources('openstack_identity_auth_scope_v3'))).toEqual(
    expect.arrayContaining([
      { name: 'cdktf-magnum' },
      { name: 'cdktf-magnum', region: 'RegionTwo', provider: 'openstack.other' },
    ]),
  );
  const ports = Object.values(json.checks).flatMap(({ data = {} }) =>
    Object.values(data as Record<string, Record<string, object>>).flatMap((named) => Object.values(named)),
  );
  expect(ports).toEqual(
    expect.arrayContaining([
      expect.not.objectContaining({ region: 'RegionTwo' }),
      expect.objectContaining({ region: 'RegionTwo', provider: 'openstack.other' }),
    ]),
  );
  expect(ports).toHaveLength(2);
});
