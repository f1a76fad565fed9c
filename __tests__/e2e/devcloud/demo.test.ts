import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import type { Scratch } from '../../support/app';
import { PROJECT, scratchFolder } from '../../support/app';
import { isOnPath, terraformEnv } from '../../support/terraform';

const BIN = join(PROJECT, 'dist/cli/bin.js');

interface Demo {
  readonly code: number | null;
  readonly output: string;
  /** What was in the demo's own temporary folder, while there was one. */
  readonly left: readonly string[];
}

/** A demo with a temporary folder of its own. */
async function demo(
  scratch: Scratch,
  command: readonly [string, ...string[]],
  env: NodeJS.ProcessEnv = {},
  interruptAt?: string,
): Promise<Demo> {
  const temporary = join(scratch.path, 'tmp');
  mkdirSync(temporary, { recursive: true });
  const [program, ...args] = command;
  // Only where it is to be interrupted alone: else Ctrl-C in the terminal of the tests has to reach it too.
  const detached = interruptAt !== undefined;
  const options = { cwd: PROJECT, detached, env: { ...terraformEnv(), TMPDIR: temporary, ...env } };
  const child = spawn(program, [...args, '--dir', join(scratch.path, 'cloud')], { ...options, stdio: 'pipe' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      const wasThere = interruptAt !== undefined && output.includes(interruptAt);
      output += text;
      if (interruptAt !== undefined && !wasThere && output.includes(interruptAt)) {
        process.kill(-(child.pid ?? 0), 'SIGINT');
      }
    });
  }
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output, left: readdirSync(temporary).filter((name) => name.startsWith('cdktf-magnum-demo-')) };
}

async function withScratch(use: (scratch: Scratch) => Promise<void>): Promise<void> {
  const scratch = scratchFolder();
  try {
    await use(scratch);
  } finally {
    scratch.remove();
  }
}

const NODES = [
  /^NAME +STATUS +ROLES +AGE +VERSION$/m,
  /^mycluster-\w+-master-0 +Ready +master +\d+s +v1\.18\.16$/m,
  /^mycluster-\w+-master-1 +Ready +master /m,
  /^mycluster-\w+-node-0 +Ready +<none> /m,
  /^mycluster-\w+-node-1 +Ready +<none> /m,
];

/** Each of the two that is on this machine, alone. */
const TOOLS = ['terraform', 'tofu'].filter(isOnPath);

test.concurrent.each(TOOLS)(
  'npm run demo plans, deploys, shows four nodes, and leaves nothing behind, with nothing but %s',
  async (tool) => {
    await withScratch(async (scratch) => {
      const env = { PATH: pathOf(scratch, ['kubectl', 'dirname', tool]), TERRAFORM_BINARY_NAME: '' };
      const states = (): string[] => readdirSync(PROJECT).filter((name) => name.includes('.tfstate'));
      const before = states();

      const { code, output, left } = await demo(scratch, ['npm', 'run', '--silent', 'demo', '--'], env);

      expect({ code, output }).toMatchObject({ code: 0 });
      expect(output).toMatch(/Plan: \d+ to add, 0 to change, 0 to destroy\./);
      for (const line of NODES) {
        expect(output).toMatch(line);
      }
      expect(output).toContain('What to try next:');
      expect(output).not.toContain('\u001b');
      expect(left).toEqual([]);
      expect(states()).toEqual(before);
    });
  },
  120_000,
);

test.concurrent(
  'without kubectl it lists the nodes itself, and says how to get kubectl',
  async () => {
    await withScratch(async (scratch) => {
      const PATH = pathOf(scratch, TOOLS);

      const { code, output } = await demo(scratch, [process.execPath, BIN, 'demo'], { PATH });

      expect({ code, output }).toMatchObject({ code: 0 });
      for (const line of NODES) {
        expect(output).toMatch(line);
      }
      expect(output).toContain('https://kubernetes.io/docs/tasks/tools');
    });
  },
  120_000,
);

/** A folder with nothing but these programs and what runs the demo itself. */
function pathOf(scratch: Scratch, programs: readonly string[]): string {
  const bin = join(scratch.path, 'bin');
  mkdirSync(bin);
  for (const name of ['node', 'npm', 'npx', 'sh', ...programs]) {
    const folder = (process.env.PATH ?? '').split(delimiter).find((candidate) => existsSync(join(candidate, name)));
    if (folder !== undefined) {
      symlinkSync(join(folder, name), join(bin, name));
    }
  }
  return bin;
}

test.concurrent(
  'Ctrl-C in the middle of the deploy ends everything, and the next one works',
  async () => {
    await withScratch(async (scratch) => {
      const command = [process.execPath, BIN, 'demo'] as const;

      const stopped = await demo(scratch, command, {}, 'Creating...');

      expect(stopped.output).toContain('stopped; nothing is left running');
      expect({ code: stopped.code, left: stopped.left }).toEqual({ code: 2, left: [] });
      expect(await demo(scratch, command)).toMatchObject({ code: 0 });
    });
  },
  180_000,
);

test.concurrent('a Terraform that does not run is said before anything is started', async () => {
  await withScratch(async (scratch) => {
    const env = { TERRAFORM_BINARY_NAME: 'nosuch' };

    const { code, output } = await demo(scratch, [process.execPath, BIN, 'demo'], env);

    expect(code).toBe(2);
    expect(output).toMatch(/^TERRAFORM_BINARY_NAME is nosuch, which does not run/);
  });
});
