/*
 * What `npm run demo` and `npm test` do first: nothing when all is there, in a few milliseconds. Runs before anything is
 * installed, on whatever Node there is, hence without packages and in words that an old one understands.
 */
'use strict';

const { spawnSync } = require('child_process');
const { existsSync, statSync } = require('fs');
const { join } = require('path');

const ROOT = join(__dirname, '..');
const NODE = [20, 19];
const LEAST = { Terraform: [1, 5], OpenTofu: [1, 8] };

function main() {
  const problems = [nodeProblem(process.versions.node), terraformProblem(process.env)].filter(Boolean);
  if (problems.length > 0) {
    process.stderr.write(problems.map((problem) => `${problem}\n`).join(''));
    return 2;
  }
  const missing = steps().filter((step) => step.isMissing());
  for (const step of missing) {
    process.stderr.write(`${step.says}\n`);
    const status = step.run();
    if (status !== 0) {
      process.stderr.write(`set-up failed: ${step.command}\n`);
      return 2;
    }
  }
  return 0;
}

function steps() {
  const lock = join(ROOT, 'package-lock.json');
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  const built = join(ROOT, 'dist', 'built');
  return [
    {
      says: 'installing the packages with npm ci, once',
      command: 'npm ci',
      isMissing: () =>
        !existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs || !existsSync(built),
      run: () => npm(['ci']),
    },
  ];
}

function npm(args) {
  const windows = process.platform === 'win32';
  // Its talk is not the answer of the command that this is the first step of.
  return spawnSync('npm', args, { cwd: ROOT, stdio: ['ignore', 2, 2], shell: windows }).status;
}

function nodeProblem(version) {
  return isAtLeast(version, NODE)
    ? ''
    : `Node.js ${version} runs this, and ${NODE.join('.')} or later is needed: https://nodejs.org`;
}

function terraformProblem(env) {
  const named = env.TERRAFORM_BINARY_NAME;
  const names = named ? [named] : ['terraform', 'tofu'];
  for (const name of names) {
    const asked = Object.assign({}, env, { CHECKPOINT_DISABLE: '1' });
    const { stdout } = spawnSync(name, ['version'], { env: asked, encoding: 'utf8', timeout: 10000 });
    const found = /^(Terraform|OpenTofu) v(\S+)/m.exec(stdout || '');
    if (found) {
      const least = LEAST[found[1]];
      return isAtLeast(found[2], least)
        ? ''
        : `${name} is ${found[1]} ${found[2]}, and ${least.join('.')} or later is needed`;
    }
  }
  return (
    `${names.join(' and ')}: not on the path, or it does not run; install Terraform ` +
    '(https://developer.hashicorp.com/terraform/install) or OpenTofu (https://opentofu.org/docs/intro/install)'
  );
}

function isAtLeast(version, least) {
  const numbers = version.split('.').map((part) => parseInt(part, 10));
  return numbers[0] !== least[0] ? numbers[0] > least[0] : numbers[1] >= least[1];
}

process.exitCode = main();
