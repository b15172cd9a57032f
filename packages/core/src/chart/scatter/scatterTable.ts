import type { Objective } from '../../metric/metricDefinition';
import { companionLabelsEn } from '../../view/companionLabels.en';
import { configText } from '../../view/configText';
import { type ChartTable, limitRows } from '../chartTable';
import type { ScatterPoints } from './scatterPoints';
import { type ScatterWords, scatterState, scatterValue } from './scatterText';

/** A row per run that is drawn, best first. */
export function scatterTable(
  { points }: ScatterPoints,
  options: {
    readonly objective: Objective;
    readonly caption: string;
    readonly metricTitle: string;
  },
  words: ScatterWords,
): ChartTable {
  const { key, wording } = words;
  const sign = options.objective.direction === 'min' ? 1 : -1;
  const rows = [...points]
    .sort((a, b) => sign * (a.value - b.value) || (a.run.runId < b.run.runId ? -1 : 1))
    .map((point) => ({
      key: point.run.runId,
      run: point.run,
      cells: [
        configText(point.cell, wording),
        scatterValue(point, words),
        scatterState(point, words).join(', '),
      ],
      isBest: point.isBest,
    }));
  const { companion = companionLabelsEn } = wording.labels;
  return {
    caption: options.caption,
    columns: [
      { label: companion.run, align: 'start' },
      { label: key, align: 'end' },
      { label: options.metricTitle, align: 'end' },
      { label: companion.note, align: 'start' },
    ],
    ...limitRows(rows, wording),
  };
}
