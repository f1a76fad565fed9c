import type { AuthRequest } from './auth-request';

/** What must never be seen of a request for a token. */
export function secretsOf({ identity }: AuthRequest): string[] {
  return Object.entries(identity).flatMap(([name, value]) => secretsIn(value, name));
}

/** Takes secrets out of a text that somebody else wrote: some services quote what they were sent. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets.filter((secret) => secret !== '').reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
}

/** The ID of a user or of a domain is none, the ID of a token is one. */
function secretsIn(value: unknown, name: string): string[] {
  if (typeof value === 'string') {
    return SECRET.test(name) ? [value] : [];
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, inner]) => secretsIn(inner, `${name}.${key}`))
    : [];
}

const SECRET = /(?:password|secret)$|^token\.id$/;
