import { execFileSync } from 'node:child_process';

/** Stacks carry scripts that are built; a test must not try yesterday's. Instant when nothing changed. */
export default function buildFirst(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'inherit', 'inherit'] });
}
