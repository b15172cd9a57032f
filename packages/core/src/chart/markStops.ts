import type { ChartStop } from './chartStop';
import type { RunInChart } from './runInChart';

/** A run at its one mark, in pixels, with what is read there. */
export interface ReadMark {
  readonly run: RunInChart;
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}

/** A stop per run from left to right, of those above each other the lower one first. */
export function markStops(marks: readonly ReadMark[]): readonly ChartStop[] {
  return marks
    .map(
      (mark): ChartStop => ({
        ...mark,
        key: mark.run.runId,
        spoken: [mark.run.label, ...mark.lines].join(', '),
        group: '',
      }),
    )
    .sort((a, b) => a.x - b.x || b.y - a.y || (a.key < b.key ? -1 : 1));
}
