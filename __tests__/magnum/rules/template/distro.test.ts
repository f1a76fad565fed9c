import { UNKNOWN } from '../../../../magnum/spec/field';
import { saidBy, template } from '../../../support/judged';

test.each([
  ['heat@2023.1', 'fedora-coreos', ['warning clusterDistro must be left out, got "fedora-coreos"']],
  ['capi-helm@1.4', 'ubuntu', ['warning clusterDistro must be left out, got "ubuntu"']],
  ['heat@2023.1', undefined, []],
  ['heat@2023.1', UNKNOWN, ['not judged: clusterDistro']],
] as const)('CT-44 on %s of %p', (on, clusterDistro, expected) => {
  expect(saidBy('CT-44', template({ clusterDistro }), { on })).toEqual(expected);
});
