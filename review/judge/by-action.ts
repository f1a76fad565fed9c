import type { ResourceChange } from '../plan/plan';
import type { Verdict } from './verdict';

/** What is particular to a kind of resource: one judgement for each action that does something to it. */
export type Judgements = Readonly<Record<'create' | 'update' | 'delete' | 'replace', () => Verdict>>;

/**
 * Judges a change by its action.
 *
 * @param title names what changes, e.g. `cluster prod`
 */
export function byAction({ action }: ResourceChange, title: string, judgements: Judgements): Verdict {
  switch (action) {
    case 'forget':
      return { risk: 'safe', says: `${title} stays, and Terraform forgets it` };
    case 'read':
    case 'no-op':
      return { risk: 'no-change', says: `${title} stays as it is` };
    case 'create':
    case 'update':
    case 'delete':
    case 'replace':
      return judgements[action]();
  }
}
