import { UNKNOWN } from '../../../../magnum/spec/field';
import { cluster, saidBy } from '../../../support/judged';

test.each([
  ['mytemplate', ['error template must be named by its UUID, got "mytemplate"']],
  ['', ['error template must be named by its UUID, got ""']],
  [
    'b4f0dbb2-7a0c-4a3c-8c3c-0f6f3e8f5a1',
    ['error template must be named by its UUID, got "b4f0dbb2-7a0c-4a3c-8c3c-0f6f3e8f5a1"'],
  ],
  ['b4f0dbb2-7a0c-4a3c-8c3c-0f6f3e8f5a11', []],
  ['B4F0DBB27A0C4A3C8C3C0F6F3E8F5A11', []],
  [undefined, []],
  [UNKNOWN, ['not judged: templateId']],
] as const)('CL-08 of %p', (templateId, expected) => {
  expect(saidBy('CL-08', cluster({ templateId }))).toEqual(expected);
});

const VERSION = { kube_tag: 'v1.34.0' };
const ELSEWHERE = 'warning labels.kube_tag must stand on the template, where an upgrade reads it';

test.each([
  ['cluster-api@0.38', VERSION, {}, [ELSEWHERE]],
  ['cluster-api@0.38', VERSION, VERSION, []],
  // That there is none at all is another rule's.
  ['cluster-api@0.38', {}, {}, []],
  ['cluster-api@0.38', VERSION, UNKNOWN, ['not judged: labels.kube_tag']],
  ['cluster-api@0.38', UNKNOWN, {}, ['not judged: labels.kube_tag']],
  ['heat@2023.1', VERSION, {}, []],
] as const)('CL-20 on %s of the labels %p on a template with %p', (on, labels, ofTemplate, expected) => {
  expect(saidBy('CL-20', cluster({ labels }, { labels: ofTemplate }), { on })).toEqual(expected);
});
