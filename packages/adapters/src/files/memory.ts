import type { FileTree } from './fileTree';

export type { FileEntry, FileTree, FileTreeOptions } from './fileTree';

/**
 * A folder from texts that are already at hand: files bundled with a page, fetched from a server,
 * or written in a test; bytes for what is no text. `bytes` in a listing is the length in UTF-8.
 */
export function createTextFileTree(options: {
  readonly name: string;
  readonly files: { readonly [path: string]: string | Uint8Array };
}): FileTree {
  const { name, files } = options;
  return {
    name,
    async list({ signal } = {}) {
      signal?.throwIfAborted();
      return Object.entries(files).map(([path, content]) => ({
        path,
        bytes: bytesOf(content).length,
      }));
    },
    async readText(path, { signal } = {}) {
      signal?.throwIfAborted();
      const content = find(path);
      return typeof content === 'string' ? content : new TextDecoder().decode(content);
    },
    async *readBytes(path, { signal } = {}) {
      signal?.throwIfAborted();
      yield bytesOf(find(path));
    },
  };

  function find(path: string): string | Uint8Array {
    const content = Object.hasOwn(files, path) ? files[path] : undefined;
    if (content === undefined) throw new Error(`No file "${path}" in "${name}".`);
    return content;
  }
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
