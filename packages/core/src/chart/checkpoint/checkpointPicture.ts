import { checkpointQualityLabelsEn } from '../../view/checkpointQualityLabels.en';
import { fillText } from '../../view/fillText';
import type { ChartStop } from '../chartStop';
import { type EndLabel, endLabelRoom, endLabels } from '../label/endLabels';
import { type PlacedWord, placeWords } from '../label/placeWords';
import { textWidth } from '../label/textWidth';
import type { RunInChart } from '../runInChart';
import type { ChartDomain, ChartScale } from '../scale/chartScale';
import { fitScale, type PlotBox, placeOf } from '../scale/fitScale';
import { type ChartTick, scaleTicks } from '../scale/scaleTicks';
import { checkpointCurve } from './checkpointCurve';
import type { CheckpointAxis, CheckpointRun, DrawnCheckpoint } from './checkpointRuns';
import { checkpointStops } from './checkpointStops';
import type { CheckpointWords } from './checkpointText';

/** A saved checkpoint at its place, in pixels. */
export interface CheckpointMark extends RunInChart {
  readonly key: string;
  readonly checkpointId: string;
  readonly x: number;
  readonly y: number;
  readonly value: number;
  /** Pixel of the evaluation that it reads, where that stands before it. */
  readonly readX?: number | undefined;
  /** The best checkpoint of its run, ringed. */
  readonly isBest: boolean;
}

/** The best evaluation of a run, of which no weights were saved: hollow, with the word. */
export interface UnsavedMark extends RunInChart {
  readonly x: number;
  readonly y: number;
  readonly value: number;
  readonly word: PlacedWord;
}

/** Everything in the picture that has a place, in its pixels. */
export interface CheckpointPicture {
  readonly plot: PlotBox;
  readonly x: ChartScale;
  readonly y: ChartScale;
  readonly xTicks: readonly ChartTick[];
  readonly yTicks: readonly ChartTick[];
  /** The evaluations between checkpoints, thin and behind them; clipped to the plot. */
  readonly curves: readonly (RunInChart & { readonly path: string })[];
  readonly marks: readonly CheckpointMark[];
  readonly unsaved: readonly UnsavedMark[];
  readonly endLabels: readonly EndLabel[];
  readonly stops: readonly ChartStop[];
}

interface PictureOptions {
  readonly axis: CheckpointAxis;
  readonly width: number;
  readonly height: number;
  readonly words: CheckpointWords;
}

/** Places what {@link CheckpointRun}s say on a picture of that size. */
export function checkpointPicture(
  runs: readonly CheckpointRun[],
  { axis, width, height, words }: PictureOptions,
): CheckpointPicture {
  const { wording } = words;
  const isNarrow = width < narrowBelow;
  const top = isNarrow ? 10 : 22;
  const bottom = Math.max(top + 20, height - 36);
  const y = fitScale(valuesOf(runs), { range: [bottom, top] });
  const yTicks = scaleTicks(y, { count: isNarrow ? 4 : 5, wording });
  const ends = runs.flatMap((one) => endOf(one, { axis, isNarrow, words }) ?? []);
  const left = yTicks.reduce((most, tick) => Math.max(most, textWidth(tick.text) + 14), 34);
  const right = Math.max(left + 40, width - endLabelRoom(ends, isNarrow));
  const plot = { left, right, top, bottom };
  const x: ChartScale = {
    kind: 'linear',
    domain: positionDomain(runs, axis),
    range: [left, right],
  };

  const marks = runs.flatMap((one) => marksOf(one, x, y));
  const hollow = runs.flatMap(({ run, unsaved }) => {
    if (unsaved?.position === undefined) return [];
    const place = { x: placeOf(x, unsaved.position), y: placeOf(y, unsaved.best.value) };
    return [{ ...run, ...place, value: unsaved.best.value }];
  });
  const { notSaved } = wording.labels.checkpointQuality ?? checkpointQualityLabelsEn;
  const places = placeWords(
    hollow.map((mark) => ({ text: notSaved, x: mark.x, y: mark.y })),
    { plot, marks: [...marks, ...hollow] },
  );
  return {
    plot,
    x,
    y,
    xTicks: scaleTicks(x, {
      count: Math.max(2, Math.floor((right - left) / (isNarrow ? 60 : 90))),
      wording,
      minStep: 1,
    }),
    yTicks,
    curves: runs.flatMap((one) => checkpointCurve(one, axis, { x, y }) ?? []),
    marks,
    unsaved: hollow.map((mark, i) => ({ ...mark, word: places[i] as PlacedWord })),
    endLabels: endLabels(
      ends.map(({ position, at, ...label }) => ({
        ...label,
        x: placeOf(x, position),
        y: placeOf(y, at),
      })),
      { plot, isNarrow },
    ),
    stops: runs.flatMap((one) => checkpointStops(one, words, { x, y })),
  };
}

const narrowBelow = 560;

/** Checkpoints fill the picture; a single value stands among the evaluations, or it says nothing. */
function valuesOf(runs: readonly CheckpointRun[]): readonly number[] {
  const marked = runs.flatMap(({ drawn, unsaved }) => [
    ...drawn.map(({ value }) => value),
    ...(unsaved?.position === undefined ? [] : [unsaved.best.value]),
  ]);
  if (new Set(marked).size !== 1) return marked;
  const evaluations = runs.flatMap(({ readings, history }) =>
    readings.length > 0 ? [...(history?.value ?? [])] : [],
  );
  return [...marked, ...evaluations.filter(Number.isFinite)];
}

/** From 0 to the end of training, unless everything comes so late that a third would stay empty. */
function positionDomain(runs: readonly CheckpointRun[], axis: CheckpointAxis): ChartDomain {
  let [first, last] = [Infinity, -Infinity];
  const reach = (position: number | undefined) => {
    if (position === undefined || !Number.isFinite(position)) return;
    first = Math.min(first, position);
    last = Math.max(last, position);
  };
  for (const { history, drawn, unsaved, readings } of runs) {
    if (readings.length === 0) continue;
    for (const one of drawn) reach(one.position);
    reach(unsaved?.position);
    reach(history?.[axis]?.[0]);
    reach(history?.[axis]?.at(-1));
  }
  if (first > last) return [0, 1];
  if (first === last) return last > 0 ? [0, last * 1.04] : [last, last + 1];
  const from = first > 0 && first <= last / 3 ? 0 : first;
  const room = (last - from) * 0.02;
  return [from === 0 ? 0 : from - room, last + room];
}

function marksOf(
  { run, drawn }: CheckpointRun,
  x: ChartScale,
  y: ChartScale,
): readonly CheckpointMark[] {
  return drawn.map((one, i) => ({
    ...run,
    key: `${run.runId} ${i}`,
    checkpointId: one.reading.checkpoint.id,
    x: placeOf(x, one.position),
    y: placeOf(y, one.value),
    value: one.value,
    readX: one.readPosition === undefined ? undefined : placeOf(x, one.readPosition),
    isBest: one.isBest,
  }));
}

interface End extends RunInChart {
  readonly value: string;
  readonly position: number;
  readonly at: number;
}

/** The last mark of a run, and the value of its best checkpoint to write beside it. */
function endOf(
  { run, drawn, unsaved }: CheckpointRun,
  options: {
    readonly axis: CheckpointAxis;
    readonly isNarrow: boolean;
    readonly words: CheckpointWords;
  },
): End | undefined {
  const last = drawn.at(-1);
  const best = drawn.find((one) => one.isBest);
  if (!last || !best) return undefined;
  const isLater = unsaved?.position !== undefined && unsaved.position > last.position;
  return {
    ...run,
    value: options.isNarrow ? options.words.value(best.value) : endText(best, options),
    position: isLater ? (unsaved.position as number) : last.position,
    at: isLater ? unsaved.best.value : last.value,
  };
}

function endText(
  best: DrawnCheckpoint,
  { axis, words }: { readonly axis: CheckpointAxis; readonly words: CheckpointWords },
): string {
  const labels = words.wording.labels.checkpointQuality ?? checkpointQualityLabelsEn;
  const value = words.value(best.value);
  return axis === 'epoch'
    ? fillText(labels.endEpoch, { value, epoch: words.epoch(best.position) })
    : fillText(labels.endStep, { value, step: words.step(best.position) });
}
