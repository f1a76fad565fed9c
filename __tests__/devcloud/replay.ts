import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** One request to a real OpenStack, and what it answered. */
export interface Exchange {
  readonly name: string;
  readonly method: string;
  /** Below the service's root. */
  readonly path: string;
  /** Whose token it came with: `kube`, `admin`, or something that is none. */
  readonly as?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly status: number;
  readonly answer?: unknown;
  /** Not recorded, but without it the rest would not be as it is: only the status is compared. */
  readonly setup?: true;
}

/** `$compute` and the like stand for the root of a service. */
const MOUNTS = ['container-infra', 'compute', 'image', 'network', 'identity'] as const;

/** Real exchanges in the order that they happened in; each file holds one service's. */
export function recorded(service: string): readonly Exchange[] {
  return JSON.parse(readFileSync(join(__dirname, 'recorded', `${service}.json`), 'utf8')) as Exchange[];
}

export interface ReplayOptions {
  /** Base URL of the devcloud. */
  readonly url: string;
  /** `container-infra` */
  readonly mount: string;
  readonly tokens: Readonly<Record<string, string>>;
  /** Ids that are known before, from recorded to ours. */
  readonly ids: ReadonlyMap<string, string>;
  /** Fields whose values are a machine's own, or depend on when somebody looks. */
  readonly ignored: readonly string[];
  /** Whoever recorded this waited before each change until the one before was done. */
  readonly atRest?: () => Promise<void>;
}

/** What a devcloud answered, and what it should have, both with this machine's own values taken out. */
export interface Replayed {
  readonly got: { readonly status: number; readonly answer: unknown };
  readonly wanted: { readonly status: number; readonly answer: unknown };
}

/** Sends recorded requests to a devcloud, with its own ids in the place of the recorded ones. */
export class Replay {
  private readonly ids: Map<string, string>;

  public constructor(private readonly options: ReplayOptions) {
    this.ids = new Map(options.ids);
  }

  public async send(exchange: Exchange): Promise<Replayed> {
    const isInBetween = /progress|updating|again|immediately|deleting|refused/.test(exchange.name);
    if (exchange.path.includes('/clusters/') && !isInBetween) {
      await this.options.atRest?.();
    }
    let { status, answer } = await this.once(exchange);
    // Whoever recorded this had waited until the cluster was so far; a busy machine takes seconds to make all the keys.
    for (let tries = 0; tries < 500 && exchange.method === 'GET' && isOther({ status, answer }, exchange); tries += 1) {
      await setTimeout(20);
      ({ status, answer } = await this.once(exchange));
    }
    this.learn(exchange.answer, answer);
    if (exchange.setup === true) {
      return { got: { status, answer: '' }, wanted: { status: exchange.status, answer: '' } };
    }
    return {
      got: { status, answer: this.plain(answer) },
      wanted: { status: exchange.status, answer: this.plain(this.ours(exchange.answer ?? '')) },
    };
  }

  private async once({ method, path, as, headers = {}, body }: Exchange): Promise<{ status: number; answer: unknown }> {
    const { url, mount, tokens } = this.options;
    const response = await fetch(`${url}/${mount}${this.ours(path) as string}`, {
      method,
      body: typeof body === 'string' ? body : JSON.stringify(this.ours(body)),
      redirect: 'manual',
      headers: {
        ...(as === undefined ? {} : { 'X-Auth-Token': tokens[as] ?? as }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
    });
    const text = await response.text();
    return { status: response.status, answer: text === '' ? '' : parsed(text) };
  }

  /** What was recorded, with our ids and addresses. */
  private ours(recordedValue: unknown): unknown {
    if (recordedValue === undefined) {
      return undefined;
    }
    let text = JSON.stringify(recordedValue);
    for (const [theirs, own] of this.ids) {
      text = text.replaceAll(theirs, own);
    }
    for (const mount of MOUNTS) {
      text = text.replaceAll(`$${mount}`, `${this.options.url}/${mount === 'network' ? 'networking' : mount}`);
    }
    return JSON.parse(text);
  }

  /** Where an id was recorded that is not known yet, ours at the same place is it. */
  private learn(theirs: unknown, own: unknown): void {
    if (typeof theirs === 'string' && typeof own === 'string') {
      if (isId(theirs) && isId(own) && !this.ids.has(theirs)) {
        this.ids.set(theirs, own);
      }
    } else if (isObject(theirs) && isObject(own)) {
      for (const [key, value] of Object.entries(theirs)) {
        this.learn(value, own[key]);
      }
    }
  }

  private plain(value: unknown, name = ''): unknown {
    if (this.options.ignored.includes(name)) {
      return '<ignored>';
    }
    if (typeof value === 'string') {
      return value.replace(TIME, '<time>').replace(ADDRESS, '<address>');
    }
    if (Array.isArray(value)) {
      return value.map((entry) => this.plain(entry, name));
    }
    return isObject(value)
      ? Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, this.plain(entry, key)]))
      : value;
  }
}

const TIME = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|\+00:00)?$/;
const ADDRESS = /^(172\.24|10)\.\d+\.\d+(\.\d+)?$/;

/** Names that Magnum makes up are like ids. */
function isId(text: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$|^[\da-f]{32}$|^[a-z]+-\d+-(template|cluster)$/.test(text);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A cluster's or group's status that is not the recorded one yet, or something that is still, or not yet, there. */
function isOther(got: Pick<Exchange, 'status' | 'answer'>, wanted: Exchange): boolean {
  const theirs = isObject(wanted.answer) && 'status_reason' in wanted.answer ? wanted.answer.status : undefined;
  const ours = isObject(got.answer) ? got.answer.status : undefined;
  return got.status !== wanted.status || (theirs !== undefined && ours !== theirs);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
