import { UNKNOWN } from '../../../../magnum/spec/field';
import { cluster, nodeGroup, saidBy } from '../../../support/judged';

test.each([
  ['heat@ussuri', { mergeLabels: false }, ['error mergeLabels must have a Magnum of 11.0 (victoria) or later']],
  ['heat@ussuri', { masterLbEnabled: true }, ['error masterLbEnabled must have a Magnum of 11.0 (victoria) or later']],
  ['heat@ussuri', { floatingIpEnabled: true, fixedNetwork: 'n', fixedSubnet: 's', labels: { a: '1' } }, []],
  ['heat@ussuri', { masterLbEnabled: UNKNOWN }, ['not judged: masterLbEnabled']],
  ['heat@victoria', { mergeLabels: true, masterLbEnabled: true }, []],
  [
    'heat@stein',
    { floatingIpEnabled: false, fixedNetwork: 'n', fixedSubnet: 's' },
    [
      'error floatingIpEnabled must have a Magnum of 9.0 (train) or later',
      'error fixedNetwork must have a Magnum of 9.0 (train) or later',
      'error fixedSubnet must have a Magnum of 9.0 (train) or later',
    ],
  ],
  [
    'heat@pike',
    { flavor: 'm1.small', masterFlavor: 'm1.small', labels: { a: '1' }, dockerVolumeSizeGb: 5 },
    [
      'error flavor must have a Magnum of 6.0 (queens) or later',
      'error masterFlavor must have a Magnum of 6.0 (queens) or later',
      'error labels must have a Magnum of 6.0 (queens) or later',
    ],
  ],
  ['heat@pike', { labels: {} }, []],
  ['heat@queens', { flavor: 'm1.small', masterFlavor: 'm1.small', labels: { a: '1' } }, []],
  [
    'heat@newton',
    { dockerVolumeSizeGb: 5, keypair: 'k' },
    [
      'error keypair must have a Magnum of 4.0 (ocata) or later',
      'error dockerVolumeSizeGb must have a Magnum of 5.0 (pike) or later',
    ],
  ],
  [
    'heat@ocata',
    { dockerVolumeSizeGb: 5, keypair: 'k' },
    ['error dockerVolumeSizeGb must have a Magnum of 5.0 (pike) or later'],
  ],
] as const)('CL-14 on %s of %p', (on, spec, expected) => {
  const said = saidBy('CL-14', cluster({ keypair: undefined, ...spec }), { on });
  expect([...said].sort()).toEqual([...expected].sort());
});

test.each([
  ['heat@train', {}, ['error cluster must have a Magnum of 10.0 (ussuri) or later']],
  ['heat@ussuri', {}, []],
  ['heat@ussuri', { mergeLabels: true }, ['error mergeLabels must have a Magnum of 11.0 (victoria) or later']],
  // The provider does not send it.
  ['heat@ussuri', { mergeLabels: false }, []],
  ['heat@ussuri', { mergeLabels: UNKNOWN }, ['not judged: mergeLabels']],
  ['heat@victoria', { mergeLabels: true }, []],
] as const)('CL-14 on %s of a node group with %p', (on, spec, expected) => {
  expect(saidBy('CL-14', nodeGroup(spec), { on })).toEqual(expected);
});
