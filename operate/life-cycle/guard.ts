import type { OpenStack } from '../../openstack/connect';
import type { MagnumCluster } from '../../openstack/services/magnum-types';
import type { Hints } from './hints';
import { unlessGone } from './observation';
import { LifeCycleProblem } from './problem';

/**
 * Refuses to have a second cluster made of a name: names are not unique to Magnum, and a create that was interrupted left
 * the first without a state that knows it.
 *
 * @throws LifeCycleProblem with its UUID, and the command that takes it into the state
 */
export async function guard({ magnum, keystone }: OpenStack, name: string, hints: Hints): Promise<string> {
  const { projectId } = await keystone.whoAmI();
  const named = (await magnum.listClusters()).filter((cluster) => cluster.name === name);
  const found = await Promise.all(named.map(async ({ uuid }) => await unlessGone(magnum.getCluster(uuid))));
  // An administrator is shown those of all projects.
  const own = found.filter((one) => one !== undefined).filter(({ project_id }) => project_id === projectId);
  const standing = own.filter(({ status }) => !/^DELETE_(?:IN_PROGRESS|COMPLETE)$/.test(status ?? ''));
  if (standing.length > 0) {
    throw new LifeCycleProblem(refusal(name, standing, hints));
  }
  return own.length > 0 ? `${name}: one of that name is being deleted` : `${name}: there is none of that name yet`;
}

function refusal(name: string, clusters: readonly MagnumCluster[], hints: Hints): string {
  const lines = clusters.flatMap(({ uuid, status, created_at }) => [
    `${uuid} is ${status ?? 'without a status'}, made ${created_at}`,
    `  to go on with it: ${hints.take(uuid)}`,
    `  to remove it: openstack coe cluster delete ${uuid}`,
  ]);
  const head = `there is a cluster ${name} already that Terraform does not know, left by a create that was interrupted`;
  return [`${head}; no second one is made`, ...lines, `then: ${hints.retry}`].join('\n  ');
}
