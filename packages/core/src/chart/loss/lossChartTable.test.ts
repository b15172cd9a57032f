import { describe, expect, it } from 'vitest';
import { createHistory } from '../../run/history';
import { createRun, type Run } from '../../run/run';
import { type LossChartDataOptions, lossChartData } from './lossChartData';
import { lossChartTable } from './lossChartTable';
import { type LossChartViewOptions, lossChartView } from './lossChartView';

describe('lossChartTable', () => {
  it('has a row per evaluation and a column per visible run, with the best of each', () => {
    const runs = [run('a', [1, 2], [0.9, 0.5]), run('b', [2, 3], [Number.NaN, 0.7])];
    const table = tableOf(runs);
    expect(table.caption).toBe('Eval loss by step');
    expect(table.xLabel).toBe('Step');
    expect(table.columns.map((column) => column.label)).toEqual(['a', 'b']);
    expect(table.rows.map((row) => [row.text, ...row.cells.map((cell) => cell.text)])).toEqual([
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
    expect(tableOf(runs, { hiddenIds: ['a'] }).columns.length).toBe(1);
    expect(tableOf(runs, { window: [1.5, 2.5] }).rows.map((row) => row.text)).toEqual(['2']);
  });

  it('lists a dense history thinned, says so, and keeps its extremes', () => {
    const steps = Array.from({ length: 50_000 }, (_, i) => i);
    const values = steps.map((step) => (step === 33_333 ? 0.001 : 1 + (step % 7)));
    const table = tableOf([run('a', steps, values)]);
    expect(table.rows.length).toBeLessThanOrEqual(202);
    expect(table.note).toMatch(/^\d+ of 50,000 points listed, extremes kept$/);
    expect(table.rows.some((row) => row.position === 33_333)).toBe(true);
  });

  it('lists training points where nothing was evaluated, as recorded though smoothed', () => {
    const train = createRun({
      id: 'a',
      histories: { train_loss: createHistory({ step: [1, 2], value: [2, 1], tokens: [5e6, 9e6] }) },
    });
    const smoothing = { method: 'movingAverage', window: 2 } as const;
    const table = tableOf([train], {}, { smoothing, axis: 'tokens' });
    expect(table.xLabel).toBe('Tokens');
    expect(table.rows.map((row) => [row.text, row.cells[0]?.text])).toEqual([
      ['5.00\u202fM', '2'],
      ['9.00\u202fM', '1'],
    ]);
    expect(table.rows.flatMap((row) => row.cells.map((cell) => cell.isBest))).toEqual([
      false,
      false,
    ]);
    expect(tableOf([]).rows).toEqual([]);
  });
});

function tableOf(
  runs: readonly Run[],
  options: Partial<LossChartViewOptions> = {},
  dataOptions: LossChartDataOptions = {},
) {
  const data = lossChartData(runs, dataOptions);
  return lossChartTable(lossChartView(data, { width: 800, height: 400, ...options }));
}

function run(id: string, step: readonly number[], value: readonly number[]) {
  return createRun({ id, histories: { eval_loss: createHistory({ step, value }) } });
}
