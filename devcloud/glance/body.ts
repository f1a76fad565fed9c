import { Fault } from '../fault';
import type { Image } from './glance';

type Body = Readonly<Record<string, unknown>>;

/** Fields of Glance's own that a client may set; everything else is a property. */
const SETTABLE: Readonly<Record<string, (value: unknown) => Partial<Image>>> = {
  id: (value) => ({ id: String(value) }),
  name: (value) => ({ name: String(value) }),
  disk_format: (value) => ({ diskFormat: String(value) }),
  container_format: (value) => ({ containerFormat: String(value) }),
  visibility: (value) => ({ visibility: String(value) }),
  protected: (value) => ({ isProtected: value === true }),
  os_hidden: (value) => ({ isHidden: value === true }),
  min_disk: (value) => ({ minDiskGb: Number(value) }),
  min_ram: (value) => ({ minRamMb: Number(value) }),
  tags: (value) => ({ tags: value as readonly string[] }),
};

/** What a client wants an image to be. */
export function imageFields(body: Body): Partial<Image> {
  const own = Object.entries(body).filter(([name]) => Object.hasOwn(SETTABLE, name));
  const others = Object.entries(body).filter(([name]) => !Object.hasOwn(SETTABLE, name));
  const properties = Object.fromEntries(others.map(([name, value]) => [name, String(value)]));
  const fields: Partial<Image> = Object.assign({}, ...own.map(([name, value]) => SETTABLE[name]?.(value))) as object;
  return { ...fields, properties };
}

interface Operation {
  readonly op: string;
  readonly path: string;
  readonly value?: unknown;
}

/** Changes an image as a JSON patch says. */
export function patchImage(image: Image, operations: readonly Operation[]): void {
  for (const { op, path, value } of operations) {
    const name = path.slice(1).replaceAll('~1', '/').replaceAll('~0', '~');
    if (op === 'remove') {
      removeProperty(image, name);
    } else {
      const { properties, ...fields } = imageFields({ [name]: value });
      Object.assign(image, fields, { properties: { ...image.properties, ...properties } });
    }
  }
  image.updatedAt = new Date();
}

function removeProperty(image: Image, name: string): void {
  if (!(name in image.properties)) {
    throw new Fault(409, `Property ${name} does not exist.`, 'Conflict');
  }
  image.properties = Object.fromEntries(Object.entries(image.properties).filter(([other]) => other !== name));
}
