import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Makes `dist/`: the package as others install it, and the scripts that stacks carry with them.
 * Does nothing when no source is newer than what was made last.
 */
const ROOT = resolve(__dirname, '..');
const DIST = join(ROOT, 'dist');
/** Written last, so that a build that failed or was cut off is made again. */
const STAMP = join(DIST, 'built');
const SOURCES = [
  'constructs',
  'magnum',
  'review',
  'operate',
  'openstack',
  'devcloud',
  'cli',
  'tools',
  'register.ts',
  'tsconfig.build.json',
];

/** What local-execs run, by the name of the file that it becomes. */
const SCRIPTS = {
  kubeconfig: 'operate/kubeconfig/script.ts',
  'life-cycle': 'operate/life-cycle/script.ts',
};

async function main(): Promise<void> {
  if (existsSync(STAMP) && Math.max(...SOURCES.map((source) => newestChange(join(ROOT, source)))) < changed(STAMP)) {
    return;
  }
  rmSync(DIST, { recursive: true, force: true });
  execFileSync(process.execPath, [require.resolve('typescript/lib/tsc.js'), '-p', join(ROOT, 'tsconfig.build.json')], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  await bundleAssets();
  writeFileSync(STAMP, '');
}

/** One file without dependencies for each script that a local-exec runs: an apply job has only the stack's folder and node. */
async function bundleAssets(): Promise<void> {
  const { build } = await import('esbuild');
  await build({
    entryPoints: Object.entries(SCRIPTS).map(([out, script]) => ({ out, in: join(ROOT, script) })),
    outdir: join(DIST, 'assets'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    minify: true,
    legalComments: 'inline',
  });
}

function newestChange(path: string): number {
  if (!statSync(path).isDirectory()) {
    return changed(path);
  }
  return Math.max(changed(path), ...readdirSync(path).map((entry) => newestChange(join(path, entry))));
}

function changed(path: string): number {
  return statSync(path).mtimeMs;
}

main().catch((error: unknown) => {
  process.stderr.write(`could not build: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
