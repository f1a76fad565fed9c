import { UNKNOWN } from '../../../../magnum/spec/field';
import { saidBy, template } from '../../../support/judged';

const REQUIRED = ['error dnsNameservers must be given, got none'];

test.each([
  ['cluster-api@0.1', undefined, REQUIRED],
  ['cluster-api@0.38', [], REQUIRED],
  ['cluster-api@0.38', ['192.0.2.53'], []],
  ['capi-helm@1.4', undefined, []],
  ['heat@2023.1', undefined, []],
  ['cluster-api@0.38', UNKNOWN, ['not judged: dnsNameservers']],
] as const)('NET-07 on %s of %j', (on, dnsNameservers, expected) => {
  expect(saidBy('NET-07', template({ dnsNameservers }), { on })).toEqual(expected);
});

const MEANT = ['warning dnsNameservers must be given unless 8.8.8.8 is meant, got none'];

test.each([
  ['heat@2023.1', { dnsNameservers: undefined }, MEANT],
  ['heat@2023.1', { dnsNameservers: [] }, MEANT],
  ['heat@2023.1', { dnsNameservers: ['192.0.2.53'] }, []],
  // The subnet has name servers of its own then.
  ['heat@2023.1', { dnsNameservers: undefined, fixedNetwork: 'n', fixedSubnet: 's' }, []],
  ['heat@2023.1', { dnsNameservers: undefined, fixedSubnet: UNKNOWN }, ['not judged: fixedSubnet']],
  ['heat@2023.1', { dnsNameservers: UNKNOWN }, ['not judged: dnsNameservers']],
  ['capi-helm@1.4', { dnsNameservers: undefined }, []],
] as const)('NET-08 on %s of %j', (on, spec, expected) => {
  expect(saidBy('NET-08', template(spec), { on })).toEqual(expected);
});
