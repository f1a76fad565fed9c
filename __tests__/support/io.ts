import { run } from '../../cli/program';

/** What a command printed, and how it ended. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `cdktf-magnum` in a folder, as if its terminal had so many columns; without them, as if it had none. */
export async function runCommand(cwd: string, argv: readonly string[], columns?: number): Promise<Ended> {
  const [out, err]: string[][] = [[], []];
  const io = {
    out: (line: string) => out?.push(line),
    err: (line: string) => err?.push(line),
    env: process.env,
    cwd,
    columns,
  };
  const code = await run(argv, io);
  return { code, out: out?.join('\n') ?? '', err: err?.join('\n') ?? '' };
}
