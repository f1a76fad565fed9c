import { MagnumPlatform } from '../../magnum/platform';
import { RULES } from '../../magnum/rules';
import type { Judgement } from '../../magnum/rules/judge';
import { judge } from '../../magnum/rules/judge';
import type { Thresholds } from '../../magnum/rules/thresholds';
import { DEFAULT_THRESHOLDS } from '../../magnum/rules/thresholds';
import type { ClusterSpec, NodeGroupSpec, Subject, TemplateSpec } from '../../magnum/spec/specs';

/** A template that no rule of any driver has anything against. */
export const GOOD_TEMPLATE: TemplateSpec = {
  name: 'mytemplate',
  coe: 'kubernetes',
  image: 'fedora-coreos',
  externalNetwork: 'public',
  masterFlavor: 'm1.small',
  flavor: 'm1.small',
  dnsNameservers: ['192.0.2.53'],
  networkDriver: 'calico',
  masterLbEnabled: true,
  floatingIpEnabled: true,
  registryEnabled: false,
  tlsDisabled: false,
  public: false,
  hidden: false,
};

export interface Where {
  /** As `MagnumPlatform.parse` reads it. */
  readonly on?: string;
  readonly platform?: MagnumPlatform;
  readonly thresholds?: Partial<Thresholds>;
}

/** What one rule says of a subject: `error field says` or `warning …`, and `not judged: field`. */
export function saidBy(
  rule: string,
  subject: Subject,
  { on = 'heat@2023.1', platform, thresholds }: Where = {},
): string[] {
  const context = {
    platform: platform ?? MagnumPlatform.parse(on),
    thresholds: { ...DEFAULT_THRESHOLDS, ...thresholds },
  };
  const judgement: Judgement = judge(subject, RULES, context);
  return [
    ...judgement.findings
      .filter((finding) => finding.rule === rule)
      .map(({ severity, message }) => `${severity} ${message}`),
    ...judgement.notJudged.filter((one) => one.rule === rule).map(({ field }) => `not judged: ${field}`),
  ];
}

export function template(spec: TemplateSpec): Subject {
  return { kind: 'template', spec: { ...GOOD_TEMPLATE, ...spec } };
}

/** @param of fields of the cluster's template */
export function cluster(spec: Partial<ClusterSpec>, of: TemplateSpec = {}): Subject {
  return { kind: 'cluster', spec: clusterSpec(spec, of) };
}

export function nodeGroup(
  spec: Partial<NodeGroupSpec>,
  of: Partial<ClusterSpec> = {},
  ofTemplate: TemplateSpec = {},
): Subject {
  const defaults = { name: 'workers', nodeCount: 1, minNodeCount: 0, siblings: [] };
  return { kind: 'nodeGroup', spec: { ...defaults, cluster: clusterSpec(of, ofTemplate), ...spec } };
}

function clusterSpec(spec: Partial<ClusterSpec>, of: TemplateSpec): ClusterSpec {
  const defaults = { name: 'mycluster', masterCount: 1, nodeCount: 1, keypair: 'kubekey', createTimeoutMinutes: 60 };
  return { ...defaults, template: { ...GOOD_TEMPLATE, ...of }, ...spec };
}
