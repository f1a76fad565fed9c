import type { ConnectOptions, OpenStack } from '../../openstack/connect';
import { connect } from '../../openstack/connect';

/** Connects to a cloud of a test's own, as user kube with a password that nobody may see again. */
export async function connectTo(
  url: string,
  options: ConnectOptions = {},
  env: Readonly<Record<string, string | undefined>> = {},
): Promise<OpenStack> {
  const variables = {
    OS_AUTH_URL: `${url}/v3`,
    OS_USERNAME: 'kube',
    OS_PASSWORD: 's3cret',
    OS_PROJECT_NAME: 'kube',
    ...env,
  };
  return await connect(
    { env: { HOME: '/nowhere', ...variables }, cwd: '/nowhere' },
    { timeoutMs: 5000, ...options, retry: { delayMs: 1, ...options.retry } },
  );
}

/** The error that a promise ends in. */
export async function errorOf(promise: Promise<unknown>): Promise<Error> {
  return await promise.then(
    () => {
      throw new Error('it did not fail');
    },
    (error: unknown) => error as Error,
  );
}
