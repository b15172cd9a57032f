import type { DataIssue } from '@runcompare/core';
import { type Point, readPoint } from '../mlflow/parsePoints';
import { readCell } from '../table/readCell';

/**
 * Reads a metric of a file store: a line a value, as `time value step`, of which old ones lack the
 * step, and those of evaluated data sets have more behind it. Python's `nan` and `inf` are what they
 * are. A last line without its end is one that was still being written.
 */
export function parseMetricFile(
  text: string,
  path: string,
): { readonly points: readonly Point[]; readonly issues: readonly DataIssue[] } {
  const lines = text.split('\n');
  const rest = lines.pop();
  const points: Point[] = [];
  let unreadable = 0;
  for (const line of lines) {
    if (line.trim() === '') continue;
    const point = parseLine(line.trim());
    if (point) points.push(point);
    else unreadable++;
  }
  const messages = [
    ...(unreadable > 0 ? [`${unreadable} lines hold no time, value and step.`] : []),
    ...(rest?.trim() ? ['The last line is cut off, perhaps because it was being written.'] : []),
    ...(points.length === 0 && unreadable === 0 && !rest?.trim() ? ['The file is empty.'] : []),
  ];
  return { points, issues: messages.map((message) => ({ path, message })) };
}

function parseLine(line: string): Point | undefined {
  const [time = '', text, written] = line.split(/\s+/);
  const value = readCell(text);
  const step = written === undefined ? 0 : Number(written);
  if (!/^\d+$/.test(time) || value == null || !Number.isSafeInteger(step)) return undefined;
  return readPoint({ key: '', value, timestamp: Number(time), step });
}
