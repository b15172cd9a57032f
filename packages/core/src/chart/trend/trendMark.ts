import type { TrendAttempt } from '../../advice/trend';
import type { RunInChart } from '../runInChart';

/** An attempt at its place, in pixels. */
export interface TrendMark extends RunInChart {
  readonly x: number;
  readonly y: number;
  /**
   * `value` counts; `open` has a value or none yet and may still get a better one; `cross` came to
   * nothing, and `nothing` ended without a value: both stand on the axis.
   */
  readonly kind: 'value' | 'open' | 'cross' | 'nothing';
  readonly isBest: boolean;
}

/** An attempt with its place, before it is known how it is drawn. */
export interface PlacedAttempt {
  readonly attempt: TrendAttempt;
  readonly mark: TrendMark;
}
