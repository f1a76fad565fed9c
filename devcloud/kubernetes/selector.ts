import type { Kind } from './kinds';
import type { Item, ObjectMeta } from './object';
import { badRequest } from './status';

/** Which objects of a kind a request is about. */
export interface Selection {
  readonly namespace?: string;
  readonly name?: string;
  /** kubectl's `-l`: `a=b,c!=d,e in (f,g),h notin (i),j,!k` */
  readonly labelSelector?: string;
  /** kubectl's `--field-selector`: `metadata.name=a,spec.unschedulable!=true` */
  readonly fieldSelector?: string;
}

type Texts = Readonly<Record<string, string>>;

export type IsSelected = (item: Item) => boolean;

/** @throws StatusError where a selector cannot be read */
export function isSelectedBy(kind: Kind, selection: Selection): IsSelected {
  const { namespace, name, labelSelector = '', fieldSelector = '' } = selection;
  const labelTerms = labelSelectorTerms(labelSelector);
  const fieldTerms = commaSeparated(fieldSelector).map((term) => fieldTerm(kind, term));
  return (item) => {
    const { metadata } = item.object(new Date(0));
    return (
      (namespace === undefined || metadata.namespace === namespace) &&
      (name === undefined || metadata.name === name) &&
      labelTerms.every((isFulfilled) => isFulfilled(metadata.labels ?? {})) &&
      fieldTerms.every((isFulfilled) => isFulfilled({ ...item.fields, ...nameFields(metadata) }))
    );
  };
}

function labelSelectorTerms(selector: string): readonly ((labels: Texts) => boolean)[] {
  // Commas stand between terms, and within the parentheses of a set.
  const terms = selector.match(/(?:\([^)]*\)|[^,(])+/g) ?? [];
  return terms.map((term) => labelTerm(term.trim()));
}

function labelTerm(term: string): (labels: Texts) => boolean {
  const [, bang, key = '', equality, value = '', set, values = ''] = LABEL_TERM.exec(term) ?? [];
  if (key === '') {
    throw badRequest(`unable to parse requirement: ${term}`);
  }
  if (equality !== undefined) {
    return (labels) => (labels[key] === value) === (equality !== '!=');
  }
  if (set !== undefined) {
    return (labels) => commaSeparated(values).includes(labels[key] ?? MISSING) === (set === 'in');
  }
  return (labels) => Object.hasOwn(labels, key) === (bang === undefined);
}

const LABEL_TERM = /^(!\s*)?([\w./-]+)(?:\s*(==|!=|=)\s*([\w.-]*)|\s+(in|notin)\s*\(([^)]*)\))?$/;
/** No value of a label. */
const MISSING = ' ';

function fieldTerm({ fields }: Kind, term: string): (values: Texts) => boolean {
  const [, field, operator, value = ''] = /^([\w.]+)(==|!=|=)(.*)$/.exec(term) ?? [];
  if (field === undefined) {
    throw badRequest(`invalid field selector: ${term}`);
  }
  if (!['metadata.name', 'metadata.namespace', ...fields].includes(field)) {
    throw badRequest(`field label not supported: ${field}`);
  }
  return (values) => ((values[field] ?? '') === value) === (operator !== '!=');
}

function nameFields({ name, namespace = '' }: ObjectMeta): Texts {
  return { 'metadata.name': name, 'metadata.namespace': namespace };
}

function commaSeparated(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
