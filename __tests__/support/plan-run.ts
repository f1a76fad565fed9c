import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { App } from 'cdktf';

import type { Devcloud } from '../../devcloud';
import { cloudEnv, runProgram } from './devcloud-run';
import { terraformEnv } from './terraform';

/** What Terraform says of a plan. */
export interface Planned {
  readonly code: number | null;
  /** `error TEXT` and `warning TEXT`, sorted. */
  readonly said: readonly string[];
}

/** Synthesizes an app with one stack, and initializes it. Returns its folder. */
export async function prepare(folder: string, make: (app: App) => unknown): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const app = new App({ outdir: folder });
  make(app);
  app.synth();
  const [stack = ''] = app.node.children.map(({ node }) => node.id);
  const path = join(folder, 'stacks', stack);
  await terraform(path, {}, 'init', '-input=false');
  return path;
}

/** Runs the real Terraform against a cloud, and reads its diagnostics. */
export async function planned(path: string, cloud: Devcloud, ...args: readonly string[]): Promise<Planned> {
  const { code, output } = await terraform(path, cloudEnv(cloud), 'plan', '-input=false', '-json', ...args);
  const said = output.split('\n').flatMap(diagnosticIn);
  return { code, said: said.sort() };
}

export async function terraform(
  path: string,
  env: NodeJS.ProcessEnv,
  ...args: readonly string[]
): ReturnType<typeof runProgram> {
  return await runProgram(process.env.TERRAFORM_BINARY_NAME ?? 'terraform', args, path, { ...terraformEnv(), ...env });
}

/** A line that is no JSON is about Terraform itself. */
function diagnosticIn(line: string): string[] {
  if (!line.startsWith('{')) {
    return [];
  }
  const { diagnostic } = JSON.parse(line) as { diagnostic?: { severity: string; summary: string; detail: string } };
  return diagnostic === undefined ? [] : [`${diagnostic.severity} ${diagnostic.detail || diagnostic.summary}`];
}
