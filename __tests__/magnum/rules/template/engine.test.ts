import { UNKNOWN } from '../../../../magnum/spec/field';
import { saidBy, template } from '../../../support/judged';

const ALL = 'must be one of kubernetes, swarm, swarm-mode, mesos';
const NO_MESOS = 'must be one of kubernetes, swarm, swarm-mode';

test.each([
  ['heat@xena', 'mesos', []],
  ['heat@yoga', 'mesos', [`error coe ${NO_MESOS}, got "mesos", which Magnum had until xena`]],
  ['heat@2023.2', 'swarm', []],
  ['heat@2023.2', 'swarm-mode', []],
  ['heat@2024.1', 'swarm', ['error coe must be kubernetes, got "swarm", which Magnum had until 2023.2']],
  ['heat@2024.1', 'swarm-mode', ['error coe must be kubernetes, got "swarm-mode", which Magnum had until 2023.2']],
  ['capi-helm@1.0', 'swarm', ['error coe must be kubernetes, got "swarm", which only the Heat driver had']],
  ['cluster-api@0.1', 'mesos', ['error coe must be kubernetes, got "mesos", which only the Heat driver had']],
  ['heat@ussuri', 'dcos', [`error coe ${ALL}, got "dcos"`]],
  ['heat@ussuri', 'constructor', [`error coe ${ALL}, got "constructor"`]],
  ['heat@ussuri', 'Kubernetes', [`error coe ${ALL}, got "Kubernetes"`]],
  ['heat@ussuri', 'kubernetes', []],
  ['heat@2026.1', 'kubernetes', []],
  ['capi-helm@1.4', 'kubernetes', []],
  ['cluster-api@0.38', 'kubernetes', []],
  ['heat@ussuri', undefined, []],
  ['heat@ussuri', UNKNOWN, ['not judged: coe']],
] as const)('CT-01 on %s of %p', (on, coe, expected) => {
  expect(saidBy('CT-01', template({ coe }), { on })).toEqual(expected);
});
