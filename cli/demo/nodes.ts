import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { request } from 'node:https';

import type { Env } from '../../tools/terraform';

/** Somebody without kubectl sees the nodes too. */
export const NO_KUBECTL =
  'kubectl is not on the path; to get it: https://kubernetes.io/docs/tasks/tools (the nodes below were asked for without it)';

/**
 * What `kubectl get nodes` prints.
 *
 * @returns undefined without kubectl
 * @throws Error with what kubectl says when it fails
 */
export async function kubectlGetNodes(kubeconfig: string, env: Env): Promise<string | undefined> {
  return await new Promise((resolve, reject) => {
    const options = { env: { ...env, KUBECONFIG: kubeconfig } };
    execFile('kubectl', ['get', 'nodes'], options, (error, stdout, stderr) => {
      if (error?.code === 'ENOENT') {
        resolve(undefined);
      } else if (error !== null) {
        reject(new Error(`kubectl get nodes failed: ${stderr.trim()}`));
      } else {
        resolve(stdout.trimEnd());
      }
    });
  });
}

/** The same without kubectl: the API server itself says what the table holds. */
export async function nodeTable(kubeconfig: string): Promise<string> {
  const { parse } = await import('yaml');
  const { clusters, users } = parse(readFileSync(kubeconfig, 'utf8')) as Kubeconfig;
  const [cluster, user] = [clusters[0]?.cluster, users[0]?.user];
  if (cluster === undefined || user === undefined) {
    throw new Error(`${kubeconfig} names no cluster or no user`);
  }
  const body = await get(new URL('/api/v1/nodes', cluster.server), {
    ca: decoded(cluster['certificate-authority-data']),
    cert: decoded(user['client-certificate-data']),
    key: decoded(user['client-key-data']),
  });
  return tableOf(JSON.parse(body) as NodeTable);
}

interface Kubeconfig {
  readonly clusters: readonly { cluster: { server: string; 'certificate-authority-data': string } }[];
  readonly users: readonly { user: { 'client-certificate-data': string; 'client-key-data': string } }[];
}

interface NodeTable {
  /** Those of priority 0 are shown; the others are for `-o wide`. */
  readonly columnDefinitions: readonly { name: string; priority: number }[];
  readonly rows: readonly { cells: readonly unknown[] }[];
}

interface Credentials {
  readonly ca: Buffer;
  readonly cert: Buffer;
  readonly key: Buffer;
}

async function get(url: URL, credentials: Credentials): Promise<string> {
  const headers = { accept: 'application/json;as=Table;v=v1;g=meta.k8s.io' };
  return await new Promise((resolve, reject) => {
    request(url, { ...credentials, headers, timeout: 10_000 }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => {
        resolve(text);
      });
    })
      .on('error', reject)
      .end();
  });
}

function tableOf({ columnDefinitions, rows }: NodeTable): string {
  const shown = columnDefinitions.flatMap(({ priority }, index) => (priority === 0 ? [index] : []));
  const head = shown.map((index) => columnDefinitions[index]?.name.toUpperCase() ?? '');
  const lines = [head, ...rows.map(({ cells }) => shown.map((index) => String(cells[index])))];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd((widths[column] ?? 0) + 3))
        .join('')
        .trimEnd(),
    )
    .join('\n');
}

function decoded(base64: string): Buffer {
  return Buffer.from(base64, 'base64');
}
