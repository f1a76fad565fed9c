import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { PROJECT } from '../../support/app';
import { PROVIDER_MODULE, PROVIDER_SOURCE, PROVIDER_VERSION } from '../../../tools/provider/release';

test('the release that is built is the one that the bindings were made from', () => {
  const { '//': schema } = JSON.parse(
    readFileSync(join(PROJECT, 'packages/provider-openstack/schema.json'), 'utf8'),
  ) as { '//': Record<string, string> };

  expect(schema).toMatchObject({ provider: PROVIDER_SOURCE, version: PROVIDER_VERSION });
  expect(schema.module).toContain(`${PROVIDER_MODULE} v${PROVIDER_VERSION} h1:`);
});

test('go.mod and go.sum name it, with the checksum that the schema names', () => {
  const provider = join(PROJECT, 'tools/provider');
  const schema = readFileSync(join(PROJECT, 'packages/provider-openstack/schema.json'), 'utf8');
  const checksum = /h1:[^"]+/.exec(schema)?.[0] ?? 'none';

  expect(readFileSync(join(provider, 'go.mod'), 'utf8')).toContain(`${PROVIDER_MODULE} v${PROVIDER_VERSION}\n`);
  expect(readFileSync(join(provider, 'go.sum'), 'utf8')).toContain(
    `${PROVIDER_MODULE} v${PROVIDER_VERSION} ${checksum}`,
  );
});
