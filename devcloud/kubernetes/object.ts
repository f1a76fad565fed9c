/** What every object of Kubernetes says of itself. */
export interface ObjectMeta {
  readonly name: string;
  readonly namespace?: string;
  readonly uid: string;
  readonly creationTimestamp: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly resourceVersion?: string;
}

/** Anything that the API answers with by name: a node, a service. */
export interface KubernetesObject {
  readonly kind: string;
  readonly apiVersion: string;
  readonly metadata: ObjectMeta;
  readonly [field: string]: unknown;
}

/** An object that is kept. It is made anew for each answer, since some of it tells the time. */
export interface Item {
  readonly object: (now: Date) => KubernetesObject;
  /** Its row of a table, one cell for each column of its kind. */
  readonly cells: (now: Date) => readonly string[];
  /** What it says to the field selectors of its kind. */
  readonly fields?: Readonly<Record<string, string>>;
}
