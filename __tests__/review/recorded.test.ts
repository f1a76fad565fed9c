import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { MagnumPlatform } from '../../magnum/platform';
import { reviewPlan } from '../../review/judge/review-plan';
import { parsePlan } from '../../review/plan/parse-plan';
import { PLAN_CASES } from '../support/plans/cases';
import { CANARY } from '../support/plans/scrub';

const PLANS = join(__dirname, 'plans');

/** What Terraform said when it applied the plan. */
function appliedOf(name: string): string {
  return readFileSync(join(PLANS, `${name}.applied.txt`), 'utf8').trim();
}

test.each(PLAN_CASES)(
  '$name: says $verdict of what then ended as it did',
  ({ name, verdict, applies, platform = 'heat@zed' }) => {
    const bytes = readFileSync(join(PLANS, `${name}.json`));

    const report = reviewPlan(parsePlan(bytes), { platform: MagnumPlatform.parse(platform) });

    expect(report.verdict).toBe(verdict);
    expect(JSON.stringify(report)).not.toContain(CANARY);
    expect(appliedOf(name)).toMatch(applies === 'ok' ? /^ok$/ : applies);
  },
);
