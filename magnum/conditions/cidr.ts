import { isValidCIDR, parseCIDR } from 'ipaddr.js';

/** Whether two CIDRs have no address in common. Of what is no CIDR nothing is said: true. */
export function areDisjoint(one: unknown, other: unknown): boolean {
  if (!isCidr(one) || !isCidr(other)) {
    return true;
  }
  const [a, lengthOfA] = parseCIDR(one);
  const [b, lengthOfB] = parseCIDR(other);
  if (a.kind() !== b.kind()) {
    return true;
  }
  const shorter = Math.min(lengthOfA, lengthOfB);
  return bits(a.toByteArray(), shorter) !== bits(b.toByteArray(), shorter);
}

function isCidr(value: unknown): value is string {
  return typeof value === 'string' && isValidCIDR(value);
}

function bits(bytes: readonly number[], count: number): string {
  return bytes
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('')
    .slice(0, count);
}
