/** The app could not be checked: its message says why, and what to do. */
export class CannotCheck extends Error {
  public constructor(message: string) {
    super(message);
    this.name = 'CannotCheck';
  }
}
