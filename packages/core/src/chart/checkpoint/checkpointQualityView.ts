import { defaultObjective } from '../../metric/defaultObjective';
import type { Run } from '../../run/run';
import { checkpointQualityLabelsEn } from '../../view/checkpointQualityLabels.en';
import { fillText } from '../../view/fillText';
import { wordingOf } from '../../view/viewOptions';
import { axisTitle } from '../label/axisTitle';
import { objectiveSubtitle } from '../objectiveSubtitle';
import type { RunChartOptions, RunChartView } from '../runChart';
import type { ChartSlots } from '../runInChart';
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
export interface CheckpointQualityOptions extends RunChartOptions {
  /** `step` by default. */
  readonly axis?: CheckpointAxis | undefined;
  /** Palette slots; in the order of the runs when left out. */
  readonly slots?: ChartSlots | undefined;
}

/** How good saved checkpoints are, in pixels and words. */
export interface CheckpointQualityView extends RunChartView, CheckpointPicture {
  readonly axis: CheckpointAxis;
  /** The axes on which any checkpoint has a place. */
  readonly axes: readonly { readonly axis: CheckpointAxis; readonly label: string }[];
  readonly xLabel: string;
  readonly yLabel: string;
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
  const { objective = defaultObjective, slots, width, height } = options;
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
  const { metric } = words;
  const picture = checkpointPicture(shown, { axis, width, height, words });
  return {
    width,
    height,
    title: labels.title,
    subtitle: objectiveSubtitle(objective, { metric: metric.inText, wording }),
    description: checkpointDescription(shown, objective, words),
    empty: emptyOf(shown, words),
    axis,
    axes: available.map((one) => ({ axis: one, label: labels[one] })),
    runs: shown.filter(({ readings }) => readings.length > 0).map(({ run }) => run),
    legendKey: legendKeyOf(picture, words),
    xLabel: labels[axis],
    yLabel: axisTitle(metric.title, { scale: picture.y, wording }),
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
