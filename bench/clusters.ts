/**
 * `clusters.ts checked|constructs|bare COUNT OUT`: makes COUNT stacks of one cluster each, synthesizes them into the new folder OUT, and prints
 * how many milliseconds that took. What was imported before is not counted, and is the same for both.
 */
import { mkdirSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

import { App } from 'cdktf';
import { ClusterStack, MagnumPlatform } from 'cdktf-magnum';

import { BareStack } from './bare-stack';

const MAKERS: Readonly<Record<string, (app: App, name: string) => void>> = {
  checked: (app, name) => {
    makeCluster(app, name, true);
  },
  constructs: (app, name) => {
    makeCluster(app, name, false);
  },
  bare: (app, name) => {
    new BareStack(app, name);
  },
};

/** @param planChecks whether what only the cloud knows is asked at plan, which nobody writes by hand */
function makeCluster(app: App, name: string, planChecks: boolean): void {
  new ClusterStack(app, name, {
    platform: MagnumPlatform.heat('2023.1'),
    template: {
      image: 'fedora-coreos',
      externalNetwork: 'public',
      dnsNameservers: ['192.168.1.16'],
      volumeDriver: 'cinder',
      dockerVolumeSizeGb: 5,
      labels: { auto_healing_enabled: true },
    },
    keypair: 'kubekey',
    masterCount: 3,
    nodeCount: 2,
    kubeconfig: { path: `kubeconfig/${name}` },
    planChecks,
  });
}

function main([kind = '', count = '', outdir]: readonly string[]): void {
  const make = MAKERS[kind];
  if (make === undefined || !(Number(count) > 0) || outdir === undefined) {
    throw new TypeError('usage: clusters.ts checked|constructs|bare COUNT OUT');
  }
  mkdirSync(outdir);
  const start = performance.now();
  const app = new App({ outdir });
  for (let number = 1; number <= Number(count); number += 1) {
    make(app, `cluster-${number}`);
  }
  app.synth();
  process.stdout.write(`${performance.now() - start}\n`);
}

main(process.argv.slice(2));
