import { IPv4 } from 'ipaddr.js';

/** An IPv4 network. */
export interface Ipv4Network {
  /** Its first address. */
  readonly address: IPv4;
  readonly prefix: number;
}

/** The parser itself takes `10.1/16` as well, which nothing on a node does. */
const CIDR = /^\d{1,3}(\.\d{1,3}){3}\/\d{1,2}$/;

/** The network that a text says, e.g. `10.100.0.0/16`; bits of a host in it are left out, as Neutron does. */
export function parseNetwork(text: string): Ipv4Network | undefined {
  if (!CIDR.test(text) || !IPv4.isValidCIDR(text)) {
    return undefined;
  }
  return { address: IPv4.networkAddressFromCIDR(text), prefix: IPv4.parseCIDR(text)[1] };
}

/** Whether an address is in both. */
export function overlap(one: Ipv4Network, other: Ipv4Network): boolean {
  return one.address.match(other.address, Math.min(one.prefix, other.prefix));
}

/** Whether the network has the address. */
export function hasAddress({ address, prefix }: Ipv4Network, wanted: string): boolean {
  return IPv4.parse(wanted).match(address, prefix);
}
