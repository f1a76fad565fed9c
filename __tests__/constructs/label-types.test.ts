import { join } from 'node:path';

import * as ts from 'typescript';

import { PROJECT } from '../support/app';

const FILE = join(PROJECT, '__tests__/constructs/typed-labels-fixture.ts');

/** What the compiler says of a stack on `platform` with these labels. */
function diagnosticsOf(platform: string, labels: string): string[] {
  const source = `
    import { App } from 'cdktf';
    import { ClusterStack, MagnumPlatform } from '../../constructs';
    new ClusterStack(new App(), 'x', {
      platform: MagnumPlatform.${platform},
      template: { image: 'i', externalNetwork: 'e', labels: { ${labels} } },
    });`;
  const { config } = ts.readConfigFile(join(PROJECT, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, PROJECT);
  const host = ts.createCompilerHost(options);
  const others = { ...host };
  host.fileExists = (path) => path === FILE || others.fileExists(path);
  host.getSourceFile = (path, target) =>
    path === FILE ? ts.createSourceFile(path, source, target) : others.getSourceFile(path, target);
  const program = ts.createProgram([FILE], { ...options, noEmit: true }, host);
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(FILE))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

test("the compiler takes a driver's labels and refuses a misspelt one, and another driver's", () => {
  expect(diagnosticsOf("heat('2023.1')", 'auto_scaling_enabled: true, boot_volume_size: 10')).toEqual([]);
  expect(diagnosticsOf("heat('2023.1')", 'auto_scalng_enabled: true').join()).toContain("'auto_scalng_enabled'");
  expect(diagnosticsOf("capiHelm('1.4')", 'capi_helm_chart_version: "0.16.0"')).toEqual([]);
  expect(diagnosticsOf("heat('2023.1')", 'capi_helm_chart_version: "0.16.0"').join()).toContain(
    "'capi_helm_chart_version'",
  );
}, 60_000);
