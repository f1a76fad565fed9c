import type { OpenStack } from '../../openstack/connect';
import { connectTo } from '../support/connect-to';
import type { ScriptedCloud } from '../support/scripted-cloud';
import { startScriptedCloud } from '../support/scripted-cloud';

/** Services that devcloud does not have; what they answer was cut from recordings of Heat 19 and Octavia 11. */
let service: ScriptedCloud;
let cloud: OpenStack;

beforeEach(async () => {
  service = await startScriptedCloud();
  cloud = await connectTo(service.url);
});

afterEach(async () => {
  await cloud.close();
  await service.close();
});

const STACK = {
  id: 's-1',
  stack_name: 'rh-cnikwxvqxdaa',
  stack_status: 'CREATE_FAILED',
  stack_status_reason: 'Resource CREATE failed: Conflict: no more IP addresses',
};
const RESOURCE = {
  resource_name: 'kube_masters',
  resource_type: 'OS::Heat::ResourceGroup',
  resource_status: 'CREATE_FAILED',
  resource_status_reason: 'Conflict: no more IP addresses',
  physical_resource_id: 's-2',
};

test('finds a stack of Heat by its ID, and what failed in it', async () => {
  service.on('GET /heat/v1/p-1/stacks?id=s-1&show_nested=true', { status: 200, body: { stacks: [STACK] } });
  service.on('GET /heat/v1/p-1/stacks/rh-cnikwxvqxdaa/s-1', { status: 200, body: { stack: STACK } });
  service.on('GET /heat/v1/p-1/stacks/rh-cnikwxvqxdaa/s-1/resources?nested_depth=2', {
    status: 200,
    body: { resources: [RESOURCE] },
  });
  service.on('GET /heat/v1/p-1/stacks/rh-cnikwxvqxdaa/s-1/events', {
    status: 200,
    body: { events: [{ ...RESOURCE, id: 'e-1' }] },
  });

  const stack = await cloud.heat.getStack('s-1');

  expect(stack).toEqual(STACK);
  expect(await cloud.heat.listResources(stack, 2)).toEqual([RESOURCE]);
  expect(await cloud.heat.listEvents(stack)).toMatchObject([{ id: 'e-1' }]);
});

test('says what Heat says of a stack that it does not have', async () => {
  service.on('GET /heat/v1/p-1/stacks?id=s-1&show_nested=true', { status: 200, body: { stacks: [] } });
  service.on('GET /heat/v1/p-1/stacks/s-1/s-1', {
    status: 404,
    body: { code: 404, error: { message: 'The Stack (s-1) could not be found.' }, title: 'Not Found' },
  });

  await expect(cloud.heat.getStack('s-1')).rejects.toThrow('The Stack (s-1) could not be found.');
});

test('follows a load balancer of Octavia to its members', async () => {
  const balanced = { name: 'rh-api_lb', provisioning_status: 'ACTIVE', operating_status: 'ERROR' };
  service.on('GET /octavia/v2.0/lbaas/loadbalancers?vip_address=10.0.0.170', {
    status: 200,
    body: { loadbalancers: [{ ...balanced, id: 'lb-1', vip_address: '10.0.0.170' }] },
  });
  service.on('GET /octavia/v2.0/lbaas/pools?loadbalancer_id=lb-1', {
    status: 200,
    body: { pools: [{ ...balanced, id: 'pool-1' }] },
  });
  service.on('GET /octavia/v2.0/lbaas/pools/pool-1/members', {
    status: 200,
    body: { members: [{ ...balanced, id: 'm-1', address: '10.0.0.5', protocol_port: 6443 }] },
  });

  const [balancer] = await cloud.octavia.listLoadBalancers({ vip_address: '10.0.0.170' });
  const [pool] = await cloud.octavia.listPools(String(balancer?.id));

  expect(await cloud.octavia.listMembers(String(pool?.id))).toMatchObject([
    { address: '10.0.0.5', protocol_port: 6443, operating_status: 'ERROR' },
  ]);
});

test('reads the types and the limits of Cinder', async () => {
  service.on('GET /cinder/v3/p-1/types', {
    status: 200,
    body: { volume_types: [{ id: 'v-1', name: 'ssd', is_public: true }] },
  });
  service.on('GET /cinder/v3/p-1/limits', {
    status: 200,
    body: { limits: { rate: [], absolute: { maxTotalVolumes: 10, totalVolumesUsed: 9 } } },
  });

  expect(await cloud.cinder.listVolumeTypes()).toMatchObject([{ name: 'ssd' }]);
  expect(await cloud.cinder.getLimits()).toMatchObject({ maxTotalVolumes: 10, totalVolumesUsed: 9 });
});

test('reads a server of Nova with its fault', async () => {
  const server = { id: 'srv-1', name: 'rh-master-0', status: 'ERROR', fault: { code: 500, message: 'No valid host' } };
  service.on('GET /nova/v2.1/servers/srv-1', { status: 200, body: { server } });
  service.on('GET /nova/v2.1/servers/detail?name=%5Erh-', { status: 200, body: { servers: [server] } });

  expect(await cloud.nova.getServer('srv-1')).toEqual(server);
  expect(await cloud.nova.listServers({ name: '^rh-' })).toEqual([server]);
});
