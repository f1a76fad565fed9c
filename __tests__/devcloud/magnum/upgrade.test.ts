import { setTimeout } from 'node:timers/promises';

import type { Devcloud } from '../../../devcloud';
import { startDevcloud } from '../../../devcloud';
import type { Scratch } from '../../support/app';
import { scratchFolder } from '../../support/app';
import { logIn } from '../../support/devcloud';

/** What recordings show only in part: they have no extra group that an upgrade leaves behind. */
let scratch: Scratch;
let cloud: Devcloud;
let token: string;

beforeEach(async () => {
  scratch = scratchFolder();
  const delays = { conductorMs: 1, createMs: 1, resizeMs: 1, upgradeMs: 1, deleteMs: 1 };
  cloud = await startDevcloud({ dir: scratch.path, delays });
  token = await logIn(cloud.url, 'kube');
});

afterEach(async () => {
  await cloud.close();
  scratch.remove();
});

async function call(method: string, path: string, body?: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${cloud.url}/container-infra/v1/${path}`, {
    method,
    headers: {
      'X-Auth-Token': token,
      'Content-Type': 'application/json',
      'OpenStack-API-Version': 'container-infra 1.10',
    },
    body: body && JSON.stringify(body),
  });
  expect(response.ok).toBe(true);
  const text = await response.text();
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

async function makeTemplate(name: string, labels: Readonly<Record<string, string>>): Promise<void> {
  const image = { image_id: 'fedora-coreos', external_network_id: 'public', keypair_id: 'kubekey' };
  await call('POST', 'clustertemplates', { name, coe: 'kubernetes', ...image, labels });
}

/** What Magnum says of the cluster once it is `status`. */
async function once(status: string): Promise<Record<string, unknown>> {
  for (;;) {
    // The API answers before the conductor has written anything.
    await setTimeout(20);
    const cluster = await call('GET', 'clusters/c');
    if (cluster.status === status) {
      return cluster;
    }
  }
}

test('an upgrade takes kube_tag and no other label, and leaves an extra group on the version that it had', async () => {
  await makeTemplate('old', { kube_tag: 'v1.23.3', boot_volume_size: '10' });
  await makeTemplate('new', { kube_tag: 'v1.24.3-rancher1', ostree_commit: 'abc' });
  await call('POST', 'clusters', { name: 'c', cluster_template_id: 'old' });
  expect(await once('CREATE_COMPLETE')).toMatchObject({ coe_version: 'v1.23.3' });
  await call('POST', 'clusters/c/nodegroups', { name: 'gpu' });
  await once('UPDATE_COMPLETE');

  await call('POST', 'clusters/c/actions/upgrade', { cluster_template: 'new', max_batch_size: 1 });

  const labels = { kube_tag: 'v1.24.3-rancher1', boot_volume_size: '10' };
  expect(await once('UPDATE_COMPLETE')).toMatchObject({
    labels,
    labels_skipped: { ostree_commit: 'abc' },
    // Of the group that Magnum asks last, whatever the masters run.
    coe_version: 'v1.23.3',
  });
  expect(await call('GET', 'clusters/c/nodegroups/default-worker')).toMatchObject({ labels });
  expect(await call('GET', 'clusters/c/nodegroups/gpu')).toMatchObject({ labels: { kube_tag: 'v1.23.3' } });

  await call('POST', 'clusters/c/actions/upgrade', { cluster_template: 'new', max_batch_size: 1, nodegroup: 'gpu' });
  expect(await once('UPDATE_COMPLETE')).toMatchObject({ coe_version: 'v1.24.3-rancher1' });
});

test('a certificate ends without a line break', async () => {
  await makeTemplate('t', {});
  await call('POST', 'clusters', { name: 'c', cluster_template_id: 't' });

  expect(await call('GET', 'certificates/c')).toMatchObject({
    pem: expect.stringMatching(/-----END CERTIFICATE-----$/) as string,
  });
});
