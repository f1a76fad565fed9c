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

type KubernetesObject = Record<string, unknown>;

/** A node as `kubectl get -o json` prints it. */
export function nodeObject(node: Node, resourceVersion: number): KubernetesObject {
  const { name, internalIp, version, createdAt } = node;
  return {
    kind: 'Node',
    apiVersion: 'v1',
    metadata: {
      name,
      uid: uidOf(name),
      resourceVersion: String(resourceVersion),
      creationTimestamp: seconds(createdAt),
      labels: labelsOf(node),
    },
    spec: { podCIDR: '10.100.0.0/24', providerID: `openstack:///${uidOf(name)}` },
    status: {
      addresses: [
        { type: 'InternalIP', address: internalIp },
        { type: 'Hostname', address: name },
      ],
      capacity: CAPACITY,
      allocatable: CAPACITY,
      conditions: [readyCondition(createdAt)],
      nodeInfo: {
        machineID: uidOf(name).replaceAll('-', ''),
        systemUUID: uidOf(name),
        bootID: uidOf(name),
        kernelVersion: '5.18.5-200.fc36.x86_64',
        osImage: OS_IMAGE,
        containerRuntimeVersion: RUNTIME,
        kubeletVersion: version,
        kubeProxyVersion: version,
        operatingSystem: 'linux',
        architecture: 'amd64',
      },
    },
  };
}

const CAPACITY = { cpu: '1', memory: '2036432Ki', pods: '110', 'ephemeral-storage': '20455404Ki' };
const OS_IMAGE = 'Fedora CoreOS 36.20220618.3.1';
const RUNTIME = 'docker://20.10.12';
const KERNEL = '5.18.5-200.fc36.x86_64';

function labelsOf({ name, role, nodeGroup }: Node): Record<string, string> {
  return {
    'beta.kubernetes.io/arch': 'amd64',
    'beta.kubernetes.io/os': 'linux',
    'kubernetes.io/arch': 'amd64',
    'kubernetes.io/hostname': name,
    'kubernetes.io/os': 'linux',
    'magnum.openstack.org/nodegroup': nodeGroup,
    'magnum.openstack.org/role': role,
    // Magnum's Heat driver labels its masters for kubectl, and not its workers.
    ...(role === 'master' ? { 'node-role.kubernetes.io/master': '' } : {}),
  };
}

function readyCondition(since: Date): KubernetesObject {
  return {
    type: 'Ready',
    status: 'True',
    reason: 'KubeletReady',
    message: 'kubelet is posting ready status',
    lastHeartbeatTime: seconds(new Date()),
    lastTransitionTime: seconds(since),
  };
}

/** Columns of `kubectl get nodes`; those of priority 1 come with `-o wide`. */
export const NODE_COLUMNS = [
  column('Name', 0, 'name'),
  column('Status', 0),
  column('Roles', 0),
  column('Age', 0),
  column('Version', 0),
  column('Internal-IP', 1),
  column('External-IP', 1),
  column('OS-Image', 1),
  column('Kernel-Version', 1),
  column('Container-Runtime', 1),
];

function column(name: string, priority: number, format = ''): KubernetesObject {
  return { name, type: 'string', format, description: '', priority };
}

/** What stands in those columns. */
export function nodeCells(node: Node): string[] {
  const role = node.role === 'master' ? 'master' : '<none>';
  const shown = [node.name, 'Ready', role, ageOf(node.createdAt), node.version];
  return [...shown, node.internalIp, '<none>', OS_IMAGE, KERNEL, RUNTIME];
}

/** As kubectl shortens it: `42s`, `3m7s`, `12m`, `5h`. */
export function ageOf(since: Date, now = new Date()): string {
  const age = Math.max(0, Math.floor((now.getTime() - since.getTime()) / 1000));
  const [minutes, hours] = [Math.floor(age / 60), Math.floor(age / 3600)];
  if (age < 120) {
    return `${age}s`;
  }
  if (minutes < 10) {
    return age % 60 === 0 ? `${minutes}m` : `${minutes}m${age % 60}s`;
  }
  return minutes < 180 ? `${minutes}m` : hours < 48 ? `${hours}h` : `${Math.floor(hours / 24)}d`;
}

/** The same for the same name, since a node is nothing else here. */
function uidOf(name: string): string {
  const hex = Buffer.from(name).toString('hex').padEnd(32, '0').slice(-32);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function seconds(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}
