import { zulu } from '../ids';
import type { Image } from './glance';

/** An image as Glance shows it: its own fields and what a person added stand side by side. */
export function imageView(image: Image): Record<string, unknown> {
  return {
    ...image.properties,
    name: image.name,
    disk_format: image.diskFormat,
    container_format: image.containerFormat,
    visibility: image.visibility,
    size: image.sizeBytes,
    virtual_size: null,
    status: image.status,
    checksum: image.checksum,
    protected: image.isProtected,
    min_ram: image.minRamMb,
    min_disk: image.minDiskGb,
    owner: image.owner,
    os_hidden: image.isHidden,
    os_hash_algo: image.sha512 === null ? null : 'sha512',
    os_hash_value: image.sha512,
    id: image.id,
    created_at: zulu(image.createdAt),
    updated_at: zulu(image.updatedAt),
    tags: image.tags,
    self: `/v2/images/${image.id}`,
    file: `/v2/images/${image.id}/file`,
    schema: '/v2/schemas/image',
  };
}

const MINORS = [15, 9, 7, 6, 5, 4, 3, 2, 1, 0];

export function versionsDocument(root: string): object {
  const links = [{ rel: 'self', href: `${root}/v2/` }];
  return {
    versions: MINORS.map((minor) => ({ id: `v2.${minor}`, status: minor === 15 ? 'CURRENT' : 'SUPPORTED', links })),
  };
}
