import type { HttpFailure } from '../../openstack/http-error';

/** What a person can do when nothing answers; `source` is where the URL came from. */
export function unreachableFix(failure: HttpFailure, source: string): string {
  switch (failure) {
    case 'dns':
      return `correct the host in ${source}, or connect to the network (VPN) that knows it`;
    case 'refused':
      return `correct host and port in ${source}, or ask whether the service runs`;
    case 'timeout':
      return `correct host, port and scheme (a port without TLS keeps silent to https) in ${source}, or connect to its network: a VPN or a proxy`;
    case 'unreachable':
      return `correct the host in ${source}, or connect to its network: a VPN, or a proxy (HTTPS_PROXY, HTTP_PROXY, NO_PROXY)`;
    case 'tls':
      return `check that ${source} names the right host and scheme, then name the file of its CA in cacert (OS_CACERT)`;
    case 'not http':
      return `check scheme and port in ${source}: a port that speaks TLS needs https://`;
    case 'proxy':
      return 'correct HTTPS_PROXY and HTTP_PROXY, or exempt the host in NO_PROXY; the proxy may also want a user name';
    case 'aborted':
      return 'run it again';
    case 'other':
      return `check ${source}`;
  }
}
