import type { CloudAccess } from './access';
import type { Http } from './http';
import type { Session } from './keystone';
import { authenticate, findIdentityUrl } from './keystone';

/** Time before a token's end from which on it is not used any more, so that no request is overtaken by it. */
const MARGIN_MS = 60_000;

/** Gets a token when one is needed, and another when it ends. Whoever asks at the same time gets the same. */
export class TokenSource {
  private identityUrl?: Promise<string>;
  private current?: Promise<Session>;

  /** @param now in milliseconds */
  public constructor(
    private readonly access: CloudAccess,
    private readonly http: Http,
    private readonly now: () => number = Date.now,
  ) {}

  /** @throws KeystoneError, HttpError */
  public async session(): Promise<Session> {
    if (this.current === undefined) {
      return await this.authenticate();
    }
    const session = await this.current;
    return this.isEnding(session) ? await this.renew(session) : session;
  }

  /** Another session than `refused`, which a service does not take, or which ends. */
  public async renew(refused: Session): Promise<Session> {
    const session = await (this.current ?? this.authenticate());
    return session === refused ? await this.authenticate() : session;
  }

  /** Where Keystone is, as found from `auth_url`. @returns without a slash at its end */
  public async identity(): Promise<string> {
    this.identityUrl ??= forgetWhenFailed(findIdentityUrl(this.http, this.access.authUrl.value), () => {
      this.identityUrl = undefined;
    });
    return await this.identityUrl;
  }

  private async authenticate(): Promise<Session> {
    const asked = this.identity().then(async (url) => await authenticate(this.http, url, this.access.request));
    this.current = forgetWhenFailed(asked, () => {
      this.current = undefined;
    });
    return await this.current;
  }

  private isEnding({ expiresAt }: Session): boolean {
    return expiresAt !== undefined && Date.parse(expiresAt) - this.now() < MARGIN_MS;
  }
}

/** A failure is not kept: the next who asks tries again. */
async function forgetWhenFailed<T>(result: Promise<T>, forget: () => void): Promise<T> {
  try {
    return await result;
  } catch (error) {
    forget();
    throw error;
  }
}
