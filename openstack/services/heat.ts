import type { ServiceClient } from '../service-client';
import type { Shape } from '../shape';

export interface Stack {
  readonly id: string;
  readonly stack_name: string;
  readonly stack_status: string;
  readonly stack_status_reason: string | null;
  readonly creation_time: string;
  readonly updated_time: string | null;
}

export interface StackResource {
  readonly resource_name: string;
  readonly resource_type: string;
  readonly resource_status: string;
  readonly resource_status_reason: string;
  readonly physical_resource_id: string;
  readonly updated_time: string;
}

export interface StackEvent extends StackResource {
  readonly id: string;
  readonly event_time: string;
}

const RESOURCE: Shape<StackResource> = { resource_name: 'text', resource_status: 'text' };

/** Heat, as far as it is looked at. @see https://docs.openstack.org/api-ref/orchestration/v1/ */
export class Heat {
  public constructor(private readonly client: ServiceClient) {}

  /** @param stackId of a stack, or of one nested in another; its name, which Heat wants to hear too, is looked up */
  public async getStack(stackId: string): Promise<Stack> {
    const query = { id: stackId, show_nested: true };
    const [found] = await this.client.list<Stack>('/stacks', 'stacks', STACK, { query });
    return await this.client.get<Stack>(pathOf(found?.stack_name ?? stackId, stackId), STACK, 'stack');
  }

  /** @param depth of nested stacks that are listed as well */
  public async listResources({ stack_name: name, id }: Stack, depth = 0): Promise<StackResource[]> {
    const query = depth === 0 ? {} : { nested_depth: depth };
    return await this.client.list<StackResource>(`${pathOf(name, id)}/resources`, 'resources', RESOURCE, { query });
  }

  public async listEvents({ stack_name: name, id }: Stack, depth = 0): Promise<StackEvent[]> {
    const query = depth === 0 ? {} : { nested_depth: depth };
    return await this.client.list<StackEvent>(`${pathOf(name, id)}/events`, 'events', RESOURCE, { query });
  }
}

const STACK: Shape<Stack> = { id: 'text', stack_name: 'text', stack_status: 'text' };

function pathOf(name: string, id: string): string {
  return `/stacks/${encodeURIComponent(name)}/${encodeURIComponent(id)}`;
}
