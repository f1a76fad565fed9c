// Made by `npm run docs` from the data beside it: change that, not this.

/** Labels that the Heat driver reads, or once read. */
export interface HeatLabels {
  /**
   * Kubernetes version, as the tag of the hyperkube image.
   *
   * Read by Magnum 5.0.0 to 22.
   *
   * Read from the labels of a node group too.
   *
   * Needs from Kubernetes 1.24 on `container_runtime` containerd, otherwise kubelet does not start, and Heat waits
   * until its timeout.
   *
   * @default `v1.23.3-rancher1` from 14.0 on
   */
  readonly kube_tag?: string;

  /**
   * Registry of the hyperkube image. `container_infra_prefix` comes before it.
   *
   * Read by Magnum 11.2.0 to 22.
   *
   * Read from the labels of a node group too.
   *
   * @default `docker.io/rancher/` from 14.0 on
   */
  readonly hyperkube_prefix?: string;

  /**
   * Digest of the hyperkube image. It must be that of `kube_tag`.
   *
   * Read by Magnum 9.3.0 to 22.
   *
   * Needs `kube_tag`, otherwise the digest is that of another image.
   *
   * @default - none
   */
  readonly kube_image_digest?: string;

  /**
   * Registry to take all container images from, for clouds without access to the public ones.
   *
   * Read by Magnum 6.0.0 to 22.
   *
   * Read from the labels of a node group too.
   *
   * @default - none
   */
  readonly container_infra_prefix?: string;

  /**
   * Tag of the etcd image.
   *
   * Read by Magnum 6.1.0 to 22.
   *
   * @default `v3.4.6` from 10.0 on
   */
  readonly etcd_tag?: string;

  /**
   * Tag of the CoreDNS image.
   *
   * Read by Magnum 9.0.0 to 22.
   *
   * @default `1.6.6` from 10.0 on
   */
  readonly coredns_tag?: string;

  /**
   * Admission plugins of kube-apiserver; NodeRestriction is put before them. The default names PodSecurityPolicy in
   * 10.1 to 16, which Kubernetes 1.25 does not have any more.
   *
   * Read by Magnum 4.1.0 to 22.
   *
   * @default `NamespaceLifecycle,LimitRanger,ServiceAccount,ResourceQuota,…` from 17.0 on
   */
  readonly admission_control_list?: string | readonly string[];

  /**
   * Further command line arguments, separated by spaces, of kubelet.
   *
   * Read by Magnum 6.1.0 to 22.
   *
   * Read from the labels of a node group too.
   *
   * @default - none
   */
  readonly kubelet_options?: string;

  /**
   * Further command line arguments, separated by spaces, of kube-apiserver.
   *
   * Read by Magnum 6.1.0 to 22.
   *
   * @default - none
   */
  readonly kubeapi_options?: string;

  /**
   * Further command line arguments, separated by spaces, of kube-controller-manager.
   *
   * Read by Magnum 6.1.0 to 22.
   *
   * @default - none
   */
  readonly kubecontroller_options?: string;

  /**
   * Further command line arguments, separated by spaces, of kube-proxy.
   *
   * Read by Magnum 6.1.0 to 22.
   *
   * Read from the labels of a node group too.
   *
   * @default - none
   */
  readonly kubeproxy_options?: string;

  /**
   * Further command line arguments, separated by spaces, of kube-scheduler.
   *
   * Read by Magnum 6.1.0 to 22.
   *
   * @default - none
   */
  readonly kubescheduler_options?: string;

  /**
   * Serves Kubernetes' certificate API. It puts the cluster's CA key on the masters.
   *
   * Read by Magnum 6.1.0 to 22.
   *
   * @default `false`
   */
  readonly cert_manager_api?: boolean | 'true' | 'false';

  /**
   * Time before the health of system pods is first looked at.
   *
   * Read by Magnum 4.0.0 to 22.
   *
   * @default `30`
   */
  readonly system_pods_initial_delay?: number | `${number}`;

  /**
   * Time that the health checks of system pods may take.
   *
   * Read by Magnum 4.0.0 to 22.
   *
   * @default `5`
   */
  readonly system_pods_timeout?: number | `${number}`;

  /**
   * What runs containers. Kubernetes 1.24 and later need containerd; any text but that means docker.
   *
   * Read by Magnum 9.4.0 to 22.
   *
   * Read from the labels of a node group too.
   *
   * @default `host-docker`
   */
  readonly container_runtime?: '' | 'host-docker' | 'containerd';

  /**
   * Version of containerd. `containerd_tarball_sha256` must be that of its archive.
   *
   * Read by Magnum 9.4.0 to 22.
   *
   * Read from the labels of a node group too.
   *
   * Needs `containerd_tarball_sha256`, otherwise the checksum of the default version does not match, and nodes never
   * join.
   *
   * Needs `container_runtime` containerd, otherwise it does nothing.
   *
   * @default `1.4.4` from 12.1 on
   */
  readonly containerd_version?: string;

  /**
   * Where to load containerd's archive from.
   *
   * Read by Magnum 9.4.0 to 22.
   *
   * Read from the labels of a node group too.
   *
   * Needs `containerd_tarball_sha256`, otherwise the checksum of the default version does not match, and nodes never
   * join.
   *
   * @default - the project’s releases on GitHub
   */
  readonly containerd_tarball_url?: string;

  /**
   * SHA-256 of containerd's archive. A node whose archive has another does not join.
   *
   * Read by Magnum 9.4.0 to 22.
   *
   * Read from the labels of a node group too.
   *
   * Needs `containerd_version`, otherwise it is not that of the default version.
   *
   * @default `96641849cb78a0a119223a427dfdc1ade88412ef791a14193212c8c8e29d447b` from 12.1 on
   */
  readonly containerd_tarball_sha256?: string;

  /**
   * Tag of the image that carries out Heat's software deployments on nodes.
   *
   * Read by Magnum 7.2.0 to 22.
   *
   * Read from the labels of a node group too.
   *
   * @default `wallaby-stable-1` from 12.1 on
   */
  readonly heat_container_agent_tag?: string;

  /**
   * Runs system containers with podman. Fedora CoreOS has nothing else.
   *
   * Read by Magnum 9.1.0 to 22.
   *
   * Read from the labels of a node group too.
   *
   * @default `true`
   */
  readonly use_podman?: true | 'true';

  /**
   * Mode of SELinux on nodes.
   *
   * Read by Magnum 10.0.0 to 22.
   *
   * Read from the labels of a node group too.
   *
   * @default `enforcing`
   */
  readonly selinux_mode?: 'enforcing' | 'permissive' | 'disabled';

  /**
   * kubelet's cgroup driver. It must be the container runtime's.
   *
   * Read by Magnum 6.2.0 to 22.
   *
   * Read from the labels of a node group too.
   *
   * @default `cgroupfs`
   */
  readonly cgroup_driver?: 'systemd' | 'cgroupfs';

  /**
   * Remote of ostree. Fedora CoreOS ignores it.
   *
   * Read by Magnum 9.1.0 to 22.
   *
   * @default - none
   */
  readonly ostree_remote?: string;

  /**
   * Commit of ostree. Fedora CoreOS ignores it.
   *
   * Read by Magnum 9.1.0 to 22.
   *
   * @default - none
   */
  readonly ostree_commit?: string;

  /**
   * Availability zone of servers; their volumes are made in Cinder's zone of the same name.
   *
   * Read by Magnum 6.0.0 to 22.
   *
   * Read from the labels of a node group too.
   *
   * @default - none
   */
  readonly availability_zone?: string;

  /**
   * Size of the root volume; nodes boot from their flavor’s own disk without one. Magnum 21.0.0 and 21.0.1 cannot
   * read it from Terraform.
   *
   * Read by Magnum 9.0.0 to 22.
   *
   * Needs above 0 `boot_volume_type`, otherwise Magnum takes the operator's default, or else the first type that
   * Cinder lists.
   *
   * @default `[cinder]default_boot_volume_size`, else 0
   */
  readonly boot_volume_size?: number | `${number}`;

  /**
   * Cinder type of the root volume.
   *
   * Read by Magnum 9.0.0 to 22.
   *
   * Needs `boot_volume_size` above 0, otherwise there is no such volume.
   *
   * @default `[cinder]default_boot_volume_type`, else the first type there is
   */
  readonly boot_volume_type?: string;

  /**
   * Size of a volume for etcd's data on each master; 0 for none.
   *
   * Read by Magnum 5.0.0 to 22.
   *
   * Needs above 0 `etcd_volume_type`, otherwise Magnum takes the operator's default, or else the first type that
   * Cinder lists.
   *
   * @default `0`
   */
  readonly etcd_volume_size?: number | `${number}`;

  /**
   * Cinder type of etcd's volume.
   *
   * Read by Magnum 9.0.0 to 22.
   *
   * Needs `etcd_volume_size` above 0, otherwise there is no such volume.
   *
   * @default `[cinder]default_etcd_volume_type`, else the first type there is
   */
  readonly etcd_volume_type?: string;

  /**
   * Cinder type of the containers' volume, whose size is the attribute docker_volume_size.
   *
   * Read by Magnum 5.0.0 to 22.
   *
   * Needs the attribute docker_volume_size above 0, otherwise there is no such volume.
   *
   * @default `[cinder]default_docker_volume_type`, else the first type there is
   */
  readonly docker_volume_type?: string;

  /**
   * Network of pods with flannel. It must not overlap the network of nodes or of services.
   *
   * Read by Magnum 2.0.0 to 22.
   *
   * Needs the attribute network_driver flannel, otherwise it does nothing.
   *
   * @default `10.100.0.0/16`
   */
  readonly flannel_network_cidr?: string;

  /**
   * Prefix length of each node's share of the pod network.
   *
   * Read by Magnum 2.0.0 to 22.
   *
   * Needs the attribute network_driver flannel, otherwise it does nothing.
   *
   * @default `24`
   */
  readonly flannel_network_subnetlen?: number | `${number}`;

  /**
   * How flannel carries packets between nodes.
   *
   * Read by Magnum 3.0.0 to 22.
   *
   * Needs the attribute network_driver flannel, otherwise it does nothing.
   *
   * @default `vxlan` from 9.0 on
   */
  readonly flannel_backend?: 'udp' | 'vxlan' | 'host-gw';

  /**
   * Tag of the flannel image: up to v0.15.1 from quay.io/coreos, from v0.20.2 on from docker.io/flannel.
   *
   * Read by Magnum 6.1.0 to 22.
   *
   * Needs the attribute network_driver flannel, otherwise it does nothing.
   *
   * @default `v0.15.1` from 14.0 on
   */
  readonly flannel_tag?: string;

  /**
   * Tag of the flannel-cni image.
   *
   * Read by Magnum 8.0.0 to 22.
   *
   * Needs the attribute network_driver flannel, otherwise it does nothing.
   *
   * @default `v0.3.0`
   */
  readonly flannel_cni_tag?: string;

  /**
   * Calico version. From Magnum 19 on v3.26.x gets the manifest of 3.26; everything else gets that of 3.21.
   *
   * Read by Magnum 6.1.0 to 22.
   *
   * Needs the attribute network_driver calico, otherwise it does nothing.
   *
   * @default `v3.21.2` from 14.0 on
   */
  readonly calico_tag?: string;

  /**
   * Network of pods with Calico. It must not overlap the network of nodes or of services.
   *
   * Read by Magnum 6.1.0 to 22.
   *
   * Needs the attribute network_driver calico, otherwise it does nothing.
   *
   * @default `10.100.0.0/16` from 10.0 on
   */
  readonly calico_ipv4pool?: string;

  /**
   * When Calico wraps packets in IP-in-IP.
   *
   * Read by Magnum 10.0.0 to 22.
   *
   * Needs the attribute network_driver calico, otherwise it does nothing.
   *
   * @default `Off`
   */
  readonly calico_ipv4pool_ipip?: 'Always' | 'CrossSubnet' | 'Never' | 'Off';

  /**
   * Subnet of nodes that Magnum makes. With an existing fixed_subnet it does nothing.
   *
   * Read by Magnum 10.1.0 to 22.
   *
   * @default `10.0.0.0/24`
   */
  readonly fixed_subnet_cidr?: string;

  /**
   * Network of services. It must contain 10.254.0.10, where the cluster’s DNS always is.
   *
   * Read by Magnum 7.0.2 to 22.
   *
   * @default `10.254.0.0/16`
   */
  readonly service_cluster_ip_range?: string;

  /**
   * Gives the API's load balancer a floating IP.
   *
   * Read by Magnum 8.0.0 to 22.
   *
   * Needs with true the attribute master_lb_enabled true, otherwise there is no load balancer.
   *
   * @default - the attribute floating_ip_enabled
   */
  readonly master_lb_floating_ip_enabled?: boolean | 'true' | 'false';

  /**
   * Networks that may reach the load balancers of the API and etcd. The nodes' own subnet is added.
   *
   * Read by Magnum 10.1.0 to 22.
   *
   * Needs the attribute master_lb_enabled true, otherwise there is no load balancer.
   *
   * @default - everybody
   */
  readonly master_lb_allowed_cidrs?: string | readonly string[];

  /**
   * Octavia's provider for load balancers.
   *
   * Read by Magnum 15.0.0 to 22.
   *
   * Needs with ovn `octavia_lb_algorithm` SOURCE_IP_PORT, otherwise Octavia refuses the pool, CREATE_FAILED.
   *
   * @default `amphora`
   */
  readonly octavia_provider?: 'amphora' | 'ovn' | (string & Record<never, never>);

  /**
   * How load balancers choose a member. The provider ovn has SOURCE_IP_PORT only, and the default does not follow it.
   *
   * Read by Magnum 15.0.0 to 22.
   *
   * @default `ROUND_ROBIN`
   */
  readonly octavia_lb_algorithm?: 'ROUND_ROBIN' | 'LEAST_CONNECTIONS' | 'SOURCE_IP' | 'SOURCE_IP_PORT';

  /**
   * Has load balancers look after the health of their members.
   *
   * Read by Magnum 15.0.0 to 22.
   *
   * @default `true`
   */
  readonly octavia_lb_healthcheck?: boolean | 'true' | 'false';

  /**
   * Ingress controller to install. octavia needs the Octavia service.
   *
   * Read by Magnum 6.1.0 to 22.
   *
   * @default - none
   */
  readonly ingress_controller?: '' | 'octavia' | 'nginx' | 'traefik';

  /**
   * Role of the nodes that run nginx or traefik.
   *
   * Read by Magnum 6.1.0 to 22.
   *
   * Needs `ingress_controller` nginx or traefik, otherwise it does nothing.
   *
   * @default `ingress`
   */
  readonly ingress_controller_role?: string;

  /**
   * Tag of the octavia-ingress-controller image.
   *
   * Read by Magnum 7.2.0 to 22.
   *
   * Needs `ingress_controller` octavia, otherwise it does nothing.
   *
   * @default `v1.18.0` from 10.0 on
   */
  readonly octavia_ingress_controller_tag?: string;

  /**
   * Tag of the nginx ingress controller image.
   *
   * Read by Magnum 8.1.0 to 22.
   *
   * Needs `ingress_controller` nginx, otherwise it does nothing.
   *
   * @default `0.32.0` from 10.1 on
   */
  readonly nginx_ingress_controller_tag?: string;

  /**
   * Version of the nginx ingress controller chart.
   *
   * Read by Magnum 9.2.0 to 22.
   *
   * Needs `ingress_controller` nginx, otherwise it does nothing.
   *
   * @default `4.0.17` from 14.0 on
   */
  readonly nginx_ingress_controller_chart_tag?: string;

  /**
   * Tag of the traefik image.
   *
   * Read by Magnum 8.1.0 to 22.
   *
   * Needs `ingress_controller` traefik, otherwise it does nothing.
   *
   * @default `v1.7.28` from 13.0 on
   */
  readonly traefik_ingress_controller_tag?: string;

  /**
   * Installs the OpenStack cloud controller. It needs `[trust]cluster_user_trust` in the operator’s magnum.conf.
   *
   * Read by Magnum 6.3.0 to 22.
   *
   * Needs with false the attribute volume_driver other than cinder, otherwise the driver refuses the cluster,
   * CREATE_FAILED.
   *
   * @default `[trust]cluster_user_trust`, which is false unless the operator set it
   */
  readonly cloud_provider_enabled?: boolean | 'true' | 'false';

  /**
   * Tag of the openstack-cloud-controller-manager image.
   *
   * Read by Magnum 7.1.0 to 22.
   *
   * @default `v1.23.1` from 14.0 on
   */
  readonly cloud_provider_tag?: string;

  /**
   * Installs Cinder's CSI, which takes the place of the volume plugin that Kubernetes once had built in.
   *
   * Read by Magnum 9.3.0 to 22.
   *
   * Needs with true the attribute volume_driver cinder, otherwise the CSI is not installed.
   *
   * @default `true` from 11.0 on
   */
  readonly cinder_csi_enabled?: boolean | 'true' | 'false';

  /**
   * Tag of the cinder-csi-plugin image of Cinder's CSI.
   *
   * Read by Magnum 9.3.0 to 22.
   *
   * Needs `cinder_csi_enabled` other than false, otherwise it does nothing.
   *
   * @default `v1.23.0` from 16.0 on
   */
  readonly cinder_csi_plugin_tag?: string;

  /**
   * Tag of the csi-attacher image of Cinder's CSI.
   *
   * Read by Magnum 9.3.0 to 22.
   *
   * Needs `cinder_csi_enabled` other than false, otherwise it does nothing.
   *
   * @default `v3.3.0` from 16.0 on
   */
  readonly csi_attacher_tag?: string;

  /**
   * Tag of the csi-provisioner image of Cinder's CSI.
   *
   * Read by Magnum 9.3.0 to 22.
   *
   * Needs `cinder_csi_enabled` other than false, otherwise it does nothing.
   *
   * @default `v3.0.0` from 16.0 on
   */
  readonly csi_provisioner_tag?: string;

  /**
   * Tag of the csi-snapshotter image of Cinder's CSI.
   *
   * Read by Magnum 9.3.0 to 22.
   *
   * Needs `cinder_csi_enabled` other than false, otherwise it does nothing.
   *
   * @default `v4.2.1` from 16.0 on
   */
  readonly csi_snapshotter_tag?: string;

  /**
   * Tag of the csi-resizer image of Cinder's CSI.
   *
   * Read by Magnum 9.3.0 to 22.
   *
   * Needs `cinder_csi_enabled` other than false, otherwise it does nothing.
   *
   * @default `v1.3.0` from 16.0 on
   */
  readonly csi_resizer_tag?: string;

  /**
   * Tag of the csi-node-driver-registrar image of Cinder's CSI.
   *
   * Read by Magnum 9.3.0 to 22.
   *
   * Needs `cinder_csi_enabled` other than false, otherwise it does nothing.
   *
   * @default `v2.4.0` from 16.0 on
   */
  readonly csi_node_driver_registrar_tag?: string;

  /**
   * Tag of the livenessprobe image of Cinder's CSI.
   *
   * Read by Magnum 16.0.0 to 22.
   *
   * Needs `cinder_csi_enabled` other than false, otherwise it does nothing.
   *
   * @default `v2.5.0`
   */
  readonly csi_liveness_probe_tag?: string;

  /**
   * Lets users of the cloud log in to the cluster with their Keystone token.
   *
   * Read by Magnum 7.2.0 to 22.
   *
   * @default `true`
   */
  readonly keystone_auth_enabled?: boolean | 'true' | 'false';

  /**
   * Tag of the k8s-keystone-auth image.
   *
   * Read by Magnum 7.2.0 to 22.
   *
   * Needs `keystone_auth_enabled` other than false, otherwise it does nothing.
   *
   * @default `v1.18.0` from 10.0 on
   */
  readonly k8s_keystone_auth_tag?: string;

  /**
   * Installs the cluster autoscaler, which changes the number of nodes of the default group.
   *
   * Read by Magnum 8.1.0 to 22.
   *
   * @default `false`
   */
  readonly auto_scaling_enabled?: boolean | 'true' | 'false';

  /**
   * Fewest nodes that the autoscaler leaves. It also becomes the lower bound of the default group, with or without an
   * autoscaler.
   *
   * Read by Magnum 8.1.0 to 22.
   *
   * @default `0` from 12.0 on
   */
  readonly min_node_count?: number | `${number}`;

  /**
   * Most nodes that the autoscaler makes.
   *
   * Read by Magnum 8.1.0 to 22.
   *
   * Needs `auto_scaling_enabled` true, otherwise there is no autoscaler, unless draino brings one.
   *
   * @default - node_count + 1
   */
  readonly max_node_count?: number | `${number}`;

  /**
   * Tag of the cluster-autoscaler image.
   *
   * Read by Magnum 8.1.0 to 22.
   *
   * @default `v1.18.1` from 10.0 on
   */
  readonly autoscaler_tag?: string;

  /**
   * Replaces nodes that are not healthy.
   *
   * Read by Magnum 8.1.0 to 22.
   *
   * @default `false`
   */
  readonly auto_healing_enabled?: boolean | 'true' | 'false';

  /**
   * What heals. draino brings the cluster autoscaler with it, which then changes the number of nodes.
   *
   * Read by Magnum 9.0.0 to 22.
   *
   * Needs `auto_healing_enabled` true, otherwise it does nothing.
   *
   * @default `draino`
   */
  readonly auto_healing_controller?: 'draino' | 'magnum-auto-healer';

  /**
   * Tag of the magnum-auto-healer image.
   *
   * Read by Magnum 9.0.0 to 22.
   *
   * Needs `auto_healing_controller` magnum-auto-healer, otherwise it does nothing.
   *
   * @default `v1.18.0` from 10.0 on
   */
  readonly magnum_auto_healer_tag?: string;

  /**
   * Tag of the draino image.
   *
   * Read by Magnum 8.1.0 to 22.
   *
   * Needs `auto_healing_enabled` true, otherwise it does nothing.
   *
   * @default `abf028a`
   */
  readonly draino_tag?: string;

  /**
   * Installs node-problem-detector, which auto healing listens to.
   *
   * Read by Magnum 9.0.0 to 22.
   *
   * @default `true`
   */
  readonly npd_enabled?: boolean | 'true' | 'false';

  /**
   * Tag of the node-problem-detector image.
   *
   * Read by Magnum 8.0.0 to 22.
   *
   * @default `v0.6.2`
   */
  readonly node_problem_detector_tag?: string;

  /**
   * Installs the Kubernetes dashboard.
   *
   * Read by Magnum 4.1.4 to 22.
   *
   * @default `true`
   */
  readonly kube_dashboard_enabled?: boolean | 'true' | 'false';

  /**
   * Tag of the dashboard's metrics-scraper image.
   *
   * Read by Magnum 10.0.0 to 22.
   *
   * Needs `kube_dashboard_enabled` other than false, otherwise it does nothing.
   *
   * @default `v1.0.4`
   */
  readonly metrics_scraper_tag?: string;

  /**
   * Installs Heapster, InfluxDB and Grafana, which nobody looks after any more.
   *
   * Read by Magnum 6.1.0 to 22.
   *
   * Needs with true `kube_dashboard_enabled` other than false, otherwise it does nothing.
   *
   * @default `false`
   */
  readonly influx_grafana_dashboard_enabled?: boolean | 'true' | 'false';

  /**
   * Installs Heapster, which metrics-server has replaced.
   *
   * Read by Magnum 9.2.0 to 22.
   *
   * @default `false` from 10.0 on
   */
  readonly heapster_enabled?: boolean | 'true' | 'false';

  /**
   * Installs metrics-server.
   *
   * Read by Magnum 9.2.0 to 22.
   *
   * @default `true`
   */
  readonly metrics_server_enabled?: boolean | 'true' | 'false';

  /**
   * Version of the metrics-server chart.
   *
   * Read by Magnum 9.2.0 to 22.
   *
   * Needs `metrics_server_enabled` other than false, otherwise it does nothing.
   *
   * @default `v3.7.0` from 14.0 on
   */
  readonly metrics_server_chart_tag?: string;

  /**
   * Installs the Prometheus operator with Grafana and Alertmanager.
   *
   * Read by Magnum 8.0.0 to 22.
   *
   * @default `false`
   */
  readonly monitoring_enabled?: boolean | 'true' | 'false';

  /**
   * Time for which Prometheus keeps data.
   *
   * Read by Magnum 12.0.0 to 22.
   *
   * Needs `monitoring_enabled` true, otherwise it does nothing.
   *
   * @default `14`
   */
  readonly monitoring_retention_days?: number | `${number}`;

  /**
   * Data that Prometheus keeps.
   *
   * Read by Magnum 12.0.0 to 22.
   *
   * Needs `monitoring_enabled` true, otherwise it does nothing.
   *
   * @default `14`
   */
  readonly monitoring_retention_size?: number | `${number}`;

  /**
   * Time between two readings.
   *
   * Read by Magnum 12.0.0 to 22.
   *
   * Needs `monitoring_enabled` true, otherwise it does nothing.
   *
   * @default `30`
   */
  readonly monitoring_interval_seconds?: number | `${number}`;

  /**
   * StorageClass of Prometheus' volume; without one its data is lost with its pod.
   *
   * Read by Magnum 12.0.0 to 22.
   *
   * Needs `monitoring_enabled` true, otherwise it does nothing.
   *
   * @default - none
   */
  readonly monitoring_storage_class_name?: string;

  /**
   * Publishes the pages of the monitoring under `cluster_root_domain_name`.
   *
   * Read by Magnum 12.0.0 to 22.
   *
   * Needs with true `monitoring_enabled` true, otherwise it does nothing.
   *
   * @default `false`
   */
  readonly monitoring_ingress_enabled?: boolean | 'true' | 'false';

  /**
   * Secret in kube-system with the users of what the ingress publishes.
   *
   * Read by Magnum 12.0.0 to 22.
   *
   * @default - none
   */
  readonly cluster_basic_auth_secret?: string;

  /**
   * Domain of the cluster's own pages.
   *
   * Read by Magnum 12.0.0 to 22.
   *
   * @default `localhost`
   */
  readonly cluster_root_domain_name?: string;

  /**
   * Version of the prometheus-operator chart.
   *
   * Read by Magnum 9.0.0 to 22.
   *
   * Needs `monitoring_enabled` true, otherwise it does nothing.
   *
   * @default `v8.12.13` from 10.1 on
   */
  readonly prometheus_operator_chart_tag?: string;

  /**
   * Installs prometheus-adapter, which makes metrics known to the autoscaling of pods.
   *
   * Read by Magnum 9.2.0 to 22.
   *
   * @default `true`
   */
  readonly prometheus_adapter_enabled?: boolean | 'true' | 'false';

  /**
   * Version of the prometheus-adapter chart.
   *
   * Read by Magnum 9.2.0 to 22.
   *
   * Needs `monitoring_enabled` true, otherwise it does nothing.
   *
   * @default `1.4.0`
   */
  readonly prometheus_adapter_chart_tag?: string;

  /**
   * ConfigMap with the rules of prometheus-adapter.
   *
   * Read by Magnum 9.2.0 to 22.
   *
   * Needs `monitoring_enabled` true, otherwise it does nothing.
   *
   * @default - none
   */
  readonly prometheus_adapter_configmap?: string;

  /**
   * Installs the Prometheus and Grafana of old. Use `monitoring_enabled`.
   *
   * Read by Magnum 5.0.0 to 22.
   *
   * @default `false`
   */
  readonly prometheus_monitoring?: boolean | 'true' | 'false';

  /**
   * Tag of the prometheus image of `prometheus_monitoring`.
   *
   * Read by Magnum 7.0.2 to 22.
   *
   * Needs `prometheus_monitoring` true, otherwise it does nothing.
   *
   * @default `v1.8.2`
   */
  readonly prometheus_tag?: string;

  /**
   * Tag of the grafana image of `prometheus_monitoring`.
   *
   * Read by Magnum 7.0.2 to 22.
   *
   * Needs `prometheus_monitoring` true, otherwise it does nothing.
   *
   * @default `5.1.5`
   */
  readonly grafana_tag?: string;

  /**
   * Password of Grafana's admin. Labels are stored and shown in clear, as is Terraform's state.
   *
   * Read by Magnum 5.0.0 to 22.
   *
   * @default `admin`
   */
  readonly grafana_admin_passwd?: string;

  /**
   * Where to load Helm's archive from.
   *
   * Read by Magnum 10.1.0 to 22.
   *
   * Needs `helm_client_sha256`, otherwise the checksum of the default version does not match, CREATE_FAILED after all
   * nodes are up.
   *
   * @default - get.helm.sh
   */
  readonly helm_client_url?: string;

  /**
   * SHA-256 of Helm's archive. With another no add-on is installed.
   *
   * Read by Magnum 10.1.0 to 22.
   *
   * Needs `helm_client_tag`, otherwise it may not be that of the default version.
   *
   * @default `018f9908cb950701a5d59e757653a790c66d8eda288625dbb185354ca6f41f6b`
   */
  readonly helm_client_sha256?: string;

  /**
   * Version of Helm. Magnum 22 has the checksum of v3.2.1 beside its default: set both there.
   *
   * Read by Magnum 10.0.0 to 22.
   *
   * Needs `helm_client_sha256`, otherwise the checksum of the default version does not match, CREATE_FAILED after all
   * nodes are up.
   *
   * @default `v3.13.3` from 22.0 on
   */
  readonly helm_client_tag?: string;

  /**
   * Documented as the version of the dashboard, but it never reaches Heat.
   *
   * @default - none
   *
   * @deprecated Nothing reads it.
   */
  readonly kube_dashboard_version?: string;

  /**
   * Installed Tiller, the server of Helm 2.
   *
   * Read by Magnum 8.0.0 to 17.
   *
   * @default `false` from 10.1 on
   *
   * @deprecated Magnum 17 was the last to read it. Use Helm 3, which has no server: leave the label out.
   */
  readonly tiller_enabled?: boolean | 'true' | 'false';

  /**
   * Tag of the Tiller image.
   *
   * Read by Magnum 8.0.0 to 17.
   *
   * @default `v2.16.7` from 10.1 on
   *
   * @deprecated Magnum 17 was the last to read it. Use Helm 3, which has no server: leave the label out.
   */
  readonly tiller_tag?: string;

  /**
   * Namespace of Tiller.
   *
   * Read by Magnum 8.0.0 to 17.
   *
   * @default `magnum-tiller`
   *
   * @deprecated Magnum 17 was the last to read it. Use Helm 3, which has no server: leave the label out.
   */
  readonly tiller_namespace?: string;

  /**
   * Tag of Calico's kube-controllers image.
   *
   * Read by Magnum 6.1.0 to 18.
   *
   * @default - none
   *
   * @deprecated Magnum 18 was the last to read it. Use `calico_tag`, which covers all of Calico.
   */
  readonly calico_kube_controllers_tag?: string;

  /**
   * Tag of Calico's CNI image.
   *
   * Read by Magnum 6.1.0 to 8.
   *
   * @default - none
   *
   * @deprecated Magnum 8 was the last to read it. Use `calico_tag`, which covers all of Calico.
   */
  readonly calico_cni_tag?: string;

  /**
   * Documented as the subnet of nodes, but it never reached Heat.
   *
   * @default - none
   *
   * @deprecated Nothing reads it. Use `fixed_subnet_cidr`.
   */
  readonly fixed_network_cidr?: string;

  /**
   * Isolators of the engine Mesos, which Magnum had until 15.
   *
   * Read by Magnum 3.0.0 to 15.
   *
   * Needs the attribute coe mesos, otherwise it does nothing.
   *
   * @default - none
   *
   * @deprecated Magnum 15 was the last to read it.
   */
  readonly mesos_slave_isolation?: string | readonly string[];

  /**
   * Image providers of the engine Mesos, which Magnum had until 15.
   *
   * Read by Magnum 3.0.0 to 15.
   *
   * Needs the attribute coe mesos, otherwise it does nothing.
   *
   * @default - none
   *
   * @deprecated Magnum 15 was the last to read it.
   */
  readonly mesos_slave_image_providers?: string | readonly string[];

  /**
   * Working directory of the engine Mesos, which Magnum had until 15.
   *
   * Read by Magnum 3.0.0 to 15.
   *
   * Needs the attribute coe mesos, otherwise it does nothing.
   *
   * @default - none
   *
   * @deprecated Magnum 15 was the last to read it.
   */
  readonly mesos_slave_work_dir?: string;

  /**
   * Environment of executors, in JSON, of the engine Mesos, which Magnum had until 15.
   *
   * Read by Magnum 3.0.0 to 15.
   *
   * Needs the attribute coe mesos, otherwise it does nothing.
   *
   * @default - none
   *
   * @deprecated Magnum 15 was the last to read it.
   */
  readonly mesos_slave_executor_env_variables?: string;

  /**
   * How the engine Swarm, which Magnum had until 17, spreads containers.
   *
   * Read by Magnum 4.0.0 to 17.
   *
   * Needs the attribute coe swarm, otherwise it does nothing.
   *
   * @default `spread`
   *
   * @deprecated Magnum 17 was the last to read it.
   */
  readonly swarm_strategy?: 'spread' | 'binpack' | 'random';

  /**
   * Lets the volume driver rexray of Swarm and Mesos take a volume from another host.
   *
   * Read by Magnum 2.0.0 to 17.
   *
   * Needs the attribute volume_driver rexray, otherwise it does nothing.
   *
   * @default `false`
   *
   * @deprecated Magnum 17 was the last to read it.
   */
  readonly rexray_preempt?: boolean | 'true' | 'false';
}
