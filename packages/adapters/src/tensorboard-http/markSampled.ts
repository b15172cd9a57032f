import type { DataIssue, History, MetricSummary } from '@runcompare/core';

interface Reading {
  readonly histories: { readonly [metric: string]: History };
  readonly summary: { readonly [metric: string]: MetricSummary };
}

/**
 * Marks histories of just as many points as TensorBoard keeps unless told otherwise. It keeps points at random, and
 * always the last: of a sampled metric the lowest, the highest and the mean are not known.
 */
export function markSampled({ histories, summary }: Reading): Reading & { issues: DataIssue[] } {
  const isFull = ({ length, duplicates }: History) => length + duplicates === keptPoints;
  const full = Object.keys(histories).filter((metric) => isFull(histories[metric] as History));
  const marked = full.map((metric) => {
    const { min, max, mean, ...known } = summary[metric] ?? {};
    return [metric, { ...(histories[metric] as History), sampled: {} }, known] as const;
  });
  const issues = full.map((path) => ({
    path,
    message: `TensorBoard keeps ${keptPoints} points of a metric at random and says nothing of the others, so that its extremes may be missing. Started with --samples_per_plugin scalars=1000000 it keeps a million.`,
  }));
  return {
    histories: {
      ...histories,
      ...Object.fromEntries(marked.map(([metric, history]) => [metric, history])),
    },
    summary: {
      ...summary,
      ...Object.fromEntries(marked.map(([metric, , known]) => [metric, known])),
    },
    issues,
  };
}

/** Of scalars, where the server was not started with another number. */
const keptPoints = 1000;
