import { UNKNOWN } from '../../../../magnum/spec/field';
import { cluster, nodeGroup, saidBy, template } from '../../../support/judged';

const MAPPER = { dockerStorageDriver: 'devicemapper' };
const tooSmall = (given: string) => [
  `error dockerVolumeSizeGb must be at least 3 with dockerStorageDriver "devicemapper", got ${given}`,
];

test.each([
  [MAPPER, tooSmall('none')],
  [{ ...MAPPER, dockerVolumeSizeGb: 2 }, tooSmall('2')],
  [{ ...MAPPER, dockerVolumeSizeGb: 1 }, tooSmall('1')],
  [{ ...MAPPER, dockerVolumeSizeGb: 3 }, []],
  // Of a size that nobody may have more is said elsewhere.
  [{ ...MAPPER, dockerVolumeSizeGb: 0 }, []],
  [{ dockerStorageDriver: 'overlay2' }, []],
  [{}, []],
  [{ ...MAPPER, dockerVolumeSizeGb: UNKNOWN }, ['not judged: dockerVolumeSizeGb']],
  [{ dockerStorageDriver: UNKNOWN }, ['not judged: dockerStorageDriver']],
] as const)('CT-28 of a template with %j', (spec, expected) => {
  expect(saidBy('CT-28', template(spec))).toEqual(expected);
});

test.each([
  [{ dockerVolumeSizeGb: 2 }, MAPPER, tooSmall('2')],
  [{ dockerVolumeSizeGb: 3 }, MAPPER, []],
  [{}, MAPPER, []],
  [{ dockerVolumeSizeGb: 2 }, {}, []],
  [{ dockerVolumeSizeGb: 2, template: UNKNOWN }, {}, ["not judged: the template's dockerStorageDriver"]],
] as const)('CT-28 of a cluster with %j on a template with %j', (spec, of, expected) => {
  expect(saidBy('CT-28', cluster(spec, of))).toEqual(expected);
});

test.each([
  [0, ['error dockerVolumeSizeGb must be at least 1, got 0']],
  [-1, ['error dockerVolumeSizeGb must be at least 1, got -1']],
  [1, []],
  [undefined, []],
  [UNKNOWN, ['not judged: dockerVolumeSizeGb']],
] as const)('CT-31 of %p', (dockerVolumeSizeGb, expected) => {
  expect(saidBy('CT-31', template({ dockerVolumeSizeGb }))).toEqual(expected);
  expect(saidBy('CT-31', cluster({ dockerVolumeSizeGb }))).toEqual(expected);
  expect(saidBy('CT-31', nodeGroup({ dockerVolumeSizeGb }))).toEqual(expected);
});
