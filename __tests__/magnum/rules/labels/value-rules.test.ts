import { DRIVERS, labelsOf } from '../../../../magnum/labels';
import { MagnumPlatform } from '../../../../magnum/platform';
import { RULES } from '../../../../magnum/rules';
import { holdsOn } from '../../../../magnum/rules/holds';
import { valueRuleOf } from '../../../../magnum/rules/labels/value-rules';

const PLATFORMS = { heat: 'heat@2024.2', 'capi-helm': 'capi-helm@1.4', 'cluster-api': 'cluster-api@0.38' } as const;

/** They judge more than the value, or are about what Magnum itself reads. */
const ELSEWHERE = ['CL-38', 'CT-15'];

test.each(DRIVERS)('every label of %s has a rule for its value, which holds there', (driver) => {
  const platform = MagnumPlatform.parse(PLATFORMS[driver]);
  const rules = new Set(labelsOf(driver).map((label) => valueRuleOf(label, platform, 'template')));
  const holding = RULES.filter(({ holds }) => holdsOn(holds, platform)).map(({ id }) => id);

  expect([...rules].filter((id) => !holding.includes(id) && !ELSEWHERE.includes(id))).toEqual([]);
});
