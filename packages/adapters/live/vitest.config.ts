import { fileURLToPath } from 'node:url';
import { defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

const conditions = ['@runcompare/source', ...defaultServerConditions];

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['*.test.ts'],
    // The first time, the server is installed.
    hookTimeout: 600_000,
    testTimeout: 60_000,
    // Two servers at once are too many for a small machine.
    fileParallelism: false,
  },
});
