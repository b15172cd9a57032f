import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHistory } from '../../../run/history';
import { createRun, type Run } from '../../../run/run';
import { pixelOf } from '../../scale/chartScale';
import { type LossChartDataOptions, lossChartData } from '../lossChartData';
import { type LossChartViewOptions, lossChartView } from '../lossChartView';
import { lossChartCursor } from './lossChartCursor';

const three = [
  run('06a9655e', [480, 960, 1440], [1.3, 0.822, 0.6686]),
  run('fa25ad23', [480, 960, 1440], [1.5, 1.072, 0.9041]),
  run('0a04dd4e', [480, 960], [1.7, Number.NaN]),
];

describe('lossChartCursor', () => {
  it('reads every run at or before the step, best first, with the distance to the best', () => {
    const { title, rows } = lossChartCursor(viewOf(three), 960);
    expect(title).toBe('Step 960 · epoch 2.0');
    expect(rows.map((row) => [row.label, row.eval?.text, row.delta])).toEqual([
      ['06a9655e', '0.8220', 'best'],
      ['fa25ad23', '1.0720', '+0.2500'],
      ['0a04dd4e', 'NaN', ''],
    ]);
  });

  it('never reads a point from the future', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 2000 }), (step) => {
        for (const row of lossChartCursor(viewOf(three), step).rows) {
          expect(row.eval?.x ?? -Infinity).toBeLessThanOrEqual(step);
        }
      }),
    );
  });

  it('says which evaluations are older than others', () => {
    const { columns, rows, spoken } = lossChartCursor(viewOf(three), 1500);
    expect(columns).toEqual({ eval: 'eval at 1,440' });
    expect(rows.map((row) => row.since)).toEqual(['', '', 'Step 960']);
    expect(spoken).toBe(
      'Step 1,500: 06a9655e 0.6686, best; fa25ad23 0.9041, +0.2355; 0a04dd4e NaN, Step 960',
    );
  });

  it('says that a run has no evaluation yet', () => {
    expect(lossChartCursor(viewOf(three), 0).spoken).toBe(
      'Step 0: 06a9655e no evaluation yet; fa25ad23 no evaluation yet; 0a04dd4e no evaluation yet',
    );
  });

  it('tells of the highlighted run alone, and where it stands', () => {
    const view = viewOf(three, { highlightedId: 'fa25ad23' });
    const { spoken, rows } = lossChartCursor(view, 1440);
    expect(spoken).toBe('Step 1,440, epoch 3.0: fa25ad23 0.9041, +0.2355, 2 of 3');
    expect(rows.filter((row) => row.isHighlighted).map((row) => row.runId)).toEqual(['fa25ad23']);
  });

  it('keeps a difference of a millionth different from none', () => {
    const view = viewOf([run('a', [1], [0.8]), run('b', [1], [0.800001]), run('c', [1], [0.8])]);
    expect(lossChartCursor(view, 1).rows.map((row) => row.delta)).toEqual([
      'best',
      'best',
      '+1e-6',
    ]);
  });

  it('leaves out an epoch that the runs do not agree on', () => {
    const other = run('b', [480], [1], [3]);
    expect(lossChartCursor(viewOf([...three, other]), 480).title).toBe('Step 480');
  });

  it('puts a dot on every point that is read and inside the plot, and none beside it', () => {
    const view = viewOf(three, { window: [700, 1500] });
    const { dots, pixel } = lossChartCursor(view, 1000);
    expect(pixel).toBe(tenth(pixelOf(view.x, 1000)));
    const place = (value: number) => [tenth(pixelOf(view.x, 960)), tenth(pixelOf(view.y, value))];
    expect(dots.map(({ runId, role, x, y }) => [runId, role, x, y])).toEqual([
      ['06a9655e', 'eval', ...place(0.822)],
      ['fa25ad23', 'eval', ...place(1.072)],
    ]);
    expect(lossChartCursor(view, 700).dots).toEqual([]);
    const zeros = viewOf([run('a', [1, 2], [0, 5])], { yScale: 'log' });
    expect(lossChartCursor(zeros, 1).dots).toEqual([]);
    expect(lossChartCursor(zeros, 1).rows[0]?.eval?.text).toBe('0');
  });

  it('reads the line of a smoothed curve, with what was recorded beside it', () => {
    const train = createHistory({ step: [1, 2, 3], value: [1, 3, 5] });
    const smoothing = { method: 'movingAverage', window: 2 } as const;
    const view = viewOf(
      [createRun({ id: 'a', histories: { train_loss: train } })],
      {},
      { smoothing },
    );
    const { rows, columns, dots } = lossChartCursor(view, 3);
    expect(columns).toEqual({ train: 'train, smoothed' });
    expect(rows[0]?.train).toMatchObject({ y: 4, text: '4', recorded: '5' });
    expect(dots[0]?.y).toBe(tenth(pixelOf(view.y, 4)));
  });

  it('heads the values of one metric alone as what they are, not as eval or train', () => {
    const headOf = (options: LossChartDataOptions) =>
      Object.values(lossChartCursor(viewOf(three, {}, options), 480).columns);
    expect(headOf({ metric: 'eval_loss' })).toEqual(['value']);
    const smoothing = { method: 'movingAverage', window: 2 } as const;
    const dense = run(
      'a',
      Array.from({ length: 80 }, (_, i) => i),
      Array(80).fill(1),
    );
    const columns = lossChartCursor(viewOf([dense], {}, { metric: 'eval_loss', smoothing }), 9);
    expect(columns.columns).toEqual({ train: 'smoothed' });
  });

  it('reads replicates as their mean, with spread and number', () => {
    const pool = [{ runIds: ['06a9655e', 'fa25ad23'], leftOut: [] }];
    const { rows } = lossChartCursor(viewOf(three, {}, { pool }), 1440);
    expect(rows[0]).toMatchObject({ label: '2 × 06a9655e', delta: 'best' });
    expect(rows[0]?.eval).toMatchObject({ text: '0.7864', spread: '0.6686–0.9041, n 2' });
  });

  it('names its place on other axes', () => {
    const titleOn = (axis: 'epoch' | 'relativeStep') =>
      lossChartCursor(viewOf(three, {}, { axis }), 2).title;
    expect(titleOn('epoch')).toBe('Epoch 2');
    expect(titleOn('relativeStep')).toBe('Step 2 since start');
  });

  it('ranks nothing where no direction is better', () => {
    const runs = [1, 2].map((norm) => {
      const history = createHistory({ step: [1], value: [norm] });
      return createRun({ id: `r${norm}`, histories: { grad_norm: history } });
    });
    const { rows, spoken } = lossChartCursor(viewOf(runs, {}, { metric: 'grad_norm' }), 1);
    expect(rows.map((row) => [row.runId, row.delta, row.isBest])).toEqual([
      ['r1', '', false],
      ['r2', '', false],
    ]);
    expect(spoken).toBe('Step 1: r1 1; r2 2');
  });

  it('has nothing to read where nothing is drawn', () => {
    expect(lossChartCursor(viewOf([]), 5)).toMatchObject({ rows: [], dots: [] });
  });
});

function viewOf(
  runs: readonly Run[],
  options: Partial<LossChartViewOptions> = {},
  dataOptions: LossChartDataOptions = {},
) {
  return lossChartView(lossChartData(runs, dataOptions), { width: 800, height: 400, ...options });
}

function run(
  id: string,
  step: readonly number[],
  value: readonly number[],
  epoch = value.map((_, i) => i + 1),
): Run {
  return createRun({ id, histories: { eval_loss: createHistory({ step, value, epoch }) } });
}

const tenth = (pixel: number) => Math.round(pixel * 10) / 10;
