import type { Label, LabelNeed } from '../../magnum/labels';

const COMPONENT = { heat: 'Magnum', 'capi-helm': 'magnum-capi-helm', 'cluster-api': 'magnum-cluster-api' } as const;

/** `Magnum 9.4.0 to 22` */
export function versions({ driver, since, until }: Label): string {
  return `${COMPONENT[driver]} ${since}${until === undefined ? ' and later' : ` to ${until}`}`;
}

/** Why a label is not for new clusters. */
export function deprecation({ driver, ignored, replacement, until }: Label): string | undefined {
  const use = replacement === undefined ? [] : [`Use ${replacement}.`];
  if (ignored === true) {
    return ['Nothing reads it.', ...use].join(' ');
  }
  // What was read up to the Heat driver's own end is not outdated within it.
  const isGone = driver === 'heat' && until !== '22';
  const last = isGone ? [`${COMPONENT[driver]} ${until ?? ''} was the last to read it.`] : [];
  return [...last, ...use].join(' ') || undefined;
}

/** The newest default, and from when on it holds where it was another before. */
export function defaultOf(label: Label): string {
  const newest = typeof label.default === 'string' ? [undefined, label.default] : (label.default?.at(-1) ?? []);
  const [since, value] = newest;
  const from = since === undefined || (label.default?.length ?? 0) < 2 ? '' : ` from ${since} on`;
  if (value === undefined || value === '') {
    return label.defaultIs ?? 'none';
  }
  const is = label.defaultIs === undefined ? '' : ` (${label.defaultIs})`;
  return `\`${shortened(value)}\`${from}${is}`;
}

function shortened(text: string): string {
  return text.length <= 64 ? text : `${text.slice(0, 60)}…`;
}

/** What a value may be. */
export function values({ type, unit, allowed, must, separator }: Label): string {
  const list = allowed?.map((one) => `\`${one === '' ? '""' : one}\``).join(', ');
  switch (type) {
    case 'bool':
      return allowed?.length === 1 ? 'true' : 'true or false';
    case 'int':
      return unit === undefined ? 'whole number' : `whole number of ${unit}`;
    case 'cidr':
      return 'IPv4 network';
    case 'csv':
      return `list, separated by ${separator === ' ' ? 'spaces' : 'commas'}${list === undefined ? '' : `, of ${list}`}`;
    case 'enum':
      return list ?? '';
    case 'string':
      return list === undefined ? (must === undefined ? 'text' : `text, must ${must}`) : `text, e.g. ${list}`;
  }
}

/** `kube_dashboard_enabled other than false, otherwise it does nothing` */
export function need({ when, label, attribute, is, isNot, above, otherwise }: LabelNeed): string {
  const what = label === undefined ? `the attribute ${attribute ?? ''}` : `\`${label}\``;
  const value = [
    ...(is === undefined ? [] : [` ${is.join(' or ')}`]),
    ...(isNot === undefined ? [] : [` other than ${isNot.join(' and ')}`]),
    ...(above === undefined ? [] : [` above ${above}`]),
  ].join('');
  return `${condition(when)}${what}${value}, otherwise ${otherwise}`;
}

function condition(when: LabelNeed['when']): string {
  if (when?.is !== undefined) {
    return `with ${when.is.join(' or ')} `;
  }
  if (when?.above !== undefined) {
    return `above ${when.above} `;
  }
  return when?.fromKubernetes === undefined ? '' : `from Kubernetes ${when.fromKubernetes} on `;
}

/** What a person should know beside what the label does. */
export function remarks(label: Label): string[] {
  return [
    ...(label.requiredSince === undefined ? [] : [`Required from ${label.requiredSince} on.`]),
    ...(label.onlyOn === undefined ? [] : ['Read from the template only.']),
    ...(label.onNodeGroup === true ? ['Read from the labels of a node group too.'] : []),
    ...(label.needs ?? []).map((one) => `Needs ${need(one)}.`),
  ];
}
