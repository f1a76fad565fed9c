import { IPv4 } from 'ipaddr.js';

import { Fault } from '../fault';
import type { NeutronRecord } from './records';

/** First and last address, as numbers, and how long the prefix is. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

export function rangeOf(cidr: string): Range {
  try {
    const first = numberOf(IPv4.networkAddressFromCIDR(cidr));
    return { first, last: numberOf(IPv4.broadcastAddressFromCIDR(cidr)) };
  } catch {
    const message = `Invalid input for cidr. Reason: '${cidr}' is not a valid IP subnet.`;
    throw new Fault(400, message, 'HTTPBadRequest');
  }
}

export function overlap(a: Range, b: Range): boolean {
  return a.first <= b.last && b.first <= a.last;
}

export function addressAt(value: number): string {
  return new IPv4([24, 16, 8, 0].map((shift) => (value >>> shift) & 255)).toString();
}

export function numberOf(address: IPv4): number {
  return address.octets.reduce((total, octet) => total * 256 + octet, 0);
}

/** What Neutron fills in: the first address for the gateway, the rest for the pool. */
export function subnetFields(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { first, last } = rangeOf(String(given.cidr));
  const gateway = given.gateway_ip === undefined ? addressAt(first + 1) : given.gateway_ip;
  const start = gateway === addressAt(first + 1) ? first + 2 : first + 1;
  return {
    ip_version: 4,
    subnetpool_id: null,
    enable_dhcp: true,
    ipv6_ra_mode: null,
    ipv6_address_mode: null,
    host_routes: [],
    dns_nameservers: [],
    service_types: [],
    revision_number: 0,
    allocation_pools: [{ start: addressAt(start), end: addressAt(last - 1) }],
    ...given,
    gateway_ip: gateway,
  };
}

/** The next address of a subnet's pool that no port has. */
export function freeAddress(subnet: NeutronRecord, ports: readonly NeutronRecord[]): string {
  const taken = new Set(
    ports.flatMap(({ fixed_ips }) => (fixed_ips as { ip_address: string }[]).map(({ ip_address }) => ip_address)),
  );
  for (const { start, end } of subnet.allocation_pools as { start: string; end: string }[]) {
    for (let value = numberOf(IPv4.parse(start)); value <= numberOf(IPv4.parse(end)); value += 1) {
      if (!taken.has(addressAt(value))) {
        return addressAt(value);
      }
    }
  }
  const message = `No more IP addresses available on network ${String(subnet.network_id)}.`;
  throw new Fault(409, message, 'IpAddressGenerationFailure');
}
