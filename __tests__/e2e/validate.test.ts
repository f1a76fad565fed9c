import { execFileSync } from 'node:child_process';

import type { Scratch } from '../support/app';
import { APPS, copyStack, scratchFolder, stacksIn, synthApp } from '../support/app';
import { setTerraformEnv, terraform } from '../support/run-terraform';

let scratch: Scratch;

beforeEach(() => {
  scratch = scratchFolder();
});

afterEach(() => {
  scratch.remove();
});

test.each(APPS)('%s is valid for Terraform and the real provider', (app) => {
  const out = `${scratch.path}/out`;
  synthApp(app, out);

  const verdicts = stacksIn(out).map((stack) => {
    const folder = copyStack(out, stack, `${scratch.path}/${stack}`);
    terraform(folder, 'init', '-backend=false');
    return JSON.parse(terraform(folder, 'validate', '-json')) as { valid: boolean; diagnostics: unknown[] };
  });

  expect(verdicts.map(({ valid, diagnostics }) => ({ valid, diagnostics }))).toEqual(
    stacksIn(out).map(() => ({ valid: true, diagnostics: [] })),
  );
});

test('what a plan says of a stack holds no credentials and no machine', () => {
  const out = `${scratch.path}/out`;
  synthApp('examples/existing.ts', out);
  const folder = copyStack(out, 'existing', `${scratch.path}/deep/er/stack`);
  terraform(folder, 'init');

  // The provider logs in when it first asks the cloud something, which a plan of new resources by ID does not.
  setTerraformEnv({ OS_AUTH_URL: 'http://127.0.0.1:1/v3', OS_USERNAME: 'nobody', OS_PASSWORD: 'a-password' });
  const plan = terraform(folder, 'plan', '-no-color', '-input=false');

  expect(plan).toMatch(/Plan: \d+ to add, 0 to change, 0 to destroy\./);
  expect(plan).toContain('kubeconfig          = (sensitive value)');
  expect(plan).toContain('cluster_template_id = "b4f0dbb2-7a0c-4a3c-8c3c-0f6f3e8f5a11"');
  expect(plan).not.toContain('a-password');
  expect(plan).not.toContain(execFileSync('hostname', { encoding: 'utf8' }).trim());
});
