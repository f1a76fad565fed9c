import { mutabilityOf } from '../../magnum/mutability';
import type { ResourceChange } from '../plan/plan';
import { byAction } from './by-action';
import { changedArguments, differences, inWords, writtenArguments } from './differences';
import { nameOf, namesOf, whyReplaced } from './words';
import type { Verdict } from './verdict';
import type { World } from './world';

/** What happens to a template, and whether Magnum lets it. */
export function judgeTemplate(change: ResourceChange, world: World): Verdict {
  return byAction(change, title(change), {
    create: () => ({ risk: 'safe', says: `${title(change)} is new` }),
    update: () => judgeUpdate(change, world),
    delete: () => judgeRemoval(change, world),
    replace: () => judgeReplacement(change, world),
  });
}

function judgeUpdate(change: ResourceChange, world: World): Verdict {
  const names = changedArguments(change);
  const because = differences(change.before, change.after, names);
  const asked = names.filter((name) => mutabilityOf(change.type, name)?.effect !== 'nothing');
  const [only, ...others] = asked;
  if (only === undefined) {
    return { risk: 'safe', because, says: `${title(change)} stays as it is: only Terraform looks at what changes` };
  }
  if (others.length === 0 && only === 'name') {
    return { risk: 'safe', because, says: `${title(change)} is renamed to ${JSON.stringify(change.after.name)}` };
  }
  if (others.length === 0 && isForAdministrators(only, change)) {
    const says = `${title(change)} is refused another ${only}, unless an administrator applies this`;
    return { risk: 'will-fail', because, says, rules: ['CT-39'] };
  }
  return judgeContent(change, world, because);
}

/** Taken in use too, but from nobody else; which role applies is not in a plan. */
function isForAdministrators(argument: string, { after }: ResourceChange): boolean {
  return argument === 'hidden' || (argument === 'public' && after.public === true);
}

function judgeContent(change: ResourceChange, world: World, because: NonNullable<Verdict['because']>): Verdict {
  const users = world.links.usersOf(change);
  const staying = users.filter((cluster) => !goesFirst(cluster));
  const what = because.map(inWords).join(', ');
  if (staying.length > 0) {
    const says = `${title(change)} cannot change (${what}): Magnum refuses that while ${namesOf(staying)} ${plural(staying, 'uses', 'use')} it`;
    return { risk: 'will-fail', because, says, rules: ['PRV-01'] };
  }
  if (users.length > 0) {
    const says = `${title(change)} changes (${what}) after ${namesOf(users)} ${plural(users, 'is', 'are')} gone`;
    return { risk: 'safe', because, says };
  }
  const says = `${title(change)} changes (${what}), which Magnum refuses if a cluster outside this plan uses it`;
  return { risk: 'will-fail', because, says, rules: ['PRV-01'] };
}

function judgeRemoval(change: ResourceChange, world: World): Verdict {
  const users = world.links.usersOf(change);
  const staying = users.filter((cluster) => !goesFirst(cluster) && !(change.isDeposed && movesAway(cluster)));
  if (staying.length > 0) {
    const says = `${title(change)} cannot be deleted: Magnum refuses that while ${namesOf(staying)} ${plural(staying, 'uses', 'use')} it`;
    return { risk: 'will-fail', says, rules: ['PRV-02'] };
  }
  if (users.length > 0) {
    return { risk: 'safe', says: `${title(change)} is deleted after ${namesOf(users)}` };
  }
  if (change.isDeposed) {
    return { risk: 'safe', says: `${title(change)}, which was replaced before, is deleted` };
  }
  const says = `${title(change)} is deleted, which Magnum refuses if a cluster outside this plan uses it`;
  return { risk: 'will-fail', says, rules: ['PRV-02'] };
}

function judgeReplacement(change: ResourceChange, world: World): Verdict {
  const users = world.links.usersOf(change);
  const because = differences(change.before, change.after, writtenArguments(change, world));
  const why = whyReplaced(change);
  if (!change.createsFirst) {
    const staying = users.filter((cluster) => !goesFirst(cluster));
    const who =
      staying.length > 0
        ? `while ${namesOf(staying)} ${plural(staying, 'uses', 'use')} it`
        : 'if a cluster outside this plan uses it';
    if (staying.length > 0 || users.length === 0) {
      const says = `${title(change)} is deleted before the new one is there ${why}: Magnum refuses that ${who}`;
      return { risk: 'will-fail', because, says, rules: ['PRV-02'] };
    }
    return {
      risk: 'safe',
      because,
      says: `${title(change)} is replaced after ${namesOf(users)} ${plural(users, 'is', 'are')} gone ${why}`,
    };
  }
  const staying = users.filter((cluster) => !goesFirst(cluster) && !movesAway(cluster));
  if (staying.length > 0) {
    const says = `${title(change)} is replaced ${why}, and the old one cannot be deleted while ${namesOf(staying)} ${plural(staying, 'uses', 'use')} it`;
    return { risk: 'will-fail', because, says, rules: ['PRV-02'] };
  }
  const moving =
    users.length > 0
      ? `; ${namesOf(users)} ${plural(users, 'moves', 'move')} to the new one before the old one goes`
      : '';
  return { risk: 'safe', because, says: `${title(change)} gets a new revision ${why}${moving}` };
}

/** Terraform destroys what hangs on a template before it changes or deletes the template. */
function goesFirst({ action, createsFirst }: ResourceChange): boolean {
  return action === 'delete' || (action === 'replace' && !createsFirst);
}

function movesAway({ action, changed }: ResourceChange): boolean {
  return action === 'replace' || (action === 'update' && changed.includes('cluster_template_id'));
}

function title(change: ResourceChange): string {
  return `template ${nameOf(change)}`;
}

function plural(list: readonly unknown[], one: string, several: string): string {
  return list.length === 1 ? one : several;
}
