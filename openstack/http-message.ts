export interface HttpRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /**
   * Whether sending it twice does no harm.
   *
   * @default - for GET, PUT and DELETE
   */
  readonly repeatable?: boolean;
  /** Ends this request. */
  readonly signal?: AbortSignal;
}

export interface HttpAnswer {
  readonly url: string;
  readonly status: number;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed where it is JSON, else undefined. */
  readonly body: unknown;
  readonly text: string;
}

export function isRepeatable({ method = 'GET', repeatable = REPEATABLE.has(method) }: HttpRequest): boolean {
  return repeatable;
}

const REPEATABLE = new Set(['GET', 'PUT', 'DELETE']);
