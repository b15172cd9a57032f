import type { ChartStop } from '../chartStop';
import type { ChartScale } from '../scale/chartScale';
import { placeOf } from '../scale/fitScale';
import type { CheckpointRun } from './checkpointRuns';
import { type CheckpointWords, checkpointLines, unsavedLines } from './checkpointText';

/** Where a run can be read, from left to right: its drawn checkpoints and what was not saved. */
export function checkpointStops(
  { run, drawn, unsaved }: CheckpointRun,
  words: CheckpointWords,
  { x, y }: { readonly x: ChartScale; readonly y: ChartScale },
): readonly ChartStop[] {
  const saved = drawn.map((one, i) => ({
    key: `${run.runId} ${i}`,
    position: one.position,
    value: one.value,
    lines: checkpointLines(one, words),
  }));
  const all =
    unsaved?.position === undefined
      ? saved
      : [
          ...saved,
          {
            key: `${run.runId} best`,
            position: unsaved.position,
            value: unsaved.best.value,
            lines: unsavedLines(unsaved, words),
          },
        ];
  return all
    .sort((a, b) => a.position - b.position)
    .map(({ key, position, value, lines }) => ({
      key,
      run,
      x: placeOf(x, position),
      y: placeOf(y, value),
      lines,
      spoken: [run.label, ...lines].join(', '),
      group: run.runId,
    }));
}
