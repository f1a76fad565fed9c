import { UNKNOWN } from '../../../../magnum/spec/field';
import { nodeGroup, saidBy } from '../../../support/judged';

const ignored = (field: string) => `warning ${field} must be left out: this driver does not read it of a node group`;

test.each([
  ['capi-helm@1.4', { image: 'other' }, [ignored('image')]],
  ['capi-helm@1.4', { role: 'gpu' }, [ignored('role')]],
  ['capi-helm@1.4', { labels: { a: '1' } }, [ignored('labels')]],
  ['capi-helm@1.4', { extraLabels: { a: '1' } }, [ignored('extraLabels')]],
  ['capi-helm@1.4', { dockerVolumeSizeGb: 5 }, [ignored('dockerVolumeSizeGb')]],
  ['capi-helm@1.4', { image: 'other', role: 'gpu' }, [ignored('image'), ignored('role')]],
  ['capi-helm@1.4', { role: 'worker', labels: {}, flavor: 'm1.large' }, []],
  ['capi-helm@1.4', { role: UNKNOWN }, ['not judged: role']],
  ['capi-helm@1.4', { labels: UNKNOWN, image: 'other' }, ['not judged: labels', ignored('image')]],
  ['cluster-api@0.38', { dockerVolumeSizeGb: 5 }, [ignored('dockerVolumeSizeGb')]],
  ['cluster-api@0.38', { image: 'other', role: 'gpu', labels: { availability_zone: 'a' } }, []],
  ['heat@2023.1', { image: 'other', role: 'gpu', labels: { a: '1' }, dockerVolumeSizeGb: 5 }, []],
] as const)('NG-11 on %s of %p', (on, spec, expected) => {
  expect(saidBy('NG-11', nodeGroup(spec), { on }).sort()).toEqual(expected);
});
