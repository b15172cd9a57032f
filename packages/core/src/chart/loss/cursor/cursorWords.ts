import { formatNumber } from '../../../format/number';
import { fillText } from '../../../view/fillText';
import { lossChartLabelsEn } from '../../../view/lossChartLabels.en';
import { countText, positionText } from '../../scale/axisText';
import type { CurveRole } from '../line/curveRole';
import type { LossChartView } from '../lossChartView';
import { indexAt } from './cursorReading';
import type { LossChartCursorRow } from './cursorRows';

/** Heads of the value columns that are shown; of an older evaluation with where it stands. */
export function columnHeads(
  { data, show, visible }: LossChartView,
  { at, latest }: { readonly at: number; readonly latest: number },
): { readonly [role in CurveRole]?: string } {
  const { wording, axis, metrics } = data;
  const { chart = lossChartLabelsEn } = wording.labels;
  const isOneMetric = metrics.eval.key === metrics.train.key;
  const heads: { [role in CurveRole]?: string } = {};
  for (const role of ['eval', 'train'] as const) {
    if (show !== 'both' && show !== role) continue;
    const isSmoothed = visible.some(({ curve }) => curve.role === role && curve.raw);
    const name = wording.labels.inText(chart[role]);
    const head = isOneMetric
      ? chart[isSmoothed ? 'smoothedValue' : 'value']
      : isSmoothed
        ? fillText(chart.smoothed, { role: name })
        : name;
    const isOlder = role === 'eval' && Number.isFinite(latest) && latest !== at;
    heads[role] = isOlder
      ? fillText(chart.cursorAt, { role: head, step: positionText(axis, latest, wording) })
      : head;
  }
  return heads;
}

/** The epoch at a step, unless the runs disagree about it, as with different batch sizes. */
export function epochAt(view: LossChartView, at: number): readonly string[] {
  const { wording, axis } = view.data;
  if (axis !== 'step') return [];
  let known: number | undefined;
  for (const { curve } of view.visible) {
    const index = indexAt(curve, view, at);
    if (curve.line.series.x[index] !== at) continue;
    for (const history of curve.histories) {
      const epoch = history.step[index] === at ? history.epoch?.[index] : undefined;
      if (epoch === undefined || !Number.isFinite(epoch)) continue;
      if (known !== undefined && Math.abs(known - epoch) > 0.05) return [];
      known ??= epoch;
    }
  }
  if (known === undefined) return [];
  const epoch = formatNumber(known, 1, wording.locale);
  const words = wording.labels.chart ?? lossChartLabelsEn;
  return [fillText(words.cursorEpoch, { epoch })];
}

/** Every row as one sentence, or the highlighted one alone. */
export function spokenOf(
  { data }: LossChartView,
  {
    title,
    rows,
    ranking,
  }: {
    readonly title: readonly string[];
    readonly rows: readonly LossChartCursorRow[];
    readonly ranking: CurveRole;
  },
): string {
  const { wording, metrics } = data;
  const { chart = lossChartLabelsEn } = wording.labels;
  const highlighted = rows.findIndex((row) => row.isHighlighted);
  const told = highlighted < 0 ? rows : rows.slice(highlighted, highlighted + 1);
  const rank = fillText(chart.rank, {
    rank: countText(highlighted + 1, wording),
    count: countText(rows.length, wording),
  });
  const said = told.map((row) => {
    const reading = row[ranking];
    if (!reading) return `${row.label} ${chart.notYet}`;
    const isRanked = highlighted >= 0 && rows.length > 1 && metrics[ranking].direction;
    return [
      `${row.label} ${reading.text}`,
      row.delta,
      ...(isRanked && Number.isFinite(reading.y) ? [rank] : []),
      row.since,
    ]
      .filter(Boolean)
      .join(', ');
  });
  return `${title.join(', ')}: ${said.join('; ')}`;
}
