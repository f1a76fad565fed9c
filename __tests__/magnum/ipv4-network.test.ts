import { hasAddress, overlap, parseNetwork } from '../../magnum/ipv4-network';

function network(text: string): NonNullable<ReturnType<typeof parseNetwork>> {
  const parsed = parseNetwork(text);
  if (parsed === undefined) {
    throw new Error(`${text} is no network`);
  }
  return parsed;
}

test.each([
  ['10.0.0.0/24', '10.0.0.0', 24],
  ['10.0.0.7/24', '10.0.0.0', 24],
  ['0.0.0.0/0', '0.0.0.0', 0],
  ['10.0.0.1/32', '10.0.0.1', 32],
])('reads %s', (text, address, prefix) => {
  expect(network(text).address.toString()).toBe(address);
  expect(network(text).prefix).toBe(prefix);
});

test.each(['', '10.0.0.0', '10.0.0.0/33', '10.0.0.256/24', '10.1/16', 'fd00::/64', ' 10.0.0.0/24'])(
  'takes %p for no network',
  (text) => {
    expect(parseNetwork(text)).toBeUndefined();
  },
);

test.each([
  ['10.0.0.0/24', '10.0.0.0/24', true],
  ['10.0.0.0/24', '10.0.0.255/32', true],
  ['10.0.0.0/24', '10.0.1.0/24', false],
  ['10.0.0.0/8', '10.255.0.0/16', true],
  ['0.0.0.0/0', '192.0.2.0/24', true],
])('%s and %s overlap: %p', (one, other, expected) => {
  expect(overlap(network(one), network(other))).toBe(expected);
  expect(overlap(network(other), network(one))).toBe(expected);
});

test.each([
  ['10.254.0.8/29', '10.254.0.10', true],
  ['10.254.0.0/29', '10.254.0.10', false],
])('%s has %s: %p', (text, address, expected) => {
  expect(hasAddress(network(text), address)).toBe(expected);
});
