import { reduceSeries } from '../../curve/reduceSeries';
import { firstIndex } from '../../curve/series';
import { fillText } from '../../view/fillText';
import { lossChartLabelsEn } from '../../view/lossChartLabels.en';
import { ownerOf, type RunInChart } from '../runInChart';
import { countText, positionText } from '../scale/axisText';
import { recordedLine } from './line/chartCurve';
import { chartText } from './line/chartMetric';
import type { CurveRole } from './line/curveRole';
import type { LossChartView } from './lossChartView';

/** The visible runs at one position. */
export interface LossChartTableRow {
  readonly position: number;
  readonly text: string;
  /** One per column; a dash where the run has no point here. */
  readonly cells: readonly { readonly text: string; readonly isBest: boolean }[];
}

/** The numbers of a loss chart. */
export interface LossChartTable {
  readonly caption: string;
  /** Head of the positions. */
  readonly xLabel: string;
  readonly columns: readonly RunInChart[];
  readonly rows: readonly LossChartTableRow[];
  /** Said where not every position is listed. */
  readonly note?: string | undefined;
}

/**
 * The chart's numbers as recorded: a row per evaluation inside the visible range, or per training
 * point where no evaluation is drawn, and a column per visible run. Thinned like a curve where that
 * would be more rows than anyone reads.
 */
export function lossChartTable({ data, visible, runs, x }: LossChartView): LossChartTable {
  const { wording, axis } = data;
  const { chart = lossChartLabelsEn, inText } = wording.labels;
  const role: CurveRole = visible.some(({ curve }) => curve.role === 'eval') ? 'eval' : 'train';
  const metric = data.metrics[role];
  const text = chartText(metric, wording);
  const columns = runs.flatMap(
    (run) => visible.find(({ curve }) => curve.runId === run.runId && curve.role === role) ?? [],
  );
  const [from, to] = x.domain;
  const listed = new Set<number>();
  let most = 0;
  for (const { curve, start, end } of columns) {
    const { series, blocks } = recordedLine(curve);
    const of = end - start;
    most = Math.max(most, of);
    if (of <= mostRows) for (let i = start; i < end; i++) listed.add(series.x[i] as number);
    else {
      const options = {
        columns: mostColumns,
        from,
        to,
        scale: x.kind,
        valueScale: 'linear' as const,
      };
      for (const index of reduceSeries(series, { ...options, blocks }).indices) {
        listed.add(series.x[index] as number);
      }
    }
    if (curve.best?.position !== undefined) listed.add(curve.best.position);
  }
  const positions = [...listed].filter((at) => at >= from && at <= to).sort((a, b) => a - b);
  return {
    caption: fillText(chart.plot, { title: metric.label, axis: inText(chart.axes[axis]) }),
    xLabel: chart.axes[axis],
    columns: columns.map(({ curve }) => ownerOf(curve)),
    rows: positions.map((position) => ({
      position,
      text: positionText(axis, position, wording),
      cells: columns.map(({ curve }) => {
        const { series } = recordedLine(curve);
        const { length, y } = series;
        const index = firstIndex(
          { from: 0, to: length },
          (i) => (series.x[i] as number) >= position,
        );
        const isHere = series.x[index] === position;
        return {
          text: isHere ? text.value(y[index] as number) : text.missing,
          isBest: metric.marksBest && position === curve.best?.position,
        };
      }),
    })),
    note:
      most > mostRows
        ? fillText(chart.tableThinned, {
            listed: countText(positions.length, wording),
            of: countText(most, wording),
          })
        : undefined,
  };
}

const mostRows = 200;
/** At most four points of each are kept. */
const mostColumns = 50;
