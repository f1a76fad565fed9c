import { stringify } from 'yaml';

/** Stands where a credential would: it must turn up in the kubeconfig and nowhere else. */
export const SECRET = 'bm90LWEtcmVhbC1rZXk';

/** A kubeconfig as the provider makes it for a cluster of this name. */
export function providerKubeconfig(name: string, server = 'https://192.0.2.10:6443'): string {
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ cluster: { 'certificate-authority-data': 'Y2E=', server }, name }],
    contexts: [{ context: { cluster: name, user: `${name}-admin` }, name }],
    'current-context': name,
    users: [{ name: `${name}-admin`, user: { 'client-key-data': SECRET, 'client-certificate-data': 'Y2VydA==' } }],
  });
}
