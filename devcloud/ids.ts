import { createHash, randomUUID } from 'node:crypto';

/** An id for something seeded: the same in every devcloud, so that a Terraform state outlives a restart. */
export function seededUuid(what: string): string {
  const hex = seededHex(what);
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20)].join('-');
}

/** The same in Keystone's form, which has no dashes. */
export function seededHex(what: string): string {
  return createHash('sha256').update(`devcloud ${what}`).digest('hex').slice(0, 32);
}

export function newHex(): string {
  return randomUUID().replaceAll('-', '');
}

/** Without fractions: `2026-11-24T10:00:00Z`. */
export function zulu(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}
