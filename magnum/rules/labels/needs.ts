import type { Rule } from '../rule';
import { atMagnum } from '../sources';
import { needRule } from './need-rule';

const csiForVolumes = needRule(
  {
    id: 'LB-30',
    severity: 'warning',
    title: "Cinder's CSI comes with the volume driver cinder",
    why: 'The script on the master asks for both, and installs nothing otherwise.',
    source: atMagnum('22.0.0', 'magnum/drivers/common/templates/kubernetes/fragments/enable-cinder-csi.sh#L9'),
    evidence: 'source',
    holds: { drivers: ['heat'], driver: { heat: { before: '23.0' } } },
    fix: 'set volumeDriver: cinder',
  },
  ({ rule }) => rule === 'LB-30',
);

const loadBalancerThere = needRule(
  {
    id: 'LB-33',
    severity: 'warning',
    title: 'What is said of the load balancer of the API has one to go with',
    why: 'The driver looks at it only where master_lb_enabled is true.',
    source: atMagnum('22.0.0', 'magnum/drivers/heat/template_def.py#L575-L588'),
    evidence: 'source',
    holds: { drivers: ['heat'], driver: { heat: { before: '23.0' } } },
    fix: 'set masterLbEnabled: true',
  },
  ({ rule }) => rule === 'LB-33',
);

/** No entry of the catalogue, which has the most harmful ones only. */
const companions = needRule(
  {
    id: 'LB-57',
    severity: 'warning',
    title: 'A label has beside it what it needs',
    why: 'Scripts and templates read many labels only together with others.',
    source: atMagnum('22.0.0', 'doc/source/user/index.rst'),
    evidence: 'source',
    holds: { driver: { heat: { before: '23.0' } } },
    fix: 'give what it needs, or leave it out',
  },
  ({ rule }) => rule === undefined,
);

export const LABEL_NEED_RULES: readonly Rule[] = [csiForVolumes, loadBalancerThere, companions];
