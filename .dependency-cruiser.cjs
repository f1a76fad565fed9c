/** The last column of CONTRIBUTING.md's table of folders, checked. */
const only = (from, allowed) => ({
  name: `${from}-imports-only`,
  severity: 'error',
  from: { path: `^${from}/` },
  to: {
    // Node's own modules have slashes in their names too.
    dependencyTypesNot: ['core'],
    path: '^(?!node_modules)[^/]+/',
    pathNot: [`^${from}/`, ...allowed.map((folder) => `^${folder}/`), 'node_modules', '^packages/'],
  },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'sources-do-not-import-what-is-built',
      severity: 'error',
      from: { pathNot: '^(dist|examples)/' },
      to: { path: '^dist/' },
    },
    only('magnum', []),
    only('openstack', []),
    only('tools', ['magnum']),
    only('devcloud', []),
    only('constructs', ['magnum']),
    only('review', ['magnum']),
    only('operate', ['magnum', 'openstack', 'tools']),
    // It is the witness that all else is tried against, so nothing may lean on it.
    {
      name: 'only-cli-starts-devcloud',
      severity: 'error',
      from: { pathNot: '^(cli|devcloud)/' },
      to: { path: '^devcloud/' },
    },
    { name: 'nothing-imports-cli', severity: 'error', from: { pathNot: '^cli/' }, to: { path: '^cli/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'default'] },
  },
};
