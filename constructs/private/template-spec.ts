import type { MagnumPlatform } from '../../magnum/platform';
import type { TemplateSpec } from '../../magnum/spec/specs';
import type { ClusterTemplateProps, ContainerOrchestrationEngine } from '../cluster-template-props';
import { mergeMaps } from './labels';
import { DEFAULTS_VERSION } from './template-revision';
import { toSpec } from './spec-fields';

type Defaulted =
  | 'name'
  | 'coe'
  | 'masterFlavor'
  | 'flavor'
  | 'dnsNameservers'
  | 'networkDriver'
  | 'masterLbEnabled'
  | 'floatingIpEnabled'
  | 'registryEnabled'
  | 'tlsDisabled'
  | 'public'
  | 'hidden'
  | 'defaultsVersion';

/** Props with every default in its place, and the version among the labels where the driver reads it there. */
export type ResolvedTemplate = Partial<ClusterTemplateProps> & Pick<Required<ClusterTemplateProps>, Defaulted>;

export function resolveTemplate(
  id: string,
  props: Partial<ClusterTemplateProps>,
  platform: MagnumPlatform | undefined,
): ResolvedTemplate {
  const coe = props.coe ?? 'kubernetes';
  const defaults: Pick<Required<ClusterTemplateProps>, Defaulted> = {
    name: id,
    coe,
    masterFlavor: 'm1.small',
    flavor: 'm1.small',
    dnsNameservers: ['8.8.8.8'],
    networkDriver: defaultNetworkDriver(coe, platform),
    // The provider sends false for a boolean that is left out, whatever Magnum's default is; this driver always has one.
    masterLbEnabled: platform?.driver === 'capi-helm',
    floatingIpEnabled: true,
    registryEnabled: false,
    tlsDisabled: false,
    public: false,
    hidden: false,
    defaultsVersion: DEFAULTS_VERSION,
  };
  const given: Partial<ClusterTemplateProps> = withoutAbsent(props);
  // The order of what was written stays, so that findings come in it.
  return { ...given, ...defaults, ...given, labels: labelsOf(props, platform) };
}

function withoutAbsent<P extends object>(props: P): P {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as P;
}

/** Calico works with every driver, flannel with Heat only; the engines of old had Docker's own network. */
function defaultNetworkDriver(
  coe: ContainerOrchestrationEngine,
  platform: MagnumPlatform | undefined,
): 'docker' | 'flannel' | 'calico' {
  if (coe !== 'kubernetes') {
    return 'docker';
  }
  return platform?.driver === 'heat' ? 'flannel' : 'calico';
}

/** magnum-capi-helm reads the version from the image; the others from a label. */
function labelsOf(
  { labels, kubernetesVersion }: Partial<ClusterTemplateProps>,
  platform: MagnumPlatform | undefined,
): ClusterTemplateProps['labels'] {
  return kubernetesVersion === undefined || platform?.driver === 'capi-helm'
    ? labels
    : mergeMaps<unknown>(labels as Readonly<Record<string, unknown>> | undefined, { kube_tag: kubernetesVersion });
}

/**
 * The template as the rulebook reads it.
 *
 * @param siblings names of the templates that were written before for the same place
 */
export function toTemplateSpec(
  template: ResolvedTemplate,
  unusable: readonly string[],
  siblings: readonly string[],
  platform: MagnumPlatform | undefined,
): TemplateSpec {
  const {
    platform: _platform,
    defaultsVersion: _defaultsVersion,
    provider: _provider,
    overrides: _overrides,
    ...values
  } = template;
  return { ...toSpec(values, unusable, platform), siblings };
}
