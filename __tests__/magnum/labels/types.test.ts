import { join, resolve } from 'node:path';

import * as ts from 'typescript';

const ROOT = resolve(__dirname, '../../..');
const FILE = join(ROOT, 'magnum/labels/compiled-by-a-test.ts');

/** What the compiler says of the text, as if it stood beside the labels. */
function compile(text: string): string[] {
  const source = `import type { Labels } from '.';\n${text}\n`;
  const { options } = ts.convertCompilerOptionsFromJson(
    { strict: true, noEmit: true, target: 'ES2022', module: 'commonjs', skipLibCheck: true, types: [] },
    ROOT,
  );
  const host = ts.createCompilerHost(options);
  const fileExists = host.fileExists.bind(host);
  const getSourceFile = host.getSourceFile.bind(host);
  host.fileExists = (path) => path === FILE || fileExists(path);
  host.getSourceFile = (path, version) =>
    path === FILE ? ts.createSourceFile(path, source, version) : getSourceFile(path, version);
  const program = ts.createProgram([FILE], options, host);
  return program
    .getSemanticDiagnostics(program.getSourceFile(FILE))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

test('takes right labels of each driver in every spelling', () => {
  expect(
    compile(`
      export const heat: Labels<'heat'> = {
        kube_tag: 'v1.28.9-rancher1', auto_scaling_enabled: true, auto_healing_enabled: 'false', etcd_volume_size: 5,
        boot_volume_size: '20', flannel_backend: 'host-gw', master_lb_allowed_cidrs: ['10.0.0.0/8'], use_podman: true,
        octavia_provider: 'somebody else’s',
      };
      export const capi: Labels<'capi-helm'> = { extra_network_names: ['a', 'b'], etcd_blockdevice_type: 'local' };
      export const mca: Labels<'cluster-api'> = { kube_tag: 'v1.31.1', calico_tag: 'v9.9.9', audit_log_max_age: 5 };
      export const any: Labels = heat;
    `),
  ).toEqual([]);
});

test('refuses misspelt names, those of another driver, and wrong values', () => {
  const said = compile(`
    export const a: Labels<'heat'> = { auto_scalng_enabled: true };
    export const b: Labels = { auto_scalng_enabled: true };
    export const c: Labels<'capi-helm'> = { kube_tag: 'v1.31.1' };
    export const d: Labels<'heat'> = { auto_scaling_enabled: 'yess' };
    export const e: Labels<'heat'> = { etcd_volume_size: '10GB' };
    export const f: Labels<'heat'> = { flannel_backend: 'ipip' };
    export const g: Labels<'heat'> = { use_podman: false };
    declare function template(props: { labels?: Labels<'heat'> }): void;
    template({ labels: { auto_scalng_enabled: true } });
  `);

  expect(said).toEqual([
    expect.stringContaining("'auto_scalng_enabled' does not exist in type 'HeatLabels'. Did you mean"),
    expect.stringContaining("'auto_scalng_enabled' does not exist in type"),
    expect.stringContaining("'kube_tag' does not exist in type 'CapiHelmLabels'"),
    expect.stringContaining(`Type '"yess"' is not assignable to type 'boolean | "true" | "false" | undefined'`),
    expect.stringContaining("Type '\"10GB\"' is not assignable to type 'number | `${number}` | undefined'"),
    expect.stringContaining(`Type '"ipip"' is not assignable to type '"udp" | "vxlan" | "host-gw" | undefined'`),
    expect.stringContaining(`Type 'false' is not assignable to type 'true | "true" | undefined'`),
    expect.stringContaining("'auto_scalng_enabled' does not exist in type 'HeatLabels'. Did you mean"),
  ]);
});

test('shows an editor what a label does, since when, and its default', () => {
  const path = join(ROOT, 'magnum/labels/types/heat.ts');
  const text = `import type { HeatLabels } from './heat';\ndeclare const labels: HeatLabels;\nlabels.kube_tag;\n`;
  const file = join(ROOT, 'magnum/labels/types/edited-by-a-test.ts');
  const service = ts.createLanguageService({
    getScriptFileNames: () => [file, path],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const content = name === file ? text : ts.sys.readFile(name);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => ROOT,
    getCompilationSettings: () => ({ strict: true }),
    getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: (name) => (name === file ? text : ts.sys.readFile(name)),
  });
  const info = service.getQuickInfoAtPosition(file, text.lastIndexOf('kube_tag'));

  expect(ts.displayPartsToString(info?.documentation)).toMatch(
    /^Kubernetes version, .*Read by Magnum 5\.0\.0 to 22\./s,
  );
  expect(info?.tags?.map(({ name, text: tag }) => [name, ts.displayPartsToString(tag)])).toEqual([
    ['default', '`v1.23.3-rancher1` from 14.0 on'],
  ]);
});
