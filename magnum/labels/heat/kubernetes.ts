import type { LabelTable } from '../label';

const OPTIONS = 'Further command line arguments, separated by spaces, of';

/** Defaults are those of `kubecluster.yaml` at Magnum's tags. */
export const KUBERNETES: LabelTable = {
  kube_tag: {
    type: 'string',
    doc: 'Kubernetes version, as the tag of the hyperkube image.',
    default: [
      ['5.0', 'v1.7.4'],
      ['6.1', 'v1.9.3'],
      ['7.0', 'v1.11.1'],
      ['8.0', 'v1.11.6'],
      ['9.0', 'v1.14.3'],
      ['9.2', 'v1.15.7'],
      ['10.0', 'v1.18.2'],
      ['11.2', 'v1.18.16'],
      ['12.0', 'v1.18.2'],
      ['12.1', 'v1.18.16'],
      ['14.0', 'v1.23.3-rancher1'],
    ],
    pattern: /^v\d+\.\d+\.\d+(-[\w.-]+)?$/,
    must: 'be a version with a v, e.g. v1.28.9-rancher1',
    since: '5.0.0',
    onNodeGroup: true,
    needs: [
      {
        when: { fromKubernetes: '1.24' },
        label: 'container_runtime',
        is: ['containerd'],
        otherwise: 'kubelet does not start, and Heat waits until its timeout',
        rule: 'LB-15',
      },
    ],
  },
  hyperkube_prefix: {
    type: 'string',
    doc: 'Registry of the hyperkube image. `container_infra_prefix` comes before it.',
    default: [
      ['11.2', 'k8s.gcr.io/'],
      ['14.0', 'docker.io/rancher/'],
    ],
    pattern: /^$|\/$/,
    must: 'end with a /',
    since: '11.2.0',
    onNodeGroup: true,
  },
  kube_image_digest: {
    type: 'string',
    doc: 'Digest of the hyperkube image. It must be that of `kube_tag`.',
    default: '',
    since: '9.3.0',
    needs: [{ label: 'kube_tag', otherwise: 'the digest is that of another image' }],
  },
  container_infra_prefix: {
    type: 'string',
    doc: 'Registry to take all container images from, for clouds without access to the public ones.',
    default: '',
    pattern: /^$|\/$/,
    must: 'end with a /',
    since: '6.0.0',
    rejects: 'Heat, CREATE_FAILED within seconds',
    onNodeGroup: true,
  },
  etcd_tag: {
    type: 'string',
    doc: 'Tag of the etcd image.',
    default: [
      ['6.1', 'v3.2.7'],
      ['9.1', '3.2.26'],
      ['10.0', 'v3.4.6'],
    ],
    since: '6.1.0',
  },
  coredns_tag: {
    type: 'string',
    doc: 'Tag of the CoreDNS image.',
    default: [
      ['9.0', '1.3.1'],
      ['10.0', '1.6.6'],
    ],
    since: '9.0.0',
  },
  admission_control_list: {
    type: 'csv',
    doc: 'Admission plugins of kube-apiserver; NodeRestriction is put before them. The default names PodSecurityPolicy in 10.1 to 16, which Kubernetes 1.25 does not have any more.',
    default: [
      ['5.0', 'NamespaceLifecycle,LimitRanger,ServiceAccount,DefaultStorageClass,ResourceQuota'],
      [
        '6.2',
        'NamespaceLifecycle,LimitRanger,ServiceAccount,DefaultStorageClass,DefaultTolerationSeconds,MutatingAdmissionWebhook,ValidatingAdmissionWebhook,ResourceQuota',
      ],
      [
        '10.1',
        'PodSecurityPolicy,NamespaceLifecycle,LimitRanger,ServiceAccount,ResourceQuota,TaintNodesByCondition,Priority,DefaultTolerationSeconds,DefaultStorageClass,StorageObjectInUseProtection,PersistentVolumeClaimResize,MutatingAdmissionWebhook,ValidatingAdmissionWebhook,RuntimeClass',
      ],
      [
        '11.0',
        'NamespaceLifecycle,LimitRanger,ServiceAccount,DefaultStorageClass,DefaultTolerationSeconds,MutatingAdmissionWebhook,ValidatingAdmissionWebhook,ResourceQuota',
      ],
      [
        '11.1',
        'PodSecurityPolicy,NamespaceLifecycle,LimitRanger,ServiceAccount,ResourceQuota,TaintNodesByCondition,Priority,DefaultTolerationSeconds,DefaultStorageClass,StorageObjectInUseProtection,PersistentVolumeClaimResize,MutatingAdmissionWebhook,ValidatingAdmissionWebhook,RuntimeClass',
      ],
      [
        '17.0',
        'NamespaceLifecycle,LimitRanger,ServiceAccount,ResourceQuota,TaintNodesByCondition,Priority,DefaultTolerationSeconds,DefaultStorageClass,StorageObjectInUseProtection,PersistentVolumeClaimResize,MutatingAdmissionWebhook,ValidatingAdmissionWebhook,RuntimeClass',
      ],
    ],
    since: '4.1.0',
  },
  kubelet_options: { type: 'string', doc: `${OPTIONS} kubelet.`, default: '', since: '6.1.0', onNodeGroup: true },
  kubeapi_options: { type: 'string', doc: `${OPTIONS} kube-apiserver.`, default: '', since: '6.1.0' },
  kubecontroller_options: { type: 'string', doc: `${OPTIONS} kube-controller-manager.`, default: '', since: '6.1.0' },
  kubeproxy_options: { type: 'string', doc: `${OPTIONS} kube-proxy.`, default: '', since: '6.1.0', onNodeGroup: true },
  kubescheduler_options: { type: 'string', doc: `${OPTIONS} kube-scheduler.`, default: '', since: '6.1.0' },
  cert_manager_api: {
    type: 'bool',
    doc: "Serves Kubernetes' certificate API. It puts the cluster's CA key on the masters.",
    default: 'false',
    since: '6.1.0',
    rejects: 'nobody: a text that is no boolean counts as false',
  },
  system_pods_initial_delay: {
    type: 'int',
    doc: 'Time before the health of system pods is first looked at.',
    unit: 'seconds',
    default: '30',
    min: 0,
    since: '4.0.0',
  },
  system_pods_timeout: {
    type: 'int',
    doc: 'Time that the health checks of system pods may take.',
    unit: 'seconds',
    default: '5',
    min: 0,
    since: '4.0.0',
  },
};
