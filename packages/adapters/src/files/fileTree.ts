import type { AbortSignalLike } from '@runcompare/core';

export interface FileEntry {
  /** Relative to the opened folder, with `/` on every system. */
  readonly path: string;
  readonly bytes: number;
  /** Milliseconds since the Unix epoch. */
  readonly modifiedMs?: number | undefined;
  /** Why the entry could not be listed, such as missing permission. */
  readonly problem?: string | undefined;
}

export interface FileTreeOptions {
  readonly signal?: AbortSignalLike | undefined;
}

/**
 * A folder that a person opened, on a disk or in a browser. Listing reads no content: only the
 * files that an adapter asks for are ever read.
 */
export interface FileTree {
  /** Name of the opened folder. */
  readonly name: string;
  list(options?: FileTreeOptions): Promise<readonly FileEntry[]>;
  readText(path: string, options?: FileTreeOptions): Promise<string>;
  /** The content in pieces of any size, so that a long file need never be in memory as a whole. */
  readBytes(path: string, options?: FileTreeOptions): AsyncIterable<Uint8Array>;
}
