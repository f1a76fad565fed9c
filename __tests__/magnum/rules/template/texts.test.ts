import { UNKNOWN } from '../../../../magnum/spec/field';
import { cluster, nodeGroup, saidBy, template } from '../../../support/judged';

const TEXTS = {
  template: [
    'name image externalNetwork masterFlavor flavor keypair networkDriver volumeDriver dockerStorageDriver fixedNetwork',
    'fixedSubnet httpProxy httpsProxy noProxy insecureRegistry clusterDistro',
  ],
  cluster: ['keypair masterFlavor flavor fixedNetwork fixedSubnet'],
  nodeGroup: ['name role flavor image'],
};

describe.each([
  ['template', template],
  ['cluster', cluster],
  ['nodeGroup', nodeGroup],
] as const)('CT-35 of a %s', (kind, make) => {
  test.each(TEXTS[kind].join(' ').split(' '))('%s has 1 to 255 characters', (field) => {
    const saidOf = (value: unknown) => saidBy('CT-35', make({ [field]: value }));

    expect(saidOf('')).toEqual([`error ${field} must have 1 to 255 characters, got 0`]);
    expect(saidOf('x')).toEqual([]);
    expect(saidOf('x'.repeat(255))).toEqual([]);
    expect(saidOf('x'.repeat(256))).toEqual([`error ${field} must have 1 to 255 characters, got 256`]);
    expect(saidOf(undefined)).toEqual([]);
    expect(saidOf(UNKNOWN)).toEqual([`not judged: ${field}`]);
  });
});

test('CT-35 counts characters, not halves of them', () => {
  expect(saidBy('CT-35', template({ name: '\u{1F4E6}'.repeat(255) }))).toEqual([]);
});

test('CT-35 judges the texts that are known although others are not', () => {
  expect(saidBy('CT-35', template({ image: UNKNOWN, noProxy: '' }))).toEqual([
    'error noProxy must have 1 to 255 characters, got 0',
    'not judged: image',
  ]);
});
