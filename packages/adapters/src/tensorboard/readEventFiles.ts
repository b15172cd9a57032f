import type { FileEntry, FileTree } from '../files/fileTree';
import { type ReadOptions, readSlices } from '../files/readSlices';
import { createEventFileReader, type EventFile } from './eventFile';

/**
 * Reads event files one after another and gives them oldest first. Decodes for a few milliseconds
 * at a time, so that a page stays alive under files of any length. A file that cannot be read is one
 * without points and an issue; rejects only when aborted.
 */
export async function readEventFiles(
  input: { readonly files: FileTree; readonly entries: readonly FileEntry[] },
  options: ReadOptions,
): Promise<EventFile[]> {
  const read: EventFile[] = [];
  for (const entry of input.entries) read.push(await readOne(input.files, { entry, ...options }));
  return read.sort((a, b) => (a.firstMs ?? 0) - (b.firstMs ?? 0) || (a.path < b.path ? -1 : 1));
}

async function readOne(
  files: FileTree,
  options: ReadOptions & { readonly entry: FileEntry },
): Promise<EventFile> {
  const { entry, signal } = options;
  const { path } = entry;
  const reader = createEventFileReader(path);
  let bytes = 0;
  try {
    for await (const slice of readSlices(entry, { ...options, files })) {
      reader.push(slice);
      bytes += slice.length;
    }
  } catch (error) {
    signal?.throwIfAborted();
    const reason = error instanceof Error ? error.message : String(error);
    const file = reader.end();
    const message = `The file could not be read${bytes > 0 ? ` beyond byte ${bytes}` : ''}: ${reason}`;
    return { ...file, issues: [{ path, message }] };
  }
  return reader.end();
}
