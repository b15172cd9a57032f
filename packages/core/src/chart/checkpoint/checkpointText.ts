import { metricDefinition } from '../../comparison/metricDefinitions';
import { formatBytes } from '../../format/bytes';
import { formatNumber } from '../../format/number';
import type { Objective } from '../../metric/metricDefinition';
import { checkpointQualityLabelsEn } from '../../view/checkpointQualityLabels.en';
import { fillText } from '../../view/fillText';
import { metricInText, metricLabel } from '../../view/metricLabel';
import { metricText } from '../../view/metricText';
import type { Wording } from '../../view/viewOptions';
import type { CheckpointAxis, CheckpointRun, DrawnCheckpoint, UnsavedBest } from './checkpointRuns';

/** The words of one picture: all its values carry the same decimals. */
export interface CheckpointWords {
  readonly wording: Wording;
  /** As a title and inside a sentence. */
  readonly metric: { readonly title: string; readonly inText: string };
  value(value: number): string;
  step(step: number): string;
  epoch(epoch: number): string;
  /** "step 480, epoch 2", as far as known. */
  place(at: { readonly step?: number | undefined; readonly epoch?: number | undefined }): string;
}

/** All values of a picture are written with the same decimals. */
export function checkpointWords(
  runs: readonly CheckpointRun[],
  objective: Objective,
  wording: Wording,
): CheckpointWords {
  const definition = metricDefinition(objective.metric);
  const values = runs.flatMap(({ drawn, unsaved }) => [
    ...drawn.map((one) => one.value),
    ...(unsaved ? [unsaved.best.value] : []),
  ]);
  const text = metricText(definition, values, wording);
  const { locale, labels } = wording;
  const step = (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : 2, locale);
  const epoch = (value: number) =>
    formatNumber(value, Math.abs(value - Math.round(value)) < 0.005 ? 0 : 2, locale);
  const { checkpointQuality = checkpointQualityLabelsEn } = labels;
  return {
    wording,
    metric: { title: metricLabel(definition, wording), inText: metricInText(definition, wording) },
    value: (value) => text.value({ state: 'value', value, from: 'history' }),
    step,
    epoch,
    place: (at) =>
      [
        ...(at.step === undefined
          ? []
          : [fillText(checkpointQuality.atStep, { step: step(at.step) })]),
        ...(at.epoch === undefined
          ? []
          : [fillText(checkpointQuality.atEpoch, { epoch: epoch(at.epoch) })]),
      ].join(', '),
  };
}

/** All runs in a few sentences, for whoever cannot see the picture. */
export function checkpointDescription(
  runs: readonly CheckpointRun[],
  objective: Objective,
  words: CheckpointWords,
): string {
  const { wording, metric } = words;
  const labels = wording.labels.checkpointQuality ?? checkpointQualityLabelsEn;
  const saving = runs.filter((one) => one.readings.length > 0);
  const sentences = [
    fillText(labels.caption(saving.length), {
      metric: metric.title,
      count: formatNumber(saving.length, 0, wording.locale),
    }),
  ];
  const leader = bestOfAll(runs, objective);
  if (leader && saving.length > 1) {
    sentences.push(
      fillText(labels.bestOfAll, {
        checkpoint: leader.one.reading.checkpoint.id,
        run: leader.run.run.label,
        value: words.value(leader.one.value),
      }),
    );
  }
  for (const one of saving) sentences.push(runSentences(one, words));
  return sentences.join(' ');
}

/** What the picture leaves out or reads elsewhere, each as one line. */
export function checkpointNotes(
  runs: readonly CheckpointRun[],
  axis: CheckpointAxis,
  { wording, metric }: CheckpointWords,
): readonly string[] {
  const labels = wording.labels.checkpointQuality ?? checkpointQualityLabelsEn;
  const notes: string[] = [];
  const count = (n: number) => formatNumber(n, 0, wording.locale);
  for (const { run, readings, drawn } of runs) {
    const values = {
      run: run.label,
      metric: metric.inText,
      axis: wording.labels.inText(labels[axis]),
    };
    const before = drawn.filter((one) => one.reading.before).length;
    if (before > 0) {
      notes.push(fillText(labels.readBefore(before), { ...values, count: count(before) }));
    }
    const missing = readings.length - drawn.length;
    if (missing > 0) {
      notes.push(fillText(labels.notPlaced(missing), { ...values, count: count(missing) }));
    }
  }
  const without = runs.filter((one) => one.readings.length === 0);
  if (without.length > 0 && without.length < runs.length) {
    const names = without.map((one) => one.run.label).join(', ');
    notes.push(fillText(labels.runsWithout, { runs: names }));
  }
  return notes;
}

/** What a tooltip says of a checkpoint. */
export function checkpointLines(
  { reading, value, isBest }: DrawnCheckpoint,
  words: CheckpointWords,
): readonly string[] {
  const { labels } = words.wording;
  const { checkpoint, before } = reading;
  const { checkpointQuality = checkpointQualityLabelsEn } = labels;
  return [
    checkpoint.id,
    words.place(reading),
    [
      `${words.metric.inText} ${words.value(value)}`,
      ...(isBest ? [checkpointQuality.best] : []),
    ].join(', '),
    ...(before ? [fillText(checkpointQuality.readAt, { step: words.step(before.step) })] : []),
    ...(checkpoint.bytes === undefined ? [] : [formatBytes(checkpoint.bytes, words.wording)]),
  ];
}

/** What a tooltip says of a best evaluation without weights. */
export function unsavedLines({ best }: UnsavedBest, words: CheckpointWords): readonly string[] {
  const labels = words.wording.labels.checkpointQuality ?? checkpointQualityLabelsEn;
  return [
    `${labels.bestEvaluation}, ${labels.notSaved}`,
    words.place(best),
    `${words.metric.inText} ${words.value(best.value)}`,
  ];
}

/** The best checkpoint of all runs, the first of equals. */
function bestOfAll(
  runs: readonly CheckpointRun[],
  { direction }: Objective,
): { readonly run: CheckpointRun; readonly one: DrawnCheckpoint } | undefined {
  let leader: { readonly run: CheckpointRun; readonly one: DrawnCheckpoint } | undefined;
  for (const run of runs) {
    const one = run.drawn.find((candidate) => candidate.isBest);
    if (!one) continue;
    const isBetter = (than: number) => (direction === 'min' ? one.value < than : one.value > than);
    if (!leader || isBetter(leader.one.value)) leader = { run, one };
  }
  return leader;
}

function runSentences({ run, readings, drawn, unsaved }: CheckpointRun, words: CheckpointWords) {
  const labels = words.wording.labels.checkpointQuality ?? checkpointQualityLabelsEn;
  const best = drawn.find((one) => one.isBest);
  const values = {
    run: run.label,
    metric: words.metric.inText,
    count: formatNumber(readings.length, 0, words.wording.locale),
  };
  const sentences = [
    best
      ? fillText(labels.runBest(readings.length), {
          ...values,
          value: words.value(best.value),
          place: words.place(best.reading),
        })
      : fillText(labels.runNone(readings.length), values),
  ];
  if (unsaved) {
    sentences.push(
      fillText(labels.unsavedBest, {
        value: words.value(unsaved.best.value),
        place: words.place(unsaved.best),
      }),
    );
  }
  return sentences.join(' ');
}
