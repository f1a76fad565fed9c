import { toHttpError } from '../../openstack/http-error';

/** An error of Node's, wrapped as fetch and undici wrap it. */
function nodeError(code: string, message = 'it broke'): Error {
  return new Error('fetch failed', { cause: new AggregateError([Object.assign(new Error(message), { code })]) });
}

test.each([
  ['ENOTFOUND', 'dns', 'the host name k.example is not known (ENOTFOUND)'],
  ['EAI_AGAIN', 'dns', 'the host name k.example could not be looked up: no name server answers (EAI_AGAIN)'],
  ['ECONNREFUSED', 'refused', 'nothing listens at k.example:5000 (ECONNREFUSED)'],
  ['EHOSTUNREACH', 'unreachable', 'there is no way to k.example:5000 (EHOSTUNREACH)'],
  ['UND_ERR_CONNECT_TIMEOUT', 'timeout', 'k.example:5000 did not answer within 1.3 s'],
  [
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'tls',
    'the certificate of k.example:5000 is not trusted: it broke (DEPTH_ZERO_SELF_SIGNED_CERT)',
  ],
  [
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'tls',
    'the certificate of k.example:5000 is not trusted: it broke (UNABLE_TO_VERIFY_LEAF_SIGNATURE)',
  ],
  [
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'tls',
    'the certificate of k.example:5000 is not trusted: it broke (ERR_TLS_CERT_ALTNAME_INVALID)',
  ],
  [
    'ERR_SSL_WRONG_VERSION_NUMBER',
    'tls',
    'k.example:5000 does not speak TLS (ERR_SSL_WRONG_VERSION_NUMBER); http:// is what it may understand',
  ],
  [
    'HPE_INVALID_CONSTANT',
    'not http',
    'k.example:5000 closed the connection or does not speak HTTP (HPE_INVALID_CONSTANT)',
  ],
  ['ECONNRESET', 'not http', 'k.example:5000 closed the connection or does not speak HTTP (ECONNRESET)'],
  ['ESOMETHING', 'other', 'k.example:5000: it broke'],
])('says what %s means', (code, failure, message) => {
  expect(toHttpError('https://k.example:5000/v3', nodeError(code), { elapsedMs: 1300 })).toMatchObject({
    failure,
    message,
  });
});
