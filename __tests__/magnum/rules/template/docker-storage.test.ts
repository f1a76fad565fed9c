import { UNKNOWN } from '../../../../magnum/spec/field';
import { saidBy, template } from '../../../support/judged';

const OVERLAY2 = 'dockerStorageDriver must be overlay2 on Fedora CoreOS, got "devicemapper"';

test.each([
  ['heat@2023.2', 'kubernetes', 'devicemapper', [`warning ${OVERLAY2}`]],
  ['heat@2024.1', 'kubernetes', 'devicemapper', [`error ${OVERLAY2}`]],
  ['heat@2024.1', undefined, 'devicemapper', [`error ${OVERLAY2}`]],
  ['heat@train', 'kubernetes', 'devicemapper', []],
  ['heat@2023.2', 'swarm', 'devicemapper', []],
  ['heat@2024.1', 'kubernetes', 'overlay2', []],
  ['capi-helm@1.4', 'kubernetes', 'devicemapper', []],
  ['heat@2024.1', 'kubernetes', UNKNOWN, ['not judged: dockerStorageDriver']],
  ['heat@2024.1', UNKNOWN, 'devicemapper', ['not judged: coe']],
] as const)('CT-29 on %s with engine %p of %p', (on, coe, dockerStorageDriver, expected) => {
  expect(saidBy('CT-29', template({ coe, dockerStorageDriver }), { on })).toEqual(expected);
});

const IGNORED = 'dockerStorageDriver must be left out with Cluster API, which does not read it';

test.each([
  ['heat@2024.1', 'overlay2', []],
  ['heat@2024.1', 'zfs', ['warning dockerStorageDriver must be overlay2, got "zfs"']],
  ['heat@2024.1', 'overlay', ['warning dockerStorageDriver must be overlay2, got "overlay"']],
  ['heat@2023.2', 'overlay', []],
  ['heat@2023.2', 'zfs', ['warning dockerStorageDriver must be one of overlay2, overlay, devicemapper, got "zfs"']],
  ['heat@2024.1', 'devicemapper', []],
  ['capi-helm@1.4', 'overlay', [`warning ${IGNORED}, got "overlay"`]],
  // As magnum-cluster-api's documentation has it.
  ['cluster-api@0.38', 'overlay2', []],
  ['cluster-api@0.38', 'devicemapper', [`warning ${IGNORED}, got "devicemapper"`]],
  ['cluster-api@0.38', undefined, []],
  ['heat@2024.1', UNKNOWN, ['not judged: dockerStorageDriver']],
] as const)('CT-30 on %s of %p', (on, dockerStorageDriver, expected) => {
  expect(saidBy('CT-30', template({ dockerStorageDriver }), { on })).toEqual(expected);
});
