import { describe, expect, it } from 'vitest';
import { createHistory } from '../run/history';
import { createRun } from '../run/run';
import { lossChartTable } from './lossChartTable';
import { lossChartView } from './lossChartView';

describe('lossChartTable', () => {
  it('has a row per evaluation and a column per visible run, with the best of each', () => {
    const a = run('a', [1, 2], [0.9, 0.5]);
    const b = run('b', [2, 3], [Number.NaN, 0.7]);
    const table = lossChartTable(lossChartView([a, b]));
    expect(table.columns.map((column) => column.label)).toEqual(['a', 'b']);
    expect(table.rows.map((row) => [row.stepText, ...row.cells.map((cell) => cell.text)])).toEqual([
      ['1', '0.9000', '—'],
      ['2', '0.5000', 'NaN'],
      ['3', '—', '0.7000'],
    ]);
    expect(table.rows.flatMap((row) => row.cells.map((cell) => cell.isBest))).toEqual([
      false,
      false,
      true,
      false,
      false,
      true,
    ]);
    expect(lossChartTable(lossChartView([a, b], { hiddenIds: ['a'] })).columns.length).toBe(1);
  });

  it('lists a dense history thinned, says so, and keeps its extremes', () => {
    const steps = Array.from({ length: 50_000 }, (_, i) => i);
    const values = steps.map((step) => (step === 33_333 ? 0.001 : 1 + (step % 7)));
    const table = lossChartTable(lossChartView([run('a', steps, values)]));
    expect(table.rows.length).toBeLessThanOrEqual(202);
    expect(table.note).toMatch(/^\d+ of 50,000 steps listed, extremes kept$/);
    expect(table.rows.some((row) => row.step === 33_333)).toBe(true);
  });

  it('lists training points where nothing was evaluated', () => {
    const train = createRun({
      id: 'a',
      histories: { train_loss: createHistory({ step: [1, 2], value: [2, 1] }) },
    });
    expect(lossChartTable(lossChartView([train])).rows.length).toBe(2);
    expect(lossChartTable(lossChartView([])).rows).toEqual([]);
  });
});

function run(id: string, step: readonly number[], value: readonly number[]) {
  return createRun({ id, histories: { eval_loss: createHistory({ step, value }) } });
}
