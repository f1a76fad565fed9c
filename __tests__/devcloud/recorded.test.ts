import { setTimeout } from 'node:timers/promises';

import type { Devcloud } from '../../devcloud';
import { startDevcloud } from '../../devcloud';
import type { Scratch } from '../support/app';
import { scratchFolder } from '../support/app';
import { logIn } from '../support/devcloud';
import { seededHex, seededUuid } from '../../devcloud/ids';
import type { Exchange } from './replay';
import { recorded, Replay } from './replay';

/** Of the recorded cloud, and of every devcloud. */
const SEEDED: ReadonlyMap<string, string> = new Map([
  ['9b17763d91bd4b3a9208e1d1d103ac86', seededHex('project kube')],
  ['63861aa891eb496f8ffacbf9deecc968', seededHex('user kube')],
  ['bba6d8dc9e464bf6a96d20a1eda44d13', seededHex('project admin')],
  ['30575c95-7416-4bee-b8d2-404325ed4d89', seededUuid('image fedora-coreos')],
  ['1f09c265-b332-4bd3-8728-29b69971d8ad', seededUuid('network public')],
  ['1b208338-c2aa-49e4-98b7-beb27d4acf8f', seededUuid('network private')],
  ['6cc0c7f1-4744-45eb-9280-469ddad61a6b', seededUuid('subnet private')],
  ['25069e89-4532-4603-ab00-f029182e13b2', seededUuid('subnet public')],
]);

/** Slow enough that somebody who looks at once sees it in progress. */
const DELAYS = { conductorMs: 15, createMs: 150, resizeMs: 150, upgradeMs: 150, deleteMs: 80 };

let scratch: Scratch;
let cloud: Devcloud;
let tokens: Record<string, string>;

beforeAll(async () => {
  scratch = scratchFolder();
  cloud = await startDevcloud({ dir: scratch.path, delays: DELAYS });
  tokens = { kube: await logIn(cloud.url, 'kube'), admin: await logIn(cloud.url, 'admin') };
});

afterAll(async () => {
  await cloud.close();
  scratch.remove();
});

interface Special {
  /** What the recorded cloud had beside what is seeded. */
  readonly prepare?: () => Promise<void>;
  readonly atRest?: () => Promise<void>;
}

function replayAll(service: string, mount: string, ignored: readonly string[], special: Special = {}): void {
  describe(`${service} answers as a real one`, () => {
    let replay: Replay;

    beforeAll(async () => {
      await special.prepare?.();
      replay = new Replay({ url: cloud.url, mount, tokens, ids: SEEDED, ignored, atRest: special.atRest });
    });

    test.each(recorded(service).map((exchange): [string, Exchange] => [exchange.name, exchange]))(
      '%s',
      async (_name, exchange) => {
        const { got, wanted } = await replay.send(exchange);

        expect(got).toEqual(wanted);
      },
    );
  });
}

replayAll('glance', 'image', ['id', 'size', 'virtual_size', 'checksum', 'os_hash_value', 'self', 'file']);

replayAll('neutron', 'networking', ['mac_address', 'revision_number', 'status', 'standard_attr_id']);

// Before there are clusters: their nodes are servers.
replayAll('nova', 'compute', ['public_key', 'fingerprint', 'id']);

replayAll(
  'magnum',
  'container-infra',
  [
    // Made up anew each time.
    'stack_id',
    'discovery_url',
    'api_address',
    'id',
    'host',
    // Depend on when somebody looks.
    'health_status',
    'health_status_reason',
    'updated_at',
    'report_count',
  ],
  { prepare: otherImages, atRest: clustersAtRest },
);

/** One that nobody said the system of, and one of a system that no driver is for. */
async function otherImages(): Promise<void> {
  await post('image/v2/images', { name: 'nodistro' });
  await post('image/v2/images', { id: 'de4a4f6a-1fd6-4511-8301-bb9cdb361b69', name: 'ubuntu', os_distro: 'ubuntu' });
}

async function post(path: string, body: object): Promise<void> {
  const headers = { 'X-Auth-Token': tokens.kube ?? '', 'Content-Type': 'application/json' };
  const { status } = await fetch(`${cloud.url}/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  expect(status).toBe(201);
}

/** But for the one that is stuck for ever. */
async function clustersAtRest(): Promise<void> {
  const headers = { 'X-Auth-Token': tokens.kube ?? '' };
  for (let tries = 0; tries < 50; tries += 1) {
    // What was only just accepted shows no status yet.
    await setTimeout(DELAYS.conductorMs * 2);
    const answer = await fetch(`${cloud.url}/container-infra/v1/clusters`, { headers });
    const { clusters } = (await answer.json()) as { clusters: { name: string; status: string }[] };
    if (!clusters.some(({ name, status }) => name !== 'rec-stuck' && status.endsWith('IN_PROGRESS'))) {
      return;
    }
  }
}
