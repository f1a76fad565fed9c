import { isPlumbing, kindOf } from '../../../review/judge/kinds';
import { readPlan } from '../../../review/plan/read-plan';
import { readStackFacts } from '../../../review/stack/stack-facts';
import type { Scratch } from '../../support/app';
import { readStack, scratchFolder, stacksIn, synthApp } from '../../support/app';
import { changeOf, planOf } from '../../support/plans/plan-json';

let scratch: Scratch;

beforeAll(() => {
  scratch = scratchFolder();
  synthApp('examples/node-groups.ts', scratch.path);
});

afterAll(() => {
  scratch.remove();
});

test('of all that our constructs make beside a cluster, only kubeconfigs are spoken of', () => {
  const [stack = ''] = stacksIn(scratch.path);
  const json = JSON.parse(readStack(scratch.path, stack)) as { resource: { terraform_data: Record<string, unknown> } };
  const { constructPaths } = readStackFacts(json);
  const changes = Object.keys(json.resource.terraform_data).map((name) => changeOf('terraform_data', { name }));

  const told = readPlan(planOf(changes)).changes.filter(
    (change) => !isPlumbing(change, constructPaths.get(change.address)) || !isPlumbing(change, undefined),
  );

  expect(changes.length).toBeGreaterThan(told.length);
  expect(told.map((change) => kindOf(change, undefined))).toEqual(told.map(() => 'kubeconfig'));
});
