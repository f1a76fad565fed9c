import type { CloudAccess } from './access';
import { orAborted } from './aborted';
import type { Asked } from './api-error';
import { toApiError } from './api-error';
import { endpointOf, serviceSetting } from './endpoint';
import type { Http } from './http';
import type { HttpAnswer, HttpRequest } from './http-message';
import { isRepeatable } from './http-message';
import { HttpError } from './http-error';
import type { Session } from './keystone';
import { nextQuery } from './paging';
import { secretsOf, withoutSecrets } from './secrets';
import type { ServiceName, ServiceType } from './service-types';
import { SERVICES } from './service-types';
import type { Shape } from './shape';
import { recordsAt, requireShape } from './shape';
import type { TokenSource } from './token-source';

/** What all services of one cloud share. */
export interface CloudContext {
  readonly access: CloudAccess;
  readonly http: Http;
  readonly tokens: TokenSource;
  /** Ends every request made in this context. */
  readonly signal?: AbortSignal;
}

export interface Call {
  readonly method?: HttpRequest['method'];
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly body?: unknown;
  /** E.g. `1.10`; the header is set where the service has microversions. */
  readonly microversion?: string;
  /** @default - for GET, PUT and DELETE */
  readonly repeatable?: boolean;
}

/** Speaks to one service: its endpoint, a token that is renewed, its errors in one form. */
export class ServiceClient {
  private readonly type: ServiceType;

  public constructor(
    public readonly name: ServiceName,
    private readonly context: CloudContext,
  ) {
    this.type = SERVICES[name];
  }

  /**
   * @param path below the endpoint, with a slash at its start
   * @throws ApiError, EndpointError, HttpError, KeystoneError
   */
  public async send(path: string, call: Call = {}): Promise<HttpAnswer> {
    const { tokens, signal } = this.context;
    const session = await orAborted(tokens.session(), signal);
    const first = await this.attempt(session, path, call);
    if (first.answer.status !== 401) {
      return this.accepted(first, session);
    }
    // The token ended early or was revoked. What is refused so was not begun: a POST may go again too.
    const renewed = await orAborted(tokens.renew(session), signal);
    return this.accepted(await this.attempt(renewed, path, call), renewed);
  }

  /** One object, which must have the fields of `shape`; `key` where it is wrapped in one (`stack`). */
  public async get<T>(path: string, shape: Shape<T>, key?: string, call: Call = {}): Promise<T> {
    const answer = await this.send(path, call);
    return requireShape<T>(answer, this.asked(call, answer.url), shape, key);
  }

  /** All objects of a list, page after page. */
  public async list<T>(path: string, key: string, shape: Shape<T>, call: Call = {}): Promise<T[]> {
    const found: T[] = [];
    const seen = new Set<string>();
    let query: string | undefined = toQuery(call.query);
    while (query !== undefined && !seen.has(query)) {
      seen.add(query);
      const answer = await this.send(path + query, { ...call, query: undefined });
      found.push(...recordsAt<T>(answer, this.asked(call, answer.url), shape, key));
      query = nextQuery(answer.body, key);
    }
    return found;
  }

  /** The URL that the paths are below. */
  public async endpoint(): Promise<string> {
    return endpointOf(this.context.access, await this.context.tokens.session(), this.name);
  }

  private async attempt(session: Session, path: string, call: Call): Promise<Attempt> {
    const { access, http, signal } = this.context;
    const url = endpointOf(access, session, this.name) + path + toQuery(call.query);
    const { method, body, repeatable } = call;
    const headers = { 'x-auth-token': session.token, ...this.microversionHeader(call) };
    const asked = this.asked(call, url);
    try {
      return { answer: await http.send(url, { method, body, repeatable, headers, signal }), asked, call };
    } catch (error) {
      throw error instanceof HttpError ? inContext(error, asked, isRepeatable(call)) : error;
    }
  }

  private accepted({ answer, asked, call }: Attempt, { token }: Session): HttpAnswer {
    if (answer.status >= 200 && answer.status < 300) {
      return answer;
    }
    const secrets = [token, ...secretsOf(this.context.access.request)];
    // What stands in front of a service answers so too when the service went away in the middle.
    const maybe = answer.status > 500 && !isRepeatable(call) ? MAY_BE_TAKEN : '';
    throw toApiError(asked, answer, (text) => withoutSecrets(text, secrets), maybe);
  }

  private asked({ method = 'GET' }: Call, url: string): Asked {
    return { service: this.type.title, method, path: new URL(url).pathname };
  }

  private microversionHeader(call: Call): Record<string, string> {
    const { microversions } = this.type;
    const setting = serviceSetting(this.context.access.cloud.settings, this.name, 'default_microversion');
    const microversion = call.microversion ?? setting?.value;
    return microversions === undefined || microversion === undefined
      ? {}
      : { 'openstack-api-version': `${microversions} ${microversion}` };
  }
}

interface Attempt {
  readonly answer: HttpAnswer;
  readonly asked: Asked;
  readonly call: Call;
}

const MAY_BE_TAKEN = '; it may have been taken all the same, so look before you repeat it';

/** `?limit=5`; empty where there is nothing to ask for. */
function toQuery(query: Call['query'] = {}): string {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) {
      given.set(name, String(value));
    }
  }
  return given.size === 0 ? '' : `?${given.toString()}`;
}

function inContext({ url, failure, message, sent }: HttpError, asked: Asked, repeatable: boolean): HttpError {
  const maybe = sent && !repeatable ? MAY_BE_TAKEN : '';
  return new HttpError(url, failure, `${asked.service}, ${asked.method} ${asked.path}: ${message}${maybe}`, sent);
}
