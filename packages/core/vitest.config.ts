import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Laws run thousands of cases: generous, so that a busy machine fails none.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    include: ['src/**/*.test.ts'],
    setupFiles: ['../../.ci/seedCases.mjs'],
    reporters: ['default', 'json'],
    outputFile: 'test-results.json',
  },
});
