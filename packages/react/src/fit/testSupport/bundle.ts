import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));

/** What a host's bundler makes of entries beside this file, as text by the name of the file. */
export async function bundle(
  entryPoints: { readonly [name: string]: string },
  options: BuildOptions = {},
): Promise<ReadonlyMap<string, string>> {
  const { outputFiles = [] } = await build({
    entryPoints,
    absWorkingDir: here,
    bundle: true,
    conditions: ['@runcompare/source'],
    define: { 'process.env.NODE_ENV': '"production"' },
    entryNames: '[name]',
    format: 'esm',
    jsx: 'automatic',
    minify: true,
    outdir: here,
    splitting: true,
    target: 'es2022',
    write: false,
    ...options,
  });
  return new Map(outputFiles.map(({ path, text }) => [path.slice(join(here, '/').length), text]));
}
