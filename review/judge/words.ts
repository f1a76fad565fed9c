import type { ResourceChange } from '../plan/plan';
import { CLUSTER, NODE_GROUP, TEMPLATE } from './kinds';

/** As Magnum knows a resource; its name in Terraform where that is not known, or there is none. */
export function nameOf({ before, after, address }: ResourceChange): string {
  const name = before.name ?? after.name;
  return typeof name === 'string' && name !== '' ? name : (address.split('.').at(-1) ?? address);
}

const TITLES: Readonly<Record<string, string>> = {
  [CLUSTER]: 'cluster',
  [TEMPLATE]: 'template',
  [NODE_GROUP]: 'node group',
};

/** `cluster a, cluster b and 3 more` */
export function namesOf(changes: readonly ResourceChange[]): string {
  const shown = changes
    .slice(0, changes.length > 4 ? 3 : 4)
    .map((change) => `${TITLES[change.type] ?? change.type} ${nameOf(change)}`);
  const more = changes.length - shown.length;
  const last = more > 0 ? `${more} more` : shown.pop();
  return [...(shown.length > 0 ? [shown.join(', ')] : []), last ?? ''].join(' and ');
}

const REASONS: Readonly<Record<string, string>> = {
  replace_because_tainted: 'its creation had failed, or somebody tainted it',
  replace_because_cannot_update: '',
  replace_by_request: 'somebody asked for it with -replace',
  replace_by_triggers: 'what it is replaced along with changes',
  delete_because_no_resource_config: 'its block is gone from the configuration',
  delete_because_no_module: 'its module is gone from the configuration',
  delete_because_wrong_repetition: 'the block has other instances now',
  delete_because_count_index: 'the count is smaller',
  delete_because_each_key: 'its key is gone',
  delete_because_no_move_target: 'nothing has the address that it was to move to',
};

/** Why Terraform replaces or deletes something; empty where nobody says. */
export function reasonOf({ reason }: ResourceChange): string {
  return reason === undefined ? '' : (REASONS[reason] ?? reason.replaceAll('_', ' '));
}

/** Why something is replaced: `because of flavor`, `since somebody asked for it with -replace`. */
export function whyReplaced(change: ResourceChange): string {
  const paths = [...new Set(change.replacePaths.map((path) => path.join('.')))];
  if (paths.length > 0) {
    return `because of ${paths.join(' and ')}`;
  }
  const reason = reasonOf(change);
  return reason === '' ? 'for a reason that Terraform does not give' : `since ${reason}`;
}
