import {
  canonicalMetricName,
  type HistoryResult,
  parseHistoryResult,
  type RunSource,
} from '@runcompare/core';
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { callSource } from './callSource';

export interface RunHistories extends HistoryResult {
  readonly runId: string;
}

export interface HistoryRequest {
  readonly source: RunSource;
  readonly client: QueryClient;
  readonly timeoutMs: number | false;
  readonly queryKey: HistoryKey;
  readonly signal: AbortSignal;
}

/** `metrics` is null for all of them. */
export type HistoryKey = readonly [
  'histories',
  sourceKey: number,
  runId: string,
  maxPoints: number | null,
  metrics: readonly string[] | null,
];

/**
 * Asks a source for the histories of one run. Of some metrics, only for those that no answer at hand
 * holds; an answer to all metrics holds also those that the run does not have.
 */
export async function loadRunHistories(request: HistoryRequest): Promise<RunHistories> {
  const { source, signal, timeoutMs, queryKey } = request;
  const [, , runId, maxPoints, wanted] = queryKey;
  const known = wanted ? knownHistories(request, wanted) : undefined;
  const metrics = wanted?.filter((metric) => !known?.metrics.has(canonicalMetricName(metric)));
  if (metrics?.length === 0) return { runId, histories: known?.histories ?? {}, issues: [] };
  const answer = await callSource(
    (own) =>
      source.loadHistories(runId, {
        signal: own,
        ...(metrics && { metrics }),
        ...(maxPoints !== null && { maxPoints }),
      }),
    { signal, timeoutMs },
  );
  const { histories, issues } = parseHistoryResult(answer);
  return { runId, histories: { ...known?.histories, ...histories }, issues };
}

function knownHistories(
  { client, queryKey }: HistoryRequest,
  wanted: readonly string[],
): { readonly metrics: ReadonlySet<string>; readonly histories: HistoryResult['histories'] } {
  const names = new Set(wanted.map(canonicalMetricName));
  const metrics = new Set<string>();
  const histories = new Map<string, HistoryResult['histories'][string]>();
  for (const query of client.getQueryCache().findAll({ queryKey: queryKey.slice(0, 4) })) {
    const data = query.state.data as RunHistories | undefined;
    const asked = (query.queryKey as QueryKey as HistoryKey)[4];
    if (!data || query.state.isInvalidated || asked?.join('\n') === queryKey[4]?.join('\n'))
      continue;
    for (const metric of asked ?? names) metrics.add(canonicalMetricName(metric));
    for (const [metric, history] of Object.entries(data.histories)) {
      if (names.has(canonicalMetricName(metric))) histories.set(metric, history);
    }
  }
  return { metrics, histories: Object.fromEntries(histories) };
}
