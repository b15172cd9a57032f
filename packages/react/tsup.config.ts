import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { defineConfig } from 'tsup';

const xychart = 'src/internal/loss-plot/xychart.ts';

// Nothing is cleaned here: the configurations run side by side, and one would remove what another wrote.
export default defineConfig([
  {
    // One output file per source file: a bundle would lose 'use client'.
    entry: [
      'src/**/*.{ts,tsx}',
      '!src/**/{testSupport/*,storyFrame,*.test,*.stories}.{ts,tsx}',
      `!${xychart}`,
    ],
    bundle: false,
    format: 'esm',
    target: 'es2022',
    plugins: [
      { name: 'import-extensions', renderChunk: (code) => ({ code: addExtensions(code) }) },
    ],
  },
  {
    entry: { 'internal/loss-plot/xychart': xychart },
    // Its own dependencies are ours and stay imports, so that a host has them once.
    noExternal: ['@visx/xychart'],
    format: 'esm',
    target: 'es2022',
    footer: { js: `/*\n@visx/xychart\n\n${licenseOf('@visx/xychart')}*/` },
    esbuildPlugins: [
      {
        name: 'without-side-effects',
        setup: ({ onResolve }) =>
          onResolve({ filter: /^\./ }, ({ path, importer, resolveDir }) =>
            /xychart[\\/]esm/.test(importer)
              ? { path: resolve(resolveDir, path), sideEffects: false }
              : undefined,
          ),
      },
    ],
  },
  { entry: ['src/styles/styles.css'] },
]);

/** ES modules name files in full; the source leaves the extension to the bundler. */
function addExtensions(code: string): string {
  return code.replace(
    /((?:from|import)\s*\(?\s*")(\.{1,2}\/[^"]+)"/g,
    (_, start: string, path: string) => `${start}${path}.js"`,
  );
}

/** A copy has to come with it. */
function licenseOf(name: string): string {
  const main = createRequire(import.meta.url).resolve(name);
  return readFileSync(join(dirname(dirname(main)), 'LICENSE'), 'utf8');
}
