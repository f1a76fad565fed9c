import type { Rule } from '../rule';
import { issue } from '../sources';

/** What would have to be escaped in the text of a string. */
const NEEDS_ESCAPE = /['\\\n\r]/;

/** Of what is wrong only the label's name is said: its value may be a password. */
const labelsWithoutQuotes: Rule = {
  id: 'CT-48',
  severity: 'warning',
  title: 'No label of a template has quotes, backslashes or line breaks',
  why:
    'When labels of a template change, the provider writes them between single quotes without escaping what is in them, ' +
    "and Magnum cannot read the text: `Couldn't apply patch '[...]'. Reason: invalid syntax`.",
  source: issue('terraform-provider-openstack/terraform-provider-openstack', 1455),
  evidence: 'derived',
  holds: {},
  fix: 'choose a value without them',
  check: {
    template: (view) =>
      view
        .labelNames()
        .filter((name) => NEEDS_ESCAPE.test(name) || NEEDS_ESCAPE.test(view.ownLabel(name) ?? ''))
        .map((name) => ({
          field: `labels.${name}`,
          says: 'must have no single quote, backslash or line break, got one',
        })),
  },
};

export const LABEL_TEXT_RULES: readonly Rule[] = [labelsWithoutQuotes];
