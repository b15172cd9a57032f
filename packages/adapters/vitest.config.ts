import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

const conditions = ['@runcompare/source', ...defaultServerConditions];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
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
