const { availableParallelism } = require('node:os');

/** Sources are compiled file by file; types are `npm run check`'s part. */
module.exports = {
  testEnvironment: 'node',
  // The tests end to end wait for a provider that looks every ten seconds: five minutes less on two cores.
  maxWorkers: Math.max(4, availableParallelism() - 1),
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/cdktf.out/'],
  transform: { '^.+\\.ts$': ['ts-jest', { diagnostics: false, tsconfig: 'tsconfig.json' }] },
  moduleNameMapper: {
    '^cdktf-magnum$': '<rootDir>/constructs',
    '^cdktf-magnum/testing$': '<rootDir>/constructs/testing',
  },
  globalSetup: '<rootDir>/__tests__/support/build-first.ts',
  testTimeout: 60_000,
};
