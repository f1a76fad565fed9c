import { MagnumPlatform } from '../../../../magnum/platform';
import { UNKNOWN } from '../../../../magnum/spec/field';
import { cluster, saidBy, template } from '../../../support/judged';

const LEFT_OUT = 'labels.boot_volume_size must be left out, got "20"';
const WHOLE = 'labels.boot_volume_size must be a whole number of GB, got "20GB"';

const platformOf = (release: string, magnumVersion?: string) =>
  MagnumPlatform.heat(release, magnumVersion === undefined ? {} : { magnumVersion });

test.each([
  ['2025.1', undefined, []],
  ['2025.2', undefined, [`warning ${LEFT_OUT}`]],
  ['2025.2', '21.0.0', [`error ${LEFT_OUT}`]],
  ['2025.2', '21.0.1', [`error ${LEFT_OUT}`]],
  ['2025.2', '21.0.2', []],
  ['2026.1', undefined, []],
] as const)('CT-14 on %s with Magnum %s', (release, magnumVersion, expected) => {
  const where = { platform: platformOf(release, magnumVersion) };
  const labels = { boot_volume_size: '20' };

  expect(saidBy('CT-14', template({ labels }), where)).toEqual(expected);
  expect(saidBy('CT-14', cluster({ labels }), where)).toEqual(expected);
});

test.each([
  ['2024.2', undefined, []],
  ['2025.1', undefined, [`warning ${WHOLE}`]],
  ['2025.1', '20.0.1', []],
  ['2025.1', '20.0.2', [`error ${WHOLE}`]],
  ['2025.2', '21.0.1', []],
  ['2025.2', '21.0.2', [`error ${WHOLE}`]],
  ['2026.1', undefined, [`error ${WHOLE}`]],
] as const)('CT-15 on %s with Magnum %s', (release, magnumVersion, expected) => {
  const where = { platform: platformOf(release, magnumVersion) };
  const labels = { boot_volume_size: '20GB' };

  expect(saidBy('CT-15', template({ labels }), where)).toEqual(expected);
  expect(saidBy('CT-15', cluster({ labels }), where)).toEqual(expected);
});

test.each(['', '2.5', 'x', '0x10'])('CT-15 refuses %p', (value) => {
  expect(saidBy('CT-15', template({ extraLabels: { boot_volume_size: value } }), { on: 'heat@2026.1' })).toEqual([
    `error labels.boot_volume_size must be a whole number of GB, got ${JSON.stringify(value)}`,
  ]);
});

test.each(['0', '20', ' 20', '-1'])('CT-15 takes %p, as Magnum does', (value) => {
  expect(saidBy('CT-15', template({ labels: { boot_volume_size: value } }), { on: 'heat@2026.1' })).toEqual([]);
});

test.each(['CT-14', 'CT-15'])('%s says of a template what stands there, and not again of its clusters', (rule) => {
  const where = { platform: platformOf(rule === 'CT-14' ? '2025.2' : '2026.1') };
  const labels = { boot_volume_size: 'x' };

  expect(saidBy(rule, template({}), where)).toEqual([]);
  expect(saidBy(rule, cluster({}, { labels }), where)).toEqual([]);
  expect(saidBy(rule, template({ labels: { boot_volume_size: UNKNOWN } }), where)).toEqual([
    'not judged: labels.boot_volume_size',
  ]);
});
