import {
  type ConfigValue,
  compareRuns,
  createHistory,
  type Objective,
  type Run,
} from '@runcompare/core';
import { seededRuns } from '@runcompare/core/testing';
import type { Benchmark } from '../benchmark';

const objective: Objective = { metric: 'eval_loss', direction: 'min' };

export function comparisonBenchmarks(): readonly Benchmark[] {
  const loaded = wideRuns(1000);
  const listed = loaded.map(({ histories: _, ...run }) => run);
  return [['histories of 1,000 points', loaded] as const, ['summaries', listed] as const].map(
    ([what, runs]) => ({
      name: `compare 5 runs, 200 metrics (${what}), 300 config keys`,
      goal: { ms: 5 },
      // New objects, so that nothing is remembered of the comparison before.
      run: () =>
        compareRuns(
          runs.map((run) => ({ ...run })),
          { objective },
        ),
      baseline: { name: 'by hand: best, delta, Set', run: () => compareByHand(runs) },
    }),
  );
}

/** Five runs with 200 metrics and 300 config keys, nested as real ones are. */
function wideRuns(points: number): readonly Run[] {
  const steps = Float64Array.from({ length: points }, (_, i) => 10 * (i + 1));
  return seededRuns({ seed: 3, count: 5, points }).map((run, k) => {
    const histories = { ...run.histories };
    const summary = { ...run.summary };
    for (let m = Object.keys(histories).length; m < 200; m++) {
      const value = steps.map((step) => Math.cos(step * (m + k)) + m);
      histories[`eval/task_${m}/score`] = createHistory({ step: steps, value });
      const last = { value: value.at(-1) ?? 0, step: steps.at(-1) };
      summary[`eval/task_${m}/score`] = { last, min: last, max: last };
    }
    return { ...run, histories, summary, config: { recorded: 'full', values: wideConfig(k) } };
  });
}

function wideConfig(seed: number): { readonly [key: string]: ConfigValue } {
  const sections = Array.from({ length: 30 }, (_, i) => [
    `section_${i}`,
    Object.fromEntries(
      Array.from({ length: 10 }, (_, j) => [`key_${j}`, j % 3 === 0 ? seed * i : `value ${j}`]),
    ),
  ]);
  return { ...Object.fromEntries(sections), seed };
}

/** What a page without a library does: final values and top-level keys, no states and no noise. */
function compareByHand(runs: readonly Run[]): unknown {
  const metrics = [...new Set(runs.flatMap((run) => Object.keys(run.summary)))].map((key) => {
    const values = runs.map((run) => run.summary[key]?.last?.value ?? Number.NaN);
    const best = Math.min(...values);
    return { key, cells: values.map((value) => ({ value, delta: value - best })) };
  });
  const config = [...new Set(runs.flatMap((run) => Object.keys(run.config.values)))].map((key) => {
    const values = runs.map((run) => JSON.stringify(run.config.values[key]));
    return { key, values, differs: new Set(values).size > 1 };
  });
  return { metrics, config };
}
