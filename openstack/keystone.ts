import type { AuthRequest } from './auth-request';
import type { CatalogService } from './catalog';
import { readCatalog } from './catalog';
import type { Http } from './http';
import type { HttpAnswer } from './http-message';
import { KeystoneError } from './keystone-error';
import { requestIdOf } from './request-id';
import { secretsOf, withoutSecrets } from './secrets';
import { isRecord } from './yaml';

/** What Keystone gives for a credential. */
export interface Session {
  readonly token: string;
  readonly expiresAt?: string;
  readonly userId?: string;
  readonly userName?: string;
  /** undefined where the token is for no project. */
  readonly projectId?: string;
  readonly projectName?: string;
  readonly catalog: readonly CatalogService[];
}

/**
 * Finds the Identity v3 endpoint that an `auth_url` leads to: itself where it ends so, else what its list of versions
 * names.
 *
 * @returns without a slash at its end
 * @throws KeystoneError, HttpError
 */
export async function findIdentityUrl(http: Http, authUrl: string): Promise<string> {
  const url = authUrl.replace(/\/+$/, '');
  if (url.endsWith('/v3')) {
    return url;
  }
  if (url.endsWith('/v2.0')) {
    throw new KeystoneError('not identity', url, `${url} is Identity v2.0, which Keystone gave up in 2018`);
  }
  const answer = await get(http, url);
  const found = versionLinks(answer.body).find(({ id }) => id.startsWith('v3'));
  if (found === undefined) {
    throw notIdentity(answer);
  }
  return found.href.replace(/\/+$/, '');
}

/** Asks for a token. @throws KeystoneError, HttpError */
export async function authenticate(http: Http, identityUrl: string, request: AuthRequest): Promise<Session> {
  const { identity, scope } = request;
  const auth = scope === undefined ? { identity } : { identity, scope };
  // Another token does no harm: this POST may be repeated.
  const answer = await http.send(`${identityUrl}/auth/tokens`, { method: 'POST', body: { auth }, repeatable: true });
  const token = isRecord(answer.body) ? answer.body.token : undefined;
  const id = answer.headers['x-subject-token'];
  if (answer.status === 201 && id !== undefined && isRecord(token)) {
    return toSession(id, token);
  }
  throw toKeystoneError(answer, secretsOf(request));
}

/** Whether what answers at `identityUrl` says that it is Identity v3: other services refuse in the same words. */
export async function isIdentity(http: Http, identityUrl: string): Promise<boolean> {
  const { body } = await http.send(identityUrl);
  return versionLinks(body).some(({ id }) => id.startsWith('v3'));
}

/** Names of the projects that a token's user may choose from. */
export async function listProjects(http: Http, identityUrl: string, token: string): Promise<string[]> {
  const answer = await http.send(`${identityUrl}/auth/projects`, { headers: { 'x-auth-token': token } });
  const projects =
    isRecord(answer.body) && Array.isArray(answer.body.projects) ? (answer.body.projects as unknown[]) : [];
  return projects.filter(isRecord).map((project) => String(project.name));
}

/** Follows a redirect of a list of versions: some servers add the slash, others https. */
async function get(http: Http, url: string): Promise<HttpAnswer> {
  const answer = await http.send(url);
  const { location } = answer.headers;
  const moved = answer.status > 300 && answer.status < 400 && location !== undefined;
  return moved ? await http.send(new URL(location, url).href) : answer;
}

/** A list of versions (300, or 200 behind some proxies), or the one version that was asked. */
function versionLinks(body: unknown): { id: string; href: string }[] {
  const { versions, version } = isRecord(body) ? body : {};
  const values = isRecord(versions) ? versions.values : versions;
  const listed: unknown[] = Array.isArray(values) ? values : [version];
  return listed.filter(isRecord).flatMap(({ id, links }) => {
    const hrefs: unknown[] = Array.isArray(links) ? links.filter(isRecord).map((link) => link.href) : [];
    const href = hrefs.find((one) => typeof one === 'string');
    return typeof id === 'string' && href !== undefined ? [{ id, href }] : [];
  });
}

function toSession(token: string, content: Readonly<Record<string, unknown>>): Session {
  const textAt = (value: unknown, key: string): string | undefined =>
    isRecord(value) && typeof value[key] === 'string' ? value[key] : undefined;
  return {
    token,
    expiresAt: typeof content.expires_at === 'string' ? content.expires_at : undefined,
    userId: textAt(content.user, 'id'),
    userName: textAt(content.user, 'name'),
    projectId: textAt(content.project, 'id'),
    projectName: textAt(content.project, 'name'),
    catalog: readCatalog(content.catalog),
  };
}

function toKeystoneError(answer: HttpAnswer, secrets: readonly string[]): KeystoneError {
  const error = isRecord(answer.body) ? answer.body.error : undefined;
  if (!isRecord(error)) {
    return notIdentity(answer);
  }
  const failure = answer.status === 401 ? 'unauthorized' : 'refused';
  const message = withoutSecrets(String(error.message), secrets);
  const requestId = requestIdOf(answer);
  const said = `${answer.url} answered ${answer.status}: ${message}${requestId === undefined ? '' : ` (${requestId})`}`;
  return new KeystoneError(failure, answer.url, said, requestId);
}

function notIdentity({ url, status, headers }: HttpAnswer): KeystoneError {
  const to = headers.location === undefined ? '' : ` (to ${headers.location})`;
  return new KeystoneError('not identity', url, `${url} answered ${status}${to}, not as Keystone does`);
}
