import { randomInt } from 'node:crypto';

const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );

/** What Magnum calls something that was given no name: `kappa-12-template`. */
export function generatedName(kind: 'template' | 'cluster'): string {
  return `${GREEK[randomInt(GREEK.length)] ?? ''}-${randomInt(1, 25)}-${kind}`;
}

const STACK_LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

/** Heat's short id at the end of a stack's name, hence in the name of every server: `ucvsl7bwx2v4`. */
export function stackSuffix(): string {
  return Array.from({ length: 12 }, () => STACK_LETTERS[randomInt(STACK_LETTERS.length)]).join('');
}
