import { UNKNOWN } from '../../../../magnum/spec/field';
import { cluster, saidBy } from '../../../support/judged';

test.each([
  [{ keypair: undefined }, {}, ['warning keypair must be given for a way into the nodes']],
  [{ keypair: undefined }, { keypair: 'kubekey' }, []],
  [{ keypair: 'kubekey' }, {}, []],
  [{ keypair: 'kubekey', template: UNKNOWN }, {}, []],
  [{ keypair: undefined, template: UNKNOWN }, {}, ["not judged: the template's keypair"]],
  [{ keypair: UNKNOWN }, {}, ['not judged: keypair']],
] as const)('CL-10 of %j on a template with %j', (spec, of, expected) => {
  expect(saidBy('CL-10', cluster(spec, of))).toEqual(expected);
});
