import { playwright } from '@vitest/browser-playwright';
import { defaultClientConditions } from 'vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { launchOptions } from '../../.ci/browser.mjs';

const options = await launchOptions();

// Whole stories are walked through in a browser: generous, so that a busy machine fails none.
const timeouts = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  resolve: { conditions: ['@runcompare/source', ...defaultClientConditions] },
  // Bundled before the first test: one that is found later reloads the page in the middle of a run.
  optimizeDeps: {
    include: [
      '@radix-ui/react-alert-dialog',
      '@radix-ui/react-dialog',
      '@radix-ui/react-dropdown-menu',
      '@tanstack/react-query',
      '@tanstack/virtual-core',
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
      browser({ name: 'browser', include: ['src/**/*.test.tsx'], reactMajor: 19 }),
      // The oldest React that is supported: every component once, and the whole comparison.
      {
        ...browser({
          name: 'react18',
          include: [
            'src/fit/everyComponent.test.tsx',
            'src/internal/{Menu,Toast}.test.tsx',
            'src/run-comparison/RunComparison.test.tsx',
          ],
          reactMajor: 18,
        }),
        resolve: {
          alias: [{ find: /^(react|react-dom)(?=$|\/)/, replacement: '$118' }],
          // Packages ask for it, too, who do not have it beside them.
          dedupe: ['react18', 'react-dom18'],
        },
        optimizeDeps: {
          include: [
            'react18',
            'react18/jsx-dev-runtime',
            'react-dom18',
            'react-dom18/client',
            'react-dom18/server',
          ],
        },
      },
      { test: { name: 'node', include: ['src/**/*.test.ts'], ...timeouts } },
    ],
    reporters: ['default', 'json'],
    outputFile: 'test-results.json',
  },
});

function browser({
  name,
  include,
  reactMajor,
}: {
  readonly name: string;
  readonly include: string[];
  readonly reactMajor: number;
}): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name,
      include,
      ...timeouts,
      provide: { reactMajor },
      // Testing Library cleans up by itself only where it finds a global afterEach.
      globals: true,
      // A saved picture takes its own time where other work is going on.
      expect: { poll: { timeout: 10_000 } },
      browser: {
        enabled: true,
        headless: true,
        provider: playwright({ launchOptions: options }),
        instances: [{ browser: 'chromium' }],
        screenshotFailures: false,
      },
    },
  };
}
