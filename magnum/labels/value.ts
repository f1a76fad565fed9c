import type { Label } from './label';

/** What a label may be given as. Magnum stores text. */
export type LabelValue = string | number | boolean | readonly string[];

/** Texts that the drivers' parsers (oslo.utils) take for a boolean, in any case. */
const TRUE = ['1', 't', 'true', 'on', 'y', 'yes'];
const FALSE = ['0', 'f', 'false', 'off', 'n', 'no'];

const CIDR = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/;

/** The text that the driver reads: `true`, `5`, `a,b`, or `a b` where the driver splits at spaces. */
export function toLabelValue(value: LabelValue, label?: Label): string {
  return Array.isArray(value) ? value.join(label?.separator ?? ',') : String(value);
}

/** The boolean that the drivers read in a text, if it is one to them. */
export function toBoolean(text: string): boolean | undefined {
  const lower = text.trim().toLowerCase();
  if (TRUE.includes(lower)) {
    return true;
  }
  return FALSE.includes(lower) ? false : undefined;
}

/** The items of a list, as the driver splits it. */
export function itemsOf(text: string, label?: Label): string[] {
  return text.split(label?.separator ?? ',').filter((item) => item !== '');
}

/** Says what a label's value must be, in words that follow its name, when it is not that. */
export function labelProblem(label: Label, value: string): string | undefined {
  const { pattern, must } = label;
  return (
    CHECKS[label.type](label, value) ??
    (pattern === undefined || pattern.test(value) ? undefined : `must ${must ?? `match ${pattern.source}`}`)
  );
}

const CHECKS: Readonly<Record<Label['type'], (label: Label, value: string) => string | undefined>> = {
  bool: ({ allowed }, value) => {
    const parsed = toBoolean(value);
    if (allowed === undefined) {
      return parsed === undefined ? 'must be true or false' : undefined;
    }
    return allowed.includes(value.toLowerCase()) ? undefined : `must be ${allowed.join(' or ')}`;
  },
  int: ({ min = 0 }, value) => {
    const isWhole = /^[+-]?\d{1,15}$/.test(value);
    return isWhole && Number(value) >= min ? undefined : `must be a whole number of at least ${min}`;
  },
  cidr: (_label, value) => (isNetwork(value) ? undefined : 'must be an IPv4 network such as 10.100.0.0/16'),
  enum: ({ allowed = [] }, value) =>
    allowed.includes(value) ? undefined : `must be one of ${allowed.filter((one) => one !== '').join(', ')}`,
  csv: (label, value) => {
    const wrong = itemsOf(value, label).find((item) => label.allowed?.includes(item) === false);
    return wrong === undefined ? undefined : `must be a list of ${label.allowed?.join(', ') ?? ''}`;
  },
  string: () => undefined,
};

/** An address with its prefix, and no bit of a host: Neutron refuses 10.0.0.1/24. */
function isNetwork(text: string): boolean {
  const [, a = '', b = '', c = '', d = '', prefix = ''] = CIDR.exec(text) ?? [];
  const octets = [a, b, c, d].map(Number);
  if (prefix === '' || Number(prefix) > 32 || octets.some((octet) => octet > 255)) {
    return false;
  }
  const address = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  return address % 2 ** (32 - Number(prefix)) === 0;
}
