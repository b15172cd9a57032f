import { metricDefinition } from '../../comparison/metricDefinitions';
import { formatBytes } from '../../format/bytes';
import { formatNumber } from '../../format/number';
import { shortenLabel } from '../../format/shortenLabel';
import { defaultObjective } from '../../metric/defaultObjective';
import type { Objective } from '../../metric/metricDefinition';
import type { Run } from '../../run/run';
import { checkpointListLabelsEn } from '../../view/checkpointListLabels.en';
import { checkpointQualityLabelsEn } from '../../view/checkpointQualityLabels.en';
import { fillText } from '../../view/fillText';
import { metricText } from '../../view/metricText';
import { type ViewOptions, type Wording, wordingOf } from '../../view/viewOptions';
import type { ChartSlots, RunInChart } from '../runInChart';
import { type CheckpointListRow, checkpointRow } from './checkpointRow';
import { type CheckpointRun, checkpointRuns } from './checkpointRuns';
import { checkpointWords } from './checkpointText';
import type { CheckpointReading } from './readCheckpoints';

/** By what checkpoints are told apart. */
export interface CheckpointListOptions extends ViewOptions {
  /** Eval loss, lower is better, when left out. */
  readonly objective?: Objective | undefined;
  /** Palette slots; in the order of the runs when left out. */
  readonly slots?: ChartSlots | undefined;
}

/** The checkpoints of one run. */
export interface CheckpointListRun {
  readonly run: RunInChart;
  /** Size of all of them together; empty where none states one. */
  readonly size: string;
  /** By step, those of unknown place last. */
  readonly rows: readonly CheckpointListRow[];
  /** Said where the best evaluation of the run has no checkpoint. */
  readonly notSaved?: string | undefined;
  /** What opens and folds the rows that are not `isShort`; absent where all of them are. */
  readonly fold?: { readonly open: string; readonly close: string } | undefined;
}

/** Saved weights of some runs, in words. */
export interface CheckpointListView {
  readonly title: string;
  /** The run, or how many there are, and the size of everything. */
  readonly subtitle: string;
  readonly empty?: { readonly title: string; readonly hint: string } | undefined;
  /** In the order that they were given in, those without checkpoints left out. */
  readonly runs: readonly CheckpointListRun[];
  readonly notes: readonly string[];
}

/**
 * The checkpoints of one run, or of several that are compared: what the objective was at each, how
 * far that is from the best checkpoint of its run, and how large it is. The best one of all is marked,
 * and one per run beside it. A value is read as in `checkpointQualityView`.
 */
export function checkpointListView(
  runs: readonly Run[],
  options: CheckpointListOptions = {},
): CheckpointListView {
  const wording = wordingOf(options);
  const { objective = defaultObjective, slots } = options;
  const all = checkpointRuns(runs, { objective, axis: 'step', slots });
  const saving = all.filter(({ readings }) => readings.length > 0);
  const words = checkpointWords(saving, objective, wording);
  const text = metricText(metricDefinition(objective.metric), valuesOf(saving), wording);
  const {
    checkpointList: labels = checkpointListLabelsEn,
    checkpointQuality = checkpointQualityLabelsEn,
  } = wording.labels;
  const leader = leaderOf(saving, objective);
  const sizes = saving.flatMap(({ readings }) => sizesOf(readings));
  const largest = largestOf(sizes);
  const total = totalText(sizes, wording);
  const count = (value: number) => formatNumber(value, 0, wording.locale);
  const name =
    saving.length === 1
      ? nameOf(saving[0] as CheckpointRun)
      : fillText(labels.runs(saving.length), { count: count(saving.length) });
  return {
    title: labels.title,
    subtitle: saving.length === 0 ? '' : [name, total].filter(Boolean).join(' · '),
    empty:
      saving.length === 0
        ? { title: checkpointQuality.empty, hint: checkpointQuality.emptyHint }
        : undefined,
    runs: saving.map((one) => {
      const { run, readings, unsaved } = one;
      const rows = readings.map((_, i) => checkpointRow(one, i, { words, text, leader, largest }));
      return {
        run,
        size: totalText(sizesOf(readings), wording),
        rows,
        ...(unsaved && {
          notSaved: fillText(labels.notSaved, {
            value: words.value(unsaved.best.value),
            place: words.place(unsaved.best),
          }),
        }),
        ...(rows.some((row) => !row.isShort) && {
          fold: {
            open: fillText(labels.showAll, { count: count(rows.length), run: nameOf(one) }),
            close: fillText(labels.showFewer, { run: nameOf(one) }),
          },
        }),
      };
    }),
    notes: notesOf(all, { sizes, wording }),
  };
}

function sizesOf(readings: readonly CheckpointReading[]): readonly number[] {
  return readings.flatMap(({ checkpoint: { bytes } }) =>
    bytes !== undefined && Number.isFinite(bytes) && bytes >= 0 ? [bytes] : [],
  );
}

function largestOf(sizes: readonly number[]): number {
  return sizes.reduce((most, size) => Math.max(most, size), 0);
}

function totalText(sizes: readonly number[], wording: Wording): string {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.length > 0 && Number.isFinite(total) ? formatBytes(total, wording) : '';
}

/** All that `checkpointWords` writes. */
function valuesOf(runs: readonly CheckpointRun[]): readonly number[] {
  return runs.flatMap(({ drawn, unsaved }) => [
    ...drawn.map(({ value }) => value),
    ...(unsaved ? [unsaved.best.value] : []),
  ]);
}

/** Where it is no heading of its own a long name must not take the place of everything else. */
function nameOf({ run }: CheckpointRun): string {
  return shortenLabel(run.label, 40);
}

/** The best checkpoint of all runs, the first of equals. */
function leaderOf(
  runs: readonly CheckpointRun[],
  { direction }: Objective,
): CheckpointReading | undefined {
  const sign = direction === 'min' ? 1 : -1;
  let best: { readonly reading: CheckpointReading; readonly value: number } | undefined;
  for (const { drawn } of runs) {
    for (const { reading, value, isBest } of drawn) {
      if (isBest && (!best || sign * (value - best.value) < 0)) best = { reading, value };
    }
  }
  return best?.reading;
}

function notesOf(
  runs: readonly CheckpointRun[],
  { sizes, wording }: { readonly sizes: readonly number[]; readonly wording: Wording },
): readonly string[] {
  const { checkpointList: labels = checkpointListLabelsEn } = wording.labels;
  const notes: string[] = [];
  const texts = [Math.min, Math.max].map((pick) =>
    sizes.length === 0
      ? ''
      : formatBytes(
          sizes.reduce((a, b) => pick(a, b)),
          wording,
        ),
  );
  const [least = '', most = ''] = texts;
  if (least !== most) notes.push(fillText(labels.sizesDiffer, { least, most }));
  const readings = runs.flatMap((one) => one.readings);
  const unknown = readings.length - sizes.length;
  if (sizes.length > 0 && unknown > 0) {
    const count = formatNumber(unknown, 0, wording.locale);
    notes.push(fillText(labels.unknownSizes(unknown), { count }));
  }
  const without = runs.filter((one) => one.readings.length === 0);
  if (without.length > 0 && without.length < runs.length) {
    const names = without.map(nameOf).join(', ');
    notes.push(fillText(labels.without, { runs: names }));
  }
  return notes;
}
