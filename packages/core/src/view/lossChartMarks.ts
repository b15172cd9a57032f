import { bestStep } from '../curve/bestStep';
import type { Hole } from '../curve/findHoles';
import type { Checkpoint } from '../run/run';
import type { ChartDomain } from './lossChartDomain';
import { chartText, epochText, fillText, type LossChartMetric, pointText } from './lossChartMetric';
import {
  heightAt,
  isDrawable,
  type LossChartOwner,
  type LossChartPoint,
  type LossChartSeries,
  type ValueScale,
} from './lossChartSeries';
import type { Wording } from './viewOptions';

/** The best evaluation of a run, ringed. */
export interface LossChartBest extends LossChartOwner {
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

/** Saved weights, a tick under the run's curve. */
export interface LossChartCheckpoint extends LossChartOwner {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Where a curve turned NaN or infinite. */
export interface LossChartNonFinite extends LossChartOwner {
  readonly x: number;
  /** The last height of the curve before it, or the next one after. */
  readonly y: number;
  readonly word: 'NaN' | '∞' | '−∞';
  /** Points that this mark stands for. */
  readonly count: number;
}

/** What stands at the right end of a run's curve. */
export interface LossChartEndLabel extends LossChartOwner {
  /** Where the curve ends. */
  readonly x: number;
  readonly y: number;
  /** The best value, or the last one where only train is drawn. */
  readonly value: string;
  /** The value and its epoch. */
  readonly detail: string;
}

/** What marks are placed by. */
export interface MarkContext {
  readonly xDomain: ChartDomain;
  readonly yDomain: ChartDomain;
  readonly yScale: ValueScale;
  readonly columns: number;
  readonly wording: Wording;
}

export function bestMarks(
  series: readonly LossChartSeries[],
  metric: LossChartMetric,
  { xDomain: [from, to], yScale }: MarkContext,
): readonly LossChartBest[] {
  return series.flatMap((one) => {
    const best = bestStep(one.history, metric.direction);
    if (!best || best.step < from || best.step > to || !isDrawable(best.value, yScale)) return [];
    return [{ ...ownerOf(one), index: best.index, x: best.step, y: best.value }];
  });
}

export function checkpointMarks(
  series: readonly LossChartSeries[],
  checkpointsOf: (runId: string) => readonly Checkpoint[],
  { xDomain: [from, to], yScale }: MarkContext,
): readonly LossChartCheckpoint[] {
  return series.flatMap((one) =>
    checkpointsOf(one.runId).flatMap(({ id, step }) => {
      if (step === undefined || step < from || step > to) return [];
      const y = heightAt(one, step, yScale);
      return y === undefined ? [] : [{ ...ownerOf(one), id, x: step, y }];
    }),
  );
}

/**
 * One mark per stretch of non-finite points; stretches of a run that would overlap on screen share
 * one, so that the word stays readable.
 */
export function nonFiniteMarks(
  series: readonly LossChartSeries[],
  context: MarkContext,
): readonly LossChartNonFinite[] {
  const { xDomain, columns } = context;
  const apart = ((xDomain[1] - xDomain[0]) / columns) * wordWidth;
  const marks: LossChartNonFinite[] = [];
  for (const one of series) {
    for (const hole of one.holes) {
      if (hole.kind === 'notPositive') continue;
      const x = one.history.step[hole.from] as number;
      const word = words[hole.kind];
      const count = hole.to - hole.from + 1;
      const near = marks.findIndex(
        (mark) => mark.runId === one.runId && mark.word === word && Math.abs(mark.x - x) < apart,
      );
      const known = marks[near];
      if (known) marks[near] = { ...known, count: known.count + count };
      else marks.push({ ...ownerOf(one), x, y: heightBeside(one, hole, context), word, count });
    }
  }
  return marks;
}

/** One label per curve that has an end inside the visible range. */
export function endLabels(
  series: readonly LossChartSeries[],
  metric: LossChartMetric,
  { shows, xDomain, wording }: MarkContext & { readonly shows: 'best' | 'last' },
): readonly LossChartEndLabel[] {
  const text = chartText(metric, wording);
  return series.flatMap((one) => {
    const end = lastVisible(one, xDomain);
    if (!end) return [];
    const { history } = one;
    const shown =
      shows === 'best'
        ? bestStep(history, metric.direction)
        : { value: end.y, epoch: history.epoch?.[end.index] };
    if (!shown) return [];
    const value = pointText(text, shown.value);
    const detail =
      shown.epoch === undefined || !Number.isFinite(shown.epoch)
        ? value
        : fillText(wording.labels.chart.atEpoch, { value, epoch: epochText(shown.epoch, wording) });
    return [{ ...ownerOf(one), x: end.x, y: end.y, value, detail }];
  });
}

function ownerOf({ runId, label, slot }: LossChartOwner): LossChartOwner {
  return { runId, label, slot };
}

/** Pixels that the word of a non-finite mark takes. */
const wordWidth = 32;

const words = { nan: 'NaN', inf: '∞', '-inf': '−∞' } as const;

function heightBeside(
  { history }: LossChartSeries,
  hole: Hole,
  { yDomain: [low, high], yScale }: MarkContext,
): number {
  const inside = (y: number) => Math.max(low, Math.min(high, y));
  const nearest = (from: number, by: 1 | -1): number | undefined => {
    for (let i = from; i >= 0 && i < history.length; i += by) {
      const value = history.value[i] as number;
      if (isDrawable(value, yScale)) return value;
    }
    return undefined;
  };
  const y = nearest(hole.from - 1, -1) ?? nearest(hole.to + 1, 1);
  return y === undefined ? low : inside(y);
}

function lastVisible(
  { segments }: LossChartSeries,
  [from, to]: ChartDomain,
): LossChartPoint | undefined {
  for (const segment of [...segments].reverse()) {
    const point = segment.findLast(({ x }) => x >= from && x <= to);
    if (point) return point;
  }
  return undefined;
}
