import type { LocalExecProvisioner } from 'cdktf';
import { TerraformOutput } from 'cdktf';
import { Construct } from 'constructs';

import type { Cluster } from './cluster';
import { scriptOf } from './private/asset';
import type { Check, Shape } from './private/check';
import { anyText, atSynth, checkProps, confidential, flag, isRecord, optional, text, whenLate } from './private/check';
import { checkAtSynth } from './private/problems';
import { projectFromStack } from './private/project-path';
import { TerraformData } from './private/terraform-data';

/** Where a cluster's kubeconfig goes, and what happens to a file that is there. */
export interface KubeconfigOptions {
  /**
   * File to write, relative to the project's folder; `~/` is the home of whoever applies. Missing folders are made.
   *
   * Changed in place: the file moves.
   */
  readonly path: string;

  /**
   * Name of the context, and of the cluster in it. The user is `NAME-admin`.
   *
   * @default - the cluster's name and the first eight digits of its UUID, since several clusters can have one name
   */
  readonly contextName?: string;

  /**
   * Whether a file at `path` that belongs to something else may be replaced. What was in it is lost.
   *
   * @default false
   */
  readonly overwrite?: boolean;
}

/** What a kubeconfig is made of; a `Cluster` has it. */
export type ClusterAccess = Pick<Cluster, 'clusterId' | 'clusterName' | 'apiAddress' | 'rawKubeconfig'>;

/** A kubeconfig and the cluster that it opens. */
export interface KubeconfigProps extends KubeconfigOptions {
  readonly cluster: ClusterAccess;
}

/**
 * Writes a cluster's kubeconfig when the cluster is there, with mode 0600. It is written again when the cluster is
 * replaced or its address changes, and removed with the cluster, unless somebody else's clusters were added to it.
 *
 * The credentials are the administrator's (group `system:masters`). They go to the script through its environment, so
 * no command line, log or plan has them; Terraform's state does.
 *
 * @example
 * new Kubeconfig(stack, 'kubeconfig', { cluster, path: 'kubeconfig/mycluster' });
 */
export class Kubeconfig extends Construct {
  /** The file, relative to the project's folder. */
  public readonly path: string;
  /** The line that makes kubectl use the file, for a shell in the project's folder. */
  public readonly exportLine: string;
  /** Outputs `path` and `export`. */
  public readonly outputs: Readonly<Record<'path' | 'export', TerraformOutput>>;

  public constructor(scope: Construct, id: string, props: KubeconfigProps) {
    super(scope, id);
    const { problems, usable } = checkProps<KubeconfigProps>(props, { ...KUBECONFIG_OPTIONS, cluster: aCluster });
    checkAtSynth(this, () => problems);

    this.path = usable.path ?? '';
    this.exportLine = `export KUBECONFIG="${shellPath(this.path)}"`;
    if (problems.length === 0) {
      this.createResource(props);
    }
    this.outputs = {
      path: new TerraformOutput(this, 'path', { value: this.path, description: 'Kubeconfig of the cluster' }),
      export: new TerraformOutput(this, 'export', { value: this.exportLine, description: 'Makes kubectl use it' }),
    };
  }

  private createResource({ cluster, contextName, overwrite = false }: KubeconfigProps): void {
    const script = `node ${scriptOf(this, 'kubeconfig')}`;
    const project = projectFromStack(this);
    new TerraformData(this, 'Resource', {
      // All that the file's content hangs on, but the credentials, which the provider never renews.
      triggersReplace: {
        path: this.path,
        cluster: cluster.clusterId,
        address: cluster.apiAddress,
        name: contextName ?? cluster.clusterName,
      },
      provisioners: [
        {
          type: 'local-exec',
          command: `${script} write`,
          environment: {
            MAGNUM_KUBECONFIG_PROJECT: `\${path.module}/${project}`,
            MAGNUM_KUBECONFIG_PATH: this.path,
            MAGNUM_KUBECONFIG_OVERWRITE: String(overwrite),
            MAGNUM_KUBECONFIG_CONTEXT: contextName ?? '',
            MAGNUM_CLUSTER_ID: cluster.clusterId,
            MAGNUM_CLUSTER_NAME: cluster.clusterName,
            MAGNUM_CLUSTER_ADDRESS: cluster.apiAddress,
            MAGNUM_CLUSTER_KUBECONFIG: cluster.rawKubeconfig,
          },
        },
        removal(script, project),
      ],
    });
  }
}

function removal(script: string, project: string): LocalExecProvisioner {
  const provisioner = {
    type: 'local-exec',
    when: 'destroy',
    // A file that cannot be removed is no reason to keep a cluster. (cdktf has no type for this argument.)
    onFailure: 'continue',
    command: `${script} remove`,
    environment: {
      MAGNUM_KUBECONFIG_PROJECT: `\${path.module}/${project}`,
      MAGNUM_KUBECONFIG_PATH: '${self.triggers_replace.path}',
      MAGNUM_CLUSTER_ID: '${self.triggers_replace.cluster}',
    },
  } as const;
  return provisioner;
}

/** The checks of `KubeconfigOptions`, for every construct that takes them. */
export const KUBECONFIG_OPTIONS: Shape<Required<KubeconfigOptions>> = {
  path: atSynth(text({ max: 4096, pattern: /^[^\0\n]*[^\0\n/]$/, hint: 'name a file on one line, not a folder' })),
  contextName: optional(whenLate(text({ pattern: /^[^\0\n]*$/, hint: 'stand on one line' }), anyText)),
  overwrite: optional(flag),
};

const ACCESS: readonly (keyof ClusterAccess)[] = ['clusterId', 'clusterName', 'apiAddress', 'rawKubeconfig'];

/** Not shown: a kubeconfig may stand in it. */
const aCluster: Check = confidential(
  atSynth((value) =>
    isRecord(value) && ACCESS.every((name) => typeof value[name] === 'string')
      ? undefined
      : 'must be a Cluster made in this app',
  ),
);

/** A path as it stands between double quotes in a shell. */
function shellPath(path: string): string {
  const quoted = path.replace(/["$`\\]/g, '\\$&');
  if (quoted.startsWith('~/')) {
    return quoted.replace(/^~/, '$HOME');
  }
  return quoted.startsWith('/') ? quoted : `$PWD/${quoted}`;
}
