import type { Axis } from '../../curve/axis';
import type { Wording } from '../../view/viewOptions';
import { textWidth } from '../label/textWidth';
import { type AxisTick, axisTicks } from '../scale/axisTicks';
import { type ChartScale, pixelsOf } from '../scale/chartScale';
import { type PlotBox, tenth } from '../scale/fitScale';
import { positionTicks } from '../scale/positionTicks';

/**
 * How much is written around the plot: names, values and axis titles; values alone; or, for small
 * multiples, a few ticks only.
 */
export type LossChartLayout = 'wide' | 'narrow' | 'compact';

/** A tick and where it stands. */
export interface LossChartTick extends AxisTick {
  /** Pixels along the axis. */
  readonly position: number;
}

export interface PlotFrame {
  readonly plot: PlotBox;
  readonly x: ChartScale;
  readonly y: ChartScale;
  readonly xTicks: readonly LossChartTick[];
  readonly yTicks: readonly LossChartTick[];
}

interface FrameOptions {
  readonly width: number;
  readonly height: number;
  readonly layout: LossChartLayout;
  readonly axis: Axis;
  readonly x: Pick<ChartScale, 'kind' | 'domain'>;
  readonly y: Pick<ChartScale, 'kind' | 'domain'>;
  /** Pixels at the right of the plot for what stands at the ends of the curves. */
  readonly endRoom: number;
  readonly wording: Wording;
}

/** The plot and its axes, with the room around it that its texts take. */
export function plotFrame(options: FrameOptions): PlotFrame {
  const { width, height, layout, endRoom, wording } = options;
  const { top, bottom: below } = margins[layout];
  const bottom = Math.max(top + 1, height - below);
  const isCompact = layout === 'compact';
  const wanted = Math.round((bottom - top) / (isCompact ? 40 : 60));
  const yTexts = axisTicks(options.y.domain, {
    scale: options.y.kind,
    count: Math.max(2, Math.min(isCompact ? 3 : 5, wanted)),
    locale: wording.locale,
    units: wording.labels.units,
  });
  const longest = Math.max(0, ...yTexts.map(({ text }) => textWidth(text)));
  const left = Math.max(isCompact ? 24 : 34, Math.ceil(longest + (isCompact ? 8 : 14)));
  const right = Math.max(left + 1, Math.floor(width - endRoom));
  const plot = { left, top, right, bottom };
  const x = { ...options.x, range: [left, right] as const };
  const y = { ...options.y, range: [bottom, top] as const };
  const perTick = isCompact ? 70 : 90;
  const xTexts = positionTicks(x.domain, {
    axis: options.axis,
    kind: x.kind,
    count: Math.max(2, Math.min(8, Math.round((right - left) / perTick))),
    wording,
  });
  return { plot, x, y, xTicks: placed(xTexts, x), yTicks: placed(yTexts, y) };
}

const margins = {
  wide: { top: 20, bottom: 36 },
  narrow: { top: 10, bottom: 22 },
  compact: { top: 8, bottom: 20 },
} as const;

function placed(ticks: readonly AxisTick[], scale: ChartScale): readonly LossChartTick[] {
  const pixelOf = pixelsOf(scale);
  return ticks.map((tick) => ({ ...tick, position: tenth(pixelOf(tick.value)) }));
}
