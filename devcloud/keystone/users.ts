import { seededHex } from '../ids';

export interface User {
  readonly userId: string;
  readonly userName: string;
  readonly password: string;
  /** The project that it works in, which has its name. */
  readonly projectId: string;
  readonly projectName: string;
  readonly isAdmin: boolean;
  readonly roles: readonly Role[];
}

export interface Role {
  readonly id: string;
  readonly name: string;
}

/** What a member of a project has on a cloud with these services. */
const MEMBER = ['creator', 'member', 'heat_stack_owner', 'load-balancer_member', 'reader'];
const ADMIN = ['admin', 'member', 'reader'];

/** Everybody who can log in; nothing of it is secret. */
export function seededUsers(): readonly User[] {
  return ['kube', 'demo', 'admin'].map((userName) => ({
    userId: seededHex(`user ${userName}`),
    userName,
    password: `${userName}pass`,
    projectId: seededHex(`project ${userName}`),
    projectName: userName,
    isAdmin: userName === 'admin',
    roles: (userName === 'admin' ? ADMIN : MEMBER).map(roleNamed),
  }));
}

export function roleNamed(name: string): Role {
  return { id: seededHex(`role ${name}`), name };
}
