import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Makes `lib/` from `schema.json`: TypeScript by cdktf's own generator, then JavaScript and types by the compiler.
 * Does nothing when `lib/` was made from the schema that is there now.
 */
const PACKAGE = resolve(__dirname, '..');
const LIB = join(PACKAGE, 'lib');
const STAMP = join(LIB, 'made-from.sha256');

/** What `terraform providers schema -json` says, and under "//" where that came from. */
interface ProvenSchema {
  readonly '//': { readonly provider: string; readonly version: string };
  readonly format_version: '0.1';
  readonly provider_schemas: Record<string, never>;
}

async function main(): Promise<void> {
  const fingerprint = fingerprintOfInputs();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint) {
    return;
  }
  process.stderr.write('making the bindings of @cdktf/provider-openstack from schema.json …\n');
  // Inside the package, so that the compiler finds cdktf and constructs from there.
  const work = join(PACKAGE, '.generate');
  const clean = (): void => {
    rmSync(work, { recursive: true, force: true });
  };
  process.once('SIGINT', () => {
    clean();
    process.exit(130);
  });
  // Of a run that was killed.
  clean();
  mkdirSync(work);
  try {
    await generateTypeScript(work);
    compile(join(work, 'providers', 'openstack'));
  } finally {
    clean();
  }
  // Last, so that a run that was cut off is made again.
  writeFileSync(STAMP, fingerprint);
}

/** What the bindings are made from: the schema, and the version of the generator that reads it. */
function fingerprintOfInputs(): string {
  const generator = require.resolve('@cdktf/provider-generator/package.json');
  return createHash('sha256')
    .update(readFileSync(join(PACKAGE, 'schema.json')))
    .update(readFileSync(generator))
    .digest('hex');
}

async function generateTypeScript(target: string): Promise<void> {
  beSilentAboutTerraform();
  // Required here and not above: they cost half a second that an up-to-date `lib/` need not pay.
  const { CodeMaker, TerraformProviderGenerator } = await import('@cdktf/provider-generator');
  const { ConstructsMakerProviderTarget, Language, TerraformProviderConstraint } = await import('@cdktf/commons');

  const schema = JSON.parse(readFileSync(join(PACKAGE, 'schema.json'), 'utf8')) as ProvenSchema;
  const { provider: source, version } = schema['//'];
  const generator = new TerraformProviderGenerator(new CodeMaker(), {
    ...schema,
    provider_versions: Object.fromEntries(Object.keys(schema.provider_schemas).map((name) => [name, version])),
  });
  // The source without a registry's host: Terraform and OpenTofu each complete it with their own.
  const constraint = new TerraformProviderConstraint({ name: 'openstack', source, version });
  generator.generate(new ConstructsMakerProviderTarget(constraint, Language.TYPESCRIPT));
  await generator.save(target);
}

/**
 * The generator asks Terraform for its version when it is loaded, and does nothing with the answer. Here nobody wants
 * to hear that the CLI config is amiss, and where there is no Terraform nobody's statistics need to know.
 */
function beSilentAboutTerraform(): void {
  delete process.env.TF_CLI_CONFIG_FILE;
  process.env.CHECKPOINT_DISABLE = '1';
}

function compile(source: string): void {
  rmSync(LIB, { recursive: true, force: true });
  const options = ['--module', 'commonjs', '--target', 'ES2022', '--declaration', '--strict', '--skipLibCheck'];
  execFileSync(
    process.execPath,
    [
      require.resolve('typescript/lib/tsc.js'),
      ...options,
      ...['--types', 'node', '--rootDir', source, '--outDir', LIB],
      join(source, 'index.ts'),
      join(source, 'lazy-index.ts'),
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`could not make the bindings: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
