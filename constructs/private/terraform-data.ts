import { TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';

type Provisioners = ConstructorParameters<typeof TerraformResource>[2]['provisioners'];

export interface TerraformDataProps {
  /** Kept in state, and changed in place. */
  readonly input?: unknown;
  /** Kept in state; another value replaces the resource, and runs its provisioners again. */
  readonly triggersReplace?: unknown;
  readonly provisioners?: Provisioners;
  readonly dependsOn?: readonly TerraformResource[];
}

/**
 * Terraform's own `terraform_data`. cdktf's `DataResource` asks the `terraform` binary for its version, once for each
 * resource: that is most of the time a synth takes, and no synth at all where there is no Terraform.
 */
export class TerraformData extends TerraformResource {
  private readonly props: TerraformDataProps;

  public constructor(scope: Construct, id: string, props: TerraformDataProps) {
    super(scope, id, {
      terraformResourceType: 'terraform_data',
      terraformGeneratorMetadata: { providerName: 'terraform' },
      provisioners: props.provisioners,
      dependsOn: props.dependsOn && [...props.dependsOn],
    });
    this.props = props;
  }

  /** What `input` was when the resource was last applied. */
  public get output(): string {
    return `\${${this.terraformResourceType}.${this.friendlyUniqueId}.output}`;
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    const { input, triggersReplace } = this.props;
    return { input, triggers_replace: triggersReplace };
  }
}
