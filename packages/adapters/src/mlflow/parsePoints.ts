import { createHistory, type DataIssue, type History } from '@runcompare/core';
import * as z from 'zod/mini';
import { parseValid } from '../http/parseValid';
import { readNumber } from '../json/readNumber';
import type { ParseResult } from '../parseResult';
import { metricShape, pageToken } from './parseRun';

/** One logged value. */
export interface Point {
  readonly step: number;
  readonly value: number;
  /** Milliseconds since the Unix epoch; 0 where it was not given. */
  readonly timeMs: number;
}

export interface PointPage {
  readonly points: readonly Point[];
  readonly nextPageToken?: string | undefined;
}

const pageShape = z.object({ metrics: z.optional(z.nullable(z.array(metricShape))) });

/** Reads an answer to `metrics/get-history`. Without `metrics` it has no point: protobuf leaves empty lists out. */
export function parsePoints(content: unknown, path: string): ParseResult<PointPage> {
  const { value, issues } = parseValid(pageShape, { content, path });
  if (!value) return { issues };
  const points = (value.metrics ?? []).map(readPoint);
  return { value: { points, nextPageToken: pageToken(content) }, issues };
}

/** A logged value in our words. A missing step is 0, as MLflow has it. */
export function readPoint(metric: z.infer<typeof metricShape>): Point {
  const { step, timestamp } = metric;
  const value = readNumber(metric.value) as number;
  return { step: step ?? 0, value: value, timeMs: isTime(timestamp) ? timestamp : 0 };
}

/** What a `Date` can be. */
function isTime(ms: number | null | undefined): ms is number {
  return ms != null && ms >= 0 && ms <= 8.64e15;
}

/**
 * Points as a history. Of several at one step the one wins that MLflow calls latest: by time, then by
 * value, where NaN counts as 0. `epochOf` gives the epoch of a step, where the run logs it.
 */
export function toHistory(
  points: readonly Point[],
  epochOf?: ReadonlyMap<number, number> | undefined,
): History {
  const sorted = [...points].sort(
    (a, b) => a.step - b.step || a.timeMs - b.timeMs || comparable(a) - comparable(b),
  );
  return createHistory({
    step: sorted.map(({ step }) => step),
    value: sorted.map(({ value }) => value),
    ...(sorted.some(({ timeMs }) => timeMs > 0) && {
      timeMs: sorted.map(({ timeMs }) => (timeMs > 0 ? timeMs : Number.NaN)),
    }),
    ...(epochOf && { epoch: sorted.map(({ step }) => epochOf.get(step)) }),
  });
}

/** Two infinities of one sign would leave NaN as their difference. */
function comparable({ value }: Point): number {
  if (Number.isNaN(value)) return 0;
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value)) / 4;
}

/** Everything logged without a step lies at step 0, of which a history keeps one point. */
export function describePoints(history: History, metric: string): DataIssue[] {
  if (history.length !== 1 || history.step[0] !== 0 || history.duplicates < 2) return [];
  const message = `All ${history.duplicates + 1} values were logged at step 0, so only the latest is shown. Log them with a step to see a curve.`;
  return [{ path: metric, message }];
}
