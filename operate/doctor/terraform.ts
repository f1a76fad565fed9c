import { gte } from 'semver';

import { PRODUCT_TITLES } from '../../tools/provider/release';
import type { Env, TerraformCli } from '../../tools/terraform';
import { cdktfEnv, findTerraform } from '../../tools/terraform';
import type { Check } from './check';

/** The oldest that cdktf's output and the preconditions in it work with. */
const OLDEST: Readonly<Record<TerraformCli['product'], string>> = { terraform: '1.5.0', opentofu: '1.8.0' };

const INSTALL =
  'install Terraform (https://developer.hashicorp.com/terraform/install) or OpenTofu (https://opentofu.org/docs/intro/install)';

export interface TerraformCheck {
  readonly check: Check;
  readonly cli?: TerraformCli;
}

/** Looks for the Terraform or OpenTofu that cdktf will run. */
export async function checkTerraform(env: Env): Promise<TerraformCheck> {
  const cli = await findTerraform(env);
  return cli === undefined ? { check: missing(env) } : { check: heedCdktf(judgeTerraform(cli), cli, env), cli };
}

export function judgeTerraform(cli: TerraformCli): Check {
  const title = `${PRODUCT_TITLES[cli.product]} ${cli.version}`;
  const oldest = OLDEST[cli.product];
  return gte(cli.version, oldest)
    ? { name: 'terraform', status: 'ok', summary: `${title} (${cli.path})` }
    : { name: 'terraform', status: 'problem', summary: `${title} (${cli.path}) is older than ${oldest}`, fix: INSTALL };
}

/** A deploy would not find what was found here. */
function heedCdktf(check: Check, cli: TerraformCli, env: Env): Check {
  const [variable] = Object.entries(cdktfEnv(cli, env));
  if (check.status !== 'ok' || variable === undefined) {
    return check;
  }
  const [name, value] = variable;
  const summary = `${check.summary}; cdktf runs it only with ${name} set`;
  return { ...check, status: 'warning', summary, fix: `export ${name}=${value}` };
}

function missing(env: Env): Check {
  const named = env.TERRAFORM_BINARY_NAME;
  if (named !== undefined && named !== '') {
    const fix = `correct TERRAFORM_BINARY_NAME, or unset it to use terraform or tofu from the path`;
    return {
      name: 'terraform',
      status: 'problem',
      summary: `TERRAFORM_BINARY_NAME is ${named}, which does not run`,
      fix,
    };
  }
  return {
    name: 'terraform',
    status: 'problem',
    summary: 'neither terraform nor tofu runs from the path',
    tried: [`PATH: ${env.PATH ?? ''}`],
    fix: INSTALL,
  };
}
