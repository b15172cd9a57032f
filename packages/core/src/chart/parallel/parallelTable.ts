import { companionLabelsEn } from '../../view/companionLabels.en';
import { type ChartTable, limitRows } from '../chartTable';
import type { ParallelLine } from './parallelLine';
import type { ParallelWords } from './parallelText';

/** A row per run that the ranges keep, best first. */
export function parallelTable(
  lines: readonly ParallelLine[],
  caption: string,
  { axes, texts, wording }: ParallelWords,
): ChartTable {
  const rows = lines.flatMap(({ runId, label, slot, isInside, isBest }, i) =>
    isInside ? [{ key: runId, run: { runId, label, slot }, cells: texts[i] ?? [], isBest }] : [],
  );
  const { companion = companionLabelsEn } = wording.labels;
  return {
    caption,
    columns: [
      { label: companion.run, align: 'start' },
      ...axes.map(({ label, stops }) => ({
        label,
        align: stops.some(({ value }) => value !== undefined)
          ? ('end' as const)
          : ('start' as const),
      })),
    ],
    ...limitRows(rows, wording),
  };
}
