import { UNKNOWN } from '../../../../magnum/spec/field';
import { cluster, saidBy, template } from '../../../support/judged';

const network = (name: string) => [`warning fixedNetwork must come with fixedSubnet, got "${name}" alone`];
const subnet = (name: string) => [`warning fixedSubnet must come with fixedNetwork, got "${name}" alone`];

test.each([
  ['heat@2023.1', { fixedNetwork: 'n' }, network('n'), []],
  ['heat@2023.1', { fixedSubnet: 's' }, [], subnet('s')],
  ['heat@2023.1', { fixedNetwork: 'n', fixedSubnet: 's' }, [], []],
  ['heat@2023.1', {}, [], []],
  ['capi-helm@1.4', { fixedNetwork: 'n' }, [], []],
  ['cluster-api@0.38', { fixedSubnet: 's' }, [], []],
  ['heat@2023.1', { fixedNetwork: UNKNOWN }, ['not judged: fixedNetwork'], []],
  [
    'heat@2023.1',
    { fixedNetwork: 'n', fixedSubnet: UNKNOWN },
    ['not judged: fixedSubnet'],
    ['not judged: fixedSubnet'],
  ],
] as const)('NET-01 and NET-02 on %s of a template with %j', (on, spec, ofNetwork, ofSubnet) => {
  expect(saidBy('NET-01', template(spec), { on })).toEqual(ofNetwork);
  expect(saidBy('NET-02', template(spec), { on })).toEqual(ofSubnet);
});

test.each([
  [{ fixedNetwork: 'n' }, {}, network('n'), []],
  [{ fixedNetwork: 'n' }, { fixedSubnet: 's' }, [], []],
  [{ fixedSubnet: 's' }, {}, [], subnet('s')],
  [{ fixedSubnet: 's' }, { fixedNetwork: 'n' }, [], []],
  // What the template says alone is said of the template.
  [{}, { fixedNetwork: 'n' }, [], []],
  [{ fixedNetwork: 'n', template: UNKNOWN }, {}, ["not judged: the template's fixedSubnet"], []],
] as const)('NET-01 and NET-02 of a cluster with %j on a template with %j', (spec, of, ofNetwork, ofSubnet) => {
  expect(saidBy('NET-01', cluster(spec, of))).toEqual(ofNetwork);
  expect(saidBy('NET-02', cluster(spec, of))).toEqual(ofSubnet);
});
