import { tabulateConfigs } from '../comparison/configTable';
import { shortenLabel } from '../format/shortenLabel';
import type { MetricDefinition } from '../metric/metricDefinition';
import type { Run } from '../run/run';
import { metricText } from '../view/metricText';
import type { Wording } from '../view/viewOptions';
import { type AxisPlaces, objectivePlaces, settingPlaces } from './axisPlaces';
import { type AxisRange, type AxisRanges, type AxisStop, isInRange, rangeEnds } from './axisRange';
import { breakKey } from './breakKey';
import { tenth } from './fitScale';
import { keyTicks } from './keyTicks';
import type { ChartTick } from './scaleTicks';
import { settingCells } from './settingCells';
import { charactersIn, textWidth } from './textWidth';

/** One axis, in pixels. */
export interface ParallelAxis {
  /** A dotted config key, or the metric of the objective. */
  readonly key: string;
  readonly label: string;
  /** The label in lines that fit above the axis. */
  readonly title: readonly string[];
  readonly isObjective: boolean;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  /** Every value that runs have, from the bottom; missing ones below the rest. */
  readonly stops: readonly AxisStop[];
  /** What is written beside it, at pixels from the top of the picture. */
  readonly ticks: readonly ChartTick[];
  readonly range?: AxisRange | undefined;
  /** The stops that the range keeps, all of them without one; absent where it keeps none. */
  readonly ends?: readonly [low: number, high: number] | undefined;
}

/** An axis and where every run stands on it. */
export interface PlacedAxis {
  readonly axis: ParallelAxis;
  /** Per run the index of its stop. */
  readonly of: readonly number[];
}

interface AxesOptions {
  readonly keys: readonly string[];
  readonly ranges: AxisRanges;
  readonly objective: Pick<MetricDefinition, 'key' | 'label' | 'format'> & {
    /** One per run. */
    readonly values: readonly (number | undefined)[];
  };
  readonly width: number;
  readonly height: number;
  readonly wording: Wording;
}

/** An axis per key and the objective as the last, evenly spread over the width. */
export function parallelAxes(
  runs: readonly Run[],
  { keys, ranges, objective, width, height, wording }: AxesOptions,
): readonly PlacedAxis[] {
  const table = tabulateConfigs(runs);
  const top = titleLines * titleLeading + 14;
  const bottom = Math.max(top + 40, height - 12);
  const range = [bottom, top] as const;
  const settings = keys.map((key) => {
    const cells = settingCells(runs, key, table);
    return { key, label: key, found: settingPlaces(cells, { range, wording }) };
  });
  const places = [...settings, { ...objective, found: objectiveAxis(objective, range, wording) }];
  const ticks = places.map(({ found }) => ticksOf(found, wording.locale));
  const widest = (of: readonly ChartTick[] | undefined) =>
    (of ?? []).reduce((most, { text }) => Math.max(most, textWidth(text)), 0);
  const left = 12;
  const right = Math.max(left + 60, width - Math.min(90, widest(ticks.at(-1))) - 14);
  const apart = (right - left) / Math.max(1, places.length - 1);
  return places.map(({ key, label, found }, i) => {
    const own = Object.hasOwn(ranges, key) ? ranges[key] : undefined;
    return {
      axis: {
        key,
        label,
        isObjective: i === places.length - 1,
        title: breakKey(label, { length: Math.max(6, charactersIn(apart - 8)), lines: titleLines }),
        x: tenth(left + i * apart),
        top,
        bottom,
        stops: found.stops,
        ticks: (ticks[i] ?? []).map((tick) => ({
          ...tick,
          text: shortenLabel(tick.text, Math.max(4, charactersIn(apart - 16))),
        })),
        range: own,
        ends: rangeEnds(found.stops, own),
      },
      of: found.of,
    };
  });
}

function objectiveAxis(
  { format, values }: AxesOptions['objective'],
  range: readonly [number, number],
  wording: Wording,
): AxisPlaces {
  const text = metricText(
    { format },
    values.flatMap((value) => value ?? []),
    wording,
  );
  return objectivePlaces(values, {
    range,
    write: (value) => text.value({ state: 'value', value, from: 'history' }),
    noValue: wording.labels.parallel.noValue,
  });
}

/** Per run whether all ranges keep it. */
export function keptRuns(axes: readonly PlacedAxis[], count: number): readonly boolean[] {
  return Array.from({ length: count }, (_, run) =>
    axes.every(({ axis, of }) => {
      const stop = axis.stops[of[run] as number];
      return !axis.range || (stop !== undefined && isInRange(axis.range, stop));
    }),
  );
}

/** Axes that fit beside each other, the objective among them; two at least. */
export function axesThatFit(width: number): number {
  return Math.max(2, Math.floor(width / (width < 560 ? 84 : 112)));
}

const titleLines = 2;
const titleLeading = 14;

/** Numbers as {@link keyTicks} has them; what is missing and categories all, or as many as fit. */
function ticksOf({ stops, scale }: AxisPlaces, locale: string): readonly ChartTick[] {
  const named = stops.filter(({ value }) => value === undefined);
  const numbers = stops.flatMap(({ value }) => value ?? []);
  const apart = named.length > 1 ? Math.abs((named[0]?.y ?? 0) - (named[1]?.y ?? 0)) : Infinity;
  const stride = scale ? 1 : Math.max(1, Math.ceil(14 / Math.max(1, apart)));
  return [
    ...named
      .filter((_, i) => i % stride === 0)
      .map(({ text, y }, i) => ({ value: i, position: y, text })),
    ...(scale ? keyTicks(numbers, { scale, locale, gap: 16 }) : []),
  ];
}
