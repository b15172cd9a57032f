import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defaultClientConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { launchOptions } from '../../.ci/browser.mjs';

const configDir = fileURLToPath(new URL('../../.storybook', import.meta.url));

export default defineConfig({
  resolve: { conditions: ['@runcompare/source', ...defaultClientConditions] },
  test: {
    // Whole stories are walked through in a browser: generous, so that a busy machine fails none.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A picture takes its own time where other work is going on.
    expect: { poll: { timeout: 10_000 } },
    browser: {
      enabled: true,
      headless: true,
      provider: playwright({ launchOptions: await launchOptions() }),
      instances: [{ browser: 'chromium' }],
      screenshotFailures: false,
    },
    projects: [
      {
        extends: true,
        plugins: [storybookTest({ configDir })],
        test: { name: 'stories' },
      },
      {
        extends: true,
        // Bundled before the first test: one that is found later reloads the page in the middle of a run.
        optimizeDeps: {
          include: [
            '@runcompare/react > @radix-ui/react-alert-dialog',
            '@runcompare/react > @radix-ui/react-dialog',
            '@runcompare/react > @radix-ui/react-dropdown-menu',
            '@runcompare/react > @tanstack/virtual-core',
            '@runcompare/react > @visx/xychart',
            '@tanstack/react-query',
            '@testing-library/react',
            '@runcompare/adapters > @bufbuild/protobuf/wire',
            '@runcompare/adapters > hyparquet',
            '@runcompare/adapters > papaparse',
            '@runcompare/adapters > sql.js/dist/sql-wasm-inline.js',
            '@runcompare/adapters > yaml',
            '@runcompare/adapters > zod/mini',
            'react',
            'react-dom',
            'react-dom/client',
            'react/jsx-dev-runtime',
            '@runcompare/react > axe-core',
          ],
        },
        test: {
          name: 'app',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['../../packages/react/src/internal/testSupport/realEvents.ts'],
        },
      },
    ],
    reporters: ['default', 'json'],
    outputFile: 'test-results.json',
  },
});
