import { shortenLabel } from '../../format/shortenLabel';
import type { Objective } from '../../metric/metricDefinition';
import type { Run } from '../../run/run';
import { checkpointQualityLabelsEn } from '../../view/checkpointQualityLabels.en';
import { companionLabelsEn } from '../../view/companionLabels.en';
import { fillText } from '../../view/fillText';
import { type ViewOptions, wordingOf } from '../../view/viewOptions';
import type { ChartTable } from '../chartTable';
import type { ChartSlots, RunInChart } from '../runInChart';
import { type CheckpointPicture, checkpointPicture } from './checkpointPicture';
import { type CheckpointAxis, type CheckpointRun, checkpointRuns } from './checkpointRuns';
import { checkpointTable } from './checkpointTable';
import {
  type CheckpointWords,
  checkpointDescription,
  checkpointNotes,
  checkpointWords,
} from './checkpointText';

/** Over what checkpoints are drawn, and how large. */
export interface CheckpointQualityOptions extends ViewOptions {
  /** Eval loss, lower is better, when left out. */
  readonly objective?: Objective | undefined;
  /** `step` by default. */
  readonly axis?: CheckpointAxis | undefined;
  /** Palette slots; in the order of the runs when left out. */
  readonly slots?: ChartSlots | undefined;
  /** Pixels of the whole picture, with what is written around the plot. */
  readonly width: number;
  readonly height: number;
}

/** How good saved checkpoints are, in pixels and words. */
export interface CheckpointQualityView extends CheckpointPicture {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  /** Set when there is nothing to draw: what to say instead. */
  readonly empty?: { readonly title: string; readonly hint: string } | undefined;
  readonly axis: CheckpointAxis;
  /** The axes on which any checkpoint has a place. */
  readonly axes: readonly { readonly axis: CheckpointAxis; readonly label: string }[];
  readonly runs: readonly RunInChart[];
  /** What the shapes stand for. */
  readonly legendKey: readonly string[];
  readonly xLabel: string;
  readonly yLabel: string;
  readonly notes: readonly string[];
  readonly table: ChartTable;
}

/**
 * The objective at every saved checkpoint of several runs, over step or epoch. Each checkpoint with
 * a value and a place is drawn once, at the evaluation of its step or the latest before it; the rest
 * is counted in the notes. The best of each run is ringed, and where a run evaluated better without
 * saving that evaluation is shown hollow. The same input gives the same view.
 */
export function checkpointQualityView(
  runs: readonly Run[],
  options: CheckpointQualityOptions,
): CheckpointQualityView {
  const wording = wordingOf(options);
  const { objective = { metric: 'eval_loss', direction: 'min' }, slots, width, height } = options;
  const labels = wording.labels.checkpointQuality ?? checkpointQualityLabelsEn;
  const byAxis = {
    step: checkpointRuns(runs, { objective, axis: 'step', slots }),
    epoch: checkpointRuns(runs, { objective, axis: 'epoch', slots }),
  };
  const available = (['step', 'epoch'] as const).filter((one) =>
    byAxis[one].some(({ drawn }) => drawn.length > 0),
  );
  const wanted = options.axis ?? 'step';
  const axis = available.includes(wanted) ? wanted : (available[0] ?? wanted);
  const shown = byAxis[axis];
  const words = checkpointWords(shown, objective, wording);
  const { companion = companionLabelsEn } = wording.labels;
  const { metric } = words;
  const better = objective.direction === 'min' ? companion.lowerIsBetter : companion.higherIsBetter;
  const picture = checkpointPicture(shown, { axis, width, height, words });
  const yTitle = shortenLabel(metric.title, 48);
  return {
    width,
    height,
    title: labels.title,
    subtitle: fillText(better, { metric: metric.inText }),
    description: checkpointDescription(shown, objective, words),
    empty: emptyOf(shown, words),
    axis,
    axes: available.map((one) => ({ axis: one, label: labels[one] })),
    runs: shown.filter(({ readings }) => readings.length > 0).map(({ run }) => run),
    legendKey: legendKeyOf(picture, words),
    xLabel: labels[axis],
    yLabel: picture.y.kind === 'log' ? fillText(companion.logScale, { label: yTitle }) : yTitle,
    ...picture,
    notes: checkpointNotes(shown, axis, words),
    table: checkpointTable(shown, `${labels.title}: ${metric.inText}`, words),
  };
}

function emptyOf(
  runs: readonly CheckpointRun[],
  { wording, metric }: CheckpointWords,
): CheckpointQualityView['empty'] {
  const labels = wording.labels.checkpointQuality ?? checkpointQualityLabelsEn;
  if (runs.some(({ drawn }) => drawn.length > 0)) return undefined;
  if (runs.every(({ readings }) => readings.length === 0)) {
    return { title: labels.empty, hint: labels.emptyHint };
  }
  return {
    title: fillText(labels.noneEvaluated, { metric: metric.inText }),
    hint: labels.noneEvaluatedHint,
  };
}

function legendKeyOf(
  { marks, unsaved }: CheckpointPicture,
  { wording }: CheckpointWords,
): readonly string[] {
  const labels = wording.labels.checkpointQuality ?? checkpointQualityLabelsEn;
  return [
    ...(marks.length > 0 ? [labels.keyBest] : []),
    ...(unsaved.length > 0 ? [labels.keyNotSaved] : []),
    ...(marks.some((mark) => mark.readX !== undefined) ? [labels.keyBefore] : []),
  ];
}
