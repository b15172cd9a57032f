import { fileURLToPath } from 'node:url';
import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

const conditions = ['@runcompare/source', ...defaultServerConditions];
const shared = {
  root: fileURLToPath(new URL('.', import.meta.url)),
  resolve: { conditions },
  ssr: { resolve: { conditions } },
};
const timeouts = {
  // The first time, servers are installed.
  hookTimeout: 600_000,
  // Each start of MLflow's client compiles or loads all of it.
  testTimeout: 180_000,
};

export default defineConfig({
  ...shared,
  test: {
    reporters: ['verbose'],
    // Two servers at once are too many for a small machine.
    fileParallelism: false,
    projects: [
      {
        ...shared,
        test: {
          ...timeouts,
          name: 'trackers',
          include: ['*.test.ts'],
          exclude: ['postgres.test.ts'],
        },
      },
      {
        ...shared,
        test: {
          ...timeouts,
          name: 'postgres',
          // The ordinary tests once more, now on the server instead of PGlite.
          include: ['postgres.test.ts', '../src/supabase/*.test.ts'],
          globalSetup: ['startPostgres.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
});
