import { UNKNOWN } from '../../../../magnum/spec/field';
import { nodeGroup, saidBy } from '../../../support/judged';

test.each([
  ['master', ['error role must not be "master": masters are in one group only']],
  ['Master', []],
  ['worker', []],
  [undefined, []],
  [UNKNOWN, ['not judged: role']],
] as const)('NG-04 of the role %p', (role, expected) => {
  expect(saidBy('NG-04', nodeGroup({ role }))).toEqual(expected);
});

test.each([
  [
    { name: 'default-worker' },
    ['error name must not be that of a group which every cluster has, got "default-worker"'],
  ],
  [
    { name: 'default-master' },
    ['error name must not be that of a group which every cluster has, got "default-master"'],
  ],
  [{ name: 'gpu', siblings: ['a', 'gpu'] }, ['error name must be unique in the cluster, got "gpu" a second time']],
  [{ name: 'gpu', siblings: ['a', 'GPU'] }, []],
  [{ name: 'gpu', siblings: [] }, []],
  [{ name: 'gpu', siblings: undefined }, []],
  [{ name: 'default' }, []],
  [{ name: undefined }, []],
  [{ name: UNKNOWN }, ['not judged: name']],
  [{ siblings: UNKNOWN }, ['not judged: siblings']],
] as const)('NG-05 of %p', (spec, expected) => {
  expect(saidBy('NG-05', nodeGroup(spec))).toEqual(expected);
});

const lowerCase = (name: string) =>
  `name must be of lower case letters, digits, - and ., begin and end with one of the first two, got ${JSON.stringify(name)}`;

test.each([
  ['cluster-api@0.24', 'GPU', [`error ${lowerCase('GPU')}`]],
  ['cluster-api@0.24', 'gpu_a', [`error ${lowerCase('gpu_a')}`]],
  ['cluster-api@0.24', 'gpu-', [`error ${lowerCase('gpu-')}`]],
  ['cluster-api@0.24', '-gpu', [`error ${lowerCase('-gpu')}`]],
  // Before, nothing but Kubernetes looked at it.
  ['cluster-api@0.23', 'GPU', [`warning ${lowerCase('GPU')}`]],
  ['cluster-api@0.24', 'gpu-1.a', []],
  ['cluster-api@0.24', '1', []],
  ['cluster-api@0.24', UNKNOWN, ['not judged: name']],
  ['heat@2023.1', 'GPU', []],
] as const)('NG-08 on %s of %p', (on, name, expected) => {
  expect(saidBy('NG-08', nodeGroup({ name }), { on })).toEqual(expected);
});

test.each([
  [
    'capi-helm@1.4',
    { name: 'gpu_a', siblings: ['gpu-a'] },
    ['warning name must differ from "gpu-a" in letters or digits, got "gpu_a"'],
  ],
  [
    'capi-helm@1.4',
    { name: 'Default_Worker' },
    ['warning name must differ from "default-worker" in letters or digits, got "Default_Worker"'],
  ],
  ['capi-helm@1.4', { name: '__' }, ['warning name must have a letter or digit, got "__"']],
  // That they are the same is another rule's.
  ['capi-helm@1.4', { name: 'gpu', siblings: ['gpu'] }, []],
  ['capi-helm@1.4', { name: 'gpu_a', siblings: ['gpu-b'] }, []],
  ['capi-helm@1.4', { name: UNKNOWN }, ['not judged: name']],
  ['capi-helm@1.4', { siblings: UNKNOWN }, ['not judged: siblings']],
  ['heat@2023.1', { name: 'gpu_a', siblings: ['gpu-a'] }, []],
] as const)('NG-09 on %s of %p', (on, spec, expected) => {
  expect(saidBy('NG-09', nodeGroup(spec), { on })).toEqual(expected);
});
