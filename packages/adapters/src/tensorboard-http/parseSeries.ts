import type { DataIssue } from '@runcompare/core';
import { readFinite, readNumber } from '../json/readNumber';

/** The points of one tag, as far as they could be read. */
export interface Series {
  readonly step: readonly number[];
  readonly value: readonly number[];
  /** Milliseconds since the Unix epoch. */
  readonly timeMs: readonly number[];
  readonly issues: readonly DataIssue[];
}

/** Reads an answer to `scalars/scalars`: rows of time in seconds, step and value. Never throws. */
export function parseSeries(content: unknown, path: string): Series {
  const rows: readonly unknown[] = Array.isArray(content) ? content : [];
  const step: number[] = [];
  const value: number[] = [];
  const timeMs: number[] = [];
  for (const row of rows) {
    if (!Array.isArray(row)) continue;
    const [seconds, at, logged] = row as readonly unknown[];
    const number = readNumber(logged);
    // Beyond it, steps that differ are the same number.
    if (!Number.isSafeInteger(at) || typeof number !== 'number') continue;
    step.push(at as number);
    value.push(number);
    timeMs.push((readFinite(seconds) ?? 0) * 1000);
  }
  const lost = rows.length - step.length;
  const messages = [
    ...(Array.isArray(content) ? [] : ['The answer is no list of points.']),
    ...(lost > 0 ? [`${lost} of ${rows.length} points could not be read and are left out.`] : []),
  ];
  return { step, value, timeMs, issues: messages.map((message) => ({ path, message })) };
}
