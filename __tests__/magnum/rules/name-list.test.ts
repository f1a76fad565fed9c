import { nameList } from '../../../magnum/rules/name-list';

test('shows all of a few names, and of many the first three', () => {
  expect(nameList(['a'])).toBe('a');
  expect(nameList(['a', 'b', 'c', 'd'])).toBe('a, b, c, d');
  expect(nameList(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c and 2 more');
});
