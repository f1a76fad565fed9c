import { UNKNOWN } from '../../../../magnum/spec/field';
import { saidBy, template } from '../../../support/judged';

const says = (name: string) => `warning labels.${name} must have no single quote, backslash or line break, got one`;

test.each([
  [{ a: "it's" }, [says('a')]],
  [{ a: '\\d' }, [says('a')]],
  [{ a: 'one\ntwo', b: 'one\rtwo', c: 'fine' }, [says('a'), says('b')]],
  [{ "it's": 'fine' }, [says("it's")]],
  [{ a: '"quoted", and = and /' }, []],
  [undefined, []],
  [{ a: UNKNOWN }, ['not judged: labels.a']],
] as const)('CT-48 of %j', (labels, expected) => {
  expect(saidBy('CT-48', template({ labels }))).toEqual(expected);
  expect(saidBy('CT-48', template({ extraLabels: labels }))).toEqual(expected);
});
