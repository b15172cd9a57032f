import { isValue } from '../../comparison/cell';
import { formatBytes } from '../../format/bytes';
import { shortenLabel } from '../../format/shortenLabel';
import { checkpointListLabelsEn } from '../../view/checkpointListLabels.en';
import { fillText } from '../../view/fillText';
import type { MetricText } from '../../view/metricText';
import { tableLabelsEn } from '../../view/tableLabels.en';
import type { CheckpointRun } from './checkpointRuns';
import type { CheckpointWords } from './checkpointText';
import type { CheckpointReading } from './readCheckpoints';

/** One checkpoint in words. */
export interface CheckpointListRow {
  /** Unique in its run, whatever the ids are. */
  readonly key: string;
  readonly runId: string;
  readonly checkpointId: string;
  /** "Epoch 11", else "Step 5,280", else its id, shortened. */
  readonly place: string;
  /** What `place` leaves out: the step, and at which earlier step it was evaluated. */
  readonly detail: string;
  /** The objective there, or `—`, `NaN` and the like. */
  readonly value: string;
  /** What kind of nothing the value is. */
  readonly nothing?: string | undefined;
  /** From the best checkpoint of its run, signed; absent on that one. */
  readonly delta?: string | undefined;
  /** `all` of the listed runs, or of its `run` where another run has a better one. */
  readonly best?: { readonly of: 'all' | 'run'; readonly text: string } | undefined;
  readonly size: string;
  /** Of the largest checkpoint listed, from 0 to 1; absent where its size is not known. */
  readonly sizeShare?: number | undefined;
  /** In the list while the rest is folded: the best and the latest ones. */
  readonly isShort: boolean;
}

interface RowContext {
  readonly words: CheckpointWords;
  /** How the metric is written, with the decimals of all that is listed. */
  readonly text: MetricText;
  /** The best checkpoint of all. */
  readonly leader: CheckpointReading | undefined;
  /** Bytes of the largest checkpoint of all. */
  readonly largest: number;
}

/** The row of a run's checkpoint at that place of its list. */
export function checkpointRow(
  { run, readings, drawn }: CheckpointRun,
  index: number,
  { words, text, leader, largest }: RowContext,
): CheckpointListRow {
  const { wording } = words;
  const { checkpointList: labels = checkpointListLabelsEn, nothing } = wording.labels;
  const reading = readings[index] as CheckpointReading;
  const { checkpoint, step, epoch, cell, before } = reading;
  const best = drawn.find((one) => one.isBest);
  const isBest = best?.reading === reading;
  const { bytes } = checkpoint;
  const hasSize = bytes !== undefined && Number.isFinite(bytes) && bytes >= 0;
  const delta = isValue(cell) && best && !isBest ? cell.value - best.value : undefined;
  const { table = tableLabelsEn } = wording.labels;
  return {
    key: `${run.runId} ${index}`,
    runId: run.runId,
    checkpointId: checkpoint.id,
    place: placeText(reading, words),
    detail: [
      ...(epoch !== undefined && step !== undefined
        ? [fillText(labels.atStep, { step: words.step(step) })]
        : []),
      ...(before ? [fillText(labels.evaluatedBefore, { step: words.step(before.step) })] : []),
    ].join(' · '),
    value: isValue(cell) ? words.value(cell.value) : text.value(cell),
    ...(!isValue(cell) && { nothing: nothing[cell.state] }),
    ...(delta !== undefined && {
      delta: delta === 0 ? table.same : text.delta(delta),
    }),
    ...(isBest && {
      best:
        reading === leader
          ? { of: 'all' as const, text: labels.best }
          : { of: 'run' as const, text: labels.bestOfRun },
    }),
    size: hasSize ? formatBytes(bytes, wording) : '—',
    ...(hasSize && largest > 0 && { sizeShare: bytes / largest }),
    isShort: isBest || readings.length <= mostShort || index >= readings.length - mostShort + 1,
  };
}

const mostShort = 6;

function placeText({ step, epoch, checkpoint }: CheckpointReading, words: CheckpointWords): string {
  const labels = words.wording.labels.checkpointList ?? checkpointListLabelsEn;
  if (epoch !== undefined) return fillText(labels.epoch, { epoch: words.epoch(epoch) });
  if (step !== undefined) return fillText(labels.step, { step: words.step(step) });
  return checkpoint.id.trim() === '' ? labels.unknownPlace : shortenLabel(checkpoint.id, 40);
}
