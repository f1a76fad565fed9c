/** Stands for a value that Terraform will only know when it applies. */
export const UNKNOWN: unique symbol = Symbol('known after apply');

/** A value that is known, one that is not known until apply, or one that is not given. */
export type Field<T> = T | typeof UNKNOWN | undefined;

/** What is said of something, field by field. */
export type Fields<T> = { readonly [Name in keyof T]?: Field<T[Name]> };

/** Thrown by a view where a rule reads what is not known: the rule has then not judged. */
export class NotKnown extends Error {
  public constructor(
    /** In the caller's spelling, e.g. `labels.kube_tag`. */
    public readonly field: string,
  ) {
    super(`${field} is known after apply`);
    this.name = 'NotKnown';
  }
}
