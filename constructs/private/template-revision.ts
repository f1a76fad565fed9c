import { Fn, TerraformLocal } from 'cdktf';
import type { TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';

import { TerraformData } from './terraform-data';

/**
 * Which meaning the defaults of this package have. A new default is a new version that a stack opts into, so that an
 * upgrade of the package changes no cluster.
 */
export const DEFAULTS_VERSION = 1;

/** Digits of a revision: enough that two of one template never meet. */
const DIGITS = 8;

/** What a template says, as a short name for it that changes with every part of it. */
export interface TemplateRevision {
  /** Eight hexadecimal digits, known when all values are. */
  readonly digits: string;
  /** Address of what changes with the digits. */
  readonly address: string;
  /** Has `template` replaced, and not changed, when the revision changes. */
  readonly applyTo: (template: TerraformResource) => void;
}

/**
 * Magnum refuses to change a template that a cluster uses, and Terraform does not know that. So what a template says is
 * hashed when Terraform plans: another hash makes another template, the cluster moves to it in place, and then the old
 * one goes. A changed name alone would not do, since the provider changes names in place too.
 *
 * @param content every argument of the template but its name
 */
export function reviseTemplate(scope: Construct, content: object, defaultsVersion: number): TemplateRevision {
  const hashed = Fn.substr(Fn.sha256(Fn.jsonencode({ defaultsVersion, ...content })), 0, DIGITS);
  const digits = new TerraformLocal(scope, 'revision-digits', hashed).asString;
  const revision = new TerraformData(scope, 'revision', { input: digits });
  return {
    digits,
    address: revision.address,
    applyTo: (template) => {
      template.lifecycle = {
        ...template.lifecycle,
        createBeforeDestroy: true,
        // The `fqn` that cdktf would write here is no reference that Terraform takes in this place.
        replaceTriggeredBy: [revision.address],
      };
    },
  };
}

const revisions = new WeakMap<object, TemplateRevision>();

export function rememberRevision(template: object, revision: TemplateRevision): TemplateRevision {
  revisions.set(template, revision);
  return revision;
}

/** The revision of a template that is made in this app. */
export function revisionOf(template: object | undefined): TemplateRevision | undefined {
  return template && revisions.get(template);
}
