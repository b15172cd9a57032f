/** A `Float64Array` that cannot be written through. */
export interface Float64Values {
  readonly length: number;
  readonly [index: number]: number;
  at(index: number): number | undefined;
  subarray(begin?: number, end?: number): Float64Values;
  [Symbol.iterator](): IterableIterator<number>;
}

declare const sorted: unique symbol;

/**
 * The points of one metric, in ascending order of step, each step finite and there once. Only
 * {@link createHistory} makes one, so whoever receives a `History` need not check.
 *
 * `value` may hold NaN and infinities: they happened, and a chart marks them. All arrays have the
 * same length.
 */
export interface History {
  readonly [sorted]: true;
  readonly length: number;
  readonly step: Float64Values;
  readonly value: Float64Values;
  /** Epochs, fractional. NaN where a point does not say. */
  readonly epoch?: Float64Values | undefined;
  /** Milliseconds since the Unix epoch. NaN where a point does not say. */
  readonly timeMs?: Float64Values | undefined;
  /** Tokens seen so far. NaN where a point does not say. */
  readonly tokens?: Float64Values | undefined;
  /** Points left out because their value was null or missing, or their step no finite number. */
  readonly nulls: number;
  /** Points left out because a later point has the same step. */
  readonly duplicates: number;
  /** Points that stood after a larger step in the source. */
  readonly outOfOrder: number;
  /** Set when the source thinned the series, with the number of points it had. */
  readonly sampled?: { readonly of?: number | undefined } | undefined;
}

type Column = ArrayLike<number | null | undefined>;

/**
 * What {@link createHistory} takes: an entry per point in each column. `step` says how many points
 * there are; what another column lacks at its end is null, what it has beyond is not read.
 */
export interface HistoryColumns {
  readonly step: Column;
  readonly value: Column;
  readonly epoch?: Column | undefined;
  readonly timeMs?: Column | undefined;
  readonly tokens?: Column | undefined;
  readonly sampled?: { readonly of?: number | undefined } | undefined;
}

/**
 * Makes a {@link History} from columns in any order. Of several points at one step the last in
 * the input wins. Points whose step is not finite or whose value is null are counted and left out.
 * The input is copied, never kept.
 */
export function createHistory(columns: HistoryColumns): History {
  const { step: steps, value: values } = columns;
  const kept = new Uint32Array(steps.length);
  let count = 0;
  let outOfOrder = 0;
  let repeated = 0;
  let highest = -Infinity;
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i];
    if (step == null || !Number.isFinite(step) || values[i] == null) continue;
    if (step < highest) outOfOrder++;
    else if (step === highest) repeated++;
    else highest = step;
    kept[count++] = i;
  }
  const nulls = steps.length - count;
  if (outOfOrder > 0) {
    const byStep = (a: number, b: number) => (steps[a] as number) - (steps[b] as number) || a - b;
    kept.subarray(0, count).sort(byStep);
  }
  let length = count;
  if (outOfOrder + repeated > 0) {
    length = 0;
    for (let k = 0; k < count; k++) {
      if (k + 1 < count && steps[kept[k + 1] as number] === steps[kept[k] as number]) continue;
      kept[length++] = kept[k] as number;
    }
  }
  const isWhole = length === steps.length && outOfOrder === 0;
  const pick = (column: Column): Float64Array => {
    // Several times as fast as one by one, and most histories are whole.
    if (isWhole && column instanceof Float64Array && column.length >= length) {
      return column.slice(0, length);
    }
    const picked = new Float64Array(length);
    for (let k = 0; k < length; k++) picked[k] = column[kept[k] as number] ?? Number.NaN;
    return picked;
  };

  return {
    length,
    step: pick(columns.step),
    value: pick(columns.value),
    ...(columns.epoch && { epoch: pick(columns.epoch) }),
    ...(columns.timeMs && { timeMs: pick(columns.timeMs) }),
    ...(columns.tokens && { tokens: pick(columns.tokens) }),
    nulls,
    duplicates: count - length,
    outOfOrder,
    ...(columns.sampled && { sampled: columns.sampled }),
  } satisfies Omit<History, typeof sorted> as unknown as History;
}
