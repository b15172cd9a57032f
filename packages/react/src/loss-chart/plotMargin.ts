import { type OldLossChartView as LossChartView, shortenLabel } from '@runcompare/core';

export interface PlotMargin {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Width of a container under which only the best values stand at the ends of the curves. */
export const narrowBelow = 560;

/** Room around the plot for what is written there, from the length of the texts alone. */
export function plotMargin(view: LossChartView, isNarrow: boolean): PlotMargin {
  const left = Math.max(34, longest(view.yTicks.map((tick) => tick.text)) * digit + 14);
  const ends = view.endLabels.map((label) =>
    isNarrow
      ? label.value.length * digit
      : Math.max(endName(label.label).length * monospaced, label.detail.length * digit),
  );
  const marks = endsNeedMarks(view, isNarrow) ? markRoom : 0;
  const right = endGap + marks + Math.max(isNarrow ? 20 : 40, ...ends);
  return isNarrow ? { top: 10, right, bottom: 22, left } : { top: 20, right, bottom: 36, left };
}

/**
 * Marks stand before the labels where nothing else ties a label to its curve: without a name, or
 * with the curve ending long before the edge.
 */
export function endsNeedMarks({ endLabels, xDomain }: LossChartView, isNarrow: boolean): boolean {
  const early = xDomain[1] - (xDomain[1] - xDomain[0]) * 0.04;
  return isNarrow || endLabels.some((label) => label.x < early);
}

/** Room for the mark before a label. */
export const markRoom = 13;

/** From the plot's right edge to the labels. */
export const endGap = 16;

/** A run's name as it fits beside the plot. */
export const endName = (label: string) => shortenLabel(label, 18);

/** Widths of a character at 11 px, a little more than they are. */
const digit = 6.3;
const monospaced = 6.7;

const longest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length));
