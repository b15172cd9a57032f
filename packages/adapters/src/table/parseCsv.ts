import papa from 'papaparse';
import type { Table, TableRow } from './table';

/**
 * Reads CSV or TSV with a header, whatever its separator. Padded headers are trimmed; a row with
 * other columns than the header, such as one that is still being written, is left out and counted.
 */
export function parseCsv(text: string, path: string): Table {
  const parsed = papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  const [header = [], ...rest] = parsed.data;
  const columns = header.map((name) => name.trim());
  const rows: TableRow[] = [];
  let ragged = 0;
  for (const cells of rest) {
    if (cells.length !== columns.length) ragged++;
    else rows.push(Object.fromEntries(columns.map((name, i) => [name, cells[i]])));
  }
  const messages = [
    ...(rows.length === 0 && ragged === 0 ? ['The file has no rows.'] : []),
    ...(ragged > 0 ? [`${ragged} rows have other columns than the header and were left out.`] : []),
  ];
  return { path, columns, rows, issues: messages.map((message) => ({ path, message })) };
}
