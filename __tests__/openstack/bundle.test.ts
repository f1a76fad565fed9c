import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { build } from 'esbuild';

import type { Scratch } from '../support/app';
import { PROJECT, scratchFolder } from '../support/app';
import type { ScriptedCloud } from '../support/scripted-cloud';
import { startScriptedCloud } from '../support/scripted-cloud';

let scratch: Scratch;
let service: ScriptedCloud;

beforeEach(async () => {
  scratch = scratchFolder();
  service = await startScriptedCloud();
});

afterEach(async () => {
  await service.close();
  scratch.remove();
});

/** A script like those that a local-exec runs, in a folder without node_modules. */
async function bundleScript(): Promise<string> {
  const entry = join(scratch.path, 'script.ts');
  const outfile = join(scratch.path, 'script.js');
  writeFileSync(
    entry,
    `import { connect } from ${JSON.stringify(join(PROJECT, 'openstack', 'connect'))};
     connect({ env: process.env, cwd: __dirname }, { cloud: 'kube' })
       .then(async ({ magnum }) => process.stdout.write((await magnum.getCluster('c-1')).name))
       .catch((error) => { process.stderr.write(String(error)); process.exitCode = 1; });`,
  );
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', target: 'node20', minify: true });
  return outfile;
}

async function run(script: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [script], { env: { HOME: scratch.path } });
  return stdout;
}

test('fits into one small file that needs nothing but Node', async () => {
  const script = await bundleScript();
  const text = readFileSync(script, 'utf8');
  const required = [...text.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name = '']) => name.replace(/^node:/, ''));

  expect(required.filter((name) => !builtinModules.includes(name))).toEqual([]);
  expect(text.length).toBeLessThan(170_000);
});

test('runs there, and ends by itself', async () => {
  const auth = { auth_url: `${service.url}/v3`, username: 'kube', password: 's3cret', project_name: 'kube' };
  const domains = { user_domain_name: 'Default', project_domain_name: 'Default' };
  writeFileSync(
    join(scratch.path, 'clouds.yaml'),
    JSON.stringify({ clouds: { kube: { auth: { ...auth, ...domains } } } }),
  );
  service.on('GET /magnum/', { status: 200, body: {} });
  service.on('GET /magnum/v1/clusters/c-1', {
    status: 200,
    body: { uuid: 'c-1', name: 'one', cluster_template_id: 't-1' },
  });

  expect(await run(await bundleScript())).toBe('one');
});
