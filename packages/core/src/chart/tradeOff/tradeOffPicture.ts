import type { Direction, MetricDefinition } from '../../metric/metricDefinition';
import type { Wording } from '../../view/viewOptions';
import { textWidth } from '../label/textWidth';
import type { RunInChart } from '../runInChart';
import type { ChartScale } from '../scale/chartScale';
import { fitScale, type PlotBox, placeOf } from '../scale/fitScale';
import { positionTicks } from '../scale/positionTicks';
import { type ChartTick, scaleTicks } from '../scale/scaleTicks';
import type { TradeOffPoint } from './tradeOffPoints';

/** A run at its place, in pixels. */
export interface TradeOffMark extends RunInChart {
  readonly x: number;
  readonly y: number;
  /** No other run is better in both. */
  readonly isOnFront: boolean;
}

/** Everything in the picture that has a place, in its pixels. */
export interface TradeOffPicture {
  readonly plot: PlotBox;
  readonly x: ChartScale;
  readonly y: ChartScale;
  readonly xTicks: readonly ChartTick[];
  readonly yTicks: readonly ChartTick[];
  /** Runs without a slot first: the last lies on top. */
  readonly marks: readonly TradeOffMark[];
  /** SVG path data of what can be had: a stair, whose far side is beaten by a run on it. */
  readonly front: string;
}

/** Places runs by two values each on a picture of that size. */
export function tradeOffPicture(
  points: readonly TradeOffPoint[],
  options: {
    readonly width: number;
    readonly height: number;
    readonly other: MetricDefinition;
    readonly otherDirection: Direction;
    readonly wording: Wording;
  },
): TradeOffPicture {
  const { width, height, other, otherDirection, wording } = options;
  const isNarrow = width < 560;
  const top = isNarrow ? 10 : 22;
  const bottom = Math.max(top + 20, height - 36);
  const y = fitScale(
    points.map(({ value }) => value),
    { range: [bottom, top] },
  );
  const yTicks = scaleTicks(y, { count: isNarrow ? 4 : 5, wording });
  const left = yTicks.reduce((most, tick) => Math.max(most, textWidth(tick.text) + 14), 34);
  const right = Math.max(left + 40, width - 20);
  const x = fitScale(
    points.map(({ otherValue }) => otherValue),
    { range: [left, right] },
  );
  const count = Math.max(2, Math.floor((right - left) / 90));
  const marks = points
    .map(({ run, value, otherValue, beatenBy }) => ({
      ...run,
      x: placeOf(x, otherValue),
      y: placeOf(y, value),
      isOnFront: beatenBy === undefined,
    }))
    .sort((a, b) => Number(a.slot !== undefined) - Number(b.slot !== undefined));
  return {
    plot: { left, right, top, bottom },
    x,
    y,
    xTicks:
      other.format === 'duration'
        ? positionTicks(x.domain, { axis: 'relativeTime', kind: x.kind, count, wording }).map(
            (tick) => ({ ...tick, position: placeOf(x, tick.value) }),
          )
        : scaleTicks(x, { count, wording }),
    yTicks,
    marks,
    front: stairThrough(marks, otherDirection),
  };
}

function stairThrough(marks: readonly TradeOffMark[], direction: Direction): string {
  const places = marks
    .filter(({ isOnFront }) => isOnFront)
    .map(({ x, y }) => ({ x, y }))
    .sort((a, b) => a.x - b.x);
  const steps = places
    .slice(1)
    .map(({ x, y }) => (direction === 'min' ? `H${x}V${y}` : `V${y}H${x}`));
  const [first] = places;
  return first && steps.length > 0 ? [`M${first.x} ${first.y}`, ...steps].join('') : '';
}
