import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { MagnumPlatform } from '../../../../magnum/platform';
import { RULES } from '../../../../magnum/rules';
import { judge } from '../../../../magnum/rules/judge';
import { DEFAULT_THRESHOLDS } from '../../../../magnum/rules/thresholds';
import type { TemplateSpec } from '../../../../magnum/spec/specs';

/*
 * What a real Magnum 15.0.1 said to templates, and what the rulebook says of the same.
 */

type Body = Readonly<Record<string, unknown>>;

interface Answered {
  readonly name: string;
  readonly status: number;
  readonly body: Body;
}

function readJson(...path: string[]): unknown {
  return JSON.parse(readFileSync(join(__dirname, ...path), 'utf8'));
}

function tried(): Answered[] {
  const { common, tries } = readJson('tried.json') as { common: Body; tries: Answered[] };
  return tries.map((one) => ({ ...one, body: { ...common, ...one.body } }));
}

/** Refused for what only the cloud knows, for who asks, or for what neither Terraform nor a program can write. */
const OUT_OF_REACH =
  /image|flavor|external-network|private-as|no-coe|coe-swarm|server-type-bm|volume-size-string|labels-|forbidden|attribute|bool|malformed|empty$|token/;

function recorded(): Answered[] {
  const all = readJson('..', '..', '..', 'devcloud', 'recorded', 'magnum.json') as Answered[];
  return all.filter(
    ({ name }) => name.startsWith('template-post') && !OUT_OF_REACH.test(name.replace('name-empty', '')),
  );
}

const PROPS = {
  image: 'image_id',
  flavor: 'flavor_id',
  masterFlavor: 'master_flavor_id',
  externalNetwork: 'external_network_id',
  keypair: 'keypair_id',
  dockerVolumeSizeGb: 'docker_volume_size',
} as const;

const toSnakeCase = (prop: string) => prop.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const SAME_NAME = [
  'name coe networkDriver volumeDriver dockerStorageDriver masterLbEnabled floatingIpEnabled fixedNetwork fixedSubnet',
  'httpProxy httpsProxy noProxy insecureRegistry registryEnabled tlsDisabled public hidden serverType apiserverPort',
];

function toSpec(body: Body): TemplateSpec {
  const same = SAME_NAME.join(' ')
    .split(' ')
    .map((prop) => [prop, toSnakeCase(prop)] as const);
  const fields = [...same, ...Object.entries(PROPS)].map(([prop, attribute]) => [prop, body[attribute]]);
  const servers = body.dns_nameserver as string | undefined;
  return { ...(Object.fromEntries(fields) as TemplateSpec), dnsNameservers: servers?.split(',') };
}

/** Errors about the request; that no cluster can be made without an external network shows later. */
function refusals(body: Body): string[] {
  const platform = MagnumPlatform.heat('zed', { magnumVersion: '15.0.1' });
  const subject = { kind: 'template', spec: toSpec(body) } as const;
  return judge(subject, RULES, { platform, thresholds: DEFAULT_THRESHOLDS })
    .findings.filter(({ rule, severity }) => severity === 'error' && rule.startsWith('CT-') && rule !== 'CT-18')
    .map(({ rule }) => rule);
}

const ANSWERED = [...tried(), ...recorded()];

test.each(ANSWERED)('the rulebook says of $name what Magnum answered: $status', ({ body, status }) => {
  expect(refusals(body).length > 0).toBe(status === 400);
});

test('there are answers of both kinds, and all rules that Magnum can be asked about have one', () => {
  const refused = ANSWERED.filter(({ status }) => status === 400);
  const asked = new Set(refused.flatMap(({ body }) => refusals(body)));

  expect(ANSWERED.length - refused.length).toBeGreaterThan(10);
  expect([...asked].sort()).toEqual(['CT-01', 'CT-22', 'CT-23', 'CT-25', 'CT-26', 'CT-28', 'CT-31', 'CT-33', 'CT-35']);
});
