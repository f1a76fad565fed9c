import type { ServiceClient } from '../service-client';
import type { Shape } from '../shape';

export interface Image {
  readonly id: string;
  readonly name: string | null;
  readonly status: string;
  readonly visibility: string;
  /** GiB that a disk for it must have. */
  readonly min_disk: number;
  /** MiB. */
  readonly min_ram: number;
  /** Bytes; unknown until it is uploaded. */
  readonly size: number | null;
  readonly virtual_size: number | null;
  /** What Magnum chooses the driver by. */
  readonly os_distro?: string;
  /** What drivers of Cluster API take the version from. */
  readonly kube_version?: string;
}

const IMAGE: Shape<Image> = { id: 'text', status: 'text' };

/** Glance, as far as it is looked at. @see https://docs.openstack.org/api-ref/image/v2/ */
export class Glance {
  public constructor(private readonly client: ServiceClient) {}

  public async getImage(imageId: string): Promise<Image> {
    return await this.client.get<Image>(`/images/${encodeURIComponent(imageId)}`, IMAGE);
  }

  /** @param filter as the API takes it, e.g. `{ name: 'fedora-coreos' }` */
  public async listImages(filter: Readonly<Record<string, string>> = {}): Promise<Image[]> {
    return await this.client.list<Image>('/images', 'images', IMAGE, { query: filter });
  }
}
