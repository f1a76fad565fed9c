import type { MagnumDriver } from '../platform';

/**
 * What the driver makes of the text: `bool` true or false; `int` a whole number; `cidr` an IPv4 network; `csv` a list;
 * `enum` one of `allowed`; `string` anything, `allowed` being what is known to work.
 */
export type LabelType = 'bool' | 'int' | 'cidr' | 'csv' | 'string' | 'enum';

/**
 * A default and the version, Magnum's for heat and else the driver's, from which on it holds. The oldest first;
 * `undefined` where there is none any more.
 */
export type DefaultSince = readonly [since: string, value: string | undefined];

/** Attribute of a template or cluster, as the provider spells it. */
export type NeededAttribute =
  | 'coe'
  | 'docker_volume_size'
  | 'fixed_subnet'
  | 'master_lb_enabled'
  | 'network_driver'
  | 'node_count'
  | 'volume_driver';

/** Something else that a label needs to have its effect. */
export interface LabelNeed {
  /** For which values of the label; all, if absent. */
  readonly when?: {
    readonly is?: readonly string[];
    /** For numbers greater than this. */
    readonly above?: number;
    /** For Kubernetes versions from this on. */
    readonly fromKubernetes?: string;
  };
  /** The other label; or else `attribute`. */
  readonly label?: string;
  readonly attribute?: NeededAttribute;
  /** What it must be one of. Without `is`, `isNot` and `above` it must be there. */
  readonly is?: readonly string[];
  readonly isNot?: readonly string[];
  readonly above?: number;
  /** What happens otherwise, as the end of a sentence. */
  readonly otherwise: string;
  /** The rule of the catalogue that says so. */
  readonly rule?: string;
}

/** What is known about a label, apart from its name and driver. */
export interface LabelFacts {
  readonly type: LabelType;
  /** What it does. */
  readonly doc: string;
  readonly unit?: 'GB' | 'GiB' | 'seconds' | 'days' | 'bits' | 'nodes';
  /** What holds when nobody sets the label. */
  readonly default?: string | readonly DefaultSince[];
  /** The default in words, where it is no fixed text. */
  readonly defaultIs?: string;
  readonly allowed?: readonly string[];
  readonly pattern?: RegExp;
  /** What `pattern` asks for, in words that follow `must`. */
  readonly must?: string;
  readonly min?: number;
  /** First version that reads it: Magnum's for heat, the driver's for the others. */
  readonly since: string;
  /** Last version that reads it; a missing part stands for all. */
  readonly until?: string;
  /** Who refuses a wrong value, and how that shows. */
  readonly rejects?: string;
  readonly needs?: readonly LabelNeed[];
  /** Version from which on no cluster comes up without it. */
  readonly requiredSince?: string;
  /** Where alone it is read. */
  readonly onlyOn?: 'template';
  /** Whether the driver reads it from the labels of an additional node group. */
  readonly onNodeGroup?: boolean;
  /** What to use in its place. */
  readonly replacement?: string;
  /** Documented somewhere, read by no code. */
  readonly ignored?: boolean;
  /** Between the items of a list. */
  readonly separator?: ',' | ' ';
}

/** A label of a driver. */
export interface Label extends LabelFacts {
  readonly driver: MagnumDriver;
  readonly name: string;
  readonly rejects: string;
}

/** Facts by name of label. */
export type LabelTable = Readonly<Record<string, LabelFacts>>;

/** Labels from facts; what is the same for most of a driver's is filled in. */
export function define(driver: MagnumDriver, ...tables: readonly LabelTable[]): readonly Label[] {
  return tables.flatMap((table) =>
    Object.entries(table).map(([name, facts]) => ({
      ...facts,
      driver,
      name,
      rejects: facts.rejects ?? REJECTS[driver][isParsed(facts) ? 'parsed' : 'text'],
      until: facts.until ?? LAST_VERSION[driver],
    })),
  );
}

function isParsed({ type }: LabelFacts): boolean {
  return type === 'bool' || type === 'int';
}

/** The Heat driver left Magnum with 23.0. */
const LAST_VERSION: Readonly<Record<MagnumDriver, string | undefined>> = {
  heat: '22',
  'capi-helm': undefined,
  'cluster-api': undefined,
};

const REJECTS: Readonly<Record<MagnumDriver, Readonly<Record<'parsed' | 'text', string>>>> = {
  heat: {
    parsed: 'Heat, CREATE_FAILED within seconds',
    text: 'nobody: nodes fail to start, or nothing happens',
  },
  'capi-helm': {
    parsed: 'nobody: the default is taken',
    text: 'nobody: characters other than letters, digits, `.-/_` and spaces are dropped',
  },
  'cluster-api': {
    parsed: 'the driver, CREATE_FAILED',
    text: 'nobody: the cluster stays CREATE_IN_PROGRESS, or nothing happens',
  },
};
