import { defineConfig } from 'tsup';

export default defineConfig([
  {
    // One output file per source file: a bundle would lose 'use client'.
    entry: ['src/**/*.{ts,tsx}', '!src/**/{testSupport/*,storyFrame,*.test,*.stories}.{ts,tsx}'],
    bundle: false,
    format: 'esm',
    target: 'es2022',
    clean: ['dist/**/*.{js,d.ts}'],
    plugins: [
      { name: 'import-extensions', renderChunk: (code) => ({ code: addExtensions(code) }) },
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
