import { firstHoleFrom, type Hole } from '../../../curve/findHoles';
import type { LossChartPlace } from '../../path/lossChartPlace';
import { ownerOf, type RunInChart } from '../../runInChart';
import { type ChartScale, pixelOf } from '../../scale/chartScale';
import { tenth } from '../../scale/fitScale';
import type { ChartLine } from '../line/chartLine';
import type { LossChartBest } from './bestMarks';
import type { VisibleCurve } from './valueDomain';

/** Where a curve turned NaN or infinite: a cross at its place, with the word above or below. */
export interface LossChartNonFinite extends RunInChart, LossChartPlace {
  readonly word: 'NaN' | '∞' | '−∞';
  /** Baseline of the word, in pixels. */
  readonly wordY: number;
  /** On the x axis. */
  readonly position: number;
  /** Points that this mark stands for. */
  readonly count: number;
}

interface Scales {
  readonly x: ChartScale;
  readonly y: ChartScale;
}

/**
 * One mark per stretch of non-finite points; stretches of a run that would overlap on screen share
 * one, so that the word stays readable.
 */
export function nonFiniteMarks(
  curves: readonly VisibleCurve[],
  { bests, ...scales }: Scales & { readonly bests: readonly LossChartBest[] },
): readonly LossChartNonFinite[] {
  const marks: Stretch[] = [];
  for (const visible of curves) {
    for (const stretch of stretchesOf(visible, scales)) {
      const { runId, word, x } = stretch;
      const near = marks.findIndex(
        (mark) => mark.runId === runId && mark.word === word && Math.abs(mark.x - x) < wordWidth,
      );
      const known = marks[near];
      if (known) marks[near] = { ...known, count: known.count + stretch.count };
      else marks.push(stretch);
    }
  }
  return withoutCovering(marks, { bests, bottom: scales.y.range[0] });
}

type Stretch = Omit<LossChartNonFinite, 'wordY'>;

/** Pixels that the word of a mark takes. */
const wordWidth = 32;

const words = { nan: 'NaN', inf: '∞', '-inf': '−∞' } as const;

/** Those of one curve, already joined where they would overlap: there may be very many. */
function stretchesOf({ curve, start, end }: VisibleCurve, { x, y }: Scales): readonly Stretch[] {
  const { series, holes } = curve.line;
  const stretches: { -readonly [key in keyof Stretch]: Stretch[key] }[] = [];
  const open: { [word in Stretch['word']]?: (typeof stretches)[number] } = {};
  const own = holes.linear;
  for (let k = firstHoleFrom(own, start); (own[k]?.from ?? Infinity) < end; k++) {
    const hole = own[k] as Hole;
    if (hole.kind === 'notPositive') continue;
    const word = words[hole.kind];
    const from = Math.max(start, hole.from);
    const count = Math.min(end - 1, hole.to) - from + 1;
    const position = series.x[from] as number;
    const at = tenth(pixelOf(x, position));
    const last = open[word];
    if (last && at - last.x < wordWidth) {
      last.count += count;
      continue;
    }
    const place = { x: at, y: tenth(heightBeside(curve.line, hole, y)) };
    const stretch = { ...ownerOf(curve), ...place, word, position, count };
    open[word] = stretch;
    stretches.push(stretch);
  }
  return stretches;
}

/** The last height of the curve before a hole, or the next one after, inside the plot. */
function heightBeside({ series, holes }: ChartLine, { from, to }: Hole, y: ChartScale): number {
  const cuts = holes[y.kind];
  const around = (point: number) => {
    const cut = cuts[firstHoleFrom(cuts, point)];
    return cut && cut.from <= point ? cut : undefined;
  };
  let before = from - 1;
  for (let cut = around(before); cut; cut = around(before)) before = cut.from - 1;
  let after = to + 1;
  for (let cut = around(after); cut; cut = around(after)) after = cut.to + 1;
  const value = series.y[before] ?? series.y[after];
  const [bottom, top] = y.range;
  return value === undefined ? bottom : Math.max(top, Math.min(bottom, pixelOf(y, value)));
}

/** What is not a number has no height of its own, so it can make way for a ring. */
function withoutCovering(
  stretches: readonly Stretch[],
  { bests, bottom }: { readonly bests: readonly LossChartBest[]; readonly bottom: number },
): readonly LossChartNonFinite[] {
  const placed: LossChartNonFinite[] = [];
  for (const stretch of stretches) {
    const { x, y } = stretch;
    const isCovered = bests.some(
      (best) => Math.abs(best.x - x) < ringRoom && Math.abs(best.y - y) < ringRoom,
    );
    const way = y + (isCovered ? 50 : 34) > bottom ? -1 : 1;
    const cross = isCovered ? y + way * 16 : y;
    let wordY = cross + (way < 0 ? -9 : 17);
    const isTaken = (at: number) =>
      placed.some((other) => Math.abs(other.x - x) < 30 && Math.abs(other.wordY - at) < 12);
    while (isTaken(wordY)) wordY += way * 12;
    placed.push({ ...stretch, y: tenth(cross), wordY: tenth(wordY) });
  }
  return placed;
}

const ringRoom = 14;
