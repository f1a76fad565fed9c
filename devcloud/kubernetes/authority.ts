import 'reflect-metadata';

import { webcrypto } from 'node:crypto';

import * as x509 from '@peculiar/x509';

import { allowedExtensions } from './allowed-extensions';

declare global {
  // The types of @peculiar/x509 speak of a browser's.
  type Crypto = webcrypto.Crypto;
  type CryptoKey = webcrypto.CryptoKey;
  type CryptoKeyPair = webcrypto.CryptoKeyPair;
  type BufferSource = webcrypto.BufferSource;
}

x509.cryptoProvider.set(webcrypto);

/** A key and the certificate of its owner, both PEM. */
export interface Credentials {
  readonly key: string;
  readonly cert: string;
}

/** What Magnum's certificates are made with. */
const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
};
/** Made in a millisecond; clients of the API server see no difference but do not wait for a second RSA key. */
const SERVER_KEY = { name: 'ECDSA', namedCurve: 'P-256' };

const SERVER_NAMES = [
  'localhost',
  'kubernetes',
  'kubernetes.default',
  'kubernetes.default.svc',
  'kubernetes.default.svc.cluster.local',
];

const DAY_MS = 24 * 60 * 60 * 1000;
/** @see https://github.com/openstack/magnum/blob/5a492d64/magnum/conf/x509.py */
const TERM_OF_VALIDITY_DAYS = 365 * 5;

/**
 * The certificate authority of one cluster, which Magnum keeps for it.
 *
 * @see https://github.com/openstack/magnum/blob/5a492d64/magnum/common/x509/operations.py
 */
export class ClusterAuthority {
  /** Takes some 100 ms, on another thread. */
  public static async create(clusterName: string): Promise<ClusterAuthority> {
    const keys = await generateKeys(RSA);
    const certificate = await x509.X509CertificateGenerator.createSelfSigned({
      ...lifetime(),
      name: [{ CN: [clusterName] }],
      keys,
      signingAlgorithm: RSA,
      extensions: [
        new x509.BasicConstraintsExtension(true, 0, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
      ],
    });
    return new ClusterAuthority(certificate, keys.privateKey);
  }

  private constructor(
    private readonly certificate: x509.X509Certificate,
    private readonly privateKey: CryptoKey,
  ) {}

  public get certificatePem(): string {
    return pemOf(this.certificate);
  }

  /**
   * Signs what it is sent: the subject stays as it is, whatever it claims, and so do the extensions that Magnum allows.
   * Who may ask is for Magnum to decide.
   *
   * @throws Error for what is no signing request, was not signed by the key in it, or asks for what is not allowed
   */
  public async signRequest(csrPem: string): Promise<string> {
    const request = readRequest(csrPem);
    if (!(await isSignedByItsKey(request))) {
      throw new Error('the signing request is not signed by its own key');
    }
    return pemOf(await this.sign(request.publicKey, request.subjectName, allowedExtensions(request.extensions)));
  }

  /** For the API server of the cluster. */
  public async serverCredentials(): Promise<Credentials> {
    const keys = await generateKeys(SERVER_KEY);
    const certificate = await this.sign(
      await x509.PublicKey.create(keys.publicKey),
      new x509.Name([{ CN: ['kubernetes'] }]),
      [
        new x509.SubjectAlternativeNameExtension([
          { type: 'ip', value: '127.0.0.1' },
          ...SERVER_NAMES.map((value) => ({ type: 'dns' as const, value })),
        ]),
        new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      ],
    );
    const key = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
    return { cert: pemOf(certificate), key: `${x509.PemConverter.encode(key, 'PRIVATE KEY')}\n` };
  }

  private async sign(
    publicKey: x509.PublicKey,
    subject: x509.Name,
    extensions: x509.Extension[],
  ): Promise<x509.X509Certificate> {
    return await x509.X509CertificateGenerator.create({
      ...lifetime(),
      subject,
      issuer: this.certificate.subjectName,
      publicKey,
      signingKey: this.privateKey,
      signingAlgorithm: RSA,
      extensions,
    });
  }
}

async function generateKeys(algorithm: typeof RSA | typeof SERVER_KEY): Promise<CryptoKeyPair> {
  return await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}

/** From yesterday on, so that a clock that is a little behind does no harm. */
function lifetime(): { notBefore: Date; notAfter: Date } {
  const now = Date.now();
  return { notBefore: new Date(now - DAY_MS), notAfter: new Date(now + TERM_OF_VALIDITY_DAYS * DAY_MS) };
}

function readRequest(pem: string): x509.Pkcs10CertificateRequest {
  // The library would also take bare base64, which Magnum does not.
  if (!/-----BEGIN (NEW )?CERTIFICATE REQUEST-----/.test(pem)) {
    throw new Error('no signing request: a PEM block CERTIFICATE REQUEST was expected');
  }
  try {
    return new x509.Pkcs10CertificateRequest(pem);
  } catch (error) {
    throw new Error(`no signing request: ${String(error)}`, { cause: error });
  }
}

/** A key that cannot be read has signed nothing. */
async function isSignedByItsKey(request: x509.Pkcs10CertificateRequest): Promise<boolean> {
  try {
    return await request.verify();
  } catch {
    return false;
  }
}

function pemOf(certificate: x509.X509Certificate): string {
  return `${certificate.toString('pem')}\n`;
}
