import { shortenLabel } from '../../format/shortenLabel';
import type { RunInChart } from '../runInChart';
import { type PlotBox, tenth } from '../scale/fitScale';
import { spreadLabels } from './spreadLabels';
import { textWidth } from './textWidth';

/** What is to stand at the right of a plot, beside the last mark of a run. */
export interface WantedEndLabel extends RunInChart {
  readonly value: string;
  /** The last mark of the run, in pixels. */
  readonly x: number;
  readonly y: number;
}

/** Name and value of a run at the right of a plot, in pixels. */
export interface EndLabel extends RunInChart {
  /** Shortened; empty where there is only room for the value. */
  readonly name: string;
  readonly value: string;
  /** The value stands on a line of its own, below the name. */
  readonly isTwoLines: boolean;
  /** Middle of the mark that ties the label to its run. */
  readonly markX: number;
  readonly x: number;
  readonly y: number;
  /** From the last mark to a label that had to move away from it; none right across the plot. */
  readonly leader?: string | undefined;
}

/** Room that the labels take at the right of the plot, in pixels. */
export function endLabelRoom(
  wanted: readonly Pick<WantedEndLabel, 'label' | 'value'>[],
  isNarrow: boolean,
): number {
  if (wanted.length === 0) return 16;
  const widths = wanted.map(({ label, value }) =>
    isNarrow ? textWidth(value) : Math.max(textWidth(shortName(label), 'name'), textWidth(value)),
  );
  return gap + markRoom + Math.max(...widths);
}

/** The labels pushed apart, none dropped, in the order of the input. */
export function endLabels(
  wanted: readonly WantedEndLabel[],
  { plot, isNarrow }: { readonly plot: PlotBox; readonly isNarrow: boolean },
): readonly EndLabel[] {
  const height = plot.bottom - plot.top;
  const isTwoLines = !isNarrow && wanted.length * twoLines <= height + twoLines / 2;
  const places = spreadLabels(
    wanted.map(({ y }) => y),
    { gap: isTwoLines ? twoLines : oneLine, from: plot.top + 6, to: plot.bottom - 6 },
  );
  return wanted.map(({ runId, label, slot, value, x, y }, i) => {
    const at = tenth(places[i] as number);
    const markX = plot.right + gap;
    const hasMoved = Math.abs(at - y) > 10 && plot.right - x <= 24;
    return {
      runId,
      label,
      slot,
      name: isNarrow ? '' : shortName(label),
      value: isNarrow || isTwoLines ? value : '',
      isTwoLines,
      markX,
      x: markX + markRoom - 4,
      y: at,
      leader: hasMoved ? `M${tenth(x + 8)} ${y}L${tenth(plot.right + 4)} ${at}` : undefined,
    };
  });
}

const gap = 12;
const markRoom = 12;
const twoLines = 30;
const oneLine = 14;

const shortName = (label: string) => shortenLabel(label, 16);
