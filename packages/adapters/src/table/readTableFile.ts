import type { DataIssue } from '@runcompare/core';
import type { FileEntry, FileTree } from '../files/fileTree';
import { type ReadOptions, readSlices } from '../files/readSlices';
import type { ColumnMapping } from './columnMapping';
import { createCsvReader, type TextReader } from './csvReader';
import { createJsonLinesReader } from './jsonLinesReader';
import type { TableRow } from './table';
import { createColumnCollector, type TableColumns } from './tableColumns';

export interface ReadTableOptions extends ReadOptions {
  readonly files: FileTree;
  readonly columns?: ColumnMapping | undefined;
}

/**
 * Reads the numbers of a CSV, TSV or JSONL file of any length, a slice at a time. What stands before
 * a place from which on it cannot be read is kept; rejects only when aborted.
 */
export async function readTableFile(
  entry: FileEntry,
  options: ReadTableOptions,
): Promise<TableColumns> {
  const collector = createColumnCollector(options.columns);
  const names = new Set<string>();
  let header: readonly string[] = [];
  const reader = entry.path.endsWith('.jsonl')
    ? createJsonLinesReader((row) => {
        const keys = Object.keys(row);
        for (const key of keys) names.add(key);
        collector.add(keys, Object.values(row));
      })
    : createCsvReader({
        header(columns) {
          header = columns;
          for (const name of columns) names.add(name);
        },
        row: (cells) => collector.add(header, cells),
      });
  const issues = await readInto(reader, { ...options, entry });
  return { path: entry.path, names: [...names], issues, ...collector.end() };
}

/** The rows of a JSONL file as they are, read as {@link readTableFile} does. */
export async function readRowsOfFile(entry: FileEntry, options: ReadTableOptions) {
  const rows: TableRow[] = [];
  const reader = createJsonLinesReader((row) => rows.push(row));
  const issues = await readInto(reader, { ...options, entry });
  return { path: entry.path, rows, issues };
}

async function readInto(
  reader: TextReader,
  options: ReadTableOptions & { readonly entry: FileEntry },
): Promise<readonly DataIssue[]> {
  const { entry, signal } = options;
  const { path } = entry;
  const decoder = new TextDecoder();
  let bytes = 0;
  try {
    for await (const slice of readSlices(entry, options)) {
      reader.push(decoder.decode(slice, { stream: true }));
      bytes += slice.length;
    }
  } catch (error) {
    signal?.throwIfAborted();
    const reason = error instanceof Error ? error.message : String(error);
    const place = bytes > 0 ? ` beyond byte ${bytes}` : '';
    reader.end();
    return [{ path, message: `The file could not be read${place}: ${reason}` }];
  }
  reader.push(decoder.decode());
  return reader.end().map((message) => ({ path, message }));
}
