import type { Risk } from '../risk';
import type { Because } from './report';

/** What one judge says of one change. */
export interface Verdict {
  readonly risk: Risk;
  readonly says: string;
  readonly because?: readonly Because[];
  readonly rules?: readonly string[];
}
