import { createJsonLinesReader } from './jsonLinesReader';
import type { Table, TableRow } from './table';

/**
 * Reads one JSON object a line, bare `NaN` and `Infinity` included. Nested objects become columns
 * with `/` between the names. Lines that are no objects are left out and counted: two processes that
 * write to one file break some.
 */
export function parseJsonLines(text: string, path: string): Table {
  const rows: TableRow[] = [];
  const columns = new Set<string>();
  const reader = createJsonLinesReader((row) => {
    for (const column of Object.keys(row)) columns.add(column);
    rows.push(row);
  });
  reader.push(text);
  const messages = reader.end();
  return {
    path,
    columns: [...columns],
    rows,
    issues: messages.map((message) => ({ path, message })),
  };
}
