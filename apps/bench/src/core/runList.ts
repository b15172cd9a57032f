import {
  type Objective,
  type Run,
  type RunListRowText,
  runListRowText,
  runListView,
  tiesWithBest,
} from '@runcompare/core';
import { seededRuns } from '@runcompare/core/testing';
import type { Benchmark } from '../benchmark';

const objective: Objective = { metric: 'eval_loss', direction: 'min' };
const models = 20;

/** What a run list needs before its first paint, and what it takes to find ties in one large group. */
export function runListBenchmarks(): readonly Benchmark[] {
  const lists = [
    { count: 10_000, ms: 10 },
    { count: 100_000, ms: 120 },
  ].map(({ count, ms }) => {
    const runs = runsOf(count, models);
    return {
      name: `group, rank and badge ${count.toLocaleString('en-US')} runs, words of ${screenful} rows`,
      goal: { ms },
      run: () => firstPaint(runs),
      baseline: { name: 'by hand: Map, sort, percent', run: () => listByHand(runs) },
    };
  });
  const group = runsOf(10_000, 1);
  return [
    ...lists,
    {
      name: 'ties with the best of 10,000 runs in one group',
      run: () => tiesWithBest(group, { objective }),
      baseline: {
        name: 'JSON.stringify of each config',
        run: () => new Set(group.map((run) => JSON.stringify(run.config.values))),
      },
    },
  ];
}

const screenful = 60;

/** Rank and badges of all runs; ties and words of what is on screen. */
function firstPaint(runs: readonly Run[]): unknown {
  const view = runListView(runs, { objective });
  const texts: RunListRowText[] = [];
  for (const group of view.groups) {
    const rows = group.rows.slice(0, screenful - texts.length);
    if (rows.length === 0) break;
    const ties = tiesWithBest(
      group.members.map((place) => runs[place] as Run),
      { objective },
    );
    const context = { runs, group, objective, ties };
    texts.push(...rows.map((row) => runListRowText(row, context)));
  }
  return [view, texts];
}

function runsOf(count: number, modelCount: number): readonly Run[] {
  const perModel = count / modelCount;
  const byModel = Array.from({ length: modelCount }, (_, i) =>
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
    const run = byModel[i % modelCount]?.[Math.floor(i / modelCount)] as Run;
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
