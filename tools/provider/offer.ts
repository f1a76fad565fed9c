import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Env, TerraformCli } from '../terraform';
import { PROVIDER_SOURCE, PROVIDER_VERSION } from './release';

/** What `terraform init` says to the provider in some environment. */
export type Offer =
  | {
      readonly offered: true;
      /** It came with a signature, which only registries give. */
      readonly signed: boolean;
    }
  | { readonly offered: false; readonly reason: string };

const CONFIGURATION = {
  terraform: { required_providers: { openstack: { source: PROVIDER_SOURCE, version: PROVIDER_VERSION } } },
};

/** Time for a download from a network mirror. */
const TIMEOUT_MS = 120_000;

/**
 * Whether Terraform itself finds the provider in an environment: nobody else can say what its CLI config, implied
 * mirrors and variables come to.
 *
 * @param network false where only folders are in question, which then does not depend on a network or wait for one
 */
export async function askTerraform(cli: TerraformCli, env: Env, network: boolean): Promise<Offer> {
  const folder = await mkdtemp(join(tmpdir(), 'cdktf-magnum-provider-')).catch(cannotWrite);
  try {
    await writeFile(join(folder, 'main.tf.json'), JSON.stringify(CONFIGURATION)).catch(cannotWrite);
    const { failed, output } = await init(cli, folder, initEnv(env, network));
    return failed
      ? { offered: false, reason: network ? firstError(output) : 'no folder has it' }
      : { offered: true, signed: /\((?:self-)?signed\b/.test(output) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function cannotWrite(error: Error): never {
  throw new Error(`cannot write to ${tmpdir()}: ${error.message}; name another folder in the variable TMPDIR`, {
    cause: error,
  });
}

async function init(cli: TerraformCli, cwd: string, env: Env): Promise<{ failed: boolean; output: string }> {
  const options = { cwd, env: { ...env }, timeout: TIMEOUT_MS, killSignal: 'SIGKILL' as const };
  return await new Promise((resolve) => {
    execFile(cli.path, ['init', '-backend=false', '-input=false', '-no-color'], options, (error, stdout, stderr) => {
      resolve({ failed: error !== null, output: error?.killed === true ? 'Error: timed out' : stdout + stderr });
    });
  });
}

/** The user's environment, less what would lead init out of the folder it is tried in, or make it wait. */
function initEnv(env: Env, network: boolean): Env {
  const kept = Object.entries(env).filter(([name]) => !/^TF_(?:DATA_DIR|WORKSPACE|LOG.*)$/.test(name));
  return {
    ...Object.fromEntries(kept),
    CHECKPOINT_DISABLE: '1',
    TF_IN_AUTOMATION: '1',
    TF_REGISTRY_CLIENT_TIMEOUT: '5',
    TF_REGISTRY_DISCOVERY_RETRY: '0',
    ...(network ? {} : NO_NETWORK),
  };
}

/** A proxy that refuses at once (port 9, discard), in both spellings: Go reads either. */
const NO_NETWORK: Env = {
  HTTPS_PROXY: 'http://127.0.0.1:9',
  https_proxy: 'http://127.0.0.1:9',
  NO_PROXY: '',
  no_proxy: '',
  // A folder needs no cache, and what is only tried should leave nothing in the user's.
  TF_PLUGIN_CACHE_DIR: undefined,
};

/** The first error in Terraform's words, on one line. */
function firstError(output: string): string {
  const [, error = output] = /^Error: ([\s\S]+?)(?:\n\nTo see which modules|\nError: |$(?![\s\S]))/m.exec(output) ?? [];
  return error.trim().replaceAll(/\s+/g, ' ').slice(0, 400);
}
