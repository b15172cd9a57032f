import type { ChartScale, ValueScale } from './chartScale';
import type { LossChartData } from './lossChartData';
import type { CurveRole, LossChartOwner } from './lossChartOwner';

export interface LossChartOverviewOptions {
  readonly width: number;
  readonly height: number;
  /** Pixels left and right that stay empty, to stand exactly under a plot. */
  readonly left?: number | undefined;
  readonly right?: number | undefined;
  readonly show?: CurveRole | 'both' | undefined;
  readonly xScale?: ValueScale | undefined;
  readonly yScale?: ValueScale | undefined;
  readonly hiddenIds?: readonly string[] | undefined;
}

/** A strip with all of the curves, for choosing what a chart above it shows. */
export interface LossChartOverview {
  readonly x: ChartScale;
  readonly curves: readonly (LossChartOwner & { readonly path: string })[];
}

/** One line per visible run over its whole length: of what leads the chart, eval before train. */
export function lossChartOverview(
  data: LossChartData,
  options: LossChartOverviewOptions,
): LossChartOverview {
  throw new Error(`${data.title} ${options.width}`);
}
