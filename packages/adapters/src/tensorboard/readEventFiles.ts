import type { FileEntry, FileTree } from '../files/fileTree';
import { pushSlices, type ReadOptions } from '../files/readSlices';
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
  for (const entry of input.entries) {
    read.push(await readOne(entry, { ...options, files: input.files }));
  }
  return read.sort((a, b) => (a.firstMs ?? 0) - (b.firstMs ?? 0) || (a.path < b.path ? -1 : 1));
}

async function readOne(
  entry: FileEntry,
  options: ReadOptions & { readonly files: FileTree },
): Promise<EventFile> {
  const reader = createEventFileReader(entry.path);
  const problem = await pushSlices(entry, { ...options, into: reader });
  const file = reader.end();
  return problem ? { ...file, issues: [problem] } : file;
}
