/** The arrows of docs/architecture.md, checked: which folder may import which. */
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
    only('operate', ['magnum', 'openstack', 'tools']),
    { name: 'nothing-imports-cli', severity: 'error', from: { pathNot: '^cli/' }, to: { path: '^cli/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'default'] },
  },
};
