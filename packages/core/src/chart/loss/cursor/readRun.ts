import { fillText } from '../../../view/fillText';
import { lossChartLabelsEn } from '../../../view/lossChartLabels.en';
import type { LossChartView } from '../lossChartView';
import { lossChartCursor } from './lossChartCursor';

/** A run that is read alone, or all of them. */
export interface ReadRun {
  /** For `highlightedId` of the next view; undefined is all runs. */
  readonly runId: string | undefined;
  /** Which one is read now, and what it says at the cursor. */
  readonly spoken: string;
}

/**
 * The run that is read after or before the highlighted one, in the order of the legend; between the
 * last and the first come all of them. Hidden ones are passed over.
 */
export function readRun(
  view: LossChartView,
  {
    move,
    at,
  }: {
    readonly move: 'next' | 'previous';
    /** Position of the cursor on the x axis, if there is one. */
    readonly at?: number | undefined;
  },
): ReadRun {
  const { chart = lossChartLabelsEn } = view.data.wording.labels;
  const readable = view.runs.filter((run) => run.hasCurve && !run.isHidden);
  const current = readable.findIndex((run) => run.isHighlighted);
  const count = readable.length + 1;
  const place = (current + 1 + (move === 'next' ? 1 : -1) + count) % count;
  const run = readable[place - 1];
  const runs = view.runs.map((one) => ({ ...one, isHighlighted: one.runId === run?.runId }));
  const which = run ? fillText(chart.readsRun, { run: run.label }) : chart.readsAll;
  return {
    runId: run?.runId,
    spoken: at === undefined ? which : `${which}. ${lossChartCursor({ ...view, runs }, at).spoken}`,
  };
}
