/** Which way a metric is better. */
export type Direction = 'min' | 'max';

/**
 * Which number of a history a metric's value is. `atBest`: the point at the best step of the
 * objective, so that all values of a run describe one state of its model; where none falls on it,
 * the latest finite one before it and after the evaluation before. `run`: a number of the whole job,
 * such as its training time. `mean`: over the run, as the source gives it, else of the finite
 * points. `last`: whatever it is. `min`, `max`: of the finite points.
 */
export type Reading = 'atBest' | 'run' | 'mean' | 'last' | 'min' | 'max';

/** Where a table shows a metric: `derived` are computed ones, `other` whatever else runs carry. */
export type MetricSection = 'primary' | 'secondary' | 'derived' | 'other';

/**
 * How a value is written; a key, not a function, so that a comparison stays serialisable. `number`:
 * four significant digits of the smallest value of a row. `percent`: values are 0 to 100, not shares.
 * `duration`: seconds. `count`: whole, large ones in millions. `epoch`: of a total.
 */
export type MetricFormat = 'number' | 'fixed2' | 'percent' | 'duration' | 'count' | 'epoch';

/** How a metric is read, written and judged. */
export interface MetricDefinition {
  /** The canonical name. */
  readonly key: string;
  readonly label: string;
  /** Absent: nobody can say which value is better, so deltas carry no judgement. */
  readonly direction?: Direction | undefined;
  /**
   * `ratio`: zero means none, so shares make sense. `interval` (reward, log-likelihood): only
   * differences make sense, no percentage is ever shown.
   */
  readonly scale: 'ratio' | 'interval';
  /** As it is written in a header, such as dB; absent where numbers stand alone. */
  readonly unit?: string | undefined;
  /** A share of 1 that some sources write in percent: a value over 1 tells which. */
  readonly isShare?: true | undefined;
  readonly format: MetricFormat;
  readonly reading: Reading;
  readonly section: MetricSection;
  /** Better here only decides between equals and is never a reason on its own. */
  readonly tieBreakOnly?: boolean | undefined;
  /** How a derived value is computed, for a tooltip. */
  readonly formula?: string | undefined;
  /** No source records it: it has one value, and no other reading. */
  readonly isComputed?: true | undefined;
  /** The metric that this one is a function of: it is no evidence beside it. */
  readonly follows?: string | undefined;
}

/** What decides which run is best; see `objectiveFor`, which makes one from a name. */
export interface Objective {
  /** Any name of the metric: `val_loss` is found as `eval_loss`. */
  readonly metric: string;
  readonly direction: Direction;
}
