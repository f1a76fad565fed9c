/** Whoever a token was given to. */
export interface Caller {
  readonly userId: string;
  readonly userName: string;
  readonly projectId: string;
  readonly projectName: string;
  /** May see and change what belongs to other projects. */
  readonly isAdmin: boolean;
}

/** Undefined for a token that was never given, has expired or was revoked. */
export type Authenticate = (token: string | undefined) => Caller | undefined;
