import { UNKNOWN } from '../../../../magnum/spec/field';
import { saidBy, template } from '../../../support/judged';

test.each([
  ['heat@ussuri', undefined, ['error externalNetwork must be given, got none']],
  ['capi-helm@1.4', undefined, ['error externalNetwork must be given, got none']],
  ['cluster-api@0.38', undefined, ['error externalNetwork must be given, got none']],
  ['heat@ussuri', 'public', []],
  ['heat@ussuri', UNKNOWN, ['not judged: externalNetwork']],
] as const)('CT-18 on %s of %p', (on, externalNetwork, expected) => {
  expect(saidBy('CT-18', template({ externalNetwork }), { on })).toEqual(expected);
});

const wrong = (...addresses: string[]) => [
  `error dnsNameservers must be IPv4 addresses, ${addresses.map((one) => `got ${JSON.stringify(one)}`).join(', ')}`,
];

test.each([
  [['0.0.0.0', '255.255.255.255'], []],
  [['1.2.3.256'], wrong('1.2.3.256')],
  [['192.0.2.1', '1.2.3', 'dns.example.org'], wrong('1.2.3', 'dns.example.org')],
  [['192.0.2.1', ''], wrong('')],
  [['8.8.8.08'], wrong('8.8.8.08')],
  [['8.8.8.8.'], wrong('8.8.8.8.')],
  [['2001:db8::1'], wrong('2001:db8::1')],
  [['192.0.2.1,192.0.2.2'], wrong('192.0.2.1,192.0.2.2')],
  [[], []],
  [undefined, []],
  [UNKNOWN, ['not judged: dnsNameservers']],
] as const)('CT-22 of %j', (dnsNameservers, expected) => {
  expect(saidBy('CT-22', template({ dnsNameservers }))).toEqual(expected);
});

test.each([
  ['heat@2023.1', wrong(' 192.0.2.2')],
  ['cluster-api@0.38', wrong(' 192.0.2.2')],
  ['capi-helm@1.4', []],
] as const)('CT-22 on %s of an address after a blank', (on, expected) => {
  expect(saidBy('CT-22', template({ dnsNameservers: ['192.0.2.1', ' 192.0.2.2'] }), { on })).toEqual(expected);
});

test.each([
  ['heat@stein', ['192.0.2.1', '192.0.2.2'], ['error dnsNameservers must be one address, got 2']],
  ['heat@stein', ['192.0.2.1'], []],
  ['heat@train', ['192.0.2.1', '192.0.2.2'], []],
] as const)('CT-22 on %s of %j', (on, dnsNameservers, expected) => {
  expect(saidBy('CT-22', template({ dnsNameservers }), { on })).toEqual(expected);
});
