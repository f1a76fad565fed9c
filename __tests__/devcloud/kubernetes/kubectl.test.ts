import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import type { KubernetesApi } from '../../../devcloud/kubernetes/api';
import { startKubernetesApi } from '../../../devcloud/kubernetes/api';
import { ClusterAuthority } from '../../../devcloud/kubernetes/authority';
import { identityOf, type Identity } from './client';
import { FOUR_NODES, node } from './nodes';

/** The same behaviours are tested without it in the files beside this one. */
const whereKubectlIs = spawnSync('kubectl', ['version', '--client']).status === 0 ? describe : describe.skip;

whereKubectlIs('kubectl (skipped where it is not on the PATH)', () => {
  let authority: ClusterAuthority;
  let api: KubernetesApi;
  let folder: string;

  beforeAll(async () => {
    authority = await ClusterAuthority.create('mycluster');
    api = await startKubernetesApi({ authority, version: 'v1.23.3' });
    api.setNodes(FOUR_NODES);
    folder = mkdtempSync(join(tmpdir(), 'kubectl-'));
    writeKubeconfig('config', await identityOf(authority));
  });

  afterAll(async () => {
    await api.close();
    rmSync(folder, { recursive: true });
  });

  function writeKubeconfig(name: string, { ca, cert, key }: Identity): void {
    const base64 = (pem: string | undefined): string | undefined => pem && Buffer.from(pem).toString('base64');
    const kubeconfig = {
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [{ name: 'mycluster', cluster: { server: api.url, 'certificate-authority-data': base64(ca) } }],
      users: [{ name: 'admin', user: { 'client-certificate-data': base64(cert), 'client-key-data': base64(key) } }],
      contexts: [{ name: 'default', context: { cluster: 'mycluster', user: 'admin' } }],
      'current-context': 'default',
    };
    writeFileSync(join(folder, name), JSON.stringify(kubeconfig));
  }

  /** With a cache of its own, since a port may have been another cluster's before. */
  function environment(kubeconfig = 'config'): NodeJS.ProcessEnv {
    return { PATH: process.env.PATH, HOME: folder, KUBECONFIG: join(folder, kubeconfig) };
  }

  async function kubectl(line: string, kubeconfig?: string): Promise<{ code: number; out: string; err: string }> {
    return await new Promise((resolve) => {
      const child = execFile('kubectl', line.split(' '), { env: environment(kubeconfig) }, (_error, out, err) => {
        resolve({ code: child.exitCode ?? -1, out, err });
      });
    });
  }

  test('gets the nodes as in the story', async () => {
    expect(await kubectl('get nodes')).toEqual({
      code: 0,
      err: '',
      out: [
        'NAME                     STATUS   ROLES    AGE   VERSION',
        'mycluster-abc-master-0   Ready    master   12m   v1.23.3',
        'mycluster-abc-master-1   Ready    master   12m   v1.23.3',
        'mycluster-abc-node-0     Ready    <none>   12m   v1.23.3',
        'mycluster-abc-node-1     Ready    <none>   12m   v1.23.3',
        '',
      ].join('\n'),
    });
  });

  test.each([
    ['get nodes -o name', 'node/mycluster-abc-master-0\n'],
    ['get nodes -o wide', 'INTERNAL-IP   EXTERNAL-IP   OS-IMAGE'],
    ['get nodes -o json', '"kubeletVersion": "v1.23.3"'],
    ['get nodes -L magnum.openstack.org/nodegroup', 'default-worker'],
    ['get nodes --sort-by=.metadata.creationTimestamp', 'mycluster-abc-node-1'],
    ['get node mycluster-abc-node-0', 'mycluster-abc-node-0   Ready    <none>   12m   v1.23.3'],
    ['describe node mycluster-abc-master-0', 'node-role.kubernetes.io/master:NoSchedule'],
    ['describe nodes', 'HolderIdentity:  mycluster-abc-node-1'],
    ['version', 'Server Version: v1.23.3'],
    ['cluster-info', 'CoreDNS'],
    ['get --raw /livez', 'ok'],
    ['get --raw /readyz', 'ok'],
    ['get --raw /healthz', 'ok'],
    ['api-resources', 'nodes        no           v1                       false        Node'],
    ['get ns', 'kube-system       Active'],
    ['get svc -n kube-system', 'kube-dns   ClusterIP   10.254.0.10   <none>        53/UDP,53/TCP,9153/TCP'],
    ['get all', 'service/kubernetes'],
    ['wait --for=condition=Ready nodes --all --timeout=10s', 'node/mycluster-abc-node-1 condition met'],
  ])('answers %s', async (line, part) => {
    const { code, out } = await kubectl(line);

    expect(out).toContain(part);
    expect(code).toBe(0);
  });

  test('gets no pods, as there are none', async () => {
    expect(await kubectl('get pods -A')).toEqual({ code: 0, out: '', err: 'No resources found\n' });
  });

  test('gets only the nodes with a label', async () => {
    const { out } = await kubectl('get nodes -o name -l magnum.openstack.org/role=worker');

    expect(out).toBe('node/mycluster-abc-node-0\nnode/mycluster-abc-node-1\n');
  });

  test.each([
    ['get node nobody', 'Error from server (NotFound): nodes "nobody" not found\n'],
    ['auth can-i get pods', 'Error from server (NotImplemented): devcloud does not emulate POST '],
  ])('says what is wrong with %s', async (line, complaint) => {
    const { code, err } = await kubectl(line);

    expect(err).toContain(complaint);
    expect(code).toBe(1);
  });

  test('is told that it is nobody, or forbidden', async () => {
    writeKubeconfig('bob', await identityOf(authority, 'CN=bob, O=people'));
    const stranger = await identityOf(await ClusterAuthority.create('mycluster'));
    writeKubeconfig('stranger', { ...stranger, ca: authority.certificatePem });

    expect((await kubectl('get nodes', 'bob')).err).toBe(
      'Error from server (Forbidden): nodes is forbidden: User "bob" cannot list resource "nodes" in API group "" at the cluster scope\n',
    );
    expect((await kubectl('get nodes', 'stranger')).err).toContain('You must be logged in to the server');
  });

  test('watches nodes come', async () => {
    const watching = spawn('kubectl', ['get', 'nodes', '--watch', '--no-headers'], { env: environment() });
    const ended = once(watching, 'close');
    try {
      const lines = createInterface(watching.stdout)[Symbol.asyncIterator]();
      for (const expected of FOUR_NODES.map(({ name }) => name).sort()) {
        expect((await lines.next()).value).toContain(expected);
      }

      api.setNodes([...FOUR_NODES, node('mycluster-abc-node-2')]);

      expect((await lines.next()).value).toMatch(/^mycluster-abc-node-2 +Ready +<none> +12m +v1\.23\.3$/);
    } finally {
      watching.kill();
      await ended;
      api.setNodes(FOUR_NODES);
    }
  });
});
