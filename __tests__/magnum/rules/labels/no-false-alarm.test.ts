import { KNOWN_PLATFORMS } from '../../../../magnum/known-platforms';
import { DRIVERS, defaultOf, labelsOf, labelState } from '../../../../magnum/labels';
import { MagnumPlatform } from '../../../../magnum/platform';
import type { Finding } from '../../../../magnum/rules/judge';
import { judge } from '../../../../magnum/rules/judge';
import { LABEL_RULES } from '../../../../magnum/rules/labels';
import { DEFAULT_THRESHOLDS } from '../../../../magnum/rules/thresholds';
import type { Subject, TemplateSpec } from '../../../../magnum/spec/specs';
import { testedSet } from '../../../../magnum/versions/tested';
import { cluster, template } from '../../../support/judged';

function findings(subject: Subject, platform: MagnumPlatform): readonly Finding[] {
  return judge(subject, LABEL_RULES, { platform, thresholds: DEFAULT_THRESHOLDS }).findings;
}

/** Magnum 22 has a broken default, and what was tried with 19 does not repair it. */
const BROKEN_HELM = ['LB-56'];

test.each(KNOWN_PLATFORMS.filter(({ driver }) => driver === 'heat'))(
  'has nothing against what Magnum was tested with: %s',
  (platform) => {
    const { kubernetes = [], labels = {} } = testedSet(platform) ?? {};
    const said = kubernetes
      // A series is no tag.
      .filter((version) => !version.endsWith('.x'))
      .flatMap((version) => {
        const spec: TemplateSpec = {
          labels: { kube_tag: version, ...labels },
          networkDriver: 'flannel_tag' in labels ? 'flannel' : 'calico',
          volumeDriver: 'cinder',
        };
        return findings(template(spec), platform).map(({ rule }) => rule);
      });

    // Documentation names tags of parts that nobody asked for there, which is LB-57.
    const expected = platform.isMagnumAtLeast('22.0') ? BROKEN_HELM : [];
    expect([...new Set(said)].filter((rule) => rule !== 'LB-57')).toEqual(expected);
  },
);

test.each([
  ['capi-helm@1.4', { labels: { octavia_provider: 'ovn' } }],
  ['cluster-api@0.38', { labels: { kube_tag: 'v1.35.5' }, dockerStorageDriver: 'overlay2' }],
] as const)('has nothing against the template in the documentation of %s', (on, spec) => {
  const platform = MagnumPlatform.parse(on);

  expect(findings(template(spec), platform)).toEqual([]);
  expect(findings(cluster({ masterCount: 3, nodeCount: 2 }, spec), platform)).toEqual([]);
});

const NEWEST = { heat: 'heat@2025.2', 'capi-helm': 'capi-helm@1.4', 'cluster-api': 'cluster-api@0.38' } as const;

test.each(DRIVERS)('has no error against the defaults of %s, written out one by one', (driver) => {
  const platform = MagnumPlatform.parse(NEWEST[driver]);
  const errors = labelsOf(driver)
    .filter((label) => labelState(label, platform) === 'known')
    .map((label) => ({ [label.name]: defaultOf(label, platform) }))
    .flatMap((labels) => findings(template({ labels }), platform))
    .filter(({ severity }) => severity === 'error');

  expect(errors).toEqual([]);
});
