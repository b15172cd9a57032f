import { createCsvReader } from './csvReader';
import type { Table, TableRow } from './table';

/**
 * Reads CSV or TSV with a header, whatever its separator. Padded headers are trimmed; a row with
 * other columns than the header, such as one that is still being written, is left out and counted.
 */
export function parseCsv(text: string, path: string): Table {
  let columns: readonly string[] = [];
  const rows: TableRow[] = [];
  const reader = createCsvReader({
    header: (names) => {
      columns = names;
    },
    row: (cells) => rows.push(Object.fromEntries(columns.map((name, i) => [name, cells[i]]))),
  });
  reader.push(text);
  const messages = reader.end();
  return { path, columns, rows, issues: messages.map((message) => ({ path, message })) };
}
