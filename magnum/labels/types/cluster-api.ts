// Made by `npm run docs` from the data beside it: change that, not this.

/** Labels that magnum-cluster-api reads. */
export interface ClusterApiLabels {
  /**
   * Kubernetes version. It must be the one that the image was built with, and stand on the template that a cluster is
   * upgraded to.
   *
   * Read by magnum-cluster-api 0.1.0 and later.
   *
   * Required from 0.28.0 on.
   *
   * @default - none, it is required
   */
  readonly kube_tag?: string;

  /**
   * Registry to take all container images from. Unlike with Heat it has no / at its end.
   *
   * Read by magnum-cluster-api 0.1.0 and later.
   *
   * Read from the labels of a node group too.
   *
   * @default - none
   */
  readonly container_infra_prefix?: string;

  /**
   * Admission plugins of kube-apiserver beside NodeRestriction.
   *
   * Read by magnum-cluster-api 0.31.0 and later.
   *
   * @default - none
   */
  readonly admission_control_list?: string | readonly string[];

  /**
   * Further names and addresses in the API's certificate. A space beside a comma becomes part of a name.
   *
   * Read by magnum-cluster-api 0.20.0 and later.
   *
   * @default - none
   */
  readonly api_server_cert_sans?: string | readonly string[];

  /**
   * Cipher suites of kube-apiserver, by their Go names.
   *
   * Read by magnum-cluster-api 0.13.0 and later.
   *
   * @default - Mozilla's intermediate list
   */
  readonly api_server_tls_cipher_suites?: string | readonly string[];

  /**
   * Cipher suites of kubelet, by their Go names.
   *
   * Read by magnum-cluster-api 0.13.0 and later.
   *
   * @default `TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,TLS_ECDHE_ECDSA_WITH…`
   */
  readonly kubelet_tls_cipher_suites?: string | readonly string[];

  /**
   * Has the API write an audit log.
   *
   * Read by magnum-cluster-api 0.1.0 and later.
   *
   * @default `false`
   */
  readonly audit_log_enabled?: boolean | 'true' | 'false';

  /**
   * Days to keep audit logs. The documentation spells it audit_log_maxage, which nothing reads.
   *
   * Read by magnum-cluster-api 0.1.0 and later.
   *
   * Needs `audit_log_enabled` true, otherwise it does nothing.
   *
   * @default `30`
   */
  readonly audit_log_max_age?: number | `${number}`;

  /**
   * Number of audit logs to keep. The documentation spells it audit_log_maxbackup, which nothing reads.
   *
   * Read by magnum-cluster-api 0.1.0 and later.
   *
   * Needs `audit_log_enabled` true, otherwise it does nothing.
   *
   * @default `10`
   */
  readonly audit_log_max_backup?: number | `${number}`;

  /**
   * Megabytes after which the audit log is put aside. The documentation spells it audit_log_maxsize, which nothing
   * reads.
   *
   * Read by magnum-cluster-api 0.1.0 and later.
   *
   * Needs `audit_log_enabled` true, otherwise it does nothing.
   *
   * @default `100`
   */
  readonly audit_log_max_size?: number | `${number}`;

  /**
   * Lets users of the cloud log in to the cluster with their Keystone token.
   *
   * Read by magnum-cluster-api 0.14.0 and later.
   *
   * @default `true`
   */
  readonly keystone_auth_enabled?: boolean | 'true' | 'false';

  /**
   * OpenID Connect issuer whose tokens the API accepts.
   *
   * Read by magnum-cluster-api 0.7.0 and later.
   *
   * Needs `oidc_client_id`, otherwise kube-apiserver does not start.
   *
   * @default - none
   */
  readonly oidc_issuer_url?: string;

  /**
   * Client that the tokens must be made for.
   *
   * Read by magnum-cluster-api 0.7.0 and later.
   *
   * Needs `oidc_issuer_url`, otherwise it does nothing.
   *
   * @default - none
   */
  readonly oidc_client_id?: string;

  /**
   * Claim that is the user's name.
   *
   * Read by magnum-cluster-api 0.7.0 and later.
   *
   * Needs `oidc_issuer_url`, otherwise it does nothing.
   *
   * @default `sub`
   */
  readonly oidc_username_claim?: string;

  /**
   * Put before the user's name; `-` for nothing.
   *
   * Read by magnum-cluster-api 0.7.0 and later.
   *
   * Needs `oidc_issuer_url`, otherwise it does nothing.
   *
   * @default `-`
   */
  readonly oidc_username_prefix?: string;

  /**
   * Claim that has the user's groups.
   *
   * Read by magnum-cluster-api 0.7.0 and later.
   *
   * Needs `oidc_issuer_url`, otherwise it does nothing.
   *
   * @default - none
   */
  readonly oidc_groups_claim?: string;

  /**
   * Put before the name of a group.
   *
   * Read by magnum-cluster-api 0.7.0 and later.
   *
   * Needs `oidc_issuer_url`, otherwise it does nothing.
   *
   * @default - none
   */
  readonly oidc_groups_prefix?: string;

  /**
   * Installs the cluster autoscaler. Groups need a min_node_count and a max_node_count.
   *
   * Read by magnum-cluster-api 0.2.0 and later.
   *
   * @default `false`
   */
  readonly auto_scaling_enabled?: boolean | 'true' | 'false';

  /**
   * Replaces nodes that are not healthy.
   *
   * Read by magnum-cluster-api 0.1.0 and later.
   *
   * @default `true`
   */
  readonly auto_healing_enabled?: boolean | 'true' | 'false';

  /**
   * Most nodes of a group that has no max_node_count of its own.
   *
   * Read by magnum-cluster-api 0.4.0 and later.
   *
   * Read from the labels of a node group too.
   *
   * Needs `auto_scaling_enabled` true, otherwise it does nothing.
   *
   * @default - min_node_count + 1
   */
  readonly max_node_count?: number | `${number}`;

  /**
   * Availability zone of workers and of their volumes.
   *
   * Read by magnum-cluster-api 0.1.0 and later.
   *
   * Read from the labels of a node group too.
   *
   * @default - none
   */
  readonly availability_zone?: string;

  /**
   * Availability zones to spread masters over.
   *
   * Read by magnum-cluster-api 0.17.0 and later.
   *
   * @default - none
   */
  readonly control_plane_availability_zones?: string | readonly string[];

  /**
   * Policies of the server groups of masters and workers. A hard one stops when hypervisors run out.
   *
   * Read by magnum-cluster-api 0.24.0 and later.
   *
   * Read from the labels of a node group too.
   *
   * @default `soft-anti-affinity`
   */
  readonly server_group_policies?: string | readonly string[];

  /**
   * Asks the scheduler for different failure domains.
   *
   * Read by magnum-cluster-api 0.24.0 and later.
   *
   * Read from the labels of a node group too.
   *
   * @default `false`
   */
  readonly different_failure_domain?: boolean | 'true' | 'false';

  /**
   * Size of the root volume; nodes boot from their flavor’s own disk without one. Magnum 21.0.0 and 21.0.1 cannot
   * read it from Terraform.
   *
   * Read by magnum-cluster-api 0.1.0 and later.
   *
   * Read from the labels of a node group too.
   *
   * @default `[cinder]default_boot_volume_size`
   */
  readonly boot_volume_size?: number | `${number}`;

  /**
   * Cinder type of the root volume.
   *
   * Read by magnum-cluster-api 0.1.0 and later.
   *
   * Read from the labels of a node group too.
   *
   * Needs `boot_volume_size` above 0, otherwise there is no such volume.
   *
   * @default `[cinder]default_boot_volume_type`, else the first type there is
   */
  readonly boot_volume_type?: string;

  /**
   * Cinder availability zone of the root volume.
   *
   * Read by magnum-cluster-api 0.36.1 and later.
   *
   * Needs `boot_volume_size` above 0, otherwise there is no such volume.
   *
   * @default `availability_zone`
   */
  readonly boot_volume_availability_zone?: string;

  /**
   * Size of a volume for etcd's data on each master; 0 for none.
   *
   * Read by magnum-cluster-api 0.14.0 and later.
   *
   * @default `0`
   */
  readonly etcd_volume_size?: number | `${number}`;

  /**
   * Cinder type of etcd's volume.
   *
   * Read by magnum-cluster-api 0.14.0 and later.
   *
   * Needs `etcd_volume_size` above 0, otherwise there is no such volume.
   *
   * @default - Cinder's default type
   */
  readonly etcd_volume_type?: string;

  /**
   * Cinder type of the containers' volume, whose size is the attribute docker_volume_size.
   *
   * Read by magnum-cluster-api 0.19.0 and later.
   *
   * Needs the attribute docker_volume_size above 0, otherwise there is no such volume.
   *
   * @default - Cinder's default type
   */
  readonly docker_volume_type?: string;

  /**
   * Calico version. Only those whose manifest comes with the driver work.
   *
   * Read by magnum-cluster-api 0.1.0 and later.
   *
   * Needs the attribute network_driver calico, otherwise it does nothing.
   *
   * @default `v3.32.1` from 0.38 on
   */
  readonly calico_tag?:
    | 'v3.24.2'
    | 'v3.25.2'
    | 'v3.26.5'
    | 'v3.27.4'
    | 'v3.28.2'
    | 'v3.29.0'
    | 'v3.29.2'
    | 'v3.29.3'
    | 'v3.30.0'
    | 'v3.30.1'
    | 'v3.30.2'
    | 'v3.31.3'
    | 'v3.31.5'
    | 'v3.32.0'
    | 'v3.32.1'
    | (string & Record<never, never>);

  /**
   * Network of pods with Calico. It must not overlap the network of nodes or of services.
   *
   * Read by magnum-cluster-api 0.1.0 and later.
   *
   * Needs the attribute network_driver calico, otherwise it does nothing.
   *
   * @default `10.100.0.0/16`
   */
  readonly calico_ipv4pool?: string;

  /**
   * Cilium version.
   *
   * Read by magnum-cluster-api 0.20.0 and later.
   *
   * Needs the attribute network_driver cilium, otherwise it does nothing.
   *
   * @default `v1.15.3`
   */
  readonly cilium_tag?: string;

  /**
   * Network of pods with Cilium. It must not overlap the network of nodes or of services.
   *
   * Read by magnum-cluster-api 0.20.0 and later.
   *
   * Needs the attribute network_driver cilium, otherwise it does nothing.
   *
   * @default `10.100.0.0/16`
   */
  readonly cilium_ipv4pool?: string;

  /**
   * Installs the pages of Hubble, which show the network’s traffic.
   *
   * Read by magnum-cluster-api 0.35.0 and later.
   *
   * Needs the attribute network_driver cilium, otherwise it does nothing.
   *
   * @default `false`
   */
  readonly cilium_hubble_ui_enabled?: boolean | 'true' | 'false';

  /**
   * Network of services.
   *
   * Read by magnum-cluster-api 0.3.2 and later.
   *
   * @default `10.254.0.0/16`
   */
  readonly service_cluster_ip_range?: string;

  /**
   * Domain of the cluster's own names.
   *
   * Read by magnum-cluster-api 0.1.0 and later.
   *
   * @default `cluster.local`
   */
  readonly dns_cluster_domain?: string;

  /**
   * Subnet of nodes that Cluster API makes. With an existing fixed_subnet it does nothing.
   *
   * Read by magnum-cluster-api 0.1.0 and later.
   *
   * @default `10.0.0.0/24`
   */
  readonly fixed_subnet_cidr?: string;

  /**
   * Gives the API a floating IP. Without one, magnum-cluster-api-proxy has to run on the cloud's network nodes.
   *
   * Read by magnum-cluster-api 0.5.0 and later.
   *
   * Needs with false the attribute master_lb_enabled true, otherwise nobody reaches the API, and the cluster stays
   * CREATE_IN_PROGRESS.
   *
   * @default `true`
   */
  readonly master_lb_floating_ip_enabled?: boolean | 'true' | 'false';

  /**
   * Floating IP of the project that the API gets.
   *
   * Read by magnum-cluster-api 0.27.0 and later.
   *
   * @default - none
   */
  readonly api_server_floating_ip?: string;

  /**
   * Octavia flavor of the API's load balancer. It stays as it was made.
   *
   * Read by magnum-cluster-api 0.32.0 and later.
   *
   * @default - none
   */
  readonly api_server_lb_flavor?: string;

  /**
   * Octavia availability zone of the API's load balancer. It stays as it was made.
   *
   * Read by magnum-cluster-api 0.32.0 and later.
   *
   * @default - none
   */
  readonly api_server_lb_availability_zone?: string;

  /**
   * Octavia's provider for load balancers. That of the API's stays as it was made.
   *
   * Read by magnum-cluster-api 0.16.0 and later.
   *
   * @default `amphorav2` from 0.36.3 on
   */
  readonly octavia_provider?: 'amphora' | 'amphorav2' | 'ovn' | (string & Record<never, never>);

  /**
   * How the load balancers of services choose a member. The provider ovn has SOURCE_IP_PORT only.
   *
   * Read by magnum-cluster-api 0.17.0 and later.
   *
   * Needs with ROUND_ROBIN or LEAST_CONNECTIONS or SOURCE_IP `octavia_provider` other than ovn, otherwise the driver
   * refuses the cluster, CREATE_FAILED.
   *
   * @default - SOURCE_IP_PORT with the provider ovn, else ROUND_ROBIN
   */
  readonly octavia_lb_algorithm?: 'ROUND_ROBIN' | 'LEAST_CONNECTIONS' | 'SOURCE_IP' | 'SOURCE_IP_PORT';

  /**
   * Has the load balancers of services look after the health of their members.
   *
   * Read by magnum-cluster-api 0.24.0 and later.
   *
   * @default `true`
   */
  readonly octavia_lb_healthcheck?: boolean | 'true' | 'false';

  /**
   * Tag of the openstack-cloud-controller-manager image.
   *
   * Read by magnum-cluster-api 0.1.0 and later.
   *
   * @default - the one for `kube_tag`
   */
  readonly cloud_provider_tag?: string;

  /**
   * Installs Cinder's CSI, if the cloud has Cinder. From Terraform it can be set from 0.37 on.
   *
   * Read by magnum-cluster-api 0.1.0 and later.
   *
   * @default `true`
   */
  readonly cinder_csi_enabled?: boolean | 'true' | 'false';

  /**
   * Tag of the cinder-csi-plugin image.
   *
   * Read by magnum-cluster-api 0.1.0 and later.
   *
   * Needs `cinder_csi_enabled` other than false, otherwise it does nothing.
   *
   * @default `v1.32.0` (before 0.30 the one for `kube_tag`)
   */
  readonly cinder_csi_plugin_tag?: string;

  /**
   * Installs Manila's CSI, if the cloud has Manila. From Terraform it can be set from 0.37 on.
   *
   * Read by magnum-cluster-api 0.6.0 and later.
   *
   * @default `true`
   */
  readonly manila_csi_enabled?: boolean | 'true' | 'false';

  /**
   * Tag of the manila-csi-plugin image.
   *
   * Read by magnum-cluster-api 0.6.0 and later.
   *
   * Needs `manila_csi_enabled` other than false, otherwise it does nothing.
   *
   * @default `v1.32.0` (before 0.30 the one for `kube_tag`)
   */
  readonly manila_csi_plugin_tag?: string;

  /**
   * Share network of the StorageClasses for Manila. Without it there are none.
   *
   * Read by magnum-cluster-api 0.6.0 and later.
   *
   * Needs `manila_csi_enabled` other than false, otherwise it does nothing.
   *
   * @default - none
   */
  readonly manila_csi_share_network_id?: string;

  /**
   * Tag of the csi-attacher image of the CSI drivers.
   *
   * Read by magnum-cluster-api 0.30.0 and later.
   *
   * @default `v4.7.0`
   */
  readonly csi_attacher_tag?: string;

  /**
   * Tag of the livenessprobe image of the CSI drivers.
   *
   * Read by magnum-cluster-api 0.30.0 and later.
   *
   * @default `v2.14.0`
   */
  readonly csi_liveness_probe_tag?: string;

  /**
   * Tag of the csi-node-driver-registrar image of the CSI drivers.
   *
   * Read by magnum-cluster-api 0.30.0 and later.
   *
   * @default `v2.12.0`
   */
  readonly csi_node_driver_registrar_tag?: string;

  /**
   * Tag of the csi-provisioner image of the CSI drivers.
   *
   * Read by magnum-cluster-api 0.30.0 and later.
   *
   * @default `v5.1.0`
   */
  readonly csi_provisioner_tag?: string;

  /**
   * Tag of the csi-resizer image of the CSI drivers.
   *
   * Read by magnum-cluster-api 0.30.0 and later.
   *
   * @default `v1.12.0`
   */
  readonly csi_resizer_tag?: string;

  /**
   * Tag of the csi-snapshotter image of the CSI drivers.
   *
   * Read by magnum-cluster-api 0.30.0 and later.
   *
   * @default `v8.1.0`
   */
  readonly csi_snapshotter_tag?: string;
}
