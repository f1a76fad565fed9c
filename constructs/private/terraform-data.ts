import type { ITerraformDependable } from 'cdktf';
import { dependable, TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';

type Provisioners = ConstructorParameters<typeof TerraformResource>[2]['provisioners'];

/** What is a function is asked when the stack is synthesized, and all of it is there. */
export interface TerraformDataProps {
  /** Kept in state, and changed in place. */
  readonly input?: unknown;
  /** Kept in state; another value replaces the resource, and runs its provisioners again. */
  readonly triggersReplace?: unknown;
  /** One resource for each key. */
  readonly forEach?: () => unknown;
  readonly provisioners?: Provisioners;
  readonly dependsOn?: () => readonly ITerraformDependable[];
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
    });
    this.props = props;
  }

  /** Where Terraform keeps it, for places that take no expression. */
  public get address(): string {
    return `${this.terraformResourceType}.${this.friendlyUniqueId}`;
  }

  /** cdktf asks a resource for these when it is made, and here they are known later. */
  public override toTerraform(): object {
    const { forEach, dependsOn } = this.props;
    const before = dependsOn?.() ?? [];
    if (before.length > 0) {
      this.addOverride('depends_on', before.map(dependable));
    }
    if (forEach !== undefined) {
      this.addOverride('for_each', forEach());
    }
    return super.toTerraform() as object;
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    const { input, triggersReplace } = this.props;
    return { input, triggers_replace: triggersReplace };
  }
}
