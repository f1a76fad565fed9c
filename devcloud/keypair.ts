import { createPublicKey, generateKeyPairSync } from 'node:crypto';

/** A key for SSH. */
export interface SshKey {
  /** PEM, as `ssh -i` takes it. */
  readonly privateKey: string;
  /** One line, as `authorized_keys` and Nova take it. */
  readonly publicKey: string;
}

const TYPE = 'ecdsa-sha2-nistp256';

/** A new key. ECDSA because it is made at once, and because its PEM form is one that every ssh reads. */
export function generateSshKey(): SshKey {
  const { privateKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type: 'sec1', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  return { privateKey, publicKey: publicKeyOf(privateKey) };
}

/** @throws Error when `privateKey` is no key of the kind that {@link generateSshKey} makes */
export function publicKeyOf(privateKey: string): string {
  const { x, y, crv } = createPublicKey(privateKey).export({ format: 'jwk' });
  if (crv !== 'P-256' || x === undefined || y === undefined) {
    throw new Error(`no ${TYPE} key`);
  }
  const point = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  const blob = Buffer.concat([TYPE, 'nistp256', point].map(lengthPrefixed));
  return `${TYPE} ${blob.toString('base64')} devcloud`;
}

/** RFC 4253, section 6.6. */
function lengthPrefixed(part: string | Buffer): Buffer {
  const bytes = Buffer.from(part as string);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
