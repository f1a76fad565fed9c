import type { TerraformDataSource, TerraformProvider } from 'cdktf';
import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';

/** Which cloud is asked, and with whose credentials. */
export interface DataSourceScope {
  readonly region?: string;
  readonly provider?: TerraformProvider;
}

/** What a data source is of: the first part says of what kind it is. */
type Key = readonly [kind: string, ...parts: (string | undefined)[]];

/** The data sources of a stack, all in one place, so that their addresses do not depend on who asked first. */
export class DataSources extends Construct {
  private static readonly ID = 'lookups';

  public static of(scope: Construct): DataSources {
    const stack = TerraformStack.of(scope);
    return (
      (stack.node.tryFindChild(DataSources.ID) as DataSources | undefined) ?? new DataSources(stack, DataSources.ID)
    );
  }

  private readonly found = new Map<string, TerraformDataSource>();

  /** The data source that `make` makes, made once a stack. */
  public once<Source extends TerraformDataSource>(
    key: Key,
    { region, provider }: DataSourceScope,
    make: (lookups: Construct, id: string) => Source,
  ): Source {
    const id = idOf(key, region, provider);
    const found = (this.found.get(id) as Source | undefined) ?? make(this, id);
    this.found.set(id, found);
    return found;
  }

  /** The one that was made. */
  public get(key: Key, { region, provider }: DataSourceScope): TerraformDataSource | undefined {
    return this.found.get(idOf(key, region, provider));
  }
}

function idOf(key: Key, region: string | undefined, provider: TerraformProvider | undefined): string {
  return [...key, region, provider?.node.path].filter((part) => part !== undefined).join('-');
}
