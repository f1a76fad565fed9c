import { NODES } from '../../../devcloud/kubernetes/kinds';
import { nodeItem } from '../../../devcloud/kubernetes/node';
import { isSelectedBy } from '../../../devcloud/kubernetes/selector';
import { node } from './nodes';

const MASTER = nodeItem(node('master-0'));

test.each([
  ['', true],
  ['magnum.openstack.org/role=master', true],
  ['magnum.openstack.org/role == master', true],
  ['magnum.openstack.org/role=worker', false],
  ['magnum.openstack.org/role!=worker', true],
  ['magnum.openstack.org/role!=master', false],
  ['color!=red', true],
  ['color=red', false],
  ['node-role.kubernetes.io/master', true],
  ['node-role.kubernetes.io/master=', true],
  ['!node-role.kubernetes.io/master', false],
  ['!color', true],
  ['constructor', false],
  ['magnum.openstack.org/role in (worker, master)', true],
  ['magnum.openstack.org/role in (worker)', false],
  ['magnum.openstack.org/role notin (worker)', true],
  ['color notin (red)', true],
  ['color in (red)', false],
  ['kubernetes.io/os=linux,magnum.openstack.org/role in (worker,master),!color', true],
  ['kubernetes.io/os=linux,magnum.openstack.org/role=worker', false],
])('selects a master by labels %p: %p', (labelSelector, isSelected) => {
  expect(isSelectedBy(NODES, { labelSelector })(MASTER)).toBe(isSelected);
});

test.each([
  ['metadata.name=master-0', true],
  ['metadata.name==master-1', false],
  ['metadata.name!=master-1', true],
  ['spec.unschedulable=false', true],
  ['metadata.name=master-0,spec.unschedulable=true', false],
  ['metadata.namespace=', true],
])('selects a master by fields %p: %p', (fieldSelector, isSelected) => {
  expect(isSelectedBy(NODES, { fieldSelector })(MASTER)).toBe(isSelected);
});

test.each(['a b', 'a in (b', 'a=b=c', '=a', 'a in b'])('does not understand %p', (labelSelector) => {
  expect(() => isSelectedBy(NODES, { labelSelector })).toThrow('unable to parse requirement');
});
