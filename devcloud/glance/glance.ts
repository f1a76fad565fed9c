import { createHash, randomUUID } from 'node:crypto';

import type { Caller } from '../caller';
import { seededHex, seededUuid } from '../ids';

/** What a person can put into an image beside its own fields: `os_distro` and the like. */
export type Properties = Readonly<Record<string, string>>;

export interface Image {
  readonly id: string;
  name: string;
  readonly owner: string;
  status: 'queued' | 'active';
  visibility: string;
  diskFormat: string;
  containerFormat: string;
  minDiskGb: number;
  minRamMb: number;
  isProtected: boolean;
  isHidden: boolean;
  properties: Properties;
  tags: readonly string[];
  sizeBytes: number | null;
  checksum: string | null;
  sha512: string | null;
  readonly createdAt: Date;
  updatedAt: Date;
}

/** Images, without what is in them. */
export class Glance {
  public readonly images: Image[] = [
    seededImage('fedora-coreos', { os_distro: 'fedora-coreos' }),
    seededImage('Fedora-AtomicHost-29-20190820.0.x86_64', { os_distro: 'fedora-atomic' }),
  ];

  /** By id or name, among those that the caller may see. */
  public findImages(nameOrId: string, caller: Caller): readonly Image[] {
    return this.visibleTo(caller).filter(({ id, name }) => id === nameOrId || name === nameOrId);
  }

  public visibleTo({ isAdmin, projectId }: Caller): readonly Image[] {
    return this.images.filter(({ visibility, owner }) => isAdmin || visibility === 'public' || owner === projectId);
  }

  public add(image: Pick<Image, 'name' | 'owner'> & Partial<Image>): Image {
    const added: Image = { ...EMPTY, id: randomUUID(), createdAt: new Date(), updatedAt: new Date(), ...image };
    this.images.push(added);
    return added;
  }
}

const EMPTY = {
  status: 'queued',
  visibility: 'shared',
  diskFormat: 'qcow2',
  containerFormat: 'bare',
  minDiskGb: 0,
  minRamMb: 0,
  isProtected: false,
  isHidden: false,
  properties: {},
  tags: [],
  sizeBytes: null,
  checksum: null,
  sha512: null,
} satisfies Partial<Image>;

/** Since then the seeded images are there. */
const SEEDED_AT = new Date('2026-01-01T00:00:00Z');

function seededImage(name: string, properties: Properties): Image {
  return {
    ...EMPTY,
    ...contentOf(name),
    id: seededUuid(`image ${name}`),
    name,
    owner: seededHex('project admin'),
    status: 'active',
    visibility: 'public',
    properties,
    createdAt: SEEDED_AT,
    updatedAt: SEEDED_AT,
  };
}

/** Size and checksums of what was uploaded. */
export function contentOf(content: string | Buffer): Pick<Image, 'sizeBytes' | 'checksum' | 'sha512'> {
  const hash = (algorithm: string): string => createHash(algorithm).update(content).digest('hex');
  return { sizeBytes: Buffer.byteLength(content), checksum: hash('md5'), sha512: hash('sha512') };
}
