import { once } from 'node:events';
import { relative, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';

import { Command, InvalidArgumentError, Option } from 'commander';

import type { Devcloud } from '../devcloud';
import { devcloudProblem } from './devcloud-problem';
import type { ExitCode, Io } from './io';

interface DevcloudCliOptions {
  /** 0 for one that is free. */
  readonly port: number;
  readonly dir: string;
  readonly json?: true;
}

const HELP = `
It has Keystone, Glance, Nova, Neutron, Magnum 15 and a Kubernetes API for each cluster, on the loopback only, with the
answers of a real cloud; clusters take seconds. What it does not emulate is answered with 501 and said here. Seeded:
projects and users kube, demo and admin, images fedora-coreos and Fedora-AtomicHost-29-20190820.0.x86_64, flavors m1.tiny
to m1.xlarge, networks public and private, and the keypair kubekey. Ctrl-C ends it; it forgets everything.

Before it says that it is ready it writes clouds.yaml, openrc and kubekey (the private key) into the folder.

Examples:
  $ cdktf-magnum devcloud
  $ OS_CLIENT_CONFIG_FILE=.devcloud/clouds.yaml OS_CLOUD=kube npx cdktf deploy      # in another shell
  $ source .devcloud/openrc && openstack coe cluster list                           # the official client
  $ cdktf-magnum devcloud --port 5000 --dir /tmp/cloud --json

Exit status: 0 it was ended with Ctrl-C or SIGTERM; 2 it could not start.`;

/** `cdktf-magnum devcloud`: an OpenStack on the loopback, in the foreground. */
export function devcloudCommand(io: Io, ended: (code: ExitCode) => void): Command {
  return new Command('devcloud')
    .description('Run an OpenStack with Magnum on this machine, to try things on.')
    .addOption(new Option('--port <number>', 'port on the loopback').argParser(toPort).default(0, 'one that is free'))
    .option('--dir <folder>', 'folder for clouds.yaml, openrc and the private key', '.devcloud')
    .option('--json', 'say where it is in one line of JSON')
    .addHelpText('after', HELP)
    .action(async (options: DevcloudCliOptions) => {
      ended(await devcloud(options, io));
    });
}

async function devcloud({ port, dir, json }: DevcloudCliOptions, io: Io): Promise<ExitCode> {
  const started = performance.now();
  // Listening before it starts: a signal in between is no reason to leave half of it behind.
  const stopped = new AbortController();
  const stop = (): void => {
    stopped.abort();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    // A web server and X.509 are of no use to the other commands.
    const { startDevcloud } = await import('../devcloud');
    const cloud = await startDevcloud({ port, dir: resolve(io.cwd, dir), log: io.err });
    announce(cloud, Math.round(performance.now() - started), json === true, io);
    if (!stopped.signal.aborted) {
      await once(stopped.signal, 'abort');
    }
    await cloud.close();
    return 0;
  } catch (error) {
    io.err(devcloudProblem(error as NodeJS.ErrnoException, port, dir));
    return 2;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

function announce({ url, files }: Devcloud, elapsedMs: number, json: boolean, io: Io): void {
  if (json) {
    io.out(JSON.stringify({ url, ...files, pid: process.pid }));
    return;
  }
  const here = (file: string): string => relative(io.cwd, file) || file;
  io.out(`an OpenStack runs on ${url} (ready in ${elapsedMs} ms). In another shell:`);
  io.out(`  export OS_CLIENT_CONFIG_FILE='${files.cloudsYaml}' OS_CLOUD=kube`);
  io.out(`or, for programs that read no clouds.yaml:`);
  io.out(`  source ${here(files.openrc)}`);
  io.out('Ctrl-C ends it, and it forgets everything.');
}

function toPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InvalidArgumentError('It must be a whole number from 0 (one that is free) to 65535.');
  }
  return port;
}
