import { PROVIDER_SOURCE, PROVIDER_VERSION } from './release';

/** undefined when the registry offers the provider, else why not. */
export type RegistryProblem = string | undefined;

/** Longer than a far registry needs, short enough to wait for where packets are dropped. */
const TIMEOUT_MS = 2000;

/** Asks a registry for the provider's versions, as Terraform does before it installs one. */
export async function askRegistry(registryUrl: string): Promise<RegistryProblem> {
  const url = `${registryUrl}/v1/providers/${PROVIDER_SOURCE}/versions`;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok) {
      await response.body?.cancel();
      return `${registryUrl} answered ${response.status}`;
    }
    return offersRelease(await response.json()) ? undefined : `${registryUrl} does not have ${PROVIDER_VERSION}`;
  } catch (error) {
    return `${registryUrl} could not be reached: ${reasonOf(error)}`;
  }
}

function offersRelease(answer: unknown): boolean {
  const { versions } = (answer ?? {}) as { versions?: unknown };
  return (
    Array.isArray(versions) &&
    versions.some((entry: unknown) => (entry as { version?: unknown } | null)?.version === PROVIDER_VERSION)
  );
}

/** `fetch` says "fetch failed" and keeps what happened in the cause. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Error;
  return cause instanceof Error && cause.message !== '' ? cause.message : message;
}
