/** Why Keystone gave no token. `not identity`: what answered is no Identity v3. */
export type KeystoneFailure = 'not identity' | 'unauthorized' | 'refused';

/** An answer that is no token. */
export class KeystoneError extends Error {
  public constructor(
    public readonly failure: KeystoneFailure,
    public readonly url: string,
    message: string,
    public readonly requestId?: string,
  ) {
    super(message);
    this.name = 'KeystoneError';
  }
}
