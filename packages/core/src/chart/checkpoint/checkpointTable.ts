import { isValue } from '../../comparison/cell';
import { formatBytes } from '../../format/bytes';
import { checkpointQualityLabelsEn } from '../../view/checkpointQualityLabels.en';
import { companionLabelsEn } from '../../view/companionLabels.en';
import { fillText } from '../../view/fillText';
import { type ChartTable, type ChartTableRow, limitRows } from '../chartTable';
import type { CheckpointRun } from './checkpointRuns';
import type { CheckpointWords } from './checkpointText';
import type { CheckpointReading } from './readCheckpoints';

/** A row per checkpoint, drawn or not, and one per best evaluation that was not saved. */
export function checkpointTable(
  runs: readonly CheckpointRun[],
  caption: string,
  words: CheckpointWords,
): ChartTable {
  const { wording, metric } = words;
  const { companion = companionLabelsEn, checkpointQuality: labels = checkpointQualityLabelsEn } =
    wording.labels;
  const rows = runs.flatMap((one) => rowsOf(one, words));
  return {
    caption,
    columns: [
      { label: companion.run, align: 'start' },
      { label: labels.checkpoint, align: 'start' },
      { label: labels.step, align: 'end' },
      { label: labels.epoch, align: 'end' },
      { label: metric.title, align: 'end' },
      { label: labels.evaluated, align: 'start' },
      { label: labels.size, align: 'end' },
    ],
    ...limitRows(rows, wording),
  };
}

function rowsOf(
  { run, readings, drawn, unsaved }: CheckpointRun,
  words: CheckpointWords,
): readonly ChartTableRow[] {
  const labels = words.wording.labels.checkpointQuality ?? checkpointQualityLabelsEn;
  const best = drawn.find((one) => one.isBest)?.reading;
  const rows = readings.map((reading, i) => ({
    key: `${run.runId} ${i}`,
    run,
    cells: [
      reading.checkpoint.id,
      ...placeCells(reading, words),
      valueText(reading, words),
      evaluatedText(reading, words),
      reading.checkpoint.bytes === undefined
        ? ''
        : formatBytes(reading.checkpoint.bytes, words.wording),
    ],
    isBest: reading === best,
  }));
  if (!unsaved) return rows;
  const { best: evaluation } = unsaved;
  return [
    ...rows,
    {
      key: `${run.runId} best`,
      run,
      cells: [
        labels.notSaved,
        ...placeCells(evaluation, words),
        words.value(evaluation.value),
        labels.bestEvaluation,
        '',
      ],
      isBest: false,
    },
  ];
}

function placeCells(
  at: { readonly step?: number | undefined; readonly epoch?: number | undefined },
  words: CheckpointWords,
): readonly string[] {
  return [
    at.step === undefined ? '—' : words.step(at.step),
    at.epoch === undefined ? '—' : words.epoch(at.epoch),
  ];
}

function valueText({ cell }: CheckpointReading, words: CheckpointWords): string {
  return isValue(cell) ? words.value(cell.value) : words.wording.labels.nothing[cell.state];
}

function evaluatedText({ cell, before }: CheckpointReading, words: CheckpointWords): string {
  const labels = words.wording.labels.checkpointQuality ?? checkpointQualityLabelsEn;
  if (before) return fillText(labels.before, { step: words.step(before.step) });
  return cell.state === 'missing' ? '' : labels.atItsStep;
}
