import 'reflect-metadata';

import * as x509 from '@peculiar/x509';

/** What Magnum signs unless it is told otherwise. */
const ALLOWED_TYPES = new Set([
  '2.5.29.14', // subjectKeyIdentifier
  '2.5.29.15', // keyUsage
  '2.5.29.17', // subjectAltName
  '2.5.29.19', // basicConstraints
  '2.5.29.37', // extendedKeyUsage
]);
const { digitalSignature, nonRepudiation, keyEncipherment } = x509.KeyUsageFlags;
const ALLOWED_USAGES = digitalSignature | nonRepudiation | keyEncipherment;

/**
 * The extensions of a request that its certificate gets: what Magnum does not allow is left out, or refused where it is
 * critical. So nobody gets a certificate that signs others.
 *
 * @see https://github.com/openstack/magnum/blob/5a492d64/magnum/common/x509/validator.py
 */
export function allowedExtensions(extensions: readonly x509.Extension[]): x509.Extension[] {
  return extensions.flatMap((extension) => {
    if (!ALLOWED_TYPES.has(extension.type)) {
      return leaveOut(extension);
    }
    if (extension instanceof x509.KeyUsagesExtension) {
      return allowedUsages(extension);
    }
    if (extension instanceof x509.BasicConstraintsExtension && extension.ca) {
      leaveOut(extension);
      return new x509.BasicConstraintsExtension(false);
    }
    return extension;
  });
}

function allowedUsages(extension: x509.KeyUsagesExtension): x509.Extension {
  const { usages, critical } = extension;
  if ((usages & ~ALLOWED_USAGES) === 0) {
    return extension;
  }
  leaveOut(extension);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- flags together are a number to TypeScript
  return new x509.KeyUsagesExtension(usages & ALLOWED_USAGES, critical);
}

function leaveOut({ type, critical }: x509.Extension): [] {
  if (critical) {
    throw new Error(`Extension '${type}' not allowed`);
  }
  return [];
}
