import { describe, expect, it } from 'vitest';
import { toCsv } from '../export/csv';
import { createRun, type MetricSummary } from '../run/run';
import { evalLoss } from '../testing/workedExample';
import { metricsTableView } from '../view/metricsTableView';
import { compareRuns } from './compareRuns';

const compare = (...latencies: readonly MetricSummary[]) =>
  compareRuns(
    latencies.map((error, i) =>
      createRun({
        id: `${i}`,
        summary: { eval_loss: { min: { value: 1 + i, step: 1 } }, eval_mae: error },
      }),
    ),
    { objective: evalLoss },
  );

const row = (...errors: readonly MetricSummary[]) =>
  compare(...errors).metrics.find(({ key }) => key === 'eval_mae');

const at = (value: number, unit?: string): MetricSummary => ({ min: { value, step: 1 }, unit });

describe('a recorded unit', () => {
  it('stands in the header of its row and in the export', () => {
    const comparison = compare(at(2, 'K'), at(3, 'K'));
    const rows = metricsTableView(comparison).sections.flatMap((section) => section.rows);
    expect(rows.find(({ key }) => key === 'eval_mae')?.note).toBe('at best step, K');
    expect(toCsv(comparison)).toContain('metric,eval_mae,Eval mae,K,min,atBest,2,3\r\n');
  });

  it('keeps numbers of different units from being held against each other', () => {
    const mixed = row(at(2, 'K'), at(3, 'mK'));
    expect(mixed?.unit).toBeUndefined();
    expect(mixed?.bestIds).toEqual([]);
    expect(mixed?.cells).toEqual([
      { state: 'value', value: 2, from: 'summary' },
      { state: 'value', value: 3, from: 'summary' },
    ]);
    expect(row(at(2, 'K'), at(3))).toMatchObject({ unit: 'K', bestIds: ['0'] });
  });
});
