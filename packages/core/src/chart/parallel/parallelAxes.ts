import { shortenLabel } from '../../format/shortenLabel';
import type { MetricDefinition } from '../../metric/metricDefinition';
import { metricText } from '../../view/metricText';
import { parallelLabelsEn } from '../../view/parallelLabels.en';
import type { Wording } from '../../view/viewOptions';
import { charactersIn, textWidth } from '../label/textWidth';
import { tenth } from '../scale/fitScale';
import type { ChartTick } from '../scale/scaleTicks';
import type { GroupSettings } from '../setting/groupSettings';
import { keyTicks } from '../setting/keyTicks';
import { settingCells } from '../setting/settingCells';
import { type AxisPlaces, objectivePlaces, settingPlaces } from './axisPlaces';
import {
  type AxisRange,
  type AxisRanges,
  type AxisStop,
  isInRange,
  type RangeEnd,
  rangeEnds,
} from './axisRange';
import { breakKey } from './breakKey';

/** One axis, in pixels. */
export interface ParallelAxis {
  /** A dotted config key, or the metric of the objective. */
  readonly key: string;
  readonly label: string;
  /** The label in lines that fit above the axis, and how they stand there. */
  readonly title: {
    readonly lines: readonly string[];
    readonly x: number;
    readonly anchor: 'start' | 'middle' | 'end';
  };
  readonly isObjective: boolean;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  /** Every value that runs have, from the bottom; missing ones below the rest. */
  readonly stops: readonly AxisStop[];
  /** What is written beside it, at pixels from the top of the picture. */
  readonly ticks: readonly ChartTick[];
  readonly range?: AxisRange | undefined;
  /** From the lowest to the highest value that is kept; absent without a range. */
  readonly band?: { readonly top: number; readonly bottom: number } | undefined;
  /** What moves the two ends of the range. */
  readonly handles: { readonly [end in RangeEnd]: AxisHandle };
}

/** One end of what is kept, at its pixel; without a range at the end of the axis. */
export interface AxisHandle {
  readonly y: number;
  /** Its place among the stops, from 0 at the bottom, and what stands there. */
  readonly index: number;
  readonly text: string;
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
  group: GroupSettings,
  { keys, ranges, objective, width, height, wording }: AxesOptions,
): readonly PlacedAxis[] {
  const top = titleLines * titleLeading + 14;
  const bottom = Math.max(top + 40, height - 12);
  const range = [bottom - endRoom, top + endRoom] as const;
  const settings = keys.map((key) => {
    const cells = settingCells(group, key);
    return { key, label: key, found: settingPlaces(cells, { range, wording }) };
  });
  const places = [...settings, { ...objective, found: objectiveAxis(objective, range, wording) }];
  const ticks = places.map(({ found }) => ticksOf(found, wording));
  const widest = (of: readonly ChartTick[] | undefined) =>
    (of ?? []).reduce((most, { text }) => Math.max(most, textWidth(text)), 0);
  const left = 24;
  const right = Math.max(left + 60, width - Math.min(90, widest(ticks.at(-1))) - 14);
  const apart = (right - left) / Math.max(1, places.length - 1);
  return places.map(({ key, label, found }, i) => {
    const own = Object.hasOwn(ranges, key) ? ranges[key] : undefined;
    return {
      axis: {
        key,
        label,
        isObjective: i === places.length - 1,
        title: titleOf(label, i, { count: places.length, left, right, apart, width }),
        x: tenth(left + i * apart),
        top,
        bottom,
        stops: found.stops,
        ticks: (ticks[i] ?? []).map((tick) => ({
          ...tick,
          text: shortenLabel(tick.text, Math.max(4, charactersIn(apart - 16))),
        })),
        range: own,
        ...rangePlaces(found.stops, own, { top, bottom }),
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
  const { parallel = parallelLabelsEn } = wording.labels;
  return objectivePlaces(values, {
    range,
    write: (value) => text.value({ state: 'value', value, from: 'history' }),
    noValue: parallel.noValue,
  });
}

/** The first and last title reach out to the edges of the picture, the others stand in the middle. */
function titleOf(
  label: string,
  i: number,
  frame: {
    readonly count: number;
    readonly left: number;
    readonly right: number;
    readonly apart: number;
    readonly width: number;
  },
): ParallelAxis['title'] {
  const { count, left, right, apart, width } = frame;
  const place =
    i === 0
      ? { x: 0, anchor: 'start' as const, room: left + apart / 2 }
      : i === count - 1
        ? { x: width, anchor: 'end' as const, room: width - right + apart / 2 }
        : { x: tenth(left + i * apart), anchor: 'middle' as const, room: apart };
  const length = Math.max(6, charactersIn(place.room - 6, 'key'));
  return {
    lines: breakKey(label, { length, lines: titleLines }),
    x: place.x,
    anchor: place.anchor,
  };
}

function rangePlaces(
  stops: readonly AxisStop[],
  range: AxisRange | undefined,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): Pick<ParallelAxis, 'band' | 'handles'> {
  const ends = rangeEnds(stops, range);
  const [low, high] = ends ?? [0, Math.max(0, stops.length - 1)];
  const band =
    range && ends
      ? { top: (stops[high]?.y ?? top) - bandRoom, bottom: (stops[low]?.y ?? bottom) + bandRoom }
      : undefined;
  const handle = (index: number, y: number) => ({ y, index, text: stops[index]?.text ?? '' });
  return {
    band,
    handles: { low: handle(low, band?.bottom ?? bottom), high: handle(high, band?.top ?? top) },
  };
}

/** Between the ends of an axis, where its handles stand, and the first values, in pixels. */
const endRoom = 12;

/** How far a range reaches past the values that it keeps, so that one value alone can be seen. */
const bandRoom = 6;

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
function ticksOf({ stops, scale }: AxisPlaces, wording: Wording): readonly ChartTick[] {
  const named = stops.filter(({ value }) => value === undefined);
  const numbers = stops.flatMap(({ value }) => value ?? []);
  const apart = named.length > 1 ? Math.abs((named[0]?.y ?? 0) - (named[1]?.y ?? 0)) : Infinity;
  const stride = scale ? 1 : Math.max(1, Math.ceil(14 / Math.max(1, apart)));
  return [
    ...named
      .filter((_, i) => i % stride === 0)
      .map(({ text, y }, i) => ({ value: i, position: y, text })),
    ...(scale ? keyTicks(numbers, { scale, wording, gap: 16 }) : []),
  ];
}
