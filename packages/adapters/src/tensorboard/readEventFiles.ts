import type { AbortSignalLike } from '@runcompare/core';
import type { FileEntry, FileTree } from '../files/fileTree';
import { createEventFileReader, type EventFile } from './eventFile';

/** How far the reading of one file is. */
export interface ReadProgress {
  readonly path: string;
  readonly bytes: number;
  /** Size of the file as listed; one that is being written may turn out longer. */
  readonly of: number;
}

export interface ReadEventOptions {
  readonly signal?: AbortSignalLike | undefined;
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined;
}

/**
 * Reads event files one after another and gives them oldest first. Decodes for a few milliseconds
 * at a time, so that a page stays alive under files of any length. A file that cannot be read is one
 * without points and an issue; rejects only when aborted.
 */
export async function readEventFiles(
  input: { readonly files: FileTree; readonly entries: readonly FileEntry[] },
  options: ReadEventOptions,
): Promise<EventFile[]> {
  const read: EventFile[] = [];
  for (const entry of input.entries) read.push(await readOne(input.files, { entry, ...options }));
  return read.sort((a, b) => (a.firstMs ?? 0) - (b.firstMs ?? 0) || (a.path < b.path ? -1 : 1));
}

async function readOne(
  files: FileTree,
  options: ReadEventOptions & { readonly entry: FileEntry },
): Promise<EventFile> {
  const { entry, signal, onProgress } = options;
  const { path } = entry;
  const reader = createEventFileReader(path);
  let bytes = 0;
  let pausedAt = Date.now();
  try {
    for await (const chunk of files.readBytes(path, { signal })) {
      for (let at = 0; at < chunk.length; at += sliceBytes) {
        const slice = chunk.subarray(at, at + sliceBytes);
        reader.push(slice);
        bytes += slice.length;
        onProgress?.({ path, bytes, of: entry.bytes });
        if (Date.now() - pausedAt >= workMs) {
          await new Promise((resume) => setTimeout(resume));
          pausedAt = Date.now();
        }
        signal?.throwIfAborted();
      }
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

/** About a millisecond of decoding. */
const sliceBytes = 128 * 1024;

/** Below the 16 ms of a frame, with room for the page's own work. */
const workMs = 10;
