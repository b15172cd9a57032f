import { createReadStream } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import type { FileEntry, FileTree, FileTreeOptions } from './fileTree';
import { isSkippedFolder } from './skippedFolders';

export type { FileEntry, FileTree, FileTreeOptions } from './fileTree';

/**
 * A folder on disk, listed recursively. A folder or file below it that cannot be read is listed
 * with its `problem` instead of failing the whole; only a root that cannot be read rejects.
 * Symbolic links are followed, each real folder once.
 */
export function createNodeFileTree(directory: string): FileTree {
  const root = resolve(directory);
  return {
    name: basename(root) || root,
    async list({ signal } = {}) {
      const entries: FileEntry[] = [];
      try {
        const seen = new Set([await realpath(root)]);
        await listFolder({ root, folder: '', seen, entries, signal });
      } catch (cause) {
        signal?.throwIfAborted();
        throw new Error(`"${root}" cannot be listed: ${whyNot(cause)}`, { cause });
      }
      return entries;
    },
    async readText(path, { signal } = {}) {
      signal?.throwIfAborted();
      const text = await readFile(fileIn(root, path), 'utf8');
      signal?.throwIfAborted();
      return text;
    },
    async *readBytes(path, { signal } = {}) {
      signal?.throwIfAborted();
      const stream = createReadStream(fileIn(root, path), { highWaterMark: 1024 * 1024 });
      for await (const chunk of stream) {
        signal?.throwIfAborted();
        yield chunk as Uint8Array;
      }
    },
  };
}

function whyNot(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such folder. Name the one that holds the runs.';
  if (code === 'ENOTDIR') return 'it is a file. Name the folder that it is in.';
  if (code === 'EACCES') return 'this process may not read it.';
  return message;
}

function fileIn(root: string, path: string): string {
  const file = resolve(root, path);
  if (file.startsWith(root.endsWith(sep) ? root : root + sep)) return file;
  throw new Error(`"${path}" is outside of the opened folder.`);
}

interface Listing {
  readonly root: string;
  readonly folder: string;
  readonly seen: Set<string>;
  readonly entries: FileEntry[];
  readonly signal: FileTreeOptions['signal'];
}

async function listFolder(listing: Listing): Promise<void> {
  const { root, folder, seen, entries, signal } = listing;
  signal?.throwIfAborted();
  const names = await readdir(join(root, folder));
  names.sort();
  for (const name of names) {
    const path = folder === '' ? name : `${folder}/${name}`;
    try {
      const stats = await stat(join(root, path));
      if (stats.isFile()) {
        entries.push({ path, bytes: stats.size, modifiedMs: stats.mtimeMs });
      } else if (stats.isDirectory() && !isSkippedFolder(name)) {
        const real = await realpath(join(root, path));
        if (seen.has(real)) continue;
        seen.add(real);
        await listFolder({ ...listing, folder: path });
      }
    } catch (error) {
      signal?.throwIfAborted();
      entries.push({
        path,
        bytes: 0,
        problem: error instanceof Error ? error.message : 'unreadable',
      });
    }
  }
}
