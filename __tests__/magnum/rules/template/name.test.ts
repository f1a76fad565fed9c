import { UNKNOWN } from '../../../../magnum/spec/field';
import { saidBy, template } from '../../../support/judged';

test.each([
  [{ name: 'a', siblings: ['a', 'b'] }, ['warning name must be given to one template, got "a" a second time']],
  [{ name: 'c', siblings: ['a', 'b'] }, []],
  [{ name: 'a', siblings: [] }, []],
  [{ name: 'a' }, []],
  [{ name: undefined, siblings: ['a'] }, []],
  [{ name: UNKNOWN, siblings: ['a'] }, ['not judged: name']],
] as const)('CT-50 of %j', (spec, expected) => {
  expect(saidBy('CT-50', template(spec))).toEqual(expected);
});
