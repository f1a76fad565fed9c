import type { IConstruct } from 'constructs';

import { addAcknowledgement } from './private/acknowledgements';

/** How an acknowledgement is meant. */
export interface AcknowledgeOptions {
  /**
   * Whether an error is silenced too. What Magnum refuses it refuses all the same: for a cloud that was changed, or a
   * rule that is wrong there.
   *
   * @default false
   */
  readonly force?: boolean;
}

/**
 * Silences one rule for a construct and all below it. The reason is kept in the synth output, so that whoever reviews it
 * sees it. An acknowledgement that silences nothing is itself a warning.
 *
 * @param rule its id, e.g. `CL-03`, as it stands in the message
 * @param reason why that is right here, for whoever reads it in a year
 *
 * @example
 * acknowledge(stack, 'CL-03', 'two masters are enough for the training cluster');
 */
export function acknowledge(
  scope: IConstruct,
  rule: string,
  reason: string,
  { force = false }: AcknowledgeOptions = {},
): void {
  addAcknowledgement(scope, { rule, reason, force });
}
