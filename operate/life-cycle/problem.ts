import { AnswerError, ApiError } from '../../openstack/api-error';
import { CloudConfigError } from '../../openstack/cloud-config-error';
import { EndpointError } from '../../openstack/endpoint-error';
import { HttpError } from '../../openstack/http-error';
import { KeystoneError } from '../../openstack/keystone-error';

/**
 * Why a step of a cluster's life did not come about, in words for whoever ran `cdktf deploy`. Terraform prints what a
 * failed script says without masking it, so nothing that was given to the script is quoted.
 */
export class LifeCycleProblem extends Error {}

/** Says what went wrong; of an error that is not ours to word only its kind, since it might quote what it was given. */
export function describe(error: unknown): string {
  if (error instanceof CloudConfigError) {
    const tried = error.tried.map((line) => `\n  looked at ${line}`).join('');
    return `${error.message}; ${error.fix}${tried}`;
  }
  const isWorded = [LifeCycleProblem, ApiError, AnswerError, EndpointError, HttpError, KeystoneError].some(
    (kind) => error instanceof kind,
  );
  if (isWorded) {
    return (error as Error).message;
  }
  return `the life-cycle script failed unexpectedly (${error instanceof Error ? error.name : typeof error})`;
}

/** Whether asking again later may bring another answer: nothing answers, or what answers is in trouble. */
export function isPassing(error: unknown): boolean {
  if (error instanceof HttpError) {
    return (
      ['timeout', 'refused', 'unreachable', 'not http'].includes(error.failure) || error.message.includes('EAI_AGAIN')
    );
  }
  if (error instanceof ApiError) {
    return error.status === 429 || error.status >= 500;
  }
  // A Keystone that starts, or whose database is away, has a proxy in front of it that answers in HTML.
  return error instanceof KeystoneError && error.failure === 'not identity';
}

/** Magnum does not take a request now, since it is at work on the cluster. */
export function isBusyRefusal(error: unknown): boolean {
  return (
    error instanceof ApiError &&
    [400, 409].includes(error.status) &&
    /when (?:nodegroup )?status is|in progress|already has an operation/i.test(error.detail)
  );
}
