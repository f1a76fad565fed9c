import { execFileSync } from 'node:child_process';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ClusterAuthority } from '../../../devcloud/kubernetes/authority';
import { newRequest } from './client';
// After the authority, which brings what this library needs.
import * as x509 from '@peculiar/x509';

const DAY_MS = 24 * 60 * 60 * 1000;

let authority: ClusterAuthority;

beforeAll(async () => {
  authority = await ClusterAuthority.create('mycluster');
});

test('makes a CA of RSA 2048 with the name of the cluster', () => {
  const ca = new X509Certificate(authority.certificatePem);

  expect(ca).toMatchObject({ subject: 'CN=mycluster', issuer: 'CN=mycluster', ca: true });
  expect(ca.publicKey.asymmetricKeyType).toBe('rsa');
  expect(ca.publicKey.asymmetricKeyDetails?.modulusLength).toBe(2048);
  expect(ca.verify(ca.publicKey)).toBe(true);
});

test('signs for the key of a request, keeps its subject, and gives it five years', async () => {
  const { key, csr } = await newRequest('CN=admin, O=system:masters, OU=a\\, b');

  const certificate = new X509Certificate(await authority.signRequest(csr));

  const ca = new X509Certificate(authority.certificatePem);
  expect(certificate.checkIssued(ca)).toBe(true);
  expect(certificate.verify(ca.publicKey)).toBe(true);
  expect(certificate.checkPrivateKey(createPrivateKey(key))).toBe(true);
  expect(certificate.subject).toBe('CN=admin\nO=system:masters\nOU=a\\, b');
  expect(Date.parse(certificate.validTo) - Date.parse(certificate.validFrom)).toBe((5 * 365 + 1) * DAY_MS);
  expect(Date.parse(certificate.validFrom)).toBeLessThan(Date.now());
});

test('keeps the extensions that Magnum allows', async () => {
  const asked = [
    new x509.SubjectAlternativeNameExtension([{ type: 'dns', value: 'node-0' }], true),
    new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.clientAuth]),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
    new x509.BasicConstraintsExtension(false, undefined, true),
  ];
  const { csr } = await newRequest('CN=node-0', asked);

  const { extensions } = new x509.X509Certificate(await authority.signRequest(csr));

  expect(extensions.map(({ rawData }) => Buffer.from(rawData).toString('hex'))).toEqual(
    asked.map(({ rawData }) => Buffer.from(rawData).toString('hex')),
  );
});

test('leaves out what Magnum does not allow, so that nobody gets a CA of their own', async () => {
  const { digitalSignature, keyCertSign } = x509.KeyUsageFlags;
  const { csr } = await newRequest('CN=admin', [
    new x509.BasicConstraintsExtension(true, 3),
    new x509.KeyUsagesExtension(digitalSignature | keyCertSign),
    new x509.Extension('1.2.3.4', false, Buffer.from([5, 0])),
  ]);

  const certificate = new x509.X509Certificate(await authority.signRequest(csr));

  expect(certificate.extensions.map(({ type }) => type)).toEqual(['2.5.29.19', '2.5.29.15']);
  expect(certificate.getExtension(x509.BasicConstraintsExtension)?.ca).toBe(false);
  expect(certificate.getExtension(x509.KeyUsagesExtension)?.usages).toBe(digitalSignature);
});

test.each([
  { what: 'a CA', extension: new x509.BasicConstraintsExtension(true, 3, true), oid: '2.5.29.19' },
  {
    what: 'the usage of a CA',
    extension: new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
    oid: '2.5.29.15',
  },
  { what: 'anything unknown', extension: new x509.Extension('1.2.3.4', true, Buffer.from([5, 0])), oid: '1.2.3.4' },
])('refuses $what where it is critical', async ({ extension, oid }) => {
  const { csr } = await newRequest('CN=admin', [extension]);

  await expect(authority.signRequest(csr)).rejects.toThrow(`Extension '${oid}' not allowed`);
});

test('refuses a request that another key has signed', async () => {
  const { csr } = await newRequest('CN=admin');
  const der = Buffer.from(x509.PemConverter.decodeFirst(csr));
  // The name is what the signature is about: admin becomes admio.
  der[der.indexOf('admin') + 4] = 'o'.charCodeAt(0);

  const forged = x509.PemConverter.encode(der, 'CERTIFICATE REQUEST');
  await expect(authority.signRequest(forged)).rejects.toThrow('the signing request is not signed by its own key');
});

test.each([
  { what: 'nothing', csr: '' },
  { what: 'no PEM', csr: 'please' },
  { what: 'a PEM of nonsense', csr: x509.PemConverter.encode(Buffer.from('please'), 'CERTIFICATE REQUEST') },
])('refuses $what', async ({ csr }) => {
  await expect(authority.signRequest(csr)).rejects.toThrow('no signing request');
});

test('refuses a certificate in place of a request, whatever it calls itself', async () => {
  const { certificatePem } = authority;

  await expect(authority.signRequest(certificatePem)).rejects.toThrow('no signing request');
  await expect(authority.signRequest(certificatePem.replaceAll('CERTIFICATE', 'CERTIFICATE REQUEST'))).rejects.toThrow(
    'no signing request',
  );
});

test('gives the API server a certificate for each of its names', async () => {
  const { key, cert } = await authority.serverCredentials();

  const certificate = new X509Certificate(cert);
  expect(certificate.verify(new X509Certificate(authority.certificatePem).publicKey)).toBe(true);
  expect(certificate.checkPrivateKey(createPrivateKey(key))).toBe(true);
  expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
  for (const name of ['localhost', 'kubernetes', 'kubernetes.default', 'kubernetes.default.svc']) {
    expect(certificate.checkHost(name)).toBe(name);
  }
});

test('gives each cluster a key of its own, even where two have one name', async () => {
  const other = await ClusterAuthority.create('mycluster');
  const { csr } = await newRequest('CN=admin');

  const certificate = new X509Certificate(await other.signRequest(csr));

  expect(certificate.verify(new X509Certificate(authority.certificatePem).publicKey)).toBe(false);
});

test('signs what openssl asks for, so that openssl believes it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'authority-'));
  try {
    const openssl = (...args: string[]): string =>
      execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' }).toString();
    const csr = openssl(
      ...['req', '-new', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'key.pem'],
      ...['-subj', '/O=system:masters/CN=admin', '-addext', 'extendedKeyUsage=clientAuth'],
    );
    writeFileSync(join(folder, 'ca.pem'), authority.certificatePem);
    writeFileSync(join(folder, 'cert.pem'), await authority.signRequest(csr));

    expect(openssl('verify', '-purpose', 'sslclient', '-CAfile', 'ca.pem', 'cert.pem')).toBe('cert.pem: OK\n');
    expect(openssl('x509', '-in', 'cert.pem', '-noout', '-subject', '-nameopt', 'RFC2253')).toBe(
      'subject=CN=admin,O=system:masters\n',
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
