import { contains, each, fact, intersects, literal } from '../../conditions/condition';
import type { TemplateView } from '../../spec/view';
import { atMagnum } from '../sources';
import type { PlanRule, Requirement } from './plan-rule';

const ROLES = each(fact('authScope', 'roles'), 'role_name');
const USER = fact('authScope', 'user_name');

const adminForPublic: PlanRule = {
  id: 'CT-39',
  severity: 'error',
  title: 'Who publishes or hides a template is an administrator',
  why: 'Magnum refuses the template: `Not authorized to set public or hidden flag for cluster template.`',
  source: atMagnum('22.0.0', 'magnum/common/policies/cluster_template.py'),
  evidence: 'seen',
  holds: {},
  fix: 'leave it out, or plan as an administrator; where the cloud lets others do it, acknowledge this with force',
  requires: {
    template: (template) => (['public', 'hidden'] as const).flatMap((field) => adminFor(template, field)),
  },
};

function adminFor(template: TemplateView, field: 'public' | 'hidden'): Requirement[] {
  return template[field] === true
    ? [
        {
          field,
          condition: contains(ROLES, literal('admin')),
          says: ['must be false for who has not the role admin; ', USER, ' has ', ROLES],
        },
      ]
    : [];
}

/** An operator can ask for other roles, hence no error. */
const memberOfTheProject: PlanRule = {
  id: 'CL-12',
  severity: 'warning',
  title: 'Who makes clusters is a member of the project',
  why: "Magnum refuses the cluster: `Policy doesn't allow cluster:create to be performed.`",
  source: atMagnum('22.0.0', 'magnum/common/policies/base.py'),
  evidence: 'source',
  holds: { magnum: { since: '18.0' } },
  fix: 'have the role member given to this user in the project, or plan with other credentials',
  requires: { template: member, cluster: member },
};

function member(): Requirement {
  return {
    field: 'cloud',
    about: 'authScope',
    condition: intersects(ROLES, 'member', 'admin'),
    says: ['must lead to a project where the role is member or admin; ', USER, ' has ', ROLES],
  };
}

export const ACCESS_RULES: readonly PlanRule[] = [adminForPublic, memberOfTheProject];
