import { RULES } from '../../magnum/rules';
import type { ReviewedChange } from './report';

/** What to do about what only a plan shows. */
const ADVICE: Readonly<Record<string, string>> = {
  'PRV-01':
    'leave the template, make another one with the change, and have the cluster use that: it is upgraded in place',
  'PRV-02': 'give the template create_before_destroy and keep it until no cluster uses it',
  'PRV-04': 'upgrade first, and change the number of nodes in a second apply',
  'CT-39': 'have an administrator apply it',
  'CL-15': 'take the change back, or make a second cluster beside this one and move over',
  'CL-16': 'take the change back: Terraform replaces the cluster for it',
  'CL-17': 'change the number of nodes of a node group of your own, or outside of Terraform',
  'CL-19': 'make a second cluster from the new template, and move over',
  'CL-20': 'give the new template the label kube_tag',
  'CL-21': 'go one minor version at a time, and never back',
  'CL-36': 'look at the cluster first: if it came up after all, terraform untaint keeps it',
  'NG-03': 'change the number of nodes in one apply and the limits in the next',
  'NG-12': 'make a second group beside this one, drain this one, then remove it',
  'NG-13': 'remove it from the state with a removed block that does not destroy',
  'NG-14': 'apply again after the error: Magnum does it all the same',
};

/** What to do about a rule; undefined where nobody knows. */
export function adviceOf(rule: string): string | undefined {
  return ADVICE[rule] ?? RULES.find(({ id }) => id === rule)?.fix;
}

/** What to do about what will happen, each advice once. */
export function adviceFor(changes: readonly ReviewedChange[]): string[] {
  const bad = changes.filter(({ risk }) => risk !== 'safe' && risk !== 'no-change');
  return [...new Set(bad.flatMap(({ rules }) => rules.flatMap((rule) => adviceOf(rule) ?? [])))];
}
