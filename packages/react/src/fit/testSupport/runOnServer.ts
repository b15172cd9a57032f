import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { bundle } from './bundle';

/** What an entry beside this file exports, run where there is no window. */
export async function runOnServer<Exports>(
  entry: string,
  options: BuildOptions = {},
): Promise<Exports> {
  const made = await bundle(
    { server: entry },
    { format: 'cjs', minify: false, platform: 'node', splitting: false, ...options },
  );
  const folder = await mkdtemp(join(tmpdir(), 'runcompare-'));
  try {
    const path = join(folder, 'server.cjs');
    await writeFile(path, made.get('server.js') ?? '');
    return createRequire(path)(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}
