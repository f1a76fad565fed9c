import { impliedMirrorEnv, isImpliedMirror, mirroredBinary, mirrorFolder } from '../../../tools/provider/mirror';

const OURS = '/c/cdktf-magnum/share';

test.each([
  { env: { XDG_CACHE_HOME: '/c', HOME: '/h' }, folder: '/c/cdktf-magnum/share/terraform/plugins' },
  { env: { HOME: '/h' }, folder: '/h/.cache/cdktf-magnum/share/terraform/plugins' },
  { env: { XDG_CACHE_HOME: '', HOME: '/h' }, folder: '/h/.cache/cdktf-magnum/share/terraform/plugins' },
  { env: { XDG_CACHE_HOME: 'rel', HOME: '/h' }, folder: '/h/.cache/cdktf-magnum/share/terraform/plugins' },
])('keeps the mirror of $env in $folder', ({ env, folder }) => {
  expect(mirrorFolder(env)).toBe(folder);
});

test.each([
  ['terraform', 'registry.terraform.io'],
  ['opentofu', 'registry.opentofu.org'],
] as const)('puts the binary for %s where it looks: %s', (product, host) => {
  expect(mirroredBinary(product, { XDG_CACHE_HOME: '/c' })).toMatch(
    new RegExp(
      `^${OURS}/terraform/plugins/${host}/terraform-provider-openstack/openstack/3\\.4\\.0/[a-z]+_[a-z0-9]+/terraform-provider-openstack_v3\\.4\\.0$`,
    ),
  );
});

test.each([
  { given: undefined, dirs: `${OURS}:/usr/local/share:/usr/share` },
  { given: '', dirs: `${OURS}:/usr/local/share:/usr/share` },
  { given: '/opt/share', dirs: `${OURS}:/opt/share` },
  { given: `/opt/share:${OURS}`, dirs: `${OURS}:/opt/share` },
])('adds to XDG_DATA_DIRS=$given', ({ given, dirs }) => {
  const env = { XDG_CACHE_HOME: '/c', XDG_DATA_DIRS: given };

  expect(impliedMirrorEnv(env)).toEqual({ XDG_DATA_DIRS: dirs });
  expect(isImpliedMirror({ ...env, ...impliedMirrorEnv(env) })).toBe(true);
  expect(isImpliedMirror(env)).toBe(given?.includes(OURS) === true);
});
