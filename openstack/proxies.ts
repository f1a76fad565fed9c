import { BlockList, isIP, isIPv4 } from 'node:net';

import type { Env } from './config-files';
import { HttpError } from './http-error';

/**
 * The proxy that a request goes through: that of HTTP_PROXY or HTTPS_PROXY, in either spelling, unless NO_PROXY covers
 * the host.
 *
 * @throws HttpError where what is named there is no proxy that can be spoken to
 */
export function proxyFor(url: URL, env: Env): URL | undefined {
  const name = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
  const value = either(env, name);
  if (value === undefined || isExempt(url, either(env, 'NO_PROXY') ?? '')) {
    return undefined;
  }
  const full = value.includes('://') ? value : `http://${value}`;
  const proxy = URL.canParse(full) ? new URL(full) : undefined;
  if (proxy === undefined || !/^https?:$/.test(proxy.protocol)) {
    // Its value stays unsaid: it may hold a password.
    throw new HttpError(url.href, 'other', `${name} names no proxy that speaks HTTP; give it as http://HOST:PORT`);
  }
  return proxy;
}

/** What a proxy wants to know of a user that is named in its URL. */
export function proxyHeaders(proxy: URL): Record<string, string> {
  if (proxy.username === '') {
    return {};
  }
  const user = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(user).toString('base64')}` };
}

/** The spelling in small letters comes first, as with curl and with requests. */
function either(env: Env, name: string): string | undefined {
  const value = env[name.toLowerCase()] ?? env[name];
  return value === '' ? undefined : value;
}

/** Names of hosts with all below them, addresses, networks (`10.0.0.0/8`), each perhaps with a port; `*` for all. */
function isExempt(url: URL, noProxy: string): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
  const entries = noProxy.split(',').map((entry) => entry.trim().toLowerCase());
  return entries.filter((entry) => entry !== '').some((entry) => covers(entry, host, port));
}

function covers(entry: string, host: string, port: string): boolean {
  if (entry === '*') {
    return true;
  }
  if (entry.includes('/')) {
    return inNetwork(entry, host);
  }
  const [, name = entry, onlyPort = port] = /^(.*[^:]):(\d+)$/.exec(isIP(entry) === 6 ? '' : entry) ?? [];
  const domain = name.replace(/^\*?\./, '');
  return onlyPort === port && (host === domain || host.endsWith(`.${domain}`));
}

function inNetwork(entry: string, host: string): boolean {
  const [address = '', bits = ''] = entry.split('/');
  const family = isIPv4(address) ? 'ipv4' : 'ipv6';
  if (isIP(address) === 0 || isIP(host) !== isIP(address) || !/^\d+$/.test(bits)) {
    return false;
  }
  const network = new BlockList();
  try {
    network.addSubnet(address, Number(bits), family);
  } catch {
    return false;
  }
  return network.check(host, family);
}
