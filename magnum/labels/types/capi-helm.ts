// Made by `npm run docs` from the data beside it: change that, not this.

/** Labels that magnum-capi-helm reads. */
export interface CapiHelmLabels {
  /**
   * Installs the cluster autoscaler. Every group then needs a min_node_count of at least 1, and Magnum’s default is
   * 0.
   *
   * Read by magnum-capi-helm 1.0.0 and later.
   *
   * @default `false`
   */
  readonly auto_scaling_enabled?: boolean | 'true' | 'false';

  /**
   * Fewest nodes that the autoscaler leaves in the default group. The cluster starts with as many, whatever its
   * node_count.
   *
   * Read by magnum-capi-helm 1.0.0 and later.
   *
   * Needs `auto_scaling_enabled` true, otherwise it does nothing.
   *
   * @default - node_count, before 1.1 it was 1
   */
  readonly min_node_count?: number | `${number}`;

  /**
   * Most nodes that the autoscaler makes in the default group.
   *
   * Read by magnum-capi-helm 1.0.0 and later.
   *
   * Needs `auto_scaling_enabled` true, otherwise it does nothing.
   *
   * @default - node_count, before 1.1 min_node_count
   */
  readonly max_node_count?: number | `${number}`;

  /**
   * Replaces nodes that are not healthy.
   *
   * Read by magnum-capi-helm 1.0.0 and later.
   *
   * @default `true`
   */
  readonly auto_healing_enabled?: boolean | 'true' | 'false';

  /**
   * Installs Prometheus, Grafana and Loki.
   *
   * Read by magnum-capi-helm 1.0.0 and later.
   *
   * @default `false`
   */
  readonly monitoring_enabled?: boolean | 'true' | 'false';

  /**
   * Installs the Kubernetes dashboard.
   *
   * Read by magnum-capi-helm 1.0.0 and later.
   *
   * @default `true`
   */
  readonly kube_dashboard_enabled?: boolean | 'true' | 'false';

  /**
   * Lets users of the cloud log in to the cluster with their Keystone token.
   *
   * Read by magnum-capi-helm 1.0.0 and later.
   *
   * @default `false`
   */
  readonly keystone_auth_enabled?: boolean | 'true' | 'false';

  /**
   * Version of the chart openstack-cluster. It is read from the template only.
   *
   * Read by magnum-capi-helm 1.0.0 and later.
   *
   * Read from the template only.
   *
   * @default `0.10.1` from 1.2 on (`[capi_helm]default_helm_chart_version`)
   */
  readonly capi_helm_chart_version?: string;

  /**
   * Subnet of nodes that Cluster API makes. It must not overlap the chart's networks of pods (172.16.0.0/13) and
   * services (172.24.0.0/13).
   *
   * Read by magnum-capi-helm 1.0.0 and later.
   *
   * @default `10.0.0.0/24`
   */
  readonly fixed_subnet_cidr?: string;

  /**
   * Gives the API's load balancer a floating IP. The attribute floating_ip_enabled is not read.
   *
   * Read by magnum-capi-helm 1.3.0 and later.
   *
   * @default `true`
   */
  readonly master_lb_floating_ip_enabled?: boolean | 'true' | 'false';

  /**
   * Networks that may reach the API's load balancer. The Heat driver calls it master_lb_allowed_cidrs.
   *
   * Read by magnum-capi-helm 1.0.0 and later.
   *
   * @default - everybody
   */
  readonly api_master_lb_allowed_cidrs?: string | readonly string[];

  /**
   * Octavia's provider for load balancers, that of the API and those of services.
   *
   * Read by magnum-capi-helm 1.0.0 and later.
   *
   * @default `amphora`
   */
  readonly octavia_provider?: 'amphora' | 'ovn' | (string & Record<never, never>);

  /**
   * How load balancers choose a member. The provider ovn has SOURCE_IP_PORT only.
   *
   * Read by magnum-capi-helm 1.0.0 and later.
   *
   * Needs with ROUND_ROBIN or LEAST_CONNECTIONS or SOURCE_IP `octavia_provider` other than ovn, otherwise Octavia
   * refuses the pool.
   *
   * @default - SOURCE_IP_PORT with the provider ovn, else ROUND_ROBIN
   */
  readonly octavia_lb_algorithm?: 'ROUND_ROBIN' | 'LEAST_CONNECTIONS' | 'SOURCE_IP' | 'SOURCE_IP_PORT';

  /**
   * Has load balancers look after the health of their members.
   *
   * Read by magnum-capi-helm 1.0.0 and later.
   *
   * @default `true`
   */
  readonly octavia_lb_healthcheck?: boolean | 'true' | 'false';

  /**
   * Names of Neutron networks that nodes get further ports in, separated by spaces.
   *
   * Read by magnum-capi-helm 1.4.0 and later.
   *
   * @default - none
   */
  readonly extra_network_names?: string | readonly string[];

  /**
   * Name of one Neutron network that nodes get a further port in. `extra_network_names` comes before it.
   *
   * Read by magnum-capi-helm 1.0.0 and later.
   *
   * @default - none
   *
   * @deprecated Use `extra_network_names` from 1.4 on.
   */
  readonly extra_network_name?: string;

  /**
   * Size of the root volume; nodes boot from their flavor’s own disk without one. Magnum 21.0.0 and 21.0.1 cannot
   * read it from Terraform.
   *
   * Read by magnum-capi-helm 1.1.0 and later.
   *
   * @default `[cinder]default_boot_volume_size`
   */
  readonly boot_volume_size?: number | `${number}`;

  /**
   * Cinder type of the root volume.
   *
   * Read by magnum-capi-helm 1.1.0 and later.
   *
   * Needs `boot_volume_size` above 0, otherwise there is no such volume.
   *
   * @default `[cinder]default_boot_volume_type`
   */
  readonly boot_volume_type?: string;

  /**
   * Size of a disk for etcd's data on each master; 0 for none.
   *
   * Read by magnum-capi-helm 1.0.0 and later.
   *
   * @default `0`
   */
  readonly etcd_blockdevice_size?: number | `${number}`;

  /**
   * What etcd's disk is: a Cinder volume, or a disk of the hypervisor.
   *
   * Read by magnum-capi-helm 1.0.0 and later.
   *
   * Needs `etcd_blockdevice_size` above 0, otherwise there is no such volume.
   *
   * @default `volume`
   */
  readonly etcd_blockdevice_type?: 'volume' | 'local';

  /**
   * Cinder type of etcd's volume.
   *
   * Read by magnum-capi-helm 1.0.0 and later.
   *
   * Needs `etcd_blockdevice_size` above 0, otherwise there is no such volume.
   *
   * Needs `etcd_blockdevice_type` other than local, otherwise it does nothing.
   *
   * @default - none
   */
  readonly etcd_blockdevice_volume_type?: string;

  /**
   * Cinder availability zone of etcd's volume.
   *
   * Read by magnum-capi-helm 1.0.0 and later.
   *
   * Needs `etcd_blockdevice_size` above 0, otherwise there is no such volume.
   *
   * Needs `etcd_blockdevice_type` other than local, otherwise it does nothing.
   *
   * @default - none
   */
  readonly etcd_blockdevice_volume_az?: string;

  /**
   * Size of etcd's disk, under its old name.
   *
   * Read by magnum-capi-helm 1.0.0 and later.
   *
   * @default `0`
   *
   * @deprecated Use `etcd_blockdevice_size`.
   */
  readonly etcd_volume_size?: number | `${number}`;

  /**
   * Cinder type of etcd's volume, under its old name.
   *
   * Read by magnum-capi-helm 1.0.0 and later.
   *
   * @default - none
   *
   * @deprecated Use `etcd_blockdevice_volume_type`.
   */
  readonly etcd_volume_type?: string;

  /**
   * Cinder availability zone of the volumes that pods claim.
   *
   * Read by magnum-capi-helm 1.0.0 and later.
   *
   * @default `nova`
   */
  readonly csi_cinder_availability_zone?: string;

  /**
   * What becomes of a volume whose claim is deleted.
   *
   * Read by magnum-capi-helm 1.0.0 and later.
   *
   * @default `Retain`
   */
  readonly csi_cinder_reclaim_policy?: 'Retain' | 'Delete';

  /**
   * When a volume is made for a claim. A StorageClass keeps what it was made with.
   *
   * Read by magnum-capi-helm 1.4.0 and later.
   *
   * @default `WaitForFirstConsumer`
   */
  readonly csi_cinder_volume_binding_mode?: 'WaitForFirstConsumer' | 'Immediate';

  /**
   * File system of the volumes that pods claim.
   *
   * Read by magnum-capi-helm 1.0.0 and later.
   *
   * @default `ext4`
   */
  readonly csi_cinder_fstype?: string;

  /**
   * Lets a claim grow.
   *
   * Read by magnum-capi-helm 1.0.0 and later.
   *
   * @default `true`
   */
  readonly csi_cinder_allow_volume_expansion?: boolean | 'true' | 'false';
}
