import type { Root } from './views';

export function rootDocument(root: Root): unknown {
  return {
    name: 'OpenStack Magnum API',
    description: 'Magnum is an OpenStack project which aims to provide container cluster management.',
    versions: [
      { id: 'v1', links: [self(`${root()}/v1/`)], status: 'CURRENT', max_version: '1.10', min_version: '1.1' },
    ],
  };
}

const COLLECTIONS = [
  'baymodels',
  'bays',
  'clustertemplates',
  'clusters',
  'quotas',
  'certificates',
  'mservices',
  'stats',
  'federations',
];

export function v1Document(root: Root): unknown {
  const docs = 'http://docs.openstack.org/developer/magnum/dev/api-spec-v1.html';
  const collections = COLLECTIONS.map((name) => [name, both(root, `${name}/`)] as const);
  return {
    id: 'v1',
    media_types: [{ base: 'application/json', type: 'application/vnd.openstack.magnum.v1+json' }],
    links: [self(`${root()}/v1/`), { href: docs, rel: 'describedby', type: 'text/html' }],
    ...Object.fromEntries(collections),
    nodegroups: both(root, 'clusters/{cluster_id}/nodegroups'),
  };
}

function both(root: Root, path: string): unknown {
  return [self(`${root()}/v1/${path}`), { href: `${root()}/${path}`, rel: 'bookmark' }];
}

function self(href: string): { href: string; rel: string } {
  return { href, rel: 'self' };
}
