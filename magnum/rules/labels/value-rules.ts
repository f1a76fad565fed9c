import type { Label } from '../../labels';
import { findLabel, labelProblem, labelState } from '../../labels';
import type { MagnumDriver, MagnumPlatform } from '../../platform';
import type { SubjectKind } from '../../spec/specs';
import type { LabelsView } from '../../spec/view';
import type { Problem, Rule, RuleText } from '../rule';
import type { LabelPlace } from './place';
import { everywhere, wrong } from './place';

/** Labels whose values have an entry of their own, and the rules for it. */
const BY_NAME: Readonly<Record<string, string>> = {
  flannel_backend: 'LB-07',
  calico_ipv4pool_ipip: 'LB-08',
  selinux_mode: 'LB-09',
  use_podman: 'LB-10',
  container_infra_prefix: 'LB-11',
  ingress_controller: 'LB-12',
  container_runtime: 'LB-14',
  auto_healing_controller: 'LB-26',
  server_group_policies: 'LB-47',
  api_server_cert_sans: 'LB-49',
  api_server_tls_cipher_suites: 'LB-49',
  kubelet_tls_cipher_suites: 'LB-49',
  extra_network_names: 'LB-50',
  extra_network_name: 'LB-50',
  etcd_blockdevice_type: 'LB-52',
  // Judged with what is beside them.
  kube_tag: 'LB-18',
};

/** The rule that judges the value of a label, of which there is exactly one. */
export function valueRuleOf(label: Label, platform: MagnumPlatform, kind: SubjectKind): string {
  return ofMagnum(label.name, platform, kind) ?? BY_NAME[label.name] ?? BY_TYPE[label.driver](label);
}

/** Two that Magnum itself reads, before any driver does. */
function ofMagnum(name: string, platform: MagnumPlatform, kind: SubjectKind): string | undefined {
  if (kind === 'nodeGroup') {
    return undefined;
  }
  if (name === 'min_node_count' && platform.isMagnumAtLeast('12.0')) {
    return 'CL-38';
  }
  const ranges: readonly (readonly [string, string])[] = [
    ['20.0.2', '20'],
    ['21.0.2', '999'],
  ];
  const isOfApi = name === 'boot_volume_size' && ranges.some((range) => platform.magnumWithin(...range) === 'yes');
  return isOfApi ? 'CT-15' : undefined;
}

const BY_TYPE: Readonly<Record<MagnumDriver, (label: Label) => string>> = {
  heat: (label) => ofType(label, { bool: 'LB-02', int: 'LB-06' }),
  'cluster-api': (label) => ofType(label, { bool: 'LB-03', int: 'LB-06' }),
  'capi-helm': ({ type }) => OF_CAPI_HELM[type] ?? 'LB-51',
};

/** It drops characters of what is left. */
const OF_CAPI_HELM: Partial<Readonly<Record<Label['type'], string>>> = {
  bool: 'LB-04',
  int: 'LB-04',
  cidr: 'LB-22',
  enum: 'LB-58',
};

function ofType(label: Label, refusing: Readonly<Record<'bool' | 'int', string>>): string {
  const { type, rejects } = label;
  if (type === 'cidr') {
    return 'LB-22';
  }
  // What nobody refuses is silently taken for something else.
  return (type === 'bool' || type === 'int') && !rejects.startsWith('nobody') ? refusing[type] : 'LB-58';
}

/** What is wrong with a value, in words that follow the label's name. */
export type ValueCheck = (label: Label, value: string) => string | undefined;

/** A rule on the values of labels, each judged by itself where it is given. */
export function valueRule(text: RuleText, problemOf: ValueCheck = labelProblem): Rule {
  const check = everywhere((place, { platform }) =>
    labelsByRule(place, platform)
      .get(text.id)
      ?.map((label): Problem | undefined => {
        const value = place.labels.ownLabel(label.name);
        const must = value === undefined || isLeftOut(label, value) ? undefined : problemOf(label, value);
        return must === undefined ? undefined : wrong(place, label.name, must);
      }),
  );
  return { ...text, check };
}

type LabelsByRule = ReadonlyMap<string, readonly Label[]>;

/** A view lives as long as its place is judged, on one platform. */
const sorted = new WeakMap<LabelsView, LabelsByRule>();

/** The labels that are given in a place and read there, by the rule for their value. */
function labelsByRule(place: LabelPlace, platform: MagnumPlatform): LabelsByRule {
  const found = sorted.get(place.labels);
  if (found !== undefined) {
    return found;
  }
  const byRule = new Map<string, Label[]>();
  for (const name of place.labels.labelNames()) {
    const label = findLabel(platform.driver, name);
    if (label !== undefined && isRead(label, place, platform)) {
      const rule = valueRuleOf(label, platform, place.kind);
      byRule.set(rule, [...(byRule.get(rule) ?? []), label]);
    }
  }
  sorted.set(place.labels, byRule);
  return byRule;
}

/** Heat gets all labels of a node group as well; the other drivers read but some. */
function isRead(label: Label, { kind }: LabelPlace, platform: MagnumPlatform): boolean {
  return (
    labelState(label, platform) === 'known' &&
    (kind !== 'nodeGroup' || label.driver === 'heat' || label.onNodeGroup === true)
  );
}

/** The Heat driver takes an empty text for none, but where it counts with it. */
function isLeftOut({ driver, name }: Label, value: string): boolean {
  return driver === 'heat' && value === '' && !name.endsWith('_volume_size');
}
