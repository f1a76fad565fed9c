import { TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';

export interface TerraformDataProps {
  readonly triggersReplace: Readonly<Record<string, string>>;
  readonly provisioners: ConstructorParameters<typeof TerraformResource>[2]['provisioners'];
}

/**
 * Terraform's own `terraform_data`. cdktf's `DataResource` asks the `terraform` binary for its version, once for each
 * resource: that is most of the time a synth takes, and no synth at all where there is no Terraform.
 */
export class TerraformData extends TerraformResource {
  private readonly triggersReplace: Readonly<Record<string, string>>;

  public constructor(scope: Construct, id: string, { triggersReplace, provisioners }: TerraformDataProps) {
    super(scope, id, {
      terraformResourceType: 'terraform_data',
      terraformGeneratorMetadata: { providerName: 'terraform' },
      provisioners,
    });
    this.triggersReplace = triggersReplace;
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return { triggers_replace: this.triggersReplace };
  }
}
