import { setTimeout } from 'node:timers/promises';

import { startDevcloud } from '../../../devcloud';
import type { Scratch } from '../../support/app';
import { scratchFolder } from '../../support/app';
import { logIn } from '../../support/devcloud';

let scratch: Scratch;

beforeEach(() => {
  scratch = scratchFolder();
});

afterEach(() => {
  scratch.remove();
});

const DELAYS = { conductorMs: 1, createMs: 1, resizeMs: 1, upgradeMs: 1, deleteMs: 1 };

async function post(url: string, token: string, path: string, body: object): Promise<void> {
  const headers = { 'X-Auth-Token': token, 'Content-Type': 'application/json' };
  const response = await fetch(`${url}/container-infra/v1/${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  expect(response.ok).toBe(true);
}

/** Servers that listen in this process. */
function listening(): number {
  return process.getActiveResourcesInfo().filter((resource) => resource === 'TCPServerWrap').length;
}

/** The moments until the cluster's own API answers: its CA is made, its key, and a port is opened. */
const MOMENTS = [0, 2, 5, 10, 20, 30, 40, 60, 80, 120];

test('a cloud that ends while it makes clusters leaves no server behind', async () => {
  const before = listening();

  for (const moment of MOMENTS) {
    const cloud = await startDevcloud({ dir: scratch.path, delays: DELAYS });
    const token = await logIn(cloud.url, 'kube');
    const image = { image_id: 'fedora-coreos', external_network_id: 'public', keypair_id: 'kubekey' };
    await post(cloud.url, token, 'clustertemplates', { name: 't', coe: 'kubernetes', ...image });
    await post(cloud.url, token, 'clusters', { name: 'c', cluster_template_id: 't' });
    await setTimeout(moment);
    await cloud.close();
  }

  // One that was still being started would be there by now.
  await setTimeout(200);
  expect(listening()).toBe(before);
});
