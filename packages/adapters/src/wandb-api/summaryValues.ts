import type { MetricSummary } from '@runcompare/core';
import { isRecord } from '../json/isRecord';
import { readFinite, readNumber } from '../json/readNumber';

/** The metrics of a W&B summary by W&B's keys. */
export type SummaryValues = ReadonlyMap<string, MetricSummary>;

/**
 * The numbers of a summary: the last logged ones, or what the training asked W&B to keep (`min`, `max`,
 * `mean`). Dictionaries that were logged have keys joined by a point. W&B's own keys, media and texts
 * are left out.
 */
export function summaryValues(summary: { readonly [key: string]: unknown }): SummaryValues {
  const found = new Map<string, MetricSummary>();
  collect(summary, { prefix: '', depth: 0, found });
  return found;
}

function collect(
  values: { readonly [key: string]: unknown },
  into: {
    readonly prefix: string;
    readonly depth: number;
    readonly found: Map<string, MetricSummary>;
  },
): void {
  const { prefix, depth, found } = into;
  for (const [key, value] of Object.entries(values)) {
    if (depth === 0 && (key.startsWith('_') || key === 'wandb_version')) continue;
    const name = prefix + key;
    const number = readNumber(value);
    if (typeof number === 'number') found.set(name, { last: { value: number } });
    else if (isRecord(value) && value._type === undefined && depth < deepest) {
      const kept = keptValues(value);
      if (kept) found.set(name, kept);
      else collect(value, { prefix: `${name}.`, depth: depth + 1, found });
    }
  }
}

const deepest = 8;

function keptValues(value: { readonly [key: string]: unknown }): MetricSummary | undefined {
  const keys = Object.keys(value);
  if (keys.length === 0 || !keys.every((key) => isKept.has(key))) return undefined;
  const last = readNumber(value.last);
  const [min, max, mean] = [value.min, value.max, value.mean].map(readFinite);
  return {
    ...(typeof last === 'number' && { last: { value: last } }),
    ...(min !== undefined && { min: { value: min } }),
    ...(max !== undefined && { max: { value: max } }),
    ...(mean !== undefined && { mean }),
  };
}

/** The summaries of `define_metric`. */
const isKept = new Set(['min', 'max', 'mean', 'last', 'first', 'best', 'copy']);
