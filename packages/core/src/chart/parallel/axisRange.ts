/** A place on an axis that runs go through. */
export interface AxisStop {
  /** Of a number the number as text; else the same in every language: see `AxisRange.values`. */
  readonly id: string;
  readonly text: string;
  readonly value?: number | undefined;
  /** Pixels from the top of the picture. */
  readonly y: number;
}

/**
 * What is kept of an axis: numbers from `from` to `to`, both included, and of everything else the
 * `values` named: a text as JSON writes it (`"cosine"`), `true`, `null`, `notSet`, `notRecorded`, and
 * `missing` for a run without the objective.
 */
export interface AxisRange {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly values?: readonly string[] | undefined;
}

/** What is kept per axis, by its key; an axis that is not named keeps everything. */
export type AxisRanges = { readonly [key: string]: AxisRange };

/** The end of a range that is moved, by what it keeps: `low` is the lower one on screen. */
export type RangeEnd = 'low' | 'high';
/** What a key does to an end: by one stop, by many, or as far as it goes. */
export type RangeMove = 'up' | 'down' | 'farUp' | 'farDown' | 'top' | 'bottom';

/** Whether a range keeps what stands at a stop. */
export function isInRange({ from, to, values }: AxisRange, stop: AxisStop): boolean {
  if (values?.includes(stop.id)) return true;
  const { value } = stop;
  return value !== undefined && from !== undefined && to !== undefined
    ? value >= from && value <= to
    : false;
}

/** The first and last stop that a range keeps, from the bottom; undefined where it keeps none. */
export function rangeEnds(
  stops: readonly AxisStop[],
  range: AxisRange | undefined,
): readonly [low: number, high: number] | undefined {
  if (stops.length === 0) return undefined;
  if (!range) return [0, stops.length - 1];
  const low = stops.findIndex((stop) => isInRange(range, stop));
  const high = stops.findLastIndex((stop) => isInRange(range, stop));
  return low < 0 ? undefined : [low, high];
}

/**
 * The range that a drag over an axis chooses: from the first to the last value of any run between
 * two pixels, or the nearest one where there is none between them. Undefined: all of them, which is
 * no range.
 */
export function rangeBetween(
  stops: readonly AxisStop[],
  [one, other]: readonly [number, number],
): AxisRange | undefined {
  const [top, bottom] = [Math.min(one, other), Math.max(one, other)];
  const isBetween = ({ y }: AxisStop) => y >= top && y <= bottom;
  const low = stops.findIndex(isBetween);
  if (low >= 0) return rangeOf(stops, [low, stops.findLastIndex(isBetween)]);
  const middle = (top + bottom) / 2;
  const distances = stops.map(({ y }) => Math.abs(y - middle));
  const nearest = distances.indexOf(distances.reduce((a, b) => Math.min(a, b), Infinity));
  return rangeOf(stops, [nearest, nearest]);
}

/**
 * The range after one end of it went by one value, or far: a tenth of them. An end never passes the
 * other. Undefined: all of them.
 */
export function moveRangeEnd(
  stops: readonly AxisStop[],
  range: AxisRange | undefined,
  { end, move }: { readonly end: RangeEnd; readonly move: RangeMove },
): AxisRange | undefined {
  const [low, high] = rangeEnds(stops, range) ?? [0, stops.length - 1];
  const from = end === 'low' ? low : high;
  const far = Math.max(1, Math.round(stops.length / 10));
  const to = {
    up: from + 1,
    down: from - 1,
    farUp: from + far,
    farDown: from - far,
    top: stops.length - 1,
    bottom: 0,
  }[move];
  return end === 'low'
    ? rangeOf(stops, [Math.max(0, Math.min(high, to)), high])
    : rangeOf(stops, [low, Math.min(stops.length - 1, Math.max(low, to))]);
}

function rangeOf(
  stops: readonly AxisStop[],
  [low, high]: readonly [number, number],
): AxisRange | undefined {
  if (low <= 0 && high >= stops.length - 1) return undefined;
  const kept = stops.slice(low, high + 1);
  const numbers = kept.flatMap(({ value }) => value ?? []);
  const values = kept.filter(({ value }) => value === undefined).map(({ id }) => id);
  return {
    ...(numbers.length > 0 && { from: numbers[0], to: numbers.at(-1) }),
    ...(values.length > 0 && { values }),
  };
}
