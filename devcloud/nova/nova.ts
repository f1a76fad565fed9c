import { createHash, randomUUID } from 'node:crypto';

export interface Flavor {
  readonly id: string;
  readonly name: string;
  readonly ramMb: number;
  readonly vcpus: number;
  readonly diskGb: number;
}

export interface Keypair {
  readonly id: number;
  readonly name: string;
  readonly userId: string;
  readonly publicKey: string;
  readonly fingerprint: string;
  readonly createdAt: Date;
}

/** A server as somebody asks for it. */
export interface ServerRequest {
  readonly name: string;
  readonly projectId: string;
  readonly userId: string;
  readonly flavorId: string;
  readonly imageId: string;
  readonly keyName?: string;
  /** By network. */
  readonly addresses: Readonly<Record<string, readonly string[]>>;
}

export interface Server extends ServerRequest {
  readonly id: string;
  readonly createdAt: Date;
}

/** Flavors, keypairs, and servers that only say that they run. */
export class Nova {
  public readonly flavors: Flavor[] = [
    { id: '1', name: 'm1.tiny', ramMb: 512, diskGb: 1, vcpus: 1 },
    { id: '2', name: 'm1.small', ramMb: 2048, diskGb: 20, vcpus: 1 },
    { id: '3', name: 'm1.medium', ramMb: 4096, diskGb: 40, vcpus: 2 },
    { id: '4', name: 'm1.large', ramMb: 8192, diskGb: 80, vcpus: 4 },
    { id: '5', name: 'm1.xlarge', ramMb: 16_384, diskGb: 160, vcpus: 8 },
  ];
  public readonly keypairs: Keypair[] = [];
  public readonly servers: Server[] = [];
  private lastKeypair = 0;

  public findFlavor(nameOrId: string): Flavor | undefined {
    return this.flavors.find(({ id, name }) => id === nameOrId || name === nameOrId);
  }

  public hasKeypair(userId: string, name: string): boolean {
    return this.keypairs.some((keypair) => keypair.userId === userId && keypair.name === name);
  }

  public importKeypair(userId: string, name: string, publicKey: string): Keypair {
    this.lastKeypair += 1;
    const fingerprint = fingerprintOf(publicKey);
    const keypair = { id: this.lastKeypair, name, userId, publicKey, fingerprint, createdAt: new Date() };
    this.keypairs.push(keypair);
    return keypair;
  }

  /** @returns its id */
  public addServer(server: ServerRequest): string {
    const id = randomUUID();
    this.servers.push({ ...server, id, createdAt: new Date() });
    return id;
  }

  public removeServer(id: string): void {
    const index = this.servers.findIndex((server) => server.id === id);
    if (index !== -1) {
      this.servers.splice(index, 1);
    }
  }
}

/** MD5 with colons, which Nova still shows. */
function fingerprintOf(publicKey: string): string {
  const [, blob = ''] = publicKey.trim().split(/\s+/);
  const hash = createHash('md5').update(Buffer.from(blob, 'base64')).digest('hex');
  return (hash.match(/../g) ?? []).join(':');
}
