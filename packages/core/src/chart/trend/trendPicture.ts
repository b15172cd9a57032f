import type { Trend, TrendAttempt } from '../../advice/trend';
import type { ChartStop } from '../chartStop';
import type { PlacedWord } from '../label/placeWords';
import { textWidth } from '../label/textWidth';
import { type ChartSlots, runInChart } from '../runInChart';
import type { ChartScale } from '../scale/chartScale';
import { fitScale, type PlotBox, placeOf, tenth } from '../scale/fitScale';
import { type ChartTick, scaleTicks } from '../scale/scaleTicks';
import type { PlacedAttempt, TrendMark } from './trendMark';
import { axisWords, bestWords, roomForWords } from './trendPlacing';
import { attemptLines, type TrendWords } from './trendWords';

/** Everything in the picture that has a place, in its pixels. */
export interface TrendPicture {
  readonly plot: PlotBox;
  readonly y: ChartScale;
  /** When attempts started, as many as there is room for; `value` is the attempt, from 0. */
  readonly xTicks: readonly ChartTick[];
  /** None where no attempt has a value. */
  readonly yTicks: readonly ChartTick[];
  /** Best so far as steps, from the first value to the right edge; empty without a value. */
  readonly steps: string;
  /** A dot for every value of a run that is not compared and not the best, all as one path. */
  readonly dots: string;
  /** Crosses and rings for everything else that is not compared, each as one path. */
  readonly crosses: string;
  readonly rings: string;
  /** Attempts that are drawn on their own: compared runs, the best, and those still open. */
  readonly marks: readonly TrendMark[];
  /** What became of attempts without a value, at their crosses. */
  readonly words: readonly PlacedWord[];
  /** Values beside the attempts that were the best of their time. */
  readonly values: readonly PlacedWord[];
  /** One per attempt, in their order. */
  readonly stops: readonly ChartStop[];
}

interface PictureOptions {
  readonly width: number;
  readonly height: number;
  readonly slots: ChartSlots | undefined;
  readonly words: TrendWords;
}

/** Attempts side by side in their order, not by time: a week without one is no improvement. */
export function trendPicture(
  trend: Trend,
  { width, height, slots, words }: PictureOptions,
): TrendPicture {
  const { attempts, best, objective } = trend;
  const bottom = Math.max(60, height - 22);
  const values = attempts.flatMap(({ value, provisionalValue }) => value ?? provisionalValue ?? []);
  const y = fitScale(values, {
    range: [attempts.some(isOnAxis) ? bottom - roomForWords : bottom, 14],
  });
  const yTicks =
    values.length === 0
      ? []
      : scaleTicks(y, { count: Math.max(2, Math.floor(bottom / 44)), wording: words.wording });
  const left = yTicks.reduce((most, tick) => Math.max(most, textWidth(tick.text) + 14), 20);
  const plot = { left, right: Math.max(left + 40, width - 6), top: 8, bottom };
  const placed = attempts.map((attempt, i): PlacedAttempt => {
    const value = attempt.value ?? attempt.provisionalValue;
    return {
      attempt,
      mark: {
        ...runInChart({ id: attempt.runId, name: attempt.label }, slots),
        x: placeOfAttempt(i, attempts.length, plot),
        y: value === undefined || isOnAxis(attempt) ? bottom : placeOf(y, value),
        kind: kindOf(attempt),
        isBest: attempt.runId === best?.runId,
      },
    };
  });
  const marks = placed.map(({ mark }) => mark);
  const plain = marks.filter((mark) => !isDrawnAlone(mark));
  return {
    plot,
    y,
    xTicks: startTicks(placed, words),
    yTicks,
    steps: stepPath(placed, plot),
    dots: plain.map(({ kind, x, y: at }) => (kind === 'value' ? `M${x} ${at}h0` : '')).join(''),
    crosses: plain.map((mark) => (mark.kind === 'cross' ? crossPath(mark) : '')).join(''),
    rings: plain.map((mark) => (mark.kind === 'nothing' ? ringPath(mark) : '')).join(''),
    marks: marks.filter(isDrawnAlone),
    words: axisWords(placed, { plot, words }),
    values: bestWords(placed, { plot, words, direction: objective.direction }),
    stops: placed.map(({ attempt, mark }, i) => {
      const lines = attemptLines(attempt, i + 1, { trend, words });
      return {
        key: attempt.runId,
        run: { runId: mark.runId, label: mark.label, slot: mark.slot },
        x: mark.x,
        y: mark.y,
        lines,
        spoken: [attempt.label, ...lines].join(', '),
        group: 'attempts',
      };
    }),
  };
}

/** Without a value to stand at, or with one that a failure or a divergence took back. */
function isOnAxis({ outcome, provisionalValue }: TrendAttempt): boolean {
  if (outcome === 'value') return false;
  const isOpen = outcome === 'running' || outcome === 'queued';
  return !isOpen || provisionalValue === undefined;
}

function kindOf({ outcome }: TrendAttempt): TrendMark['kind'] {
  switch (outcome) {
    case 'value':
      return 'value';
    case 'running':
    case 'queued':
      return 'open';
    case 'failed':
    case 'diverged':
      return 'cross';
    case 'noValue':
      return 'nothing';
  }
}

function isDrawnAlone({ kind, slot, isBest }: TrendMark): boolean {
  if (kind === 'open' || isBest) return true;
  return kind === 'value' && slot !== undefined;
}

function placeOfAttempt(index: number, count: number, { left, right }: PlotBox): number {
  if (count === 1) return tenth((left + right) / 2);
  const edge = Math.min(18, (right - left) / 8);
  return tenth(left + edge + (index / (count - 1)) * (right - left - 2 * edge));
}

/** Every so many attempts, so that two neighboring dates stay apart. */
function startTicks(placed: readonly PlacedAttempt[], words: TrendWords): readonly ChartTick[] {
  const ticks: ChartTick[] = [];
  let free = -Infinity;
  for (const [value, { attempt, mark }] of placed.entries()) {
    if (mark.x < free) continue;
    const text = attempt.startedAtMs === undefined ? '' : words.day(attempt.startedAtMs);
    const half = textWidth(text) / 2;
    if (text === '' || mark.x - half < free) continue;
    ticks.push({ value, position: mark.x, text });
    free = mark.x + half + 8;
  }
  return ticks;
}

function stepPath(placed: readonly PlacedAttempt[], { right }: PlotBox): string {
  let path = '';
  let best: number | undefined;
  for (const { attempt, mark } of placed) {
    if (attempt.value === undefined || attempt.value !== attempt.bestSoFar) continue;
    if (best === attempt.value) continue;
    path += best === undefined ? `M${mark.x} ${mark.y}` : `H${mark.x}V${mark.y}`;
    best = attempt.value;
  }
  return path === '' ? '' : `${path}H${right}`;
}

function crossPath({ x, y }: TrendMark): string {
  return `M${tenth(x - 3.5)} ${tenth(y - 3.5)}l7 7m0 -7l-7 7`;
}

function ringPath({ x, y }: TrendMark): string {
  return `M${tenth(x - 3.5)} ${y}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0`;
}
