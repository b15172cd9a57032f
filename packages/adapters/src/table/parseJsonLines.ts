import { isRecord } from '../json/isRecord';
import { maskNonFinite } from '../json/maskNonFinite';
import type { Table, TableRow } from './table';

/**
 * Reads one JSON object a line, bare `NaN` and `Infinity` included. Nested objects become columns
 * with `/` between the names. Lines that are no objects are left out and counted: two processes that
 * write to one file break some.
 */
export function parseJsonLines(text: string, path: string): Table {
  const rows: TableRow[] = [];
  const columns = new Set<string>();
  let unreadable = 0;
  let isCutOff = false;
  const lines = text.split('\n');
  lines.forEach((line, i) => {
    if (line.trim() === '') return;
    const row = parseLine(line);
    if (row) {
      for (const column of Object.keys(row)) columns.add(column);
      rows.push(row);
    } else if (i === lines.length - 1) isCutOff = true;
    else unreadable++;
  });
  const messages = [
    ...(rows.length === 0 ? ['The file has no line with a JSON object.'] : []),
    ...(unreadable > 0 ? [`${unreadable} lines are no JSON objects and were left out.`] : []),
    ...(isCutOff && rows.length > 0
      ? ['The last line is cut off, perhaps because it was still being written.']
      : []),
  ];
  return {
    path,
    columns: [...columns],
    rows,
    issues: messages.map((message) => ({ path, message })),
  };
}

function parseLine(line: string): TableRow | undefined {
  try {
    const content: unknown = JSON.parse(maskNonFinite(line));
    return isRecord(content) ? flat(content) : undefined;
  } catch {
    return undefined;
  }
}

function flat(content: TableRow, into: [string, unknown][] = [], prefix = ''): TableRow {
  for (const [key, value] of Object.entries(content)) {
    if (isRecord(value) && prefix.length < 200) flat(value, into, `${prefix}${key}/`);
    else into.push([prefix + key, value]);
  }
  return Object.fromEntries(into);
}
