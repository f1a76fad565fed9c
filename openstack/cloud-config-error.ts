/** A mistake in the cloud's settings: what was looked at, and what the person can do. */
export class CloudConfigError extends Error {
  public readonly tried: readonly string[];
  public readonly fix: string;

  public constructor(message: string, fix: string, tried: readonly string[] = []) {
    super(message);
    this.name = 'CloudConfigError';
    this.fix = fix;
    this.tried = tried;
  }
}
