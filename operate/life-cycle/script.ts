import { writeSync } from 'node:fs';

import { connectTo } from '../../openstack/connect';
import type { OpenStack } from '../../openstack/connect';
import { SYSTEM_CLOCK } from './clock';
import { deleteGroup } from './delete-group';
import { settleGroup } from './group';
import { guard } from './guard';
import { hintsFor } from './hints';
import { Inputs } from './inputs';
import { describe, LifeCycleProblem } from './problem';
import { Progress } from './progress';
import { readProviderCloud } from './provider-cloud';
import type { Run } from './run';
import { settle } from './settle';
import { takeTurn } from './turns';
import { upgradeGroups } from './upgrade-groups';

/** What is done with a cluster that is there, by the name of the action. */
const ACTIONS: Readonly<Record<string, (run: Run) => Promise<void>>> = {
  settle,
  group: settleGroup,
  'delete-group': deleteGroup,
  'upgrade-groups': upgradeGroups,
};

const inputs = new Inputs(process.env);
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const progress = new Progress(SYSTEM_CLOCK, say);
const ends = new AbortController();

/** What the local-execs of a cluster run. All but the action comes through the environment. */
async function main(action = ''): Promise<void> {
  const act = ACTIONS[action];
  if (act === undefined && action !== 'guard') {
    throw new LifeCycleProblem(`expected one of guard, ${Object.keys(ACTIONS).join(', ')}`);
  }
  const hints = hintsFor(process.env, process.cwd(), inputs.address);
  if (act === undefined) {
    const { clusterName } = inputs;
    await withCloud(async (cloud) => {
      say(await guard(cloud, clusterName, hints));
    });
    return;
  }
  const { clusterId } = inputs;
  process.once('exit', await takeTurn(clusterId, { clock: SYSTEM_CLOCK, say }));
  await withCloud(async ({ magnum }) => {
    await act({ inputs, clusterId, magnum, clock: SYSTEM_CLOCK, progress, say, hints });
  });
}

async function withCloud(use: (cloud: OpenStack) => Promise<void>): Promise<void> {
  const { cloud, where } = await readProviderCloud(process.env, process.cwd());
  // Longer outages are waited for by whoever asks: that can be said, and the state that was reached with it.
  const openstack = await connectTo(cloud, where, { signal: ends.signal, retry: { retries: 2 } });
  try {
    await use(openstack);
  } finally {
    // An idle connection would keep the process for some seconds.
    await openstack.close();
  }
}

/** The state that was reached, and the way on, for what failed without knowing either. */
function whereItStands(): string {
  const { retry } = hintsFor(process.env, process.cwd(), inputs.address);
  const reached = progress.state === undefined ? '' : `\n  reached: ${progress.state}`;
  return `${reached}\n  to go on from there: ${retry}`;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    ends.abort();
    writeSync(2, `cdktf-magnum: stopped by ${signal}; Magnum works on by itself${whereItStands()}\n`);
    process.exit(1);
  });
}
// Nobody listens any more: Terraform was killed.
process.stdout.on('error', () => process.exit(1));

main(process.argv[2]).catch((error: unknown) => {
  const more = error instanceof LifeCycleProblem ? '' : whereItStands();
  process.stderr.write(`cdktf-magnum: ${describe(error)}${more}\n`);
  process.exitCode = 1;
});
