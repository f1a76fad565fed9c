import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { PROJECT } from '../../support/app';
import type { World } from '../../support/devcloud-run';
import { onDevcloud } from '../../support/devcloud-run';

/** `main.ts` with another number of nodes. */
function withNodes(project: string, nodeCount: number): string {
  const app = join(project, 'main.ts');
  const source = readFileSync(join(PROJECT, 'main.ts'), 'utf8');
  writeFileSync(
    app,
    source
      .replace("'cdktf'", `'${PROJECT}/node_modules/cdktf'`)
      .replace("'./constructs'", `'${PROJECT}/constructs'`)
      .replace('nodeCount: 2', `nodeCount: ${nodeCount}`),
  );
  return app;
}

async function nodes({ run, project }: World): Promise<string[]> {
  const kubeconfig = join(project, 'kubeconfig/mycluster');
  const { output } = await run('kubectl', ['get', 'nodes', '--no-headers', '--kubeconfig', kubeconfig]);
  return output.trim().split('\n');
}

test('main.ts is deployed, left alone, scaled and destroyed', async () => {
  await onDevcloud(async (world) => {
    const { synth, terraform, run, project } = world;
    const stack = (await synth('main.ts'))('mycluster');
    await terraform(stack, 'init', '-input=false');

    const applied = await terraform(stack, 'apply', '-auto-approve', '-no-color');
    expect(applied).toMatch(/^Apply complete! Resources: \d+ added, 0 changed, 0 destroyed\.$/m);
    expect(await nodes(world)).toEqual([
      expect.stringMatching(/^mycluster-\w+-master-0 +Ready +master +\d+s +v1\.18\.16$/),
      expect.stringMatching(/^mycluster-\w+-master-1 +Ready +master /),
      expect.stringMatching(/^mycluster-\w+-node-0 +Ready +<none> /),
      expect.stringMatching(/^mycluster-\w+-node-1 +Ready +<none> /),
    ]);

    expect(await run('terraform', ['plan', '-detailed-exitcode', '-no-color'], { cwd: stack })).toMatchObject({
      code: 0,
    });

    await synth(withNodes(project, 3));
    const scaled = await terraform(stack, 'apply', '-auto-approve', '-no-color');
    expect(scaled).toMatch(/^openstack_containerinfra_cluster_v1\.\w+: Modifications complete/m);
    expect(scaled).not.toContain('openstack_containerinfra_cluster_v1.cluster_611F8AFF: Destroying');
    expect(await nodes(world)).toHaveLength(5);

    expect(await terraform(stack, 'destroy', '-auto-approve', '-no-color')).toMatch(/^Destroy complete!/m);
    expect(existsSync(join(project, 'kubeconfig/mycluster'))).toBe(false);
  });
}, 180_000);
