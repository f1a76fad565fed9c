/** What a service refuses, in its own words. Each service puts it into an answer of its own form. */
export class Fault extends Error {
  /** @param title what stands beside the message where the service has such a thing, as `NotFound` */
  public constructor(
    public readonly status: number,
    message: string,
    public readonly title?: string,
  ) {
    super(message);
    this.name = 'Fault';
  }
}

/** This cloud does not know how a real one answers. Better said than made up. */
export class NotEmulated extends Fault {
  public constructor(what: string) {
    super(501, `devcloud does not emulate ${what}`, 'Not Implemented');
  }
}
