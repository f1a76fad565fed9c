import { UNKNOWN } from '../../../../magnum/spec/field';
import { cluster, saidBy, template } from '../../../support/judged';

const networkDriver = 'flannel';
const LENGTH = (prefix: number, got: string): string =>
  `warning labels.flannel_network_subnetlen must be more than ${prefix}, the network's own prefix, and 28 at most, got ${got}`;

test.each([
  [{ flannel_network_subnetlen: '16' }, [LENGTH(16, '"16"')]],
  [{ flannel_network_subnetlen: '17' }, []],
  [{ flannel_network_subnetlen: '28' }, []],
  [{ flannel_network_subnetlen: '29' }, [LENGTH(16, '"29"')]],
  [{ flannel_network_cidr: '10.100.0.0/24' }, [LENGTH(24, 'none')]],
  [{ flannel_network_cidr: '10.100.0.0/23' }, []],
  // What is no number LB-06 says.
  [{ flannel_network_subnetlen: 'x' }, []],
  [{ flannel_network_subnetlen: UNKNOWN }, ['not judged: labels.flannel_network_subnetlen']],
] as const)('LB-23 of %j', (labels, expected) => {
  expect(saidBy('LB-23', template({ labels, networkDriver }))).toEqual(expected);
  expect(saidBy('LB-23', template({ labels, networkDriver: 'calico' }))).toEqual([]);
  expect(saidBy('LB-23', template({ labels, networkDriver }), { on: 'cluster-api@0.38' })).toEqual([]);
});

test.each([
  [255, {}, []],
  [256, {}, ['warning nodeCount must leave flannel a share for every machine, got 257 machines and 256 shares']],
  [256, { flannel_network_subnetlen: '25' }, []],
  [UNKNOWN, {}, ['not judged: nodeCount']],
] as const)('LB-23 of one master and %p nodes where the template says %j', (nodeCount, labels, expected) => {
  expect(saidBy('LB-23', cluster({ nodeCount }, { labels, networkDriver }))).toEqual(expected);
  expect(saidBy('LB-23', cluster({ nodeCount }, { labels, networkDriver: 'calico' }))).toEqual([]);
});
