/** Where a command writes: `out` is its answer, `err` is talk. Both take whole lines. */
export interface Io {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder that relative paths start from. */
  readonly cwd: string;
  /** Characters on a line of the terminal; absent where it is none. */
  readonly columns?: number;
}

/** 0: all is well; 1: something was found that needs a person; 2: the command could not do its work. */
export type ExitCode = 0 | 1 | 2;
