/** What was given cannot be reviewed: the message says why, in words that follow a file's name. */
export class CannotReview extends Error {
  public constructor(message: string) {
    super(message);
    this.name = 'CannotReview';
  }
}
