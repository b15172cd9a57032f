import { lossChartLabelsEn } from '../../../view/lossChartLabels.en';
import { ownerOf, type RunInChart } from '../../runInChart';
import { placeText } from '../../scale/axisText';
import { chartText } from '../line/chartMetric';
import type { CurveRole } from '../line/curveRole';
import type { LossChartView } from '../lossChartView';
import { type LossChartReading, readCurve } from './cursorReading';

/** One run, or replicates drawn as one, at the cursor. */
export interface LossChartCursorRow extends RunInChart {
  readonly eval?: LossChartReading | undefined;
  readonly train?: LossChartReading | undefined;
  /** Signed distance to the best at the cursor, "best", or nothing to compare. */
  readonly delta: string;
  readonly isBest: boolean;
  readonly isHighlighted: boolean;
  /** Said where the run's latest evaluation is older than another run's. */
  readonly since: string;
}

interface CursorRows {
  /** Best first by `ranking`; runs without a finite value last. */
  readonly rows: readonly LossChartCursorRow[];
  readonly ranking: CurveRole;
  /** Position of the newest point read, -Infinity of none. */
  readonly latest: number;
}

/** What every visible run says at a position, and how far it is from the best there. */
export function cursorRows(view: LossChartView, at: number): CursorRows {
  const { data } = view;
  const { wording, axis } = data;
  const { chart = lossChartLabelsEn } = wording.labels;
  const ranking: CurveRole = view.visible.some(({ curve }) => curve.role === 'eval')
    ? 'eval'
    : 'train';
  const texts = {
    eval: chartText(data.metrics.eval, wording),
    train: chartText(data.metrics.train, wording),
  };
  const found = view.runs.flatMap((run) => {
    const own = view.visible.filter(({ curve }) => curve.runId === run.runId);
    if (own.length === 0) return [];
    const readingOf = (role: CurveRole) => {
      const curve = own.find((one) => one.curve.role === role)?.curve;
      return curve && readCurve(curve, { at, text: texts[role], view });
    };
    return [{ run, eval: readingOf('eval'), train: readingOf('train') }];
  });
  const { direction } = data.metrics[ranking];
  const sign = direction === 'max' ? -1 : 1;
  const rankOf = (row: (typeof found)[number]) => {
    const y = row[ranking]?.y ?? Number.NaN;
    if (!Number.isFinite(y)) return Infinity;
    return direction ? sign * y : 0;
  };
  const sorted = found.sort((a, b) => compareNumbers(rankOf(a), rankOf(b)));
  const [first] = sorted;
  const best = direction && first && rankOf(first) < Infinity ? first[ranking]?.y : undefined;
  const latest = sorted.reduce(
    (most, row) => Math.max(most, row[ranking]?.x ?? -Infinity),
    -Infinity,
  );

  const rows = sorted.map(({ run, eval: evaluated, train }): LossChartCursorRow => {
    const reading = ranking === 'eval' ? evaluated : train;
    const isBest = best !== undefined && reading?.y === best;
    return {
      ...ownerOf(run),
      eval: evaluated,
      train,
      isBest,
      isHighlighted: run.isHighlighted,
      delta:
        best === undefined || !reading || !Number.isFinite(reading.y) || sorted.length === 1
          ? ''
          : isBest
            ? chart.best
            : texts[ranking].delta(reading.y - best),
      since: reading && reading.x < latest ? placeText(axis, reading.x, wording) : '',
    };
  });
  return { rows, ranking, latest };
}

const compareNumbers = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0);
