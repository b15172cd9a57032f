import { bestStep } from '../curve/bestStep';
import { indexAtOrBefore } from '../curve/pointAt';
import { reduceHistory } from '../curve/reduceHistory';
import { chartText, countText, fillText, pointText, stepText } from './lossChartMetric';
import type { CurveRole, LossChartOwner } from './lossChartSeries';
import type { LossChartView } from './lossChartView';
import { type ViewOptions, wordingOf } from './viewOptions';

export interface LossChartTableRow {
  readonly step: number;
  readonly stepText: string;
  /** One per column; a dash where the run has no point at this step. */
  readonly cells: readonly { readonly text: string; readonly isBest: boolean }[];
}

export interface LossChartTable {
  readonly caption: string;
  readonly columns: readonly LossChartOwner[];
  readonly rows: readonly LossChartTableRow[];
  /** Said where not every step is listed. */
  readonly note?: string | undefined;
}

/**
 * The chart's numbers: a row per evaluation inside the visible range, or per training point where no
 * evaluation is drawn, and a column per visible run. Thinned like a curve where that would be more
 * rows than anyone reads.
 */
export function lossChartTable(view: LossChartView, options: ViewOptions = {}): LossChartTable {
  const wording = wordingOf(options);
  const role: CurveRole = view.series.some((one) => one.role === 'eval') ? 'eval' : 'train';
  const metric = view.metrics[role];
  const text = chartText(metric, wording);
  const series = view.runs.flatMap(
    (run) => view.series.find((one) => one.runId === run.runId && one.role === role) ?? [],
  );
  const [from, to] = view.xDomain;
  const bests = series.map((one) => bestStep(one.history, metric.direction)?.step);
  const listed = new Set<number>();
  let most = 0;
  for (const { history } of series) {
    const { indices, of } = reduceHistory(history, { columns: mostColumns, from, to });
    most = Math.max(most, of);
    const isShort = of <= mostRows;
    if (isShort) for (const step of history.step) listed.add(step);
    else for (const index of indices) listed.add(history.step[index] as number);
  }
  for (const best of bests) if (best !== undefined) listed.add(best);
  const steps = [...listed].filter((step) => step >= from && step <= to).sort((a, b) => a - b);
  return {
    caption: fillText(wording.labels.chart.plot, { title: metric.label, axis: 'step' }),
    columns: series.map(({ runId, label, slot }) => ({ runId, label, slot })),
    rows: steps.map((step) => ({
      step,
      stepText: stepText(step, wording),
      cells: series.map(({ history }, i) => {
        const index = indexAtOrBefore(history, step);
        const value = history.step[index] === step ? history.value[index] : undefined;
        return {
          text: value === undefined ? text.value({ state: 'missing' }) : pointText(text, value),
          isBest: step === bests[i],
        };
      }),
    })),
    note:
      most > mostRows
        ? fillText(wording.labels.chart.tableThinned, {
            listed: countText(steps.length, wording),
            of: countText(most, wording),
          })
        : undefined,
  };
}

const mostRows = 200;
/** At most four points of each are kept. */
const mostColumns = 50;
