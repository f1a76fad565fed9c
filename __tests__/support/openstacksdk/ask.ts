import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { Surroundings } from '../../../openstack/config-files';
import type { SdkCase } from './cases';
import { CLOUD, SDK_CASES } from './cases';
import type { CatalogCloud } from './catalog-cloud';

/** What came of a case, with `CLOUD` and paths of the case's own in place of real ones. */
export type SdkAnswer =
  | { readonly refused: true }
  | {
      readonly authUrl: string;
      readonly region: string | null;
      readonly interface: string;
      /** Path of the CAs where there is one. */
      readonly verify: boolean | string;
      readonly cert: string | readonly string[] | null;
      /** By service; null where there is none. */
      readonly endpoints: Readonly<Record<string, string | null>>;
      /** What was posted to Keystone. */
      readonly auth: unknown;
    };

export interface SdkAnswers {
  readonly versions: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, SdkAnswer>>;
}

/** Services that are compared, by openstacksdk's names for them. */
export const COMPARED = {
  magnum: 'container-infrastructure-management',
  nova: 'compute',
  neutron: 'network',
  cinder: 'block-storage',
} as const;

/** A case, written out: where it is to be read from. */
export interface SdkMachine extends Surroundings {
  readonly case: SdkCase;
  readonly root: string;
  /** Stands for {@link CLOUD} there. */
  readonly cloudUrl: string;
}

/** Writes the files of all cases, each on a machine of its own below `folder`. */
export function writeMachines(folder: string, { url }: CatalogCloud): SdkMachine[] {
  return SDK_CASES.map((given, index) => {
    const root = join(folder, String(index));
    const cloudUrl = `${url}/${index}`;
    const fill = (text: string): string => text.replaceAll(CLOUD, cloudUrl).replaceAll('ROOT', root);
    mkdirSync(join(root, 'project'), { recursive: true });
    for (const [path, content] of Object.entries(given.files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), fill(typeof content === 'string' ? content : JSON.stringify(content)));
    }
    const own = Object.entries(given.env ?? {}).map(([name, value]) => [name, fill(value)] as const);
    const env = { HOME: join(root, 'home'), XDG_CONFIG_DIRS: join(root, 'shared'), ...Object.fromEntries(own) };
    return { case: given, root, cloudUrl, env, cwd: join(root, 'project'), siteFolder: join(root, 'none') };
  });
}

/** Takes out of an answer what is of this run: the port, and the folder. */
export function portable(answer: object, { root, cloudUrl }: SdkMachine): SdkAnswer {
  const text = JSON.stringify(answer).replaceAll(cloudUrl, CLOUD).replaceAll(`${root}/`, '');
  return JSON.parse(text) as SdkAnswer;
}

/** Asks the real openstacksdk; undefined where `python` does not have it. */
export async function askSdk(
  python: string,
  machines: readonly SdkMachine[],
  cloud: CatalogCloud,
): Promise<SdkAnswers | undefined> {
  const cases = machines.map(({ env, cwd, case: { name, cloud: entry, region } }) => ({
    ...{ name, env, cwd, cloud: entry, region },
    services: COMPARED,
  }));
  const output = await run(python, JSON.stringify(cases));
  if (output === undefined) {
    return undefined;
  }
  const { versions, answers } = JSON.parse(output) as {
    versions: Record<string, string>;
    answers: Record<string, object>;
  };
  const complete = machines.map((machine, index) => {
    const { name } = machine.case;
    return [name, toAnswer(answers[name] ?? {}, machine, cloud.auths.get(String(index)))] as const;
  });
  return { versions, answers: Object.fromEntries(complete) };
}

function toAnswer(answer: object, machine: SdkMachine, auth: unknown): SdkAnswer {
  if ('error' in answer) {
    return { refused: true };
  }
  const { verify } = answer as { verify: boolean | string };
  // It leaves a relative path to be opened later, from the folder it is in.
  const full = typeof verify === 'string' && !verify.startsWith('/') ? join(machine.cwd, verify) : verify;
  return portable({ ...answer, verify: full, auth }, machine);
}

async function run(python: string, input: string): Promise<string | undefined> {
  return await new Promise((resolve, reject) => {
    const script = join(__dirname, 'ask.py');
    const child = execFile(python, [script], { maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      if (error === null) {
        resolve(stdout);
      } else if (/ModuleNotFoundError|ImportError/.test(stderr) || ('code' in error && error.code === 'ENOENT')) {
        resolve(undefined);
      } else {
        reject(new Error(stderr));
      }
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
