import { type Objective, type Run, runListView } from '@runcompare/core';
import { seededRuns } from '@runcompare/core/testing';
import type { Benchmark } from '../benchmark';

const objective: Objective = { metric: 'eval_loss', direction: 'min' };
const models = 20;

/** Group, rank and badge: what a run list needs before its first paint. */
export function runListBenchmarks(): readonly Benchmark[] {
  return [
    { count: 10_000, ms: 10 },
    { count: 100_000, ms: 120 },
  ].map(({ count, ms }) => {
    const runs = runsOf(count);
    return {
      name: `group, rank and badge ${count.toLocaleString('en-US')} runs`,
      goal: { ms },
      run: () => runListView(runs, { objective }),
      baseline: { name: 'by hand: Map, sort, percent', run: () => listByHand(runs) },
    };
  });
}

function runsOf(count: number): readonly Run[] {
  const perModel = count / models;
  const byModel = Array.from({ length: models }, (_, i) =>
    seededRuns({
      seed: i + 1,
      count: perModel,
      model: `org/model-${i}`,
      points: 24,
      evaluations: 4,
      carries: 'summary',
    }),
  );
  return Array.from({ length: count }, (_, i) => {
    const run = byModel[i % models]?.[Math.floor(i / models)] as Run;
    // Built alike in memory whatever the source, so that nothing is timed but the list.
    return { ...run, id: `run-${(i * 7919) % count}` };
  });
}

/** What a page without a library does: no ties, no missing values, no states. */
function listByHand(runs: readonly Run[]): unknown {
  const groups = new Map<string, Run[]>();
  for (const run of runs) {
    const model = run.model.name ?? '';
    const group = groups.get(model);
    if (group) group.push(run);
    else groups.set(model, [run]);
  }
  return [...groups].map(([model, group]) => {
    const loss = (run: Run) => run.summary.eval_loss?.min?.value ?? Number.NaN;
    const sorted = [...group].sort((a, b) => loss(a) - loss(b));
    const best = loss(sorted[0] as Run);
    return {
      model,
      rows: sorted.map((run) => ({
        id: run.id,
        label: run.name,
        value: loss(run).toFixed(4),
        badge: `${(100 * (loss(run) / best - 1)).toFixed(0)} % worse`,
      })),
    };
  });
}
