import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileEntry } from './fileTree';
import { type Manifest, manifestName } from './manifest';
import { createNodeFileTree } from './node';

/**
 * Lists a folder and writes that list into it, for pages that read it over HTTP. Gives where it was
 * written, how many files it lists, and what could not be listed. Rejects where the folder cannot be
 * read or written to.
 */
export async function writeManifest(folder: string): Promise<{
  readonly path: string;
  readonly count: number;
  readonly problems: readonly FileEntry[];
}> {
  const entries = await createNodeFileTree(folder).list();
  const files = entries
    .filter(({ path, problem }) => problem === undefined && path !== manifestName)
    .map(({ path, bytes, modifiedMs = 0 }) => ({
      path,
      bytes,
      modifiedMs: Math.round(modifiedMs),
    }));
  const manifest: Manifest = { version: 1, files };
  const path = join(folder, manifestName);
  await writeFile(path, `${JSON.stringify(manifest, null, 1)}\n`);
  return {
    path,
    count: files.length,
    problems: entries.filter(({ problem }) => problem !== undefined),
  };
}
