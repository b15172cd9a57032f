import { isRecord } from '../json/isRecord';
import { maskNonFinite } from '../json/maskNonFinite';
import type { TextReader } from './csvReader';
import type { TableRow } from './table';

/**
 * Reads one JSON object a line, bare `NaN` and `Infinity` included. Nested objects become columns
 * with `/` between the names. Lines that are no objects are left out and counted: two processes that
 * write to one file break some.
 */
export function createJsonLinesReader(onRow: (row: TableRow) => void): TextReader {
  let waiting: string[] = [];
  let rows = 0;
  let unreadable = 0;

  return {
    push(text) {
      const lines = text.split('\n');
      const last = lines.pop() as string;
      for (const line of lines) {
        const whole = waiting.length > 0 ? waiting.join('') + line : line;
        waiting = [];
        if (!add(whole)) unreadable++;
      }
      waiting.push(last);
    },
    end() {
      const isCutOff = !add(waiting.join(''));
      return [
        ...(rows === 0 ? ['The file has no line with a JSON object.'] : []),
        ...(unreadable > 0 ? [`${unreadable} lines are no JSON objects and were left out.`] : []),
        ...(isCutOff && rows > 0
          ? ['The last line is cut off, perhaps because it was still being written.']
          : []),
      ];
    },
  };

  function add(line: string): boolean {
    if (line.trim() === '') return true;
    const row = parseLine(line);
    if (!row) return false;
    rows++;
    onRow(row);
    return true;
  }
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
