import type { LocateOptions } from '../../tools/provider/locate';
import { searchProvider } from '../../tools/provider/locate';
import { PROVIDER_TITLE } from '../../tools/provider/release';
import type { Env, TerraformCli } from '../../tools/terraform';
import type { Check } from './check';

const OBTAIN = 'npx cdktf-magnum provider    (builds it where no registry or mirror has it; needs Go)';

/** Whether Terraform can get the provider as things are. */
export async function checkProvider(cli: TerraformCli, env: Env, options: LocateOptions = {}): Promise<Check> {
  const { located, tried } = await searchProvider(cli, env, options);
  if (located === undefined) {
    const summary = `no ${PROVIDER_TITLE} to be had for ${cli.path}`;
    return { name: 'provider', status: 'problem', summary, tried, fix: OBTAIN };
  }
  const [detail = ''] = located.detail.split('\n');
  const variables = Object.keys(located.env);
  if (variables.length > 0) {
    return {
      name: 'provider',
      status: 'warning',
      summary: `${PROVIDER_TITLE} is built, but Terraform finds it only with ${variables.join(', ')} set`,
      tried: [...tried, detail],
      fix: 'eval "$(npx cdktf-magnum provider --export)"',
    };
  }
  return { name: 'provider', status: 'ok', summary: `${PROVIDER_TITLE}, ${located.source}: ${detail}` };
}
