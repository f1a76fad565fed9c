import type { AuthScope } from './auth-scope';
import { domainOf, domainTitle, scopeOf, withDomains } from './auth-scope';
import type { CloudConfig } from './cloud-config';
import { CloudConfigError } from './cloud-config-error';
import type { Settings } from './settings';

export type AuthMethod = 'password' | 'token' | 'application_credential';

/** What is sent to Keystone, and how to speak of it without its secrets. */
export interface AuthRequest extends AuthScope {
  readonly method: AuthMethod;
  readonly identity: Readonly<Record<string, unknown>>;
  /** E.g. `user kube (domain Default)`. */
  readonly who: string;
  /** Where what identifies came from: the name and the secret. */
  readonly sources: readonly string[];
}

/**
 * Makes the request that Identity v3 expects from a cloud's settings.
 *
 * @throws CloudConfigError naming the settings that are missing
 * @see https://docs.openstack.org/api-ref/identity/v3/#authentication-and-token-management
 */
export function toAuthRequest(cloud: CloudConfig): AuthRequest {
  const settings = withDomains(cloud);
  switch (authMethod(settings)) {
    case 'application_credential':
      return fromApplicationCredential(cloud, settings);
    case 'token':
      return { ...fromToken(cloud, settings), ...scopeOf(settings) };
    case 'password':
      return { ...fromPassword(cloud, settings), ...scopeOf(settings) };
  }
}

/** A token and an application credential speak for themselves: the provider takes them whatever `auth_type` says. */
function authMethod(settings: Settings): AuthMethod {
  const type = settings.get('auth_type');
  if (type !== undefined && !/^(?:v3)?(?:password|token|applicationcredential)$/.test(type.value)) {
    throw new CloudConfigError(
      `${type.source} is ${type.value}, which the OpenStack provider of Terraform cannot use`,
      'use password, token or v3applicationcredential; an application credential is best for machines',
    );
  }
  if (type?.value === 'v3applicationcredential' || settings.has('application_credential_secret')) {
    return 'application_credential';
  }
  return type?.value.endsWith('token') === true || settings.has('token') ? 'token' : 'password';
}

function fromPassword(cloud: CloudConfig, settings: Settings): AuthRequest {
  const name = settings.get('user_id') ?? settings.get('username');
  const password = settings.get('password');
  const domain = domainOf(settings, 'user');
  const missing = [
    name === undefined ? 'username' : undefined,
    password === undefined ? 'password' : undefined,
    domain === undefined && !settings.has('user_id') ? 'user_domain_name' : undefined,
  ];
  if (name === undefined || password === undefined || missing.some((one) => one !== undefined)) {
    throw missingSettings(cloud, missing);
  }
  const user = settings.has('user_id') ? { id: name.value } : { name: name.value, domain };
  return {
    method: 'password',
    identity: { methods: ['password'], password: { user: { ...user, password: password.value } } },
    who: `user ${name.value}${domainTitle(settings, 'user')}`,
    sources: [`user: ${name.source}`, `password: ${password.source}`],
  };
}

function fromToken(cloud: CloudConfig, settings: Settings): AuthRequest {
  const token = settings.get('token');
  if (token === undefined) {
    throw missingSettings(cloud, ['token']);
  }
  return {
    method: 'token',
    identity: { methods: ['token'], token: { id: token.value } },
    who: 'a token',
    sources: [`token: ${token.source}`],
  };
}

function fromApplicationCredential(cloud: CloudConfig, settings: Settings): AuthRequest {
  const id = settings.get('application_credential_id');
  const name = settings.get('application_credential_name');
  const secret = settings.get('application_credential_secret');
  const owner = settings.get('user_id') ?? settings.get('username');
  const named = id ?? name;
  if (named === undefined || secret === undefined || (id === undefined && owner === undefined)) {
    throw missingSettings(cloud, [
      named === undefined ? 'application_credential_id' : undefined,
      secret === undefined ? 'application_credential_secret' : undefined,
      named !== undefined && id === undefined && owner === undefined ? 'username' : undefined,
    ]);
  }
  const user = settings.has('user_id')
    ? { id: owner?.value }
    : { name: owner?.value, domain: domainOf(settings, 'user') };
  const which = id === undefined ? { name: named.value, user } : { id: named.value };
  return {
    method: 'application_credential',
    identity: { methods: ['application_credential'], application_credential: { ...which, secret: secret.value } },
    who: `application credential ${named.value}`,
    sources: [`application credential: ${named.source}`, `secret: ${secret.source}`],
  };
}

function missingSettings(cloud: CloudConfig, missing: readonly (string | undefined)[]): CloudConfigError {
  const names = missing.filter((name) => name !== undefined);
  const file = cloud.files.clouds ?? cloud.files.secure;
  if (file === undefined) {
    const variables = names.map((name) => `OS_${name.toUpperCase()}`).join(', ');
    const fix = 'set what is missing, or unset the others to use clouds.yaml';
    return new CloudConfigError(`not set: ${variables} (set: ${cloud.variables.join(', ')})`, fix);
  }
  const fix = 'add what is missing to the entry; a secret may stand in secure.yaml beside it';
  return new CloudConfigError(
    `entry ${cloud.name} of ${file} lacks ${names.map((name) => `auth.${name}`).join(', ')}`,
    fix,
  );
}
