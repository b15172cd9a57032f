import { findHoles, type Hole } from '../curve/findHoles';
import { indexAtOrBefore } from '../curve/pointAt';
import { reduceHistory } from '../curve/reduceHistory';
import type { History } from '../run/history';

/** `eval` is the objective as it was evaluated, `train` what was logged while training. */
export type CurveRole = 'eval' | 'train';

export type ValueScale = 'linear' | 'log';

/** A drawn point of a history. */
export interface LossChartPoint {
  /** Index into the series' history. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

/** Whose curve something in the chart is. */
export interface LossChartOwner {
  readonly runId: string;
  readonly label: string;
  /** Palette slot, from 1; undefined draws neutral. */
  readonly slot: number | undefined;
}

export interface LossChartSeries extends LossChartOwner {
  readonly role: CurveRole;
  readonly metric: string;
  readonly history: History;
  /**
   * Drawn points, cut wherever the history has something that cannot be drawn. A segment may begin
   * or end one point outside the visible range: lines run to its edge.
   */
  readonly segments: readonly (readonly LossChartPoint[])[];
  /** Interruptions inside the visible range. */
  readonly holes: readonly Hole[];
  /** Points drawn inside the visible range. */
  readonly drawn: number;
  /** Points inside the visible range before they were thinned. */
  readonly of: number;
  readonly isThinned: boolean;
  /** There are few enough points for a mark on each. */
  readonly hasMarks: boolean;
}

export interface LossChartSeriesInput extends LossChartOwner {
  readonly role: CurveRole;
  readonly metric: string;
  readonly history: History;
}

interface SeriesOptions {
  readonly xDomain: readonly [number, number];
  readonly yScale: ValueScale;
  readonly columns: number;
}

/** What is drawn of one history in the visible range. */
export function lossChartSeries(
  input: LossChartSeriesInput,
  { xDomain: [from, to], yScale, columns }: SeriesOptions,
): LossChartSeries {
  const { history } = input;
  const reduced = reduceHistory(history, { columns, from, to, valueScale: yScale });
  const first = indexAtOrBefore(history, from);
  const start = first >= 0 && history.step[first] === from ? first : first + 1;
  const end = indexAtOrBefore(history, to);
  const holes = findHoles(history.value, { valueScale: yScale });
  const segments = cutAtHoles(history, reduced.indices, holes);
  let drawn = 0;
  for (const segment of segments) {
    for (const { x } of segment) if (x >= from && x <= to) drawn++;
  }
  const kept = reduced.indices.filter((i) => i >= start && i <= end).length;
  return {
    ...input,
    segments,
    holes: holes
      .filter((hole) => hole.to >= start && hole.from <= end)
      .map((hole) => ({ ...hole, from: Math.max(start, hole.from), to: Math.min(end, hole.to) })),
    drawn,
    of: reduced.of,
    isThinned: kept < reduced.of,
    hasMarks: input.role === 'eval' && drawn <= mostMarks,
  };
}

/** Where the drawn curve is at a step; undefined before it begins, after it ends and in a hole. */
export function heightAt(
  series: LossChartSeries,
  step: number,
  yScale: ValueScale,
): number | undefined {
  const { history } = series;
  const index = indexAtOrBefore(history, step);
  if (index < 0) return undefined;
  const y = history.value[index] as number;
  if (!isDrawable(y, yScale)) return undefined;
  const x = history.step[index] as number;
  if (x === step) return y;
  const next = history.value[index + 1];
  if (next === undefined || !isDrawable(next, yScale)) return undefined;
  const share = (step - x) / ((history.step[index + 1] as number) - x);
  return yScale === 'log' ? y * (next / y) ** share : y + (next - y) * share;
}

export function isDrawable(value: number, yScale: ValueScale): boolean {
  return Number.isFinite(value) && (yScale === 'linear' || value > 0);
}

const mostMarks = 60;

function cutAtHoles(
  history: History,
  indices: readonly number[],
  holes: readonly Hole[],
): readonly (readonly LossChartPoint[])[] {
  const segments: LossChartPoint[][] = [];
  let open: LossChartPoint[] | undefined;
  let next = 0;
  for (const index of indices) {
    let hole = holes[next];
    while (hole && hole.to < index) {
      open = undefined;
      hole = holes[++next];
    }
    if (hole && hole.from <= index) {
      open = undefined;
      continue;
    }
    const point = { index, x: history.step[index] as number, y: history.value[index] as number };
    if (open) open.push(point);
    else {
      open = [point];
      segments.push(open);
    }
  }
  return segments;
}
