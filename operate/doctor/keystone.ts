import type { CloudAccess } from '../../openstack/access';
import type { Http } from '../../openstack/http';
import { HttpError } from '../../openstack/http-error';
import type { Session } from '../../openstack/keystone';
import { authenticate, findIdentityUrl, isIdentity, listProjects } from '../../openstack/keystone';
import { KeystoneError } from '../../openstack/keystone-error';
import type { Check } from './check';
import { unreachableFix } from './unreachable';

export interface KeystoneCheck {
  readonly check: Check;
  readonly session?: Session;
}

/** Authenticates as the provider will. */
export async function checkKeystone(access: CloudAccess, http: Http): Promise<KeystoneCheck> {
  const { authUrl, request } = access;
  const tried = [`${authUrl.value} (${authUrl.source})`];
  try {
    const identityUrl = await findIdentityUrl(http, authUrl.value);
    tried.push(`POST ${identityUrl}/auth/tokens as ${purpose(access)}`);
    try {
      const session = await authenticate(http, identityUrl, request);
      return { check: judgeSession(access, session, identityUrl), session };
    } catch (error) {
      if (error instanceof KeystoneError && error.failure === 'unauthorized') {
        return { check: problem([...tried, ...request.sources], await explainRefusal(access, http, identityUrl)) };
      }
      throw error;
    }
  } catch (error) {
    return { check: problem(tried, explain(error, access)) };
  }
}

interface Explanation {
  readonly summary: string;
  readonly fix: string;
}

function problem(tried: readonly string[], explanation: Explanation): Check {
  return { name: 'keystone', status: 'problem', tried, ...explanation };
}

function purpose({ request: { who, scopeTitle } }: CloudAccess): string {
  return scopeTitle === undefined ? who : `${who} for ${scopeTitle}`;
}

/** A token for no project has no catalogue, and nothing can be deployed with it. */
function judgeSession(access: CloudAccess, session: Session, identityUrl: string): Check {
  if (session.catalog.length === 0) {
    const summary = `${identityUrl} takes ${access.request.who}, but gives no catalogue: no project was named`;
    const fix = `add ${access.cloud.files.clouds === undefined ? 'OS_PROJECT_NAME' : 'auth.project_name to the entry'}`;
    return { name: 'keystone', status: 'problem', summary, fix };
  }
  const who = session.userName === undefined ? access.request.who : `user ${session.userName}`;
  const project = session.projectName === undefined ? '' : `, project ${session.projectName}`;
  return { name: 'keystone', status: 'ok', summary: `${identityUrl}, ${who}${project}` };
}

/** Keystone answers a wrong password and a wrong project in the same words; without the project it tells them apart. */
async function explainRefusal(access: CloudAccess, http: Http, identityUrl: string): Promise<Explanation> {
  const { authUrl, request } = access;
  if (!(await isIdentity(http, identityUrl))) {
    return { summary: `${identityUrl} is not Keystone, but another service`, fix: correctAuthUrl(authUrl.source) };
  }
  const projects = request.scopeTitle === undefined ? undefined : await projectsWithoutScope(access, http, identityUrl);
  if (projects !== undefined) {
    const { scopeTitle = '', scopeSource = '' } = request;
    return {
      summary: `${identityUrl} takes ${request.who}, but not for ${scopeTitle}`,
      fix: `correct ${scopeSource}, or have a role assigned there; this user's projects: ${projects.join(', ') || 'none'}`,
    };
  }
  return { summary: `${identityUrl} refuses ${request.who} (401)`, fix: CORRECT_CREDENTIAL[request.method] };
}

async function projectsWithoutScope(
  access: CloudAccess,
  http: Http,
  identityUrl: string,
): Promise<string[] | undefined> {
  try {
    const session = await authenticate(http, identityUrl, { ...access.request, scope: 'unscoped' });
    return await listProjects(http, identityUrl, session.token);
  } catch {
    // The first refusal is the one to report.
    return undefined;
  }
}

const CORRECT_CREDENTIAL = {
  password: 'correct the user name, its domain or the password there; the user may also be locked or disabled',
  token: 'the token has expired or was revoked; get another: openstack token issue',
  application_credential:
    'correct its ID or secret there; it may also have expired: openstack application credential list',
};

function correctAuthUrl(source: string): string {
  return `correct ${source}; it is often https://HOST:5000/v3 or https://HOST/identity/v3`;
}

function explain(error: unknown, { authUrl, request, cloud }: CloudAccess): Explanation {
  if (error instanceof HttpError) {
    return {
      summary: `Keystone cannot be reached: ${error.message}`,
      fix: unreachableFix(error.failure, authUrl.source),
    };
  }
  if (error instanceof KeystoneError && error.failure === 'not identity') {
    return { summary: error.message, fix: correctAuthUrl(authUrl.source) };
  }
  if (error instanceof KeystoneError) {
    const sources = request.sources.join('; ');
    return {
      summary: error.message,
      fix: `correct the settings of ${cloud.name} (${sources}), or ask the cloud's operator`,
    };
  }
  throw error;
}
