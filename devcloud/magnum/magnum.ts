import type { Caller } from '../caller';
import { Fault } from '../fault';
import type { Glance } from '../glance/glance';
import type { Neutron } from '../neutron/neutron';
import type { Nova } from '../nova/nova';
import type { Delays } from '../settings';
import { Conductor } from './conductor';
import type { Cluster, ClusterTemplate, NodeGroup } from './model';
import type { Driver, TemplateWorld } from './template-rules';
import { ZED_DRIVERS } from './template-rules';

export interface MagnumOptions {
  readonly glance: Glance;
  readonly nova: Nova;
  readonly neutron: Neutron;
  readonly delays: Delays;
  readonly log: (line: string) => void;
  /** @default - those of Magnum 15 */
  readonly drivers?: readonly Driver[];
}

/** Clusters that a project may have. */
export const CLUSTER_QUOTA = 20;

/** What Magnum knows: templates, clusters and their node groups. */
export class Magnum {
  public readonly templates: ClusterTemplate[] = [];
  public readonly clusters: Cluster[] = [];
  public readonly conductor: Conductor;
  public readonly world: TemplateWorld;
  public readonly nova: Nova;
  private readonly used = { fixed: 1, floating: 1 };
  private lastRow = 0;

  public constructor({ glance, nova, neutron, delays, log, drivers = ZED_DRIVERS }: MagnumOptions) {
    this.nova = nova;
    this.world = { glance, nova, neutron, drivers };
    this.conductor = new Conductor({
      delays,
      log,
      nodeMaker: {
        nova,
        nextAddress: (kind) => this.nextAddress(kind),
        imageId: (nameOrId) => glance.findImages(nameOrId, SERVICE)[0]?.id ?? nameOrId,
      },
      onDeleted: (cluster) => {
        this.clusters.splice(this.clusters.indexOf(cluster), 1);
      },
    });
  }

  /** The number of the next row in Magnum's table of node groups. */
  public nextRow(): number {
    this.lastRow += 1;
    return this.lastRow;
  }

  /** By UUID or name, among those that the caller may see. */
  public template(ident: string, caller: Caller, missing = 404): ClusterTemplate {
    const visible = this.templates.filter((template) => canSeeTemplate(template, caller));
    const found = visible.filter(({ uuid, fields }) => uuid === ident || fields.name === ident);
    return theOne(found, missing, `ClusterTemplate ${ident} could not be found.`, 'ClusterTemplate');
  }

  /** By UUID or name, among those that the caller may see. */
  public cluster(ident: string, caller: Caller, missing = 404): Cluster {
    const visible = this.clusters.filter(({ projectId }) => caller.isAdmin || projectId === caller.projectId);
    const found = visible.filter(({ uuid, name }) => uuid === ident || name === ident);
    return theOne(found, missing, `Cluster ${ident} could not be found.`, 'cluster');
  }

  public isUsed(template: ClusterTemplate): boolean {
    return this.clusters.some((cluster) => cluster.template === template);
  }

  public async close(): Promise<void> {
    await this.conductor.close();
  }

  private nextAddress(kind: 'fixed' | 'floating'): string {
    this.used[kind] += 1;
    const [high, low] = [Math.floor(this.used[kind] / 250), (this.used[kind] % 250) + 2];
    return kind === 'fixed' ? `10.0.${high}.${low}` : `172.24.${4 + high}.${low}`;
  }
}

/** By UUID or name. */
export function nodeGroup(cluster: Cluster, ident: string): NodeGroup {
  const found = cluster.groups.find(({ uuid, name }) => uuid === ident || name === ident);
  if (found === undefined) {
    throw new Fault(404, `Nodegroup ${ident} could not be found.`);
  }
  return found;
}

export function canSeeTemplate({ projectId, fields }: ClusterTemplate, caller: Caller): boolean {
  return caller.isAdmin || projectId === caller.projectId || (fields.public && !fields.hidden);
}

/** Magnum itself, where it looks something up for no caller in particular. */
const SERVICE: Caller = { userId: '', userName: 'magnum', projectId: '', projectName: 'service', isAdmin: true };

/** @param noun as Magnum writes it when there are several of a name */
function theOne<Found>(found: readonly Found[], missing: number, notFound: string, noun: string): Found {
  const [first, second] = found;
  if (second !== undefined) {
    const plural = `${noun}s`;
    throw new Fault(409, `Multiple ${plural} exist with same name. Please use the ${noun} uuid instead.`);
  }
  if (first === undefined) {
    throw new Fault(missing, notFound);
  }
  return first;
}
