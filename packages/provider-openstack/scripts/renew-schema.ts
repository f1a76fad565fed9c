import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { obtainProvider } from '../../../tools/provider/obtain';
import { PROVIDER_MODULE, PROVIDER_SOURCE, PROVIDER_VERSION } from '../../../tools/provider/release';
import type { TerraformCli } from '../../../tools/terraform';
import { findTerraform } from '../../../tools/terraform';

/** Writes `schema.json`: what the real provider says of itself, and under "//" where that came from. */
const PACKAGE = resolve(__dirname, '..');
const SCHEMA = join(PACKAGE, 'schema.json');
const GO_SUM = resolve(PACKAGE, '../../tools/provider/go.sum');

async function main(): Promise<void> {
  const cli = await findTerraform(process.env);
  // OpenTofu names the provider by its own registry, which would change every line of the bindings' metadata.
  if (cli?.product !== 'terraform') {
    throw new Error(
      'the schema is kept as Terraform prints it; install terraform, or name it in TERRAFORM_BINARY_NAME',
    );
  }
  const { env } = await obtainProvider(cli, process.env, (line) => process.stderr.write(`${line}\n`));
  const schema = { '//': provenance(cli), ...askProvider(cli, { ...process.env, ...env }) };
  writeFileSync(`${SCHEMA}.new`, `${JSON.stringify(schema, undefined, 1)}\n`);
  renameSync(`${SCHEMA}.new`, SCHEMA);
}

function provenance({ version }: TerraformCli): Readonly<Record<string, string>> {
  const prefix = `${PROVIDER_MODULE} v${PROVIDER_VERSION} h1:`;
  const module = readFileSync(GO_SUM, 'utf8')
    .split('\n')
    .find((line) => line.startsWith(prefix));
  if (module === undefined) {
    throw new Error(`${GO_SUM} has no line that starts with ${prefix}`);
  }
  return {
    provider: PROVIDER_SOURCE,
    version: PROVIDER_VERSION,
    module,
    terraform: version,
    command: 'terraform providers schema -json',
  };
}

function askProvider({ path }: TerraformCli, env: NodeJS.ProcessEnv): object {
  const folder = mkdtempSync(join(tmpdir(), 'cdktf-magnum-schema-'));
  const terraform = (...args: string[]): string =>
    execFileSync(path, args, {
      cwd: folder,
      env: { ...env, CHECKPOINT_DISABLE: '1', TF_DATA_DIR: undefined },
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  try {
    const providers = { openstack: { source: PROVIDER_SOURCE, version: PROVIDER_VERSION } };
    writeFileSync(join(folder, 'main.tf.json'), JSON.stringify({ terraform: { required_providers: providers } }));
    terraform('init', '-backend=false', '-input=false');
    return JSON.parse(terraform('providers', 'schema', '-json')) as object;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`could not renew the schema: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
