import { UNKNOWN } from '../../../../magnum/spec/field';
import { saidBy, template } from '../../../support/judged';

const NO_URL = 'must be a URL with scheme, host and port, got another text';

test.each([
  ['heat@2023.1', 'http://proxy.example.org:3128', []],
  ['heat@2023.1', 'https://user:s3cret@192.0.2.1:8080/', []],
  ['heat@2023.1', 'http://[2001:db8::1]:3128', []],
  ['heat@2023.1', 'http://proxy.example.org', [`warning httpProxy ${NO_URL}`]],
  ['heat@2023.1', 'proxy.example.org:3128', [`warning httpProxy ${NO_URL}`]],
  ['heat@2023.1', 'socks5://proxy.example.org:3128', [`warning httpProxy ${NO_URL}`]],
  ['heat@2023.1', 'http://user:s3cret@proxy', [`warning httpProxy ${NO_URL}`]],
  ['cluster-api@0.38', 'x', [`warning httpProxy ${NO_URL}`]],
  ['capi-helm@1.4', 'x', []],
  ['heat@2023.1', undefined, []],
  ['heat@2023.1', UNKNOWN, ['not judged: httpProxy']],
] as const)('CT-36 on %s of %p', (on, httpProxy, expected) => {
  expect(saidBy('CT-36', template({ httpProxy }), { on })).toEqual(expected);
});

test('CT-36 looks at both proxies', () => {
  expect(saidBy('CT-36', template({ httpProxy: UNKNOWN, httpsProxy: 'x' }))).toEqual([
    `warning httpsProxy ${NO_URL}`,
    'not judged: httpProxy',
  ]);
});

const ALL = { httpProxy: 'http://p:1', httpsProxy: 'http://p:1', noProxy: 'localhost' };

test.each([
  ['cluster-api@0.38', ALL, []],
  ['cluster-api@0.38', {}, []],
  ['cluster-api@0.38', { ...ALL, noProxy: undefined }, ['warning httpProxy must come with noProxy, got it alone']],
  [
    'cluster-api@0.38',
    { httpsProxy: 'http://p:1' },
    ['warning httpsProxy must come with httpProxy and noProxy, got it alone'],
  ],
  [
    'cluster-api@0.38',
    { noProxy: 'localhost' },
    ['warning noProxy must come with httpProxy and httpsProxy, got it alone'],
  ],
  ['heat@2023.1', { httpProxy: 'http://p:1' }, []],
  ['cluster-api@0.38', { httpProxy: UNKNOWN }, ['not judged: httpProxy']],
] as const)('CT-37 on %s of %j', (on, spec, expected) => {
  expect(saidBy('CT-37', template(spec), { on })).toEqual(expected);
});

const IGNORED = 'must be left out with magnum-capi-helm, which does not read it';

test.each([
  ['capi-helm@1.4', ALL, ['httpProxy', 'httpsProxy', 'noProxy'].map((field) => `warning ${field} ${IGNORED}`)],
  ['capi-helm@1.4', { noProxy: 'localhost' }, [`warning noProxy ${IGNORED}`]],
  ['capi-helm@1.4', { httpProxy: UNKNOWN }, ['not judged: httpProxy']],
  ['capi-helm@1.4', {}, []],
  ['heat@2023.1', ALL, []],
  ['cluster-api@0.38', ALL, []],
] as const)('CT-38 on %s of %j', (on, spec, expected) => {
  expect(saidBy('CT-38', template(spec), { on })).toEqual(expected);
});
