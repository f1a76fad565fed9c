import type { Body, Field } from './fields';
import { anything, flag, integer, labels, oneOf, readBody, text } from './fields';
import type { TemplateFields } from './model';

export const COES = ['swarm-mode', 'dcos', 'kubernetes', 'swarm', 'mesos'];

/** Everything that a template has, with how Magnum reads it. */
const FIELDS: Readonly<Record<keyof TemplateFields, Field>> = {
  name: text({ min: 1 }),
  coe: oneOf(COES),
  image_id: text({ min: 1 }),
  flavor_id: text(),
  master_flavor_id: text(),
  dns_nameserver: text(),
  keypair_id: text(),
  external_network_id: text(),
  fixed_network: text(),
  fixed_subnet: text(),
  network_driver: text(),
  apiserver_port: integer({ min: 1024, max: 65_535 }),
  docker_volume_size: integer({ min: 1 }),
  cluster_distro: text(),
  http_proxy: text(),
  https_proxy: text(),
  no_proxy: text(),
  volume_driver: text(),
  registry_enabled: flag,
  labels,
  tls_disabled: flag,
  public: flag,
  server_type: oneOf(['vm', 'bm']),
  insecure_registry: text(),
  docker_storage_driver: text(),
  master_lb_enabled: flag,
  floating_ip_enabled: flag,
  hidden: flag,
  tags: text(),
};

/** Taken from a client, or ignored, where one would expect a refusal. */
const READ_ONLY: Readonly<Record<string, Field>> = {
  uuid: anything,
  project_id: anything,
  user_id: anything,
  created_at: anything,
  updated_at: anything,
  links: anything,
};

/** What a field is that was not given. */
export const TEMPLATE_DEFAULTS: Omit<TemplateFields, 'name' | 'coe' | 'image_id'> = {
  flavor_id: null,
  master_flavor_id: null,
  dns_nameserver: null,
  keypair_id: null,
  external_network_id: null,
  fixed_network: null,
  fixed_subnet: null,
  network_driver: null,
  apiserver_port: null,
  docker_volume_size: null,
  cluster_distro: null,
  http_proxy: null,
  https_proxy: null,
  no_proxy: null,
  volume_driver: null,
  registry_enabled: false,
  labels: null,
  tls_disabled: false,
  public: false,
  server_type: 'vm',
  insecure_registry: null,
  docker_storage_driver: null,
  master_lb_enabled: false,
  floating_ip_enabled: true,
  hidden: false,
  tags: null,
};

export function readTemplateBody(body: unknown): Body {
  return readBody('cluster_template', body, { ...FIELDS, ...READ_ONLY });
}
