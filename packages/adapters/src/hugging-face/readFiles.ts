import type { AbortSignalLike, DataIssue } from '@runcompare/core';
import type { FileEntry, FileTree } from '../files/fileTree';
import { type ReadOptions, readSlices } from '../files/readSlices';
import { isRecord } from '../json/isRecord';
import { parsePythonJson } from '../json/parsePythonJson';
import type { ParseResult } from '../parseResult';

export interface FileReader {
  readonly signal?: AbortSignalLike | undefined;
  /** The text, or an issue where the file cannot be read. Rejects only when aborted. */
  text(entry: FileEntry): Promise<ParseResult<string>>;
  /** A JSON object; an issue where the file holds anything else. */
  object(entry: FileEntry | undefined): Promise<ParseResult<{ readonly [key: string]: unknown }>>;
}

export function createFileReader(files: FileTree, { signal, onProgress }: ReadOptions): FileReader {
  async function text(entry: FileEntry): Promise<ParseResult<string>> {
    signal?.throwIfAborted();
    const decoder = new TextDecoder();
    const parts: string[] = [];
    try {
      for await (const slice of readSlices(entry, { files, signal, onProgress })) {
        parts.push(decoder.decode(slice, { stream: true }));
      }
      return { value: parts.join('') + decoder.decode(), issues: [] };
    } catch (error) {
      signal?.throwIfAborted();
      const reason = error instanceof Error ? error.message : String(error);
      return { issues: [unreadable(entry.path, reason)] };
    }
  }
  return {
    signal,
    text,
    async object(entry) {
      if (!entry) return { issues: [] };
      const { value: content, issues } = await text(entry);
      if (content === undefined) return { issues };
      const parsed = parsePythonJson(content, entry.path);
      if (parsed.value === undefined) return { issues: parsed.issues };
      if (isRecord(parsed.value)) return { value: parsed.value, issues: [] };
      return { issues: [{ path: entry.path, message: 'A JSON object was expected here.' }] };
    },
  };
}

function unreadable(path: string, reason: string): DataIssue {
  return { path, message: `The file could not be read: ${reason}` };
}
