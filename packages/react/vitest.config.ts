import { playwright } from '@vitest/browser-playwright';
import { defaultClientConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { launchOptions } from '../../.ci/browser.mjs';

export default defineConfig({
  resolve: { conditions: ['@runcompare/source', ...defaultClientConditions] },
  // Bundled before the first test: one that is found later reloads the page in the middle of a run.
  optimizeDeps: {
    include: [
      '@radix-ui/react-alert-dialog',
      '@radix-ui/react-dialog',
      '@radix-ui/react-dropdown-menu',
      '@tanstack/react-query',
      '@testing-library/react',
      '@visx/xychart',
      'axe-core',
      'react',
      'react-dom',
      'react-dom/client',
      'react-dom/server',
      'react/jsx-dev-runtime',
      'zod/mini',
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['src/**/*.test.tsx'],
          // Testing Library cleans up by itself only where it finds a global afterEach.
          globals: true,
          // A saved picture takes its own time where other work is going on.
          expect: { poll: { timeout: 10_000 } },
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({ launchOptions: await launchOptions() }),
            instances: [{ browser: 'chromium' }],
            screenshotFailures: false,
          },
        },
      },
      { test: { name: 'node', include: ['src/*.test.ts'] } },
    ],
    reporters: ['default', 'json'],
    outputFile: 'test-results.json',
  },
});
