import type { History, MetricSummary, Run } from '@runcompare/core';

/**
 * Where a run's summary says something else than its histories, or calls a value lowest or highest
 * that is none. A history that the source thinned is skipped: there the summary may know better.
 */
export function summaryProblems(
  run: Run,
  histories: { readonly [metric: string]: History },
): string[] {
  const unusable = Object.entries(run.summary).flatMap(([metric, { min, max }]) =>
    [min, max].flatMap((point) =>
      point && !Number.isFinite(point.value) ? [`${metric}: ${point.value} as an extreme`] : [],
    ),
  );
  const unlike = Object.entries(histories).flatMap(([metric, history]) => {
    const summary = run.summary[metric];
    if (!summary) return history.length > 0 ? [`${metric}: a history and no summary`] : [];
    if (history.sampled || history.length === 0) return [];
    return metricProblems(summary, history).map((problem) => `${metric}: ${problem}`);
  });
  return [...unusable, ...unlike];
}

function metricProblems(summary: MetricSummary, history: History): string[] {
  // What a source cannot know without the history it leaves out, such as one that keeps the latest.
  if (!summary.last && !summary.min && !summary.max) return ['a history and an empty summary'];
  const problems: string[] = [];
  const finite = Array.from(history.value).filter(Number.isFinite);
  const last = history.value.at(-1);
  if (summary.last && !Object.is(summary.last.value, last)) {
    problems.push(`last is ${summary.last.value} instead of ${last}`);
  }
  const extremes = [
    ['min', (a: number, b: number) => Math.min(a, b)],
    ['max', (a: number, b: number) => Math.max(a, b)],
  ] as const;
  for (const [name, pick] of extremes) {
    const point = summary[name];
    const expected = finite.length > 0 ? finite.reduce(pick) : undefined;
    if (!point) continue;
    if (point.value !== expected) problems.push(`${name} is ${point.value} instead of ${expected}`);
    if (point.step === undefined || expected === undefined) continue;
    const first = Array.from(history.value).indexOf(expected);
    if (history.step[first] !== point.step) {
      problems.push(`${name} stands at step ${point.step} instead of ${history.step[first]}`);
    }
  }
  return problems;
}
