import { shortenLabel } from '../../format/shortenLabel';
import { configScatterLabelsEn } from '../../view/configScatterLabels.en';
import type { Wording } from '../../view/viewOptions';
import { type PlacedWord, placeWords } from '../label/placeWords';
import { charactersIn, textWidth } from '../label/textWidth';
import type { RunInChart } from '../runInChart';
import type { ChartScale } from '../scale/chartScale';
import { fitScale, type PlotBox, placeOf, tenth } from '../scale/fitScale';
import { type ChartTick, scaleTicks } from '../scale/scaleTicks';
import { keyTicks } from '../setting/keyTicks';
import { jitterOf } from './jitter';
import type { ScatterPoints } from './scatterPoints';

/** A run at its place, in pixels. */
export interface ScatterMark extends RunInChart {
  readonly x: number;
  readonly y: number;
  readonly value: number;
  /** The best run of all, ringed. */
  readonly isBest: boolean;
  /** Attribution counts it; else dashed. */
  readonly isCounted: boolean;
}

/** Everything in the picture that has a place, in its pixels. */
export interface ScatterPicture {
  readonly plot: PlotBox;
  /** Of numbers: absent where the key holds categories, which stand in columns. */
  readonly x?: ChartScale | undefined;
  readonly y: ChartScale;
  readonly xTicks: readonly ChartTick[];
  readonly yTicks: readonly ChartTick[];
  /** In the order of the points: the last lies on top. */
  readonly marks: readonly ScatterMark[];
  readonly bestWord?: PlacedWord | undefined;
}

/**
 * Places {@link ScatterPoints} on a picture of that size. Runs of one category are spread over its
 * column by their ids, so that they do not cover each other and stay where they are.
 */
export function scatterPicture(
  { points, levels }: ScatterPoints,
  options: {
    readonly width: number;
    readonly height: number;
    readonly wording: Wording;
  },
): ScatterPicture {
  const { width, height, wording } = options;
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
  const plot = { left, right, top, bottom };
  const numbers = points.map(({ at }) => at);
  const x = levels ? undefined : fitScale(numbers, { range: [left, right] });
  const column = (right - left) / Math.max(1, levels?.length ?? 1);
  const xOf = (at: number, id: string) =>
    x ? placeOf(x, at) : tenth(left + (at + 0.5 + spreadOf(column) * jitterOf(id)) * column);
  const marks = points.map(({ run, at, value, isBest, isCounted }) => ({
    ...run,
    x: xOf(at, run.runId),
    y: placeOf(y, value),
    value,
    isBest,
    isCounted,
  }));
  const leader = marks.find((mark) => mark.isBest);
  const { configScatter = configScatterLabelsEn } = wording.labels;
  return {
    plot,
    x,
    y,
    xTicks: x
      ? keyTicks(numbers, { scale: x, wording, gap: 44 })
      : columnTicks(
          (levels ?? []).map(({ text }) => text),
          left,
          column,
        ),
    yTicks,
    marks,
    bestWord: leader
      ? placeWords([{ text: configScatter.best, x: leader.x, y: leader.y }], {
          plot,
          marks,
        })[0]
      : undefined,
  };
}

/** Points never leave the column, nor more of it than it takes to tell them apart. */
const spreadOf = (column: number) => Math.min(0.6, 72 / column);

/** A name per column; every other one, and so on, where there is no room for all of them. */
function columnTicks(texts: readonly string[], left: number, column: number): readonly ChartTick[] {
  const stride = Math.max(1, Math.ceil(36 / column));
  return texts.flatMap((text, i) =>
    i % stride === 0
      ? [
          {
            value: i,
            position: tenth(left + (i + 0.5) * column),
            text: shortenLabel(text, Math.max(3, charactersIn(column * stride - 6))),
          },
        ]
      : [],
  );
}
