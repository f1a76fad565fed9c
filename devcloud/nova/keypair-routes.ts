import type { FastifyInstance, FastifyRequest } from 'fastify';

import type { Caller } from '../caller';
import { Fault } from '../fault';
import { generateSshKey } from '../keypair';
import type { Keypair, Nova } from './nova';

type ByName = FastifyRequest<{ Params: { name: string } }>;

interface KeypairBody {
  readonly keypair?: { readonly name?: string; readonly public_key?: string; readonly type?: string };
}

export function keypairRoutes(app: FastifyInstance, nova: Nova): void {
  app.get('/os-keypairs', ({ caller, novaMinor }) => {
    const own = nova.keypairs.filter(({ userId }) => userId === caller.userId);
    return {
      keypairs: own.map(({ name, publicKey, fingerprint }) => ({
        keypair: { name, public_key: publicKey, fingerprint, ...typeSince2(novaMinor) },
      })),
    };
  });
  app.get('/os-keypairs/:name', ({ params, caller, novaMinor }: ByName) => ({
    keypair: keypairView(named(nova, params.name, caller), novaMinor),
  }));
  app.post('/os-keypairs', ({ body, caller, novaMinor }, reply) => {
    const created = create(nova, body as KeypairBody, caller, novaMinor);
    void reply.code(novaMinor >= 2 ? 201 : 200);
    return { keypair: { ...created, ...typeSince2(novaMinor) } };
  });
  app.delete('/os-keypairs/:name', async ({ params, caller, novaMinor }: ByName, reply) => {
    nova.keypairs.splice(nova.keypairs.indexOf(named(nova, params.name, caller)), 1);
    return await reply.code(novaMinor >= 2 ? 204 : 202).send();
  });
}

function named(nova: Nova, name: string, { userId }: Caller): Keypair {
  const keypair = nova.keypairs.find((candidate) => candidate.userId === userId && candidate.name === name);
  if (keypair === undefined) {
    throw new Fault(404, `Keypair ${name} not found for user ${userId}`);
  }
  return keypair;
}

function keypairView({ id, name, publicKey, fingerprint, userId, createdAt }: Keypair, minor: number): object {
  return {
    name,
    public_key: publicKey,
    fingerprint,
    user_id: userId,
    created_at: createdAt.toISOString().replace('Z', '000'),
    deleted: false,
    deleted_at: null,
    id,
    updated_at: null,
    ...typeSince2(minor),
  };
}

function typeSince2(minor: number): object {
  return minor >= 2 ? { type: 'ssh' } : {};
}

function create(nova: Nova, { keypair }: KeypairBody, { userId }: Caller, minor: number): object {
  if (keypair === undefined) {
    throw new Fault(400, "'keypair' is a required property");
  }
  const { name = '', public_key: given } = keypair;
  checkName(name);
  if (given === undefined && minor >= 92) {
    const value = `Invalid input for field/attribute keypair. Value: {'name': '${name}'}.`;
    throw new Fault(400, `${value} 'public_key' is a required property`);
  }
  if (given !== undefined && !/^(ssh|ecdsa|sk)-\S+ AAAA[\w+/=]+/.test(given)) {
    throw new Fault(400, 'Keypair data is invalid: failed to generate fingerprint');
  }
  if (nova.hasKeypair(userId, name)) {
    throw new Fault(409, `Key pair '${name}' already exists.`);
  }
  const made = given === undefined ? generateSshKey() : undefined;
  const { publicKey, fingerprint } = nova.importKeypair(userId, name, given ?? made?.publicKey ?? '');
  const secret = made === undefined ? {} : { private_key: made.privateKey };
  return { ...secret, name, public_key: publicKey, fingerprint, user_id: userId };
}

function checkName(name: string): void {
  if (name === '') {
    throw new Fault(400, "Invalid input for field/attribute name. Value: . '' is too short");
  }
  if (!/^[\w\- ]+$/.test(name)) {
    const allowed = '[_- 0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ]';
    const rule = `The name must be: Only expected characters: ${allowed}`;
    throw new Fault(400, `An invalid 'name' value was provided. ${rule}`);
  }
}
