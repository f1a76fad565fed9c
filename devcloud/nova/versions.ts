const CURRENT = {
  id: 'v2.1',
  status: 'CURRENT',
  version: '2.93',
  min_version: '2.1',
  updated: '2013-07-23T11:33:21Z',
};

export function rootDocument(root: string): object {
  const old = { id: 'v2.0', status: 'SUPPORTED', version: '', min_version: '', updated: '2011-01-21T11:33:21Z' };
  return {
    versions: [
      { ...old, links: [{ rel: 'self', href: `${root}/v2/` }] },
      { ...CURRENT, links: [{ rel: 'self', href: `${root}/v2.1/` }] },
    ],
  };
}

export function v21Document(root: string): object {
  const links = [
    { rel: 'self', href: `${root}/v2.1/` },
    { rel: 'describedby', type: 'text/html', href: 'http://docs.openstack.org/' },
  ];
  const media = { base: 'application/json', type: 'application/vnd.openstack.compute+json;version=2.1' };
  return { version: { ...CURRENT, links, 'media-types': [media] } };
}
