import type { AbortSignalLike, DataIssue } from '@runcompare/core';
import type { FileEntry, FileTree } from '../files/fileTree';
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

export function createFileReader(
  files: FileTree,
  options: { readonly signal?: AbortSignalLike | undefined },
): FileReader {
  const { signal } = options;
  async function text({ path }: FileEntry): Promise<ParseResult<string>> {
    signal?.throwIfAborted();
    try {
      return { value: await files.readText(path, { signal }), issues: [] };
    } catch (error) {
      signal?.throwIfAborted();
      const reason = error instanceof Error ? error.message : String(error);
      return { issues: [unreadable(path, reason)] };
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
