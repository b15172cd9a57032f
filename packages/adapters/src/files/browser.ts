import { mapLimited } from '../mapLimited';
import type { FileEntry, FileTree, FileTreeOptions } from './fileTree';
import { isSkippedFolder } from './skippedFolders';

export type { FileEntry, FileTree, FileTreeOptions } from './fileTree';

/**
 * What was dropped on the page. Call it inside the drop event: the browser forgets the items as
 * soon as the handler returns. One dropped folder is the root; of several items each keeps its
 * name as first path segment. Nothing is uploaded and no content is read until asked for.
 */
export function createDroppedFileTree(data: DataTransfer): FileTree {
  const dropped = Array.from(data.items)
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null);
  const [only] = dropped;
  const folder = dropped.length === 1 && only?.isDirectory ? only : undefined;
  return fromEntries(folder?.name ?? 'dropped files', async (signal) => {
    const files: DroppedFile[] = [];
    for (const entry of dropped) {
      await collect({ entry, path: entry === folder ? '' : entry.name, files, signal });
    }
    return files;
  });
}

/** What was chosen in an `<input type="file" webkitdirectory>`, or several files in a plain one. */
export function createChosenFileTree(list: FileList): FileTree {
  const files = Array.from(list);
  const roots = new Set(files.map((file) => file.webkitRelativePath.split('/')[0] ?? ''));
  const root = roots.size === 1 ? [...roots][0] : undefined;
  const chosen = files.map((file): DroppedFile => {
    const path = file.webkitRelativePath || file.name;
    const inRoot = root ? path.slice(root.length + 1) : path;
    return { path: inRoot, file: async () => file };
  });
  const kept = chosen.filter(({ path }) => !path.split('/').some(isSkippedFolder));
  return fromEntries(root || 'chosen files', async () => kept);
}

interface DroppedFile {
  readonly path: string;
  readonly file: () => Promise<File>;
}

function fromEntries(
  name: string,
  find: (signal: FileTreeOptions['signal']) => Promise<readonly DroppedFile[]>,
): FileTree {
  let byPath: ReadonlyMap<string, DroppedFile> | undefined;
  async function open(signal: FileTreeOptions['signal']) {
    byPath = new Map((await find(signal)).map((file) => [file.path, file]));
    return byPath;
  }
  return {
    name,
    async list({ signal } = {}) {
      const files = [...(await open(signal)).values()];
      return mapLimited(files, 32, async ({ path, file }): Promise<FileEntry> => {
        signal?.throwIfAborted();
        try {
          const { size, lastModified } = await file();
          return { path, bytes: size, modifiedMs: lastModified };
        } catch (error) {
          return { path, bytes: 0, problem: messageOf(error) };
        }
      });
    },
    async readText(path, { signal } = {}) {
      const text = await (await fileAt(path, signal)).text();
      signal?.throwIfAborted();
      return text;
    },
    async *readBytes(path, { signal } = {}) {
      // Not by `for await`: Safari learned it for streams only in 2025.
      const reader = (await fileAt(path, signal)).stream().getReader();
      try {
        for (;;) {
          const { done, value } = await reader.read();
          signal?.throwIfAborted();
          if (done) return;
          yield value;
        }
      } finally {
        await reader.cancel();
      }
    },
  };

  async function fileAt(path: string, signal: FileTreeOptions['signal']): Promise<File> {
    signal?.throwIfAborted();
    const found = (byPath ?? (await open(signal))).get(path);
    if (!found) throw new Error(`No file "${path}" in "${name}".`);
    return found.file();
  }
}

async function collect(walk: {
  readonly entry: FileSystemEntry;
  readonly path: string;
  readonly files: DroppedFile[];
  readonly signal: FileTreeOptions['signal'];
}): Promise<void> {
  const { entry, path, files, signal } = walk;
  signal?.throwIfAborted();
  if (isFile(entry)) {
    files.push({ path, file: () => new Promise((done, fail) => entry.file(done, fail)) });
    return;
  }
  if (!isFolder(entry)) return;
  try {
    for (const child of await readFolder(entry)) {
      if (child.isDirectory && isSkippedFolder(child.name)) continue;
      const childPath = path === '' ? child.name : `${path}/${child.name}`;
      await collect({ entry: child, path: childPath, files, signal });
    }
  } catch (error) {
    signal?.throwIfAborted();
    files.push({ path, file: () => Promise.reject(error) });
  }
}

/** Chromium hands out at most 100 entries a call; the end is an empty batch. */
async function readFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((done, fail) =>
      reader.readEntries(done, fail),
    );
    if (batch.length === 0) return all;
    for (const entry of batch) all.push(entry);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
