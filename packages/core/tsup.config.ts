import { defineConfig } from 'tsup';

export default defineConfig({
  // One output file per source file: `sideEffects: false` is a promise per file, and a bundler keeps
  // every table and label of a single file for whoever imports one function of it.
  entry: [
    'src/**/*.ts',
    '!src/**/*.test.ts',
    // Only for core's own tests.
    '!src/testing/{dottedLabels,pathPoints,verdictSimulation,xoshiro}.ts',
  ],
  bundle: false,
  format: 'esm',
  target: 'es2022',
  clean: true,
  dts: {
    entry: ['src/index.ts', 'src/testing/index.ts'],
    // TypeScript 6 rejects the `baseUrl` that tsup passes to it.
    compilerOptions: { ignoreDeprecations: '6.0' },
  },
  plugins: [{ name: 'import-extensions', renderChunk: (code) => ({ code: addExtensions(code) }) }],
});

/** ES modules name files in full; the source leaves the extension to the bundler. */
function addExtensions(code: string): string {
  return code.replace(
    /((?:from|import)\s*\(?\s*")(\.{1,2}\/[^"]+)"/g,
    (_, start: string, path: string) => `${start}${path}.js"`,
  );
}
