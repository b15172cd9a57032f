import type { Run } from '@runcompare/core';
import type { ChartData, Curve } from './chart';

/** Runs as every chart can draw them: the curves that our chart shows of them. */
export function runCurves(runs: readonly Run[]): ChartData {
  const curves = runs.flatMap(({ name, histories }): readonly Curve[] =>
    ['train_loss', 'eval_loss'].flatMap((metric) => {
      const history = histories?.[metric];
      if (!history) return [];
      const step = Float64Array.from(history.step);
      return [{ run: name, metric, step, value: Float64Array.from(history.value) }];
    }),
  );
  return { curves, shown: Infinity, runs };
}
