import type { ResourceChange } from '../plan/plan';
import type { Verdict } from './verdict';
import { nameOf } from './words';

/** What only holds credentials: another one shuts somebody out, or lets somebody in. */
const CREDENTIALS =
  /^(openstack_compute_keypair_v2|openstack_identity_(application_credential|ec2_credential)_v3|openstack_keymanager_.*|tls_(private_key|self_signed_cert|locally_signed_cert|cert_request))$/;

const DOES: Readonly<Record<ResourceChange['action'], string>> = {
  'no-op': 'stays as it is',
  create: 'is new',
  read: 'is looked up during the apply',
  update: 'changes in place',
  delete: 'is destroyed',
  replace: 'is destroyed and made anew',
  forget: 'stays, and Terraform forgets it',
};

/** A file, or anything else, that holds a cluster's kubeconfig. */
export function judgeKubeconfig(change: ResourceChange): Verdict {
  const what = `the kubeconfig that ${change.address} keeps`;
  switch (change.action) {
    case 'create':
      return { risk: 'safe', says: `${what} is new` };
    case 'update':
    case 'replace':
      return { risk: 'credentials', says: `${what} is written again`, because: namesOnly(change) };
    case 'delete':
      return { risk: 'credentials', says: `${what} is removed` };
    case 'forget':
    case 'read':
    case 'no-op':
      return { risk: 'no-change', says: `${what} stays as it is` };
  }
}

/** What is not Magnum's: said, and not judged but for credentials. */
export function judgeOther(change: ResourceChange): Verdict {
  const { action, type } = change;
  const keeps = CREDENTIALS.test(type);
  if (action === 'no-op' || action === 'read') {
    return { risk: 'no-change', says: `${change.address} ${DOES[action]}` };
  }
  if (keeps) {
    const isChange = action === 'update' || action === 'replace' || action === 'delete';
    const says = `${type === 'openstack_compute_keypair_v2' ? 'keypair' : type} ${nameOf(change)} ${DOES[action]}`;
    return {
      risk: isChange ? 'credentials' : 'safe',
      says,
      because: isChange && action !== 'delete' ? namesOnly(change) : [],
    };
  }
  const says = `${change.address} ${DOES[action]}; it is not Magnum's, so what hangs on it is not judged`;
  return { risk: 'safe', says, because: action === 'update' || action === 'replace' ? namesOnly(change) : [] };
}

/** A data source: what it says is not known yet. */
export function judgeLookup(change: ResourceChange): Verdict {
  return { risk: 'no-change', says: `${change.address} is looked up during the apply: what it says is not known yet` };
}

/** Values of what is not judged may be anything, secrets too. */
function namesOnly(change: ResourceChange): { attribute: string }[] {
  const paths = change.action === 'replace' ? change.replacePaths.map(([name = '']) => name) : change.changed;
  return [...new Set(paths)].map((attribute) => ({ attribute }));
}
