import type { FileTree } from './fileTree';

export type { FileEntry, FileTree, FileTreeOptions } from './fileTree';

/**
 * A folder from texts that are already at hand: files bundled with a page, fetched from a server,
 * or written in a test. `bytes` is the length in UTF-8.
 */
export function createTextFileTree(options: {
  readonly name: string;
  readonly files: { readonly [path: string]: string };
}): FileTree {
  const { name, files } = options;
  return {
    name,
    async list({ signal } = {}) {
      signal?.throwIfAborted();
      const encoder = new TextEncoder();
      return Object.entries(files).map(([path, text]) => ({
        path,
        bytes: encoder.encode(text).length,
      }));
    },
    async readText(path, { signal } = {}) {
      signal?.throwIfAborted();
      const text = Object.hasOwn(files, path) ? files[path] : undefined;
      if (text === undefined) throw new Error(`No file "${path}" in "${name}".`);
      return text;
    },
  };
}
