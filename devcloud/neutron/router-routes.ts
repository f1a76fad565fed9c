import type { FastifyInstance, FastifyRequest } from 'fastify';

import { Fault } from '../fault';
import { fixedIps, ROUTER, SUBNET } from './collections';
import type { Neutron } from './neutron';
import { port } from './neutron';
import type { NeutronRecord } from './records';
import { byId } from './records';

interface Interface {
  readonly subnet_id?: string;
  readonly port_id?: string;
}

type OfRouter = FastifyRequest<{ Params: { id: string }; Body: Interface }>;

/** Connecting a router to a subnet makes a port there, which holds the subnet's gateway address. */
export function routerRoutes(app: FastifyInstance, neutron: Neutron): void {
  app.put('/routers/:id/add_router_interface', ({ params, body, caller }: OfRouter) => {
    const router = byId(neutron.routers, params.id, caller, ROUTER);
    const given = neutron.ports.find(({ id }) => id === body.port_id);
    const subnet = byId(neutron.subnets, subnetOf(given) ?? body.subnet_id ?? '', caller, SUBNET);
    const owner = { device_id: router.id, device_owner: 'network:router_interface' };
    const fields = {
      network_id: subnet.network_id,
      fixed_ips: [{ subnet_id: subnet.id, ip_address: subnet.gateway_ip }],
    };
    const made = given ?? port(router.project_id, { ...fields, ...owner });
    if (given === undefined) {
      neutron.ports.push(made);
    } else {
      Object.assign(given, owner);
    }
    return interfaceView(router, made, subnet.id);
  });
  app.put('/routers/:id/remove_router_interface', ({ params, body, caller }: OfRouter) => {
    const router = byId(neutron.routers, params.id, caller, ROUTER);
    const made = neutron.ports.find(
      (candidate) =>
        candidate.device_id === router.id && (candidate.id === body.port_id || subnetOf(candidate) === body.subnet_id),
    );
    if (made === undefined) {
      const what = `Router ${router.id} has no interface on subnet ${body.subnet_id ?? ''}`;
      throw new Fault(404, what, 'RouterInterfaceNotFoundForSubnet');
    }
    neutron.ports.splice(neutron.ports.indexOf(made), 1);
    return interfaceView(router, made, subnetOf(made) ?? '');
  });
}

function subnetOf(candidate: NeutronRecord | undefined): string | undefined {
  return candidate === undefined ? undefined : fixedIps(candidate)[0]?.subnet_id;
}

function interfaceView({ id, tenant_id }: NeutronRecord, made: NeutronRecord, subnetId: string): object {
  const { id: port_id, network_id } = made;
  return { id, tenant_id, port_id, network_id, subnet_id: subnetId, subnet_ids: [subnetId] };
}
