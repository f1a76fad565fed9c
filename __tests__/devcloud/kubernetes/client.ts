import { webcrypto } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { createInterface } from 'node:readline';

import type { ClusterAuthority } from '../../../devcloud/kubernetes/authority';
// After the authority, which brings what this library needs.
import * as x509 from '@peculiar/x509';

/** Who a client says it is, and whom it believes. All PEM. */
export interface Identity {
  readonly key?: string;
  readonly cert?: string;
  /** The CA that the server must be of. */
  readonly ca: string;
}

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** A new key, and a request for a certificate for it. */
export async function newRequest(
  subject: string,
  extensions: x509.Extension[] = [],
): Promise<{ key: string; csr: string; publicKey: Buffer }> {
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const request = await x509.Pkcs10CertificateRequestGenerator.create({
    name: subject,
    keys,
    signingAlgorithm: ALGORITHM,
    extensions,
  });
  const key = x509.PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY');
  return { key, csr: request.toString('pem'), publicKey: Buffer.from(request.publicKey.rawData) };
}

/** A client with a certificate of this authority; an administrator unless said otherwise. */
export async function identityOf(
  authority: ClusterAuthority,
  subject = 'CN=admin, O=system:masters',
): Promise<Required<Identity>> {
  const { key, csr } = await newRequest(subject);
  return { key, cert: await authority.signRequest(csr), ca: authority.certificatePem };
}

export async function ask(url: string, identity: Identity, headers = {}, method = 'GET'): Promise<Answer> {
  const response = await open(url, identity, headers, method);
  const chunks = (await response.toArray()) as Buffer[];
  const text = Buffer.concat(chunks).toString();
  const isJson = response.headers['content-type'] === 'application/json';
  return { status: response.statusCode ?? 0, body: (isJson ? JSON.parse(text) : { text }) as Answer['body'] };
}

export interface Watch {
  /** The next event; undefined when the watch has ended, rejected when it was cut off. */
  readonly next: () => Promise<WatchEvent | undefined>;
  readonly hangUp: () => void;
}

export interface WatchEvent {
  readonly type: string;
  readonly object: Record<string, unknown> & { readonly metadata: { readonly name: string } };
}

export async function watch(url: string, identity: Identity, headers = {}): Promise<Watch> {
  const response = await open(url, identity, headers);
  const lines: AsyncIterator<string, undefined> = createInterface(response)[Symbol.asyncIterator]();
  return {
    next: async () => {
      const { done, value } = await lines.next();
      return done === true ? undefined : (JSON.parse(value) as WatchEvent);
    },
    hangUp: () => {
      response.destroy();
    },
  };
}

async function open(url: string, identity: Identity, headers: object, method = 'GET'): Promise<IncomingMessage> {
  const sent = request(url, { ...identity, method, headers: { ...headers }, agent: false }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return response;
}
