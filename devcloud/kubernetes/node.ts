import type { Item, KubernetesObject } from './object';
import { ageOf, microTimestamp, timestamp } from './time';
import { uidOf } from './uid';

/** One node of a cluster, as Kubernetes sees it. */
export interface Node {
  readonly name: string;
  readonly role: 'master' | 'worker';
  /** Magnum's name of its group. */
  readonly nodeGroup: string;
  readonly internalIp: string;
  readonly createdAt: Date;
  /** Of its kubelet: `v1.23.3`. */
  readonly version: string;
}

/** Of an m1.small. */
const CAPACITY = { cpu: '1', 'ephemeral-storage': '20455404Ki', memory: '2036432Ki', pods: '110' };
const OS_IMAGE = 'Fedora CoreOS 36.20220618.3.1';
const KERNEL = '5.18.5-200.fc36.x86_64';
const RUNTIME = 'docker://20.10.12';
const ROLE_LABEL = 'node-role.kubernetes.io/';
const LEASE_SECONDS = 40;

export function nodeItem(node: Node): Item {
  return {
    object: (now) => nodeObject(node, now),
    cells: (now) => [
      ...[node.name, 'Ready', rolesOf(labelsOf(node)), ageOf(node.createdAt, now), node.version],
      ...[node.internalIp, '<none>', OS_IMAGE, KERNEL, RUNTIME],
    ],
    fields: { 'spec.unschedulable': 'false' },
  };
}

/** By which the control plane knows that a node is alive; `kubectl describe node` shows it. */
export function leaseItem({ name, createdAt }: Node): Item {
  return {
    object: (now) => ({
      kind: 'Lease',
      apiVersion: 'coordination.k8s.io/v1',
      metadata: {
        name,
        namespace: 'kube-node-lease',
        uid: uidOf('lease', name),
        creationTimestamp: timestamp(createdAt),
      },
      spec: { holderIdentity: name, leaseDurationSeconds: LEASE_SECONDS, renewTime: microTimestamp(now) },
    }),
    cells: (now) => [name, name, ageOf(createdAt, now)],
  };
}

function nodeObject(node: Node, now: Date): KubernetesObject {
  const { name, role, createdAt } = node;
  return {
    kind: 'Node',
    apiVersion: 'v1',
    metadata: { name, uid: uidOf('node', name), creationTimestamp: timestamp(createdAt), labels: labelsOf(node) },
    spec: role === 'master' ? { taints: [{ key: `${ROLE_LABEL}master`, effect: 'NoSchedule' }] } : {},
    status: statusOf(node, now),
  };
}

/** As Magnum's Heat driver has kubelets register: it labels masters for kubectl, and workers not. */
function labelsOf({ name, role, nodeGroup }: Node): Readonly<Record<string, string>> {
  return {
    'beta.kubernetes.io/arch': 'amd64',
    'beta.kubernetes.io/os': 'linux',
    'kubernetes.io/arch': 'amd64',
    'kubernetes.io/hostname': name,
    'kubernetes.io/os': 'linux',
    'magnum.openstack.org/nodegroup': nodeGroup,
    'magnum.openstack.org/role': role,
    ...(role === 'master' ? { [`${ROLE_LABEL}master`]: '' } : {}),
  };
}

/** kube-apiserver reads the column ROLES from the names of labels. */
function rolesOf(labels: Readonly<Record<string, string>>): string {
  const roles = Object.keys(labels)
    .filter((label) => label.startsWith(ROLE_LABEL))
    .map((label) => label.slice(ROLE_LABEL.length));
  return roles.length === 0 ? '<none>' : roles.sort().join(',');
}

function statusOf({ name, internalIp, createdAt, version }: Node, now: Date): object {
  const id = uidOf('machine', name);
  return {
    addresses: [
      { type: 'InternalIP', address: internalIp },
      { type: 'Hostname', address: name },
    ],
    allocatable: CAPACITY,
    capacity: CAPACITY,
    conditions: conditionsOf(createdAt, now),
    nodeInfo: {
      architecture: 'amd64',
      bootID: id,
      containerRuntimeVersion: RUNTIME,
      kernelVersion: KERNEL,
      kubeProxyVersion: version,
      kubeletVersion: version,
      machineID: id.replaceAll('-', ''),
      operatingSystem: 'linux',
      osImage: OS_IMAGE,
      systemUUID: id,
    },
  };
}

function conditionsOf(since: Date, now: Date): readonly object[] {
  const times = { lastHeartbeatTime: timestamp(now), lastTransitionTime: timestamp(since) };
  const [memory, disk, pid] = ['sufficient memory available', 'no disk pressure', 'sufficient PID available'];
  return [
    { type: 'MemoryPressure', status: 'False', ...times, ...kubeletHas('SufficientMemory', memory) },
    { type: 'DiskPressure', status: 'False', ...times, ...kubeletHas('NoDiskPressure', disk) },
    { type: 'PIDPressure', status: 'False', ...times, ...kubeletHas('SufficientPID', pid) },
    { type: 'Ready', status: 'True', ...times, reason: 'KubeletReady', message: 'kubelet is posting ready status' },
  ];
}

function kubeletHas(what: string, words: string): { reason: string; message: string } {
  return { reason: `KubeletHas${what}`, message: `kubelet has ${words}` };
}
