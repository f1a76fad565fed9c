import type { ServiceClient } from '../service-client';

export interface VolumeType {
  readonly id: string;
  readonly name: string;
  readonly is_public: boolean;
}

/** -1: no limit. */
export interface CinderLimits {
  readonly maxTotalVolumes: number;
  readonly maxTotalVolumeGigabytes: number;
  readonly totalVolumesUsed: number;
  readonly totalGigabytesUsed: number;
}

/** Cinder, as far as it is looked at. @see https://docs.openstack.org/api-ref/block-storage/v3/ */
export class Cinder {
  public constructor(private readonly client: ServiceClient) {}

  public async listVolumeTypes(): Promise<VolumeType[]> {
    return await this.client.list<VolumeType>('/types', 'volume_types', { id: 'text', name: 'text' });
  }

  /** What the project may use, and does. */
  public async getLimits(): Promise<CinderLimits> {
    const { absolute } = await this.client.get<{ absolute: CinderLimits }>('/limits', { absolute: 'object' }, 'limits');
    return absolute;
  }
}
