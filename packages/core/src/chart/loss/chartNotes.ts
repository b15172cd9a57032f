import { firstHoleFrom, type Hole } from '../../curve/findHoles';
import { visibleRange } from '../../curve/reduceSeries';
import { countOutside, type ValueRange } from '../../curve/valueRange';
import { fillText } from '../../view/fillText';
import { lossChartLabelsEn } from '../../view/lossChartLabels.en';
import { countText } from '../scale/axisText';
import type { ValueScale } from '../scale/chartScale';
import type { DrawnCurve } from './drawing/drawCurves';
import { recordedLine } from './line/chartCurve';
import { floorOf } from './line/chartLine';
import type { LossChartData } from './lossChartData';

interface NotesOptions {
  readonly xKind: ValueScale;
  readonly yKind: ValueScale;
  /** Set where the y axis leaves values out. */
  readonly shown: ValueRange | undefined;
  /** Runs that are visible are none, though there are some. */
  readonly allHidden: boolean;
}

/** What the drawing leaves out or stands for, each as one line. */
export function chartNotes(
  data: LossChartData,
  curves: readonly DrawnCurve[],
  options: NotesOptions,
): readonly string[] {
  const { labels } = data.wording;
  const { chart = lossChartLabelsEn } = labels;
  const isOtherAxis = data.axis !== data.askedAxis && data.curves.length > 0;
  return [
    ...(isOtherAxis ? [fillText(chart.noAxis, { axis: chart.axes[data.askedAxis] })] : []),
    ...(options.allHidden ? [chart.allHidden] : []),
    ...reducedNote(data, curves),
    ...outsideNote(data, curves, options),
    ...byRun(curves).flatMap((own) => runNotes(data, own, options)),
    ...(data.curves.length === 0 ? [] : data.runs.flatMap((run) => run.missing ?? [])),
  ];
}

function reducedNote({ wording }: LossChartData, curves: readonly DrawnCurve[]): readonly string[] {
  const thinned = curves.filter((one) => one.isThinned);
  const [first] = thinned;
  if (!first) return [];
  const { chart = lossChartLabelsEn } = wording.labels;
  const of = ({ start, end }: DrawnCurve) => end - start;
  const alike = thinned.every((one) => one.drawn === first.drawn && of(one) === of(first));
  return [
    fillText(alike ? chart.reduced : chart.reducedUpTo, {
      drawn: countText(Math.max(...thinned.map((one) => one.drawn)), wording),
      of: countText(Math.max(...thinned.map(of)), wording),
    }),
  ];
}

function outsideNote(
  { wording }: LossChartData,
  curves: readonly DrawnCurve[],
  { shown, yKind }: NotesOptions,
): readonly string[] {
  if (!shown) return [];
  const count = curves.reduce((sum, one) => sum + outsideOf(one, shown, yKind), 0);
  if (count === 0) return [];
  const words = wording.labels.chart ?? lossChartLabelsEn;
  return [fillText(words.outside(count), { count: countText(count, wording) })];
}

function byRun(curves: readonly DrawnCurve[]): readonly (readonly DrawnCurve[])[] {
  const groups = new Map<string, DrawnCurve[]>();
  for (const one of curves) {
    const group = groups.get(one.curve.runId);
    if (group) group.push(one);
    else groups.set(one.curve.runId, [one]);
  }
  return [...groups.values()];
}

function runNotes(
  { wording, axis }: LossChartData,
  own: readonly DrawnCurve[],
  { xKind, yKind }: NotesOptions,
): readonly string[] {
  const { chart = lossChartLabelsEn, inText } = wording.labels;
  const run = own[0]?.curve.label ?? '';
  const counted = (count: number, template: (count: number) => string) => {
    const values = { count: countText(count, wording), run, axis: inText(chart.axes[axis]) };
    return count === 0 ? [] : [fillText(template(count), values)];
  };
  const total = (countOf: (one: DrawnCurve) => number) =>
    own.reduce((sum, one) => sum + countOf(one), 0);
  const shows = own.find(({ curve }) => curve.band)?.curve.band?.shows;
  const bands = {
    range: chart.bandRange,
    interval: chart.bandInterval,
    mixed: chart.bandMixed,
  };
  return [
    ...(shows ? [fillText(bands[shows], { run })] : []),
    ...sampledNote(own, run, wording),
    ...counted(
      total((one) => pointsIn(one, ['nan'])),
      chart.nan,
    ),
    ...counted(
      total((one) => pointsIn(one, ['inf', '-inf'])),
      chart.infinite,
    ),
    ...(yKind === 'log'
      ? counted(
          total((one) => pointsIn(one, ['notPositive'])),
          chart.notPositive,
        )
      : []),
    ...counted(
      total(({ curve }) => curve.unplaced),
      chart.unplaced,
    ),
    ...(xKind === 'log' ? counted(total(beforeLog), chart.beforeLog) : []),
  ];
}

function sampledNote(
  own: readonly DrawnCurve[],
  run: string,
  wording: LossChartData['wording'],
): readonly string[] {
  const { chart = lossChartLabelsEn } = wording.labels;
  const histories = own.flatMap(({ curve }) => curve.histories);
  const history = histories.find(({ sampled }) => sampled);
  if (!history) return [];
  const of = history.sampled?.of;
  return [
    fillText(of === undefined ? chart.sampledSome : chart.sampled, {
      run,
      kept: countText(history.length, wording),
      of: countText(of ?? 0, wording),
    }),
  ];
}

function pointsIn({ curve, start, end }: DrawnCurve, kinds: readonly Hole['kind'][]): number {
  const holes = recordedLine(curve).holes[kinds.includes('notPositive') ? 'log' : 'linear'];
  let count = 0;
  for (let k = firstHoleFrom(holes, start); (holes[k]?.from ?? Infinity) < end; k++) {
    const { from, to, kind } = holes[k] as Hole;
    if (kinds.includes(kind)) count += Math.min(end - 1, to) - Math.max(start, from) + 1;
  }
  return count;
}

function outsideOf(
  { curve, start, end }: DrawnCurve,
  { low, high }: ValueRange,
  kind: ValueScale,
): number {
  const { series, blocks } = recordedLine(curve);
  const range = { from: start, to: end, low, high, floor: floorOf(kind), blocks };
  return countOutside(series.y, range);
}

function beforeLog({ curve }: DrawnCurve): number {
  const everything = { from: -Infinity, to: Infinity, scale: 'log' as const };
  return visibleRange(curve.line.series, everything).shownFrom;
}
