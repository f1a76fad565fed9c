import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Env } from '../../tools/terraform';

/** Nobody listens on port 1 of the loopback: a registry that cannot be reached, known at once. */
export const NO_REGISTRY = 'http://127.0.0.1:1';

/** A Terraform that has the provider where its environment leads to our cache. */
export const FAKE_TERRAFORM = `
case "$1" in
  version) echo 'Warning: something'; echo 'Terraform v1.9.9' ;;
  init)
    case "$XDG_DATA_DIRS $TF_CLI_CONFIG_FILE" in */cdktf-magnum/*) exit 0 ;; esac
    printf 'Error: Failed to query\\n\\nno such\\nprovider\\n\\nTo see which modules\\n' >&2
    exit 1 ;;
esac`;

/** A Go that builds in an instant: what it writes says how it was called. */
export const FAKE_GO = `
case "$1" in
  version) echo 'go version go1.24.3 linux/amd64' ;;
  build)
    while [ "$1" != -o ]; do shift; done
    echo "$GOTOOLCHAIN $GOOS $CGO_ENABLED $PWD" >"$2" ;;
esac`;

/** Puts shell scripts on a path of their own. Returns an environment with that path, and a home and cache below `folder`. */
export function fakeTools(folder: string, tools: Readonly<Record<string, string>>): Env {
  const bin = join(folder, 'bin of mine');
  mkdirSync(bin, { recursive: true });
  for (const [name, script] of Object.entries(tools)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }
  return { PATH: bin, HOME: join(folder, 'home'), XDG_CACHE_HOME: join(folder, 'cache of mine') };
}
