import type { DataIssue } from '@runcompare/core';
import { createPause } from '../work';
import type { FileEntry, FileTree, FileTreeOptions } from './fileTree';

/** How far the reading of one file is. */
export interface ReadProgress {
  readonly path: string;
  readonly bytes: number;
  /** Size of the file as listed; one that is being written may turn out longer. */
  readonly of: number;
}

export interface ReadOptions extends FileTreeOptions {
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined;
}

/**
 * The bytes of a file in slices that take a few milliseconds to work on, with pauses between them,
 * so that a page stays alive under files of any length. Progress is told once a slice is worked on.
 * Throws what the folder throws, and the signal's reason once aborted.
 */
export async function* readSlices(
  entry: FileEntry,
  options: ReadOptions & { readonly files: FileTree },
): AsyncGenerator<Uint8Array, void> {
  const { files, signal, onProgress } = options;
  const { path } = entry;
  const pause = createPause();
  let bytes = 0;
  for await (const chunk of files.readBytes(path, { signal })) {
    for (let at = 0; at < chunk.length; at += sliceBytes) {
      const slice = chunk.subarray(at, at + sliceBytes);
      yield slice;
      bytes += slice.length;
      onProgress?.({ path, bytes, of: entry.bytes });
      await pause();
      signal?.throwIfAborted();
    }
  }
}

/**
 * Pushes the slices of a file into what collects them. Gives what is wrong where the file cannot be
 * read to its end; rejects only when aborted.
 */
export async function pushSlices(
  entry: FileEntry,
  options: ReadOptions & {
    readonly files: FileTree;
    readonly into: { push(slice: Uint8Array): void };
  },
): Promise<DataIssue | undefined> {
  const { path } = entry;
  let bytes = 0;
  try {
    for await (const slice of readSlices(entry, options)) {
      options.into.push(slice);
      bytes += slice.length;
    }
    return undefined;
  } catch (error) {
    options.signal?.throwIfAborted();
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The file could not be read${bytes > 0 ? ` beyond byte ${bytes}` : ''}: ${reason}`;
    return { path, message };
  }
}

/** One to three milliseconds of decoding. */
const sliceBytes = 128 * 1024;
