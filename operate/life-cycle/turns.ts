import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

import type { Clock } from './clock';

export interface Waiting {
  readonly clock: Clock;
  /** Told when another has the turn. */
  readonly say: (line: string) => void;
  /** @default - that for temporary files */
  readonly folder?: string;
}

/** A turn that was not renewed for so long is nobody's any more: its holder died, or its machine slept. */
const ABANDONED_MS = 60_000;
const RENEW_MS = 5000;

/**
 * Waits for this process's turn with a cluster: Terraform runs several of these at once, and drivers do badly with
 * several changes of one cluster. Two machines know nothing of each other; Magnum's own refusals are for them.
 *
 * @returns what ends the turn
 */
export async function takeTurn(cluster: string, waiting: Waiting): Promise<() => void> {
  const { folder = tmpdir(), say } = waiting;
  const name = createHash('sha256').update(cluster).digest('hex').slice(0, 32);
  try {
    return await hold(join(ownFolder(folder), name), waiting);
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) {
      throw error;
    }
    say(
      `no turns are taken with other changes of this cluster: ${folder} cannot be written to (${code ?? 'no reason'})`,
    );
    return () => undefined;
  }
}

async function hold(path: string, { clock, say }: Waiting): Promise<() => void> {
  const me = `${hostname()} ${process.pid}`;
  let waitsFor: string | undefined;
  while (!take(path, me)) {
    const holder = read(path);
    if (holder !== undefined && isAbandoned(path, holder)) {
      remove(path, holder);
      continue;
    }
    if (holder !== undefined && holder !== waitsFor) {
      waitsFor = holder;
      say(`waiting for another change of this cluster (process ${holder.split(' ').at(-1) ?? ''})`);
    }
    await clock.sleep(200);
  }
  const renewal = setInterval(() => {
    renew(path, me);
  }, RENEW_MS);
  renewal.unref();
  return () => {
    clearInterval(renewal);
    if (read(path) === me) {
      rmSync(path, { force: true });
    }
  };
}

/** One for each user: another's could not be written to. */
function ownFolder(folder: string): string {
  const path = join(folder, `cdktf-magnum-turns-${userId()}`);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return path;
}

function userId(): string {
  return String(process.getuid?.() ?? userInfo().username);
}

function take(path: string, me: string): boolean {
  try {
    writeFileSync(path, me, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      return false;
    }
    throw error;
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function isAbandoned(path: string, holder: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined || Date.now() - stats.mtimeMs > ABANDONED_MS) {
    return true;
  }
  const [host, pid] = holder.split(' ');
  return host === hostname() && pid !== undefined && !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Of several that find the same turn abandoned, the renaming goes well for one; it puts back what it took by mistake. */
function remove(path: string, holder: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (read(aside) === holder) {
    rmSync(aside, { force: true });
  } else {
    renameSync(aside, path);
  }
}

function renew(path: string, me: string): void {
  if (read(path) === me) {
    const now = new Date();
    utimesSync(path, now, now);
  }
}
