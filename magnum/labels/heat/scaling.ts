import type { LabelTable } from '../label';

export const SCALING: LabelTable = {
  auto_scaling_enabled: {
    type: 'bool',
    doc: 'Installs the cluster autoscaler, which changes the number of nodes of the default group.',
    default: 'false',
    since: '8.1.0',
  },
  min_node_count: {
    type: 'int',
    doc: 'Fewest nodes that the autoscaler leaves. It also becomes the lower bound of the default group, with or without an autoscaler.',
    unit: 'nodes',
    default: [
      ['8.1', '1'],
      ['12.0', '0'],
    ],
    min: 0,
    since: '8.1.0',
    rejects: 'nobody: the cluster stays CREATE_IN_PROGRESS',
  },
  max_node_count: {
    type: 'int',
    doc: 'Most nodes that the autoscaler makes.',
    unit: 'nodes',
    defaultIs: 'node_count + 1',
    min: 1,
    since: '8.1.0',
    needs: [
      {
        label: 'auto_scaling_enabled',
        is: ['true'],
        otherwise: 'there is no autoscaler, unless draino brings one',
      },
    ],
  },
  autoscaler_tag: {
    type: 'string',
    doc: 'Tag of the cluster-autoscaler image.',
    default: [
      ['8.1', 'v1.0'],
      ['10.0', 'v1.18.1'],
    ],
    since: '8.1.0',
  },
  auto_healing_enabled: {
    type: 'bool',
    doc: 'Replaces nodes that are not healthy.',
    default: 'false',
    since: '8.1.0',
  },
  auto_healing_controller: {
    type: 'enum',
    doc: 'What heals. draino brings the cluster autoscaler with it, which then changes the number of nodes.',
    allowed: ['draino', 'magnum-auto-healer'],
    default: 'draino',
    since: '9.0.0',
    rejects: 'nobody: nothing heals',
    needs: [{ label: 'auto_healing_enabled', is: ['true'], otherwise: 'it does nothing' }],
  },
  magnum_auto_healer_tag: {
    type: 'string',
    doc: 'Tag of the magnum-auto-healer image.',
    default: [
      ['9.0', 'v1.15.0'],
      ['10.0', 'v1.18.0'],
    ],
    since: '9.0.0',
    needs: [{ label: 'auto_healing_controller', is: ['magnum-auto-healer'], otherwise: 'it does nothing' }],
  },
  draino_tag: {
    type: 'string',
    doc: 'Tag of the draino image.',
    default: 'abf028a',
    since: '8.1.0',
    needs: [{ label: 'auto_healing_enabled', is: ['true'], otherwise: 'it does nothing' }],
  },
  npd_enabled: {
    type: 'bool',
    doc: 'Installs node-problem-detector, which auto healing listens to.',
    default: 'true',
    since: '9.0.0',
  },
  node_problem_detector_tag: {
    type: 'string',
    doc: 'Tag of the node-problem-detector image.',
    default: 'v0.6.2',
    since: '8.0.0',
  },
};
