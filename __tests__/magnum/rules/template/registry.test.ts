import { UNKNOWN } from '../../../../magnum/spec/field';
import { saidBy, template } from '../../../support/judged';

const IGNORED = 'must be left out with Cluster API, which does not read it';

test.each([
  [
    'heat@2023.1',
    { registryEnabled: true },
    ['warning registryEnabled must be false unless the cloud has Swift and trusts, got true'],
  ],
  ['capi-helm@1.4', { registryEnabled: true }, [`warning registryEnabled ${IGNORED}, got true`]],
  ['heat@2023.1', { registryEnabled: false }, []],
  ['heat@2023.1', { insecureRegistry: 'registry:5000' }, []],
  [
    'cluster-api@0.38',
    { insecureRegistry: 'registry:5000' },
    [`warning insecureRegistry ${IGNORED}, got "registry:5000"`],
  ],
  ['cluster-api@0.38', {}, []],
  ['capi-helm@1.4', { registryEnabled: UNKNOWN }, ['not judged: registryEnabled']],
] as const)('CT-43 on %s of %j', (on, spec, expected) => {
  expect(saidBy('CT-43', template(spec), { on })).toEqual(expected);
});
