import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import { folderOf, runScript, scratchProject } from '../support/kubeconfig-script';
import { providerKubeconfig, SECRET } from '../support/provider-kubeconfig';

const ID = '12e513c9-1b57-45b7-a93a-1f91c4f3b95a';
const OTHER_ID = 'ffffffff-0000-4000-8000-000000000000';

let project: string;
let file: string;

beforeEach(() => {
  ({ project, file } = scratchProject());
});

function putFile(content: string): void {
  mkdirSync(join(project, 'kubeconfig'), { recursive: true });
  writeFileSync(file, content);
}

describe('writing a kubeconfig', () => {
  test('gives cluster, user and context names of their own, and marks whose it is', async () => {
    const { code, stdout } = await runScript('write', project);

    expect({ code, stdout }).toEqual({ code: 0, stdout: `wrote ${file}\n` });
    expect(parse(readFileSync(file, 'utf8'))).toEqual({
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [
        {
          name: 'mycluster-12e513c9',
          cluster: {
            'certificate-authority-data': 'Y2E=',
            server: 'https://192.0.2.10:6443',
            extensions: [{ name: 'cdktf-magnum', extension: { cluster: ID } }],
          },
        },
      ],
      users: [
        {
          name: 'mycluster-12e513c9-admin',
          user: { 'client-key-data': SECRET, 'client-certificate-data': 'Y2VydA==' },
        },
      ],
      contexts: [
        { name: 'mycluster-12e513c9', context: { cluster: 'mycluster-12e513c9', user: 'mycluster-12e513c9-admin' } },
      ],
      'current-context': 'mycluster-12e513c9',
    });
  });

  test('is for its owner alone, whatever the umask, in folders that it makes for its owner alone', async () => {
    await runScript('write', project, { before: 'umask 0777;' });

    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(folderOf(file)).toEqual(['mycluster']);

    rmSync(join(project, 'kubeconfig'), { recursive: true });
    await runScript('write', project, { before: 'umask 0;' });

    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(project, 'kubeconfig')).mode & 0o777).toBe(0o700);
  });

  test('takes the address that the cluster has now, since the provider never renews its own', async () => {
    await runScript('write', project, { env: { MAGNUM_CLUSTER_ADDRESS: 'https://192.0.2.99:6443' } });

    expect(readFileSync(file, 'utf8')).toContain('server: https://192.0.2.99:6443');
    expect(readFileSync(file, 'utf8')).not.toContain('192.0.2.10');
  });

  test('takes the context name that it is given', async () => {
    await runScript('write', project, { env: { MAGNUM_KUBECONFIG_CONTEXT: 'prod' } });

    expect(parse(readFileSync(file, 'utf8'))).toMatchObject({
      'current-context': 'prod',
      clusters: [{ name: 'prod' }],
      users: [{ name: 'prod-admin' }],
    });
  });

  test.each([
    { path: 'a/b c/d', at: 'a/b c/d' },
    { path: '~/.kube/config', at: '.kube/config' },
  ])('puts $path below the project or the home of whoever applies', async ({ path, at }) => {
    const { code } = await runScript('write', project, { env: { MAGNUM_KUBECONFIG_PATH: path } });

    expect(code).toBe(0);
    expect(statSync(join(project, at)).isFile()).toBe(true);
  });

  test('writes an absolute path where it says', async () => {
    const path = join(project, 'elsewhere');
    await runScript('write', '/nonexistent', { env: { MAGNUM_KUBECONFIG_PATH: path } });

    expect(statSync(path).isFile()).toBe(true);
  });
});

describe('what is there already', () => {
  test('is replaced when it is the same cluster, also after kubectl edited it', async () => {
    await runScript('write', project);
    const edited = readFileSync(file, 'utf8').replace('contexts:', 'preferences: {}\ncontexts:');
    writeFileSync(file, edited);

    const { code } = await runScript('write', project, { env: { MAGNUM_CLUSTER_ADDRESS: 'https://192.0.2.99:6443' } });

    expect(code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('192.0.2.99');
    expect(readFileSync(file, 'utf8')).not.toContain('preferences');
  });

  test('is replaced when it is empty', async () => {
    putFile('\n');

    expect((await runScript('write', project)).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain(SECRET);
  });

  test.each([
    { what: 'the kubeconfig of something else', content: providerKubeconfig('foreign') },
    { what: 'no kubeconfig', content: 'dear diary\n' },
    { what: 'no YAML', content: '{{ :\n\t- ]' },
    { what: 'bytes', content: '\u0000\u0001\ufffd' },
  ])('is refused and kept when it is $what', async ({ content }) => {
    putFile(content);

    const { code, stderr } = await runScript('write', project);

    expect(code).toBe(1);
    expect(stderr).toBe(
      `cdktf-magnum: ${file} does not belong to cluster mycluster (${ID}), so it was left alone; move it away, choose another path, or set overwrite: true to replace it\n`,
    );
    expect(readFileSync(file, 'utf8')).toBe(content);
    expect(folderOf(file)).toEqual(['mycluster']);
  });

  test('is refused when it is an earlier cluster of the same name', async () => {
    await runScript('write', project, { env: { MAGNUM_CLUSTER_ID: OTHER_ID } });
    const before = readFileSync(file, 'utf8');

    expect((await runScript('write', project)).stderr).toContain('does not belong to cluster mycluster');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('is refused when somebody merged other clusters into it', async () => {
    await runScript('write', project);
    const merged = readFileSync(file, 'utf8').replace('clusters:', 'clusters:\n  - {name: mine, cluster: {server: x}}');
    writeFileSync(file, merged);

    expect((await runScript('write', project)).stderr).toContain(`${file} holds other clusters beside mycluster`);
    expect(readFileSync(file, 'utf8')).toBe(merged);
  });

  test('is replaced when the caller asks for that', async () => {
    putFile('dear diary\n');

    const { code } = await runScript('write', project, { env: { MAGNUM_KUBECONFIG_OVERWRITE: 'true' } });

    expect(code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain(SECRET);
  });

  test('is no way to somewhere else: a symbolic link is refused, and replaced itself when the caller asks', async () => {
    const target = join(project, 'target');
    writeFileSync(target, 'theirs');
    mkdirSync(join(project, 'kubeconfig'));
    symlinkSync(target, file);

    const refused = await runScript('write', project);
    expect(refused.stderr).toContain(`${file} is a symbolic link`);

    const replaced = await runScript('write', project, { env: { MAGNUM_KUBECONFIG_OVERWRITE: 'true' } });
    expect(replaced.code).toBe(0);
    expect(lstatSync(file).isFile()).toBe(true);
    expect(readFileSync(target, 'utf8')).toBe('theirs');
  });

  test('is refused when it is a dangling link', async () => {
    mkdirSync(join(project, 'kubeconfig'));
    symlinkSync(join(project, 'nowhere'), file);

    expect((await runScript('write', project)).stderr).toContain('is a symbolic link');
    expect(lstatSync(file).isSymbolicLink()).toBe(true);
  });

  test('is never replaced when it is a folder, even if the caller asks', async () => {
    mkdirSync(file, { recursive: true });

    const { code, stderr } = await runScript('write', project, { env: { MAGNUM_KUBECONFIG_OVERWRITE: 'true' } });

    expect(code).toBe(1);
    expect(stderr).toBe(`cdktf-magnum: ${file} is a folder; name a file for the kubeconfig\n`);
  });
});

describe('a disk that refuses', () => {
  test('keeps the file that was there when there is no room for the new one', async () => {
    await runScript('write', project);
    const before = readFileSync(file, 'utf8');
    // A limit of 1,024 bytes for files stands for a disk that fills up in the middle.
    const large = providerKubeconfig('mycluster').replace(SECRET, SECRET.repeat(100));

    const { code, stderr } = await runScript('write', project, {
      before: "ulimit -f 1; trap '' XFSZ;",
      env: { MAGNUM_CLUSTER_KUBECONFIG: large },
    });

    expect(code).toBe(1);
    expect(stderr).toBe(
      `cdktf-magnum: cannot write the kubeconfig of cluster mycluster to ${file}: the file-size limit is reached\n`,
    );
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(folderOf(file)).toEqual(['mycluster']);
  });

  test('is told by name when a part of the path is a file', async () => {
    writeFileSync(join(project, 'kubeconfig'), 'a file');

    const { stderr } = await runScript('write', project);

    expect(stderr).toContain(`${file}: a part of its path is a file and not a folder`);
  });

  // Node's own way to make folders never comes back from this.
  test('is told by name when it makes no folders', async () => {
    const { code, stderr } = await runScript('write', project, {
      env: { MAGNUM_KUBECONFIG_PATH: '/proc/cdktf-magnum/mycluster' },
    });

    expect(code).toBe(1);
    expect(stderr).toMatch(/to \/proc\/cdktf-magnum\/mycluster: (no folder can be made|.*read-only|permission)/);
  });

  test('is told by name when nothing may be written there', async () => {
    mkdirSync(join(project, 'kubeconfig'));
    chmodSync(join(project, 'kubeconfig'), 0o500);
    chmodSync(project, 0o755);
    // Nobody, where the test runs as root, whom no permission stops.
    const uid = process.getuid?.() === 0 ? 65534 : undefined;
    if (uid !== undefined) {
      chmodSync(join(project, 'kubeconfig'), 0o555);
    }

    const { code, stderr } = await runScript('write', project, { uid });

    expect(code).toBe(1);
    expect(stderr).toContain(`${file}: permission denied`);
  });
});

describe('what the script was given', () => {
  test.each([
    { raw: '', why: 'nothing' },
    { raw: `{ broken: ${SECRET}`, why: 'broken YAML' },
    { raw: `clusters: []\nusers: [${SECRET}]`, why: 'a kubeconfig without a cluster' },
    { raw: `clusters: ${SECRET}`, why: 'something else' },
  ])('is not quoted when it is $why', async ({ raw }) => {
    const { code, stdout, stderr } = await runScript('write', project, { env: { MAGNUM_CLUSTER_KUBECONFIG: raw } });

    expect(code).toBe(1);
    expect(stderr).toBe(
      `cdktf-magnum: the provider has no kubeconfig of cluster mycluster (${ID}); is the cluster complete, and may this user read its certificates?\n`,
    );
    expect(stdout + stderr).not.toContain(SECRET);
    expect(readdirSync(project)).toEqual([]);
  });
});
