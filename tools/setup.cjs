/*
 * What `npm run demo` and `npm test` do first: nothing when all is there, in a few milliseconds. Runs before anything is
 * installed, on whatever Node there is, hence without packages and in words that an old one understands.
 */
'use strict';

const { spawn, spawnSync } = require('child_process');
const { existsSync, rmSync, statSync } = require('fs');
const { join } = require('path');

const ROOT = join(__dirname, '..');
const NODE = [20, 19];
const LEAST = { Terraform: [1, 5], OpenTofu: [1, 8] };

const MODULES = join(ROOT, 'node_modules');
const LOCK = join(ROOT, 'package-lock.json');
const INSTALLED = join(MODULES, '.package-lock.json');
const BINDINGS = join(ROOT, 'packages', 'provider-openstack');

const STEPS = [
  {
    says: 'installing the packages with npm ci, once',
    args: ['ci'],
    isMissing: () => isOlder(INSTALLED, LOCK),
    // A part of it is of use to nobody, and the next install begins with removing it.
    undo: () => rmSync(MODULES, { recursive: true, force: true }),
  },
  {
    says: 'making the bindings with npm run bindings, once',
    args: ['run', '--silent', 'bindings'],
    isMissing: () => isOlder(join(BINDINGS, 'lib', 'made-from.sha256'), join(BINDINGS, 'schema.json')),
    undo: () => undefined,
  },
];

function main() {
  const problems = [nodeProblem(process.versions.node), terraformProblem(process.env)].filter(Boolean);
  if (problems.length > 0) {
    process.stderr.write(problems.map((problem) => `${problem}\n`).join(''));
    return Promise.resolve(2);
  }
  return STEPS.reduce(
    (before, step) => before.then((code) => (code === 0 && step.isMissing() ? run(step) : code)),
    Promise.resolve(0),
  );
}

/** Whether `file`, which is made from `source`, is not there or was made from another. */
function isOlder(file, source) {
  return !existsSync(file) || statSync(file).mtimeMs < statSync(source).mtimeMs;
}

function run(step) {
  process.stderr.write(`${step.says}\n`);
  return npm(step.args).then((ended) => {
    if (ended === 'stopped') {
      step.undo();
      process.stderr.write('stopped; nothing is left running, and nothing half-made\n');
      return 130;
    }
    if (ended !== 0) {
      process.stderr.write(`set-up failed: npm ${step.args.join(' ')}\n`);
      return 2;
    }
    return 0;
  });
}

/**
 * Resolves to how npm ended, or `'stopped'`. After a Ctrl-C npm would go on for most of a minute, out of sight, to put
 * back what it found; hence it gets a process group of its own, and is ended together with all that it started.
 */
function npm(args) {
  const windows = process.platform === 'win32';
  // Its talk is not the answer of the command that this is the first step of.
  const options = { cwd: ROOT, stdio: ['ignore', 2, 2], shell: windows, detached: !windows };
  return new Promise((resolve) => {
    const child = spawn('npm', args, options);
    let stopped = false;
    const stop = () => {
      stopped = true;
      endGroup(child, windows);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    signals.forEach((signal) => process.on(signal, stop));
    const end = (code) => {
      signals.forEach((signal) => process.removeListener(signal, stop));
      resolve(stopped ? 'stopped' : code);
    };
    child.once('error', () => end(1)).once('close', end);
  });
}

function endGroup(child, windows) {
  try {
    process.kill(windows ? child.pid : -child.pid, 'SIGKILL');
  } catch (error) {
    // It has ended by itself meanwhile.
  }
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

main().then((code) => {
  process.exitCode = code;
});
