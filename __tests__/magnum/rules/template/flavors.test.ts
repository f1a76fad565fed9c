import { MagnumPlatform } from '../../../../magnum/platform';
import { UNKNOWN } from '../../../../magnum/spec/field';
import type { ClusterSpec, TemplateSpec } from '../../../../magnum/spec/specs';
import { cluster, saidBy, template } from '../../../support/judged';

const NEITHER: TemplateSpec = { masterFlavor: undefined, flavor: undefined };
const both = (severity: string, says: string) => [`${severity} masterFlavor ${says}`, `${severity} flavor ${says}`];
const NEEDED = 'must be given on the template or on the cluster, got none';

test.each([
  ['heat@2024.2', {}, NEITHER, []],
  ['heat@2025.1', {}, NEITHER, both('warning', NEEDED)],
  ['heat@2025.2', {}, NEITHER, both('error', NEEDED)],
  ['capi-helm@1.4', {}, NEITHER, both('error', NEEDED)],
  ['heat@2025.2', { flavor: 'm1.small' }, NEITHER, [`error masterFlavor ${NEEDED}`]],
  ['heat@2025.2', { masterFlavor: 'm1.small' }, { masterFlavor: undefined }, []],
  ['heat@2025.2', {}, {}, []],
  ['heat@2025.2', { labels: { boot_volume_size: '1' } }, NEITHER, []],
  ['heat@2025.2', {}, { ...NEITHER, labels: { boot_volume_size: '20' } }, []],
  ['heat@2025.2', { labels: { boot_volume_size: '0' } }, NEITHER, both('error', NEEDED)],
  [
    'heat@2025.2',
    { flavor: UNKNOWN },
    { masterFlavor: UNKNOWN },
    ['not judged: flavor', 'not judged: masterFlavor'].reverse(),
  ],
  [
    'heat@2025.2',
    { template: UNKNOWN },
    {},
    ["not judged: the template's masterFlavor", "not judged: the template's flavor"],
  ],
] as readonly (readonly [string, Partial<ClusterSpec>, TemplateSpec, readonly string[]])[])(
  'CT-11 on %s of %j on a template with %j',
  (on, spec, of, expected) => {
    expect(saidBy('CT-11', cluster(spec, of), { on })).toEqual(expected);
  },
);

test.each([
  ['20.0.1', []],
  ['20.0.2', both('error', NEEDED)],
] as const)('CT-11 knows in which patch of 2025.1 it began: %s', (magnumVersion, expected) => {
  const platform = MagnumPlatform.heat('2025.1', { magnumVersion });

  expect(saidBy('CT-11', cluster({}, NEITHER), { platform })).toEqual(expected);
});

test.each([
  ['heat@2024.2', NEITHER, []],
  ['heat@2025.1', NEITHER, both('warning', 'must be given, got none')],
  ['cluster-api@0.30', { flavor: undefined }, ['warning flavor must be given, got none']],
  ['heat@2025.2', {}, []],
  ['heat@2025.2', { flavor: UNKNOWN }, ['not judged: flavor']],
] as const)('CT-12 on %s of %j', (on, spec, expected) => {
  expect(saidBy('CT-12', template(spec), { on })).toEqual(expected);
});
