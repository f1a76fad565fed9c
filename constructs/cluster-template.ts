import type { ContainerinfraClustertemplateV1Config } from '@cdktf/provider-openstack/lib/containerinfra-clustertemplate-v1';
import { ContainerinfraClustertemplateV1 } from '@cdktf/provider-openstack/lib/containerinfra-clustertemplate-v1';
import { DataOpenstackContainerinfraClustertemplateV1 } from '@cdktf/provider-openstack/lib/data-openstack-containerinfra-clustertemplate-v1';
import type { IResolveContext } from 'cdktf';
import { Fn, Lazy, Token } from 'cdktf';
import { Construct } from 'constructs';

import type { MagnumDriver } from '../magnum/platform';
import type { ClusterTemplateProps } from './cluster-template-props';
import { checkClusterTemplateProps } from './cluster-template-props';
import { flavorName, imageId, keypairName, networkId, subnetId } from './lookups';
import { isLate } from './private/check';
import { judgeAtSynth } from './private/judge-at-synth';
import { rememberTemplate } from './private/known-specs';
import { allLabels } from './private/labels';
import { applyOverrides } from './private/overrides';
import { askAtPlan } from './private/plan/ask-at-plan';
import { rememberRoles } from './private/plan/roles';
import { ruleSettingsOf, setRuleSettings } from './private/rule-settings';
import { templatesBefore } from './private/siblings';
import type { ResolvedTemplate } from './private/template-spec';
import { resolveTemplate, toTemplateSpec } from './private/template-spec';
import type { TemplateRevision } from './private/template-revision';
import { rememberRevision, reviseTemplate } from './private/template-revision';
import { toTimeouts } from './private/timeouts';
import type { IClusterTemplate } from './references';

/**
 * A Magnum cluster template: image, flavors, network and labels that clusters are made from. The number of masters and
 * nodes is not part of it.
 *
 * While a cluster uses it, Magnum refuses every change but that of its name.
 *
 * @example
 * new ClusterTemplate(stack, 'mytemplate', { image: 'fedora-coreos', externalNetwork: 'public' });
 */
export class ClusterTemplate<D extends MagnumDriver = MagnumDriver> extends Construct implements IClusterTemplate {
  /** A template that exists already, by its UUID. Nothing is looked up. */
  public static fromTemplateId(templateId: string): IClusterTemplate {
    return { templateId };
  }

  /**
   * A template that exists already, by its name. Looked up when Terraform plans; fails when several have the name,
   * which Magnum allows.
   */
  public static fromTemplateName(scope: Construct, id: string, name: string): IClusterTemplate {
    const template = new DataOpenstackContainerinfraClustertemplateV1(scope, id, { name });
    const found = { templateId: template.id };
    rememberRoles(found, { template });
    return found;
  }

  /** UUID, known only after apply. */
  public readonly templateId: string;
  /** Name in Magnum. */
  public readonly templateName: string;
  /** What the template says, as eight digits that change with any part of it; known when all parts are. */
  public readonly revision: string;
  /** What Terraform manages, for what this construct has no prop for. */
  public readonly resource: ContainerinfraClustertemplateV1;

  public constructor(scope: Construct, id: string, props: ClusterTemplateProps<D>) {
    super(scope, id);
    const { problems, usable, unusable } = checkClusterTemplateProps(props);
    if (usable.platform !== undefined) {
      setRuleSettings(this, { platform: usable.platform });
    }
    const { platform } = ruleSettingsOf(this);
    const resolved = resolveTemplate(id, usable, platform);
    const siblings = templatesBefore(this, resolved);
    const spec = rememberTemplate(this, toTemplateSpec(resolved, unusable, siblings, platform));
    judgeAtSynth(this, problems, () => ({ kind: 'template', spec }));

    const content = this.contentOf(resolved);
    const revision = rememberRevision(this, reviseTemplate(this, content, resolved.defaultsVersion));
    this.revision = revision.digits;
    this.resource = this.createResource(resolved, content, revision);
    askAtPlan(this, this.resource, { kind: 'template', spec }, { names: resolved });
    applyOverrides(this.resource, usable.overrides);
    this.templateId = this.resource.id;
    this.templateName = this.resource.name;
  }

  private createResource(
    { name, provider, timeouts }: ResolvedTemplate,
    content: Omit<ContainerinfraClustertemplateV1Config, 'name'>,
    revision: TemplateRevision,
  ): ContainerinfraClustertemplateV1 {
    const resource = new ContainerinfraClustertemplateV1(this, 'Resource', {
      ...content,
      name: `${name}-${revision.digits}`,
      provider,
      timeouts: toTimeouts(timeouts),
    });
    revision.applyTo(resource);
    return resource;
  }

  /** All that a cluster gets from the template. */
  private contentOf(props: ResolvedTemplate) {
    return {
      ...this.lookUp(props),
      coe: props.coe,
      region: props.region,
      networkDriver: props.networkDriver,
      volumeDriver: props.volumeDriver,
      dockerVolumeSize: props.dockerVolumeSizeGb,
      dockerStorageDriver: props.dockerStorageDriver,
      dnsNameserver: joined(props.dnsNameservers),
      labels: allLabels(props, ruleSettingsOf(this).platform),
      masterLbEnabled: props.masterLbEnabled,
      floatingIpEnabled: props.floatingIpEnabled,
      registryEnabled: props.registryEnabled,
      tlsDisabled: props.tlsDisabled,
      public: props.public,
      hidden: props.hidden,
      serverType: props.serverType,
      clusterDistro: props.clusterDistro,
      apiserverPort: props.apiserverPort,
      insecureRegistry: props.insecureRegistry,
      httpProxy: props.httpProxy,
      httpsProxy: props.httpsProxy,
      noProxy: props.noProxy,
    };
  }

  /** The arguments that name something in the cloud. */
  private lookUp(props: ResolvedTemplate) {
    const { keypair, fixedNetwork, fixedSubnet } = props;
    return {
      image: imageId(this, props.image ?? '', props),
      flavor: flavorName(this, props.flavor, props),
      masterFlavor: flavorName(this, props.masterFlavor, props),
      externalNetworkId: networkId(this, props.externalNetwork ?? '', props),
      keypairId: keypair === undefined ? undefined : keypairName(this, keypair, props),
      fixedNetwork: fixedNetwork === undefined ? undefined : networkId(this, fixedNetwork, props),
      fixedSubnet: fixedSubnet === undefined ? undefined : subnetId(this, fixedSubnet, props),
    };
  }
}

/** Terraform joins what only it will know; cdktf's own `join` cannot take a list that is known when it is resolved. */
function joined(list: readonly string[]): string {
  if (!isLate(list)) {
    return list.map((entry) => Token.asString(entry)).join(',');
  }
  const produce = (context: IResolveContext): string => {
    const known: unknown = context.resolve(list);
    return Array.isArray(known) ? joined(known as string[]) : Fn.join(',', Token.asList(list));
  };
  return Lazy.stringValue({ produce });
}
