import { gte } from 'semver';

import type { Check } from './check';

/** As `engines` of package.json says; cdktf and the linters need no more. */
const OLDEST_NODE = '20.19.0';

/** @param version as in `process.versions.node` */
export function checkNode(version: string): Check {
  return gte(version, OLDEST_NODE)
    ? { name: 'node', status: 'ok', summary: `Node ${version}` }
    : {
        name: 'node',
        status: 'problem',
        summary: `Node ${version} is older than ${OLDEST_NODE}`,
        fix: 'install Node 20.19 or later (https://nodejs.org)',
      };
}
