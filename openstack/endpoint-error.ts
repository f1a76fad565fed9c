/** A service that the catalogue does not have, or not where it is wanted. */
export class EndpointError extends Error {
  public constructor(message: string) {
    super(message);
    this.name = 'EndpointError';
  }
}
