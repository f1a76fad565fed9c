import { ComputeKeypairV2 } from '@cdktf/provider-openstack/lib/compute-keypair-v2';
import { ImagesImageV2 } from '@cdktf/provider-openstack/lib/images-image-v2';
import type { TerraformStack } from 'cdktf';
import { Testing } from 'cdktf';

import type { ClusterStackProps } from '../../constructs';
import { Cluster, ClusterStack, ClusterTemplate, MagnumPlatform } from '../../constructs';
import { SynthesizedStack } from '../../constructs/testing';
import { synthesizeUnchecked, testStack } from '../support/stack';
import { argumentsOf } from '../support/settable';

/** What of the catalogue of mistakes cannot be written down, or cannot come of what is written. */
const TEMPLATE = 'openstack_containerinfra_clustertemplate_v1';
const CLUSTER = 'openstack_containerinfra_cluster_v1';
const GROUP = 'openstack_containerinfra_nodegroup_v1';

let stack: TerraformStack;

beforeEach(() => {
  stack = testStack();
});

/** The smallest stack, and what else a test gives it. */
function clusterStack(props: Partial<ClusterStackProps> = {}): ClusterStack {
  return new ClusterStack(Testing.app(), 'mycluster', {
    platform: MagnumPlatform.heat('2023.1'),
    template: { image: 'fedora-coreos', externalNetwork: 'public' },
    ...props,
  });
}

function smallest(): SynthesizedStack {
  return synthesizeUnchecked(clusterStack());
}

/** What a template without some of its props is told of it. */
function problemsOf(props: object): string {
  new ClusterTemplate(stack, 'mytemplate', props as never);
  try {
    stack.runAllValidations();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('is refused, since it is required or no prop', () => {
  test.each([
    ['CT-02', { externalNetwork: 'public' }, 'image is required'],
    ['CT-18', { image: 'fedora-coreos' }, 'externalNetwork is required'],
    ['CT-19', { image: 'fedora-coreos', externalNetwork: '' }, 'externalNetwork must have 1 to 255 characters'],
    ['PRV-12', { projectId: 'p-1' }, 'projectId is not a prop here'],
    [
      // The example of the provider's documentation.
      'PRV-13',
      {
        image: 'Fedora-Atomic-27',
        coe: 'kubernetes',
        flavor: 'm1.small',
        masterFlavor: 'm1.medium',
        dnsNameservers: ['1.1.1.1'],
        dockerStorageDriver: 'devicemapper',
        dockerVolumeSizeGb: 10,
        volumeDriver: 'cinder',
        networkDriver: 'flannel',
        labels: { kube_tag: '1.11.1', kube_dashboard_enabled: '1', prometheus_monitoring: '1' },
      },
      'externalNetwork is required',
    ],
  ])('%s: %j', (_id, props, problem) => {
    expect(problemsOf(props)).toContain(problem);
  });

  test('CT-47: labels that are no strings are sent as strings, and what is no label is refused', () => {
    const labels = { auto_healing_enabled: true, etcd_volume_size: 5 };
    new ClusterTemplate(stack, 'right', { image: 'i', externalNetwork: 'n', labels });

    expect(synthesizeUnchecked(stack).resource(TEMPLATE)).toMatchObject({
      labels: { auto_healing_enabled: 'true', etcd_volume_size: '5' },
    });
    expect(problemsOf({ image: 'i', externalNetwork: 'n', labels: { a: {} } })).toMatch(/labels.* must/);
  });

  test('NG-19: node groups have no labels and taints of Kubernetes', () => {
    const cluster = new Cluster(stack, 'mycluster', { template: ClusterTemplate.fromTemplateId('t-1') });
    cluster.addNodeGroup('gpu', { nodeTaints: ['a=b:NoSchedule'] } as never);

    expect(() => {
      stack.runAllValidations();
    }).toThrow('mycluster/gpu: nodeTaints is not a prop here');
  });

  test('REL-02: a stack names its platform', () => {
    expect(() => {
      clusterStack({ platform: undefined as never }).runAllValidations();
    }).toThrow('mycluster: platform is required');
  });
});

describe('a template always has', () => {
  test.each([
    [
      'CT-11 and CT-12: both flavors',
      { flavor: expect.any(String) as string, master_flavor: expect.any(String) as string },
    ],
    ['CT-45: floating IPs spelled out', { floating_ip_enabled: true }],
    ['CT-46: the load balancer spelled out', { master_lb_enabled: false }],
    ['NET-07: a name server', { dns_nameserver: expect.stringMatching(/\d/) as string }],
  ])('%s', (_words, expected) => {
    expect(smallest().resource(TEMPLATE)).toMatchObject(expected);
  });

  test('CT-46: a load balancer where there are several masters', () => {
    const several = synthesizeUnchecked(clusterStack({ masterCount: 3 }));

    expect(several.resource(TEMPLATE)).toMatchObject({ master_lb_enabled: true });
  });

  test('IMG-04: its image by ID', () => {
    expect(smallest().resource(TEMPLATE).image).toMatch(/^\$\{data\.openstack_images_image_v2\..+\.id\}$/);
  });
});

describe('a cluster', () => {
  test('CT-50: names its template by ID', () => {
    expect(smallest().resource(CLUSTER).cluster_template_id).toMatch(new RegExp(`^\\$\\{${TEMPLATE}\\..+\\.id\\}$`));
  });

  test('CL-40: always has a name', () => {
    new Cluster(stack, 'mycluster', { template: ClusterTemplate.fromTemplateId('t-1') });

    expect(synthesizeUnchecked(stack).resource(CLUSTER).name).toBe('mycluster');
  });

  test.each([
    [undefined, '70m'],
    [120, '130m'],
  ])('CL-39: given %p minutes, Terraform waits %s for its delete', (createTimeoutMinutes, expected) => {
    const { timeouts } = synthesizeUnchecked(clusterStack({ createTimeoutMinutes })).resource(CLUSTER);

    expect(timeouts).toMatchObject({ delete: expected });
  });

  test('DEL-05: refers to what it is made of, hence goes before it', () => {
    const keypair = new ComputeKeypairV2(stack, 'keypair', { name: 'kubekey' });
    new Cluster(stack, 'mycluster', { template: ClusterTemplate.fromTemplateId('t-1'), keypair });

    expect(synthesizeUnchecked(stack).resource(CLUSTER).keypair).toBe('${openstack_compute_keypair_v2.keypair.id}');
  });

  test('PRV-11: leaves nothing to the variables OS_MAGNUM_*', () => {
    const { image, flavor, master_flavor: masterFlavor } = smallest().resource(TEMPLATE);

    expect([image, flavor, masterFlavor, smallest().resource(CLUSTER).cluster_template_id]).not.toContain(undefined);
  });
});

describe('node groups', () => {
  test('NG-06: come after their cluster', () => {
    const groups = synthesizeUnchecked(clusterStack({ nodeGroups: { gpu: {} } }));

    expect(groups.resource(GROUP).cluster_id).toMatch(new RegExp(`^\\$\\{${CLUSTER}\\..+\\.id\\}$`));
  });

  test('NG-16: never ask for a count out of their bounds', () => {
    const outside = clusterStack({ nodeGroups: { gpu: { nodeCount: 5, maxNodeCount: 3 } } });

    expect(() => Testing.synth(outside, true)).toThrow('NG-02 nodeCount must not exceed maxNodeCount (3), got 5');
  });

  test('NG-07: come one after another', () => {
    const groups = synthesizeUnchecked(clusterStack({ nodeGroups: { a: {}, b: {}, c: {} } })).resources(GROUP);
    const before = Object.values(groups).map(({ depends_on: dependsOn = [] }) => dependsOn);

    const settled = (name: string): unknown => [expect.stringMatching(new RegExp(`^terraform_data\\.cluster_${name}`))];
    expect(before).toEqual([settled('LifeCycle_settled'), settled('a_Settled'), settled('b_Settled')]);
  });
});

describe('look-ups', () => {
  test('PRV-14: are not made for what the stack makes itself, so that nothing is asked late', () => {
    const image = new ImagesImageV2(stack, 'image', { name: 'own', containerFormat: 'bare', diskFormat: 'raw' });
    new ClusterTemplate(stack, 'mytemplate', { image: image.id, externalNetwork: { id: 'e' } });

    expect(synthesizeUnchecked(stack).dataSources('openstack_images_image_v2')).toEqual({});
  });

  test('PRV-15, PRV-16 and PRV-17: ask for a name and nothing else, hence for the only one', () => {
    const found = smallest();

    expect(argumentsOf(found.dataSource('openstack_images_image_v2'))).toEqual({ name: 'fedora-coreos' });
    expect(argumentsOf(found.dataSource('openstack_compute_flavor_v2'))).toEqual({ name: 'm1.small' });
  });
});

describe('a stack', () => {
  test('PRV-05 and PRV-06: asks for a provider without the mistakes of old', () => {
    const { terraform } = JSON.parse(Testing.synth(clusterStack())) as {
      terraform: { required_providers: { openstack: { version: string } } };
    };

    expect(terraform.required_providers.openstack.version).toBe('3.4.0');
  });

  test('PRV-07: takes the kubeconfig from the cluster, which keeps it', () => {
    const json = Testing.synth(clusterStack({ kubeconfig: { path: 'kubeconfig/mycluster' } }));

    expect(json).toMatch(/"MAGNUM_CLUSTER_KUBECONFIG": "\$\{openstack_containerinfra_cluster_v1\.\w+\.kubeconfig\[/);
    expect(new SynthesizedStack(json).dataSources(CLUSTER)).toEqual({});
  });

  test('PRV-19: reads no stack ID', () => {
    expect(Testing.synth(clusterStack())).not.toMatch(/\bstack_id\b/);
  });
});
