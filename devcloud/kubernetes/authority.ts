import 'reflect-metadata';

import { randomBytes, webcrypto } from 'node:crypto';

import * as x509 from '@peculiar/x509';

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
const ALGORITHM = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
};
const YEARS = 5;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The certificate authority of one cluster, which Magnum keeps for it. */
export class ClusterAuthority {
  /** Takes some 100 ms, on another thread. */
  public static async create(clusterName: string): Promise<ClusterAuthority> {
    const keys = await generateKeys();
    const certificate = await x509.X509CertificateGenerator.createSelfSigned({
      ...lifetime(),
      name: [{ CN: [clusterName] }],
      keys,
      signingAlgorithm: ALGORITHM,
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
    return `${this.certificate.toString('pem')}\n`;
  }

  /**
   * Signs what it is sent: the subject and the extensions stay as they are, whatever they claim. Who may ask is Magnum's
   * decision.
   *
   * @throws Error for what is no signing request, or was not signed by the key in it
   */
  public async signRequest(csrPem: string): Promise<string> {
    const request = new x509.Pkcs10CertificateRequest(csrPem);
    if (!(await request.verify())) {
      throw new Error('the signing request is not signed by its own key');
    }
    const certificate = await this.sign(request.publicKey, request.subjectName, request.extensions);
    return `${certificate.toString('pem')}\n`;
  }

  /** For the API server of the cluster. */
  public async serverCredentials(): Promise<Credentials> {
    const keys = await generateKeys();
    const names = ['localhost', 'kubernetes', 'kubernetes.default', 'kubernetes.default.svc'];
    const certificate = await this.sign(
      await x509.PublicKey.create(keys.publicKey),
      new x509.Name([{ CN: ['kubernetes'] }]),
      [
        new x509.SubjectAlternativeNameExtension([
          { type: 'ip', value: '127.0.0.1' },
          ...names.map((value) => ({ type: 'dns' as const, value })),
        ]),
        new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      ],
    );
    const key = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
    return { cert: certificate.toString('pem'), key: x509.PemConverter.encode(key, 'PRIVATE KEY') };
  }

  private async sign(
    publicKey: x509.PublicKey,
    subject: x509.Name,
    extensions: x509.Extension[],
  ): Promise<x509.X509Certificate> {
    return await x509.X509CertificateGenerator.create({
      ...lifetime(),
      subject: subject.toString(),
      issuer: this.certificate.subject,
      publicKey,
      signingKey: this.privateKey,
      signingAlgorithm: ALGORITHM,
      extensions,
    });
  }
}

async function generateKeys(): Promise<CryptoKeyPair> {
  return await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
}

/** From yesterday on, as Magnum does, so that a clock that is a little behind does no harm. */
function lifetime(): { serialNumber: string; notBefore: Date; notAfter: Date } {
  const notBefore = new Date(Date.now() - DAY_MS);
  const notAfter = new Date(notBefore);
  notAfter.setFullYear(notBefore.getFullYear() + YEARS);
  return { serialNumber: randomBytes(16).toString('hex'), notBefore, notAfter };
}
