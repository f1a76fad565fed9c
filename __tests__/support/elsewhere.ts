import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { PROJECT } from './app';

/** What is read here of the checkout's package.json. */
interface Manifest {
  readonly version: string;
  readonly devDependencies: Readonly<Record<string, string>>;
}

export const MANIFEST = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as Manifest;

/** Runs a program with nothing of this machine's environment but what finds programs, caches and the registry. */
export function runAlone(folder: string, program: string, ...args: string[]): string {
  const { PATH, HOME, NODE_EXTRA_CA_CERTS, HTTPS_PROXY, npm_config_registry, npm_config_userconfig } = process.env;
  const npmConfig = { npm_config_registry, npm_config_userconfig, npm_config_update_notifier: 'false' };
  return execFileSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH, HOME, NODE_EXTRA_CA_CERTS, HTTPS_PROXY, ...npmConfig },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Packs the checkout as a release would. Returns what npm printed. */
export function pack(to: string): string {
  mkdirSync(to, { recursive: true });
  return runAlone(PROJECT, 'npm', 'pack', '--silent', '--pack-destination', to);
}

/** Somebody else's project: empty but for the packed package, and the cdktf they chose. */
export function installElsewhere(folder: string, tarball: string, cdktf: string): void {
  mkdirSync(folder, { recursive: true });
  const { constructs, '@types/node': types } = MANIFEST.devDependencies;
  const dependencies = { 'cdktf-magnum': `file:${tarball}`, cdktf, constructs };
  const manifest = { name: 'elsewhere', private: true, dependencies, devDependencies: { '@types/node': types } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, '.npmrc'), 'prefer-offline=true\naudit=false\nfund=false\n');
  runAlone(folder, 'npm', 'install', '--silent');
}
