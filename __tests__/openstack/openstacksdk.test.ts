import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { coerce, gte } from 'semver';

import { prepareAccess } from '../../openstack/access';
import { readCloudConfig } from '../../openstack/cloud-config';
import { CloudConfigError } from '../../openstack/cloud-config-error';
import { endpointOf } from '../../openstack/endpoint';
import { EndpointError } from '../../openstack/endpoint-error';
import { openHttp } from '../../openstack/http';
import type { Session } from '../../openstack/keystone';
import type { ServiceName } from '../../openstack/service-types';
import type { CloudAccess } from '../../openstack/access';
import { TokenSource } from '../../openstack/token-source';
import type { Scratch } from '../support/app';
import { scratchFolder } from '../support/app';
import type { SdkAnswer, SdkAnswers, SdkMachine } from '../support/openstacksdk/ask';
import { askSdk, COMPARED, portable, writeMachines } from '../support/openstacksdk/ask';
import { SDK_CASES } from '../support/openstacksdk/cases';
import type { CatalogCloud } from '../support/openstacksdk/catalog-cloud';
import { startCatalogCloud } from '../support/openstacksdk/catalog-cloud';

const RECORDED = JSON.parse(
  readFileSync(join(__dirname, '../support/openstacksdk/recorded.json'), 'utf8'),
) as SdkAnswers;

let scratch: Scratch;
let cloud: CatalogCloud;
let machines: readonly SdkMachine[];

beforeAll(async () => {
  scratch = scratchFolder();
  cloud = await startCatalogCloud();
  machines = writeMachines(scratch.path, cloud);
});

afterAll(async () => {
  await cloud.close();
  scratch.remove();
});

/** What this project makes of a case, in the form that openstacksdk was asked in. */
async function ours(name: string): Promise<SdkAnswer> {
  const index = machines.findIndex((machine) => machine.case.name === name);
  const machine = machines[index];
  if (machine === undefined) {
    throw new Error(`no case ${name}`);
  }
  try {
    const access = await readAccess(machine);
    const http = await openHttp({ tls: { rejectUnauthorized: true }, env: {}, timeoutMs: 5000 });
    const session = await new TokenSource(access, http).session().finally(http.close);
    const settings = settingsOf(access, session);
    return portable({ ...settings, auth: cloud.auths.get(String(index)) }, machine);
  } catch (error) {
    if (error instanceof CloudConfigError) {
      return { refused: true };
    }
    throw error;
  }
}

async function readAccess(machine: SdkMachine): Promise<CloudAccess> {
  const settings = await readCloudConfig(machine.case.cloud, machine, machine.case.region);
  return await prepareAccess(settings, machine);
}

/** The files of certificates hold their own paths, so that what was read says where from. */
function settingsOf(access: CloudAccess, session: Session): object {
  const { tls } = access;
  const services = Object.keys(COMPARED) as ServiceName[];
  return {
    authUrl: access.authUrl.value,
    region: access.region ?? null,
    interface: access.interface,
    verify: tls.rejectUnauthorized ? (tls.ca ?? true) : false,
    cert: tls.key === undefined ? (tls.cert ?? null) : [tls.cert, tls.key],
    endpoints: Object.fromEntries(services.map((name) => [name, endpointOrNull(access, session, name)])),
  };
}

function endpointOrNull(access: CloudAccess, session: Session, service: ServiceName): string | null {
  try {
    return endpointOf(access, session, service);
  } catch (error) {
    if (error instanceof EndpointError) {
      return null;
    }
    throw error;
  }
}

test('has an answer of openstacksdk for every case', () => {
  expect(Object.keys(RECORDED.answers)).toEqual(SDK_CASES.map(({ name }) => name));
  expect(RECORDED.versions).toMatchObject({ openstacksdk: expect.stringMatching(/^\d/) as string });
});

test.each(SDK_CASES)('reads as openstacksdk does: $name', async ({ name }) => {
  expect(await ours(name)).toEqual(RECORDED.answers[name]);
});

test('finds openstacksdk saying the same, where it is installed', async () => {
  const live = await askSdk(process.env.OPENSTACKSDK_PYTHON ?? 'python3', machines, cloud);
  const version = coerce(live?.versions.openstacksdk) ?? '99.0.0';
  const names = SDK_CASES.filter(({ since = '0.0.0' }) => gte(version, since)).map(({ name }) => name);

  // Where it is not, what was recorded stands for it.
  expect(pick(live ?? RECORDED, names)).toEqual(pick(RECORDED, names));
});

function pick({ answers }: SdkAnswers, names: readonly string[]): object {
  return Object.fromEntries(names.map((name) => [name, answers[name]]));
}
