import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHistory, type History } from '../run/history';
import { createRun, type Run } from '../run/run';
import { seededRuns } from '../testing/seededRuns';
import { seededRunIn } from '../testing/seededState';
import { lossChartView } from './lossChartView';

const anyValue = fc.oneof(
  { weight: 8, arbitrary: fc.double({ min: -10, max: 100, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, Infinity, -Infinity, 0) },
);
const anyValues = fc.array(anyValue, { minLength: 1, maxLength: 400 });
const anyScale = fc.constantFrom('linear' as const, 'log' as const);

describe('lossChartView', () => {
  it('draws only points of the history, where they are', () => {
    fc.assert(
      fc.property(
        anyValues,
        anyScale,
        fc.integer({ min: 1, max: 60 }),
        (values, yScale, columns) => {
          const run = runWith({ train_loss: values });
          const history = run.histories?.train_loss as History;
          for (const segment of lossChartView([run], { yScale, columns }).series[0]?.segments ??
            []) {
            for (const { index, x, y } of segment) {
              expect(x).toBe(history.step[index]);
              expect(y).toBe(history.value[index]);
            }
          }
        },
      ),
    );
  });

  it('never draws through a hole', () => {
    fc.assert(
      fc.property(
        anyValues,
        anyScale,
        fc.integer({ min: 1, max: 60 }),
        (values, yScale, columns) => {
          const view = lossChartView([runWith({ train_loss: values })], { yScale, columns });
          for (const segment of view.series[0]?.segments ?? []) {
            const first = segment[0]?.index as number;
            const last = segment.at(-1)?.index as number;
            const spanned = values.slice(first, last + 1);
            expect(spanned.every((y) => Number.isFinite(y) && (yScale === 'linear' || y > 0))).toBe(
              true,
            );
          }
        },
      ),
    );
  });

  it('keeps the extremes of what the axis can show at every width', () => {
    fc.assert(
      fc.property(
        anyValues,
        anyScale,
        fc.integer({ min: 1, max: 60 }),
        (values, yScale, columns) => {
          const shown = values.filter((y) => Number.isFinite(y) && (yScale === 'linear' || y > 0));
          const view = lossChartView([runWith({ train_loss: values })], { yScale, columns });
          const drawn = view.series[0]?.segments.flat().map((point) => point.y) ?? [];
          expect(Math.min(...drawn)).toBe(Math.min(...shown));
          expect(Math.max(...drawn)).toBe(Math.max(...shown));
        },
      ),
    );
  });

  it('fits all that is drawn between the ends of its axes', () => {
    fc.assert(
      fc.property(anyValues, anyScale, (values, yScale) => {
        const view = lossChartView([runWith({ train_loss: values })], { yScale });
        const { xDomain, yDomain, xTicks, yTicks } = view;
        expect(yDomain[0]).toBeLessThan(yDomain[1]);
        expect(yScale === 'linear' || yDomain[0] > 0).toBe(true);
        const points = view.series.flatMap((one) => one.segments.flat());
        const inside = (value: number, [from, to]: readonly [number, number]) =>
          value >= from && value <= to;
        expect(points.every(({ x, y }) => inside(x, xDomain) && inside(y, yDomain))).toBe(true);
        expect(xTicks.every((tick) => inside(tick.value, xDomain))).toBe(true);
        expect(yTicks.every((tick) => inside(tick.value, yDomain))).toBe(true);
      }),
    );
  });

  it('counts what a log axis leaves out, and what is not finite', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const { notes } = lossChartView([runWith({ train_loss: values })], { yScale: 'log' });
        const counted = (word: string) =>
          Number.parseInt(notes.find((note) => note.includes(word)) ?? '0', 10);
        expect(counted('0 or less')).toBe(
          values.filter((y) => Number.isFinite(y) && y <= 0).length,
        );
        expect(counted('NaN')).toBe(values.filter((y) => Number.isNaN(y)).length);
        expect(counted('infinite')).toBe(values.filter((y) => Math.abs(y) === Infinity).length);
      }),
    );
  });

  it('gives the same view for the same runs', () => {
    const runs = () => seededRuns({ seed: 4, count: 3 });
    expect(lossChartView(runs())).toEqual(lossChartView(runs()));
  });

  it('says how many points are drawn', () => {
    const runs = [1, 2].map((i) =>
      runWith(
        { train_loss: Array.from({ length: 5760 }, (_, step) => (step * 37 * i) % 101) },
        `r${i}`,
      ),
    );
    const { notes, series } = lossChartView(runs, { columns: 200 });
    expect(series[0]?.of).toBe(5760);
    expect(series[0]?.drawn).toBeLessThanOrEqual(800);
    expect(notes[0]).toMatch(/^(Up to )?\d{3} of 5,760 points drawn per run, extremes kept$/);
    expect(lossChartView([runWith({ train_loss: [3, 2, 1] })]).notes).toEqual([]);
  });

  it('rings the best evaluation and writes it at the end of its curve', () => {
    const run = runWith(
      { eval_loss: [1.2, 0.9, 0.6686, 0.6741] },
      '06a9655e',
      [480, 960, 1440, 1920],
    );
    const view = lossChartView([run]);
    expect(view.bests).toEqual([
      { runId: '06a9655e', label: '06a9655e', slot: 1, index: 2, x: 1440, y: 0.6686 },
    ]);
    expect(view.endLabels[0]).toMatchObject({ x: 1920, y: 0.6741, detail: '0.6686 · ep. 3' });
    expect(view.runs[0]?.summary).toBe(
      '06a9655e reaches its best eval loss 0.6686 at step 1,440 and ends at 0.6741.',
    );
  });

  it('takes the highest as best where higher is better', () => {
    const run = runWith({ eval_accuracy: [0.4, 0.7, 0.6] });
    const view = lossChartView([run], { objective: { metric: 'eval_accuracy', direction: 'max' } });
    expect(view.bests[0]?.y).toBe(0.7);
    expect(view.title).toBe('Eval accuracy');
    expect(view.yLabel).toBe('Eval accuracy');
  });

  it('marks where a curve turned NaN at its last height, once per place', () => {
    const values = Array.from({ length: 1000 }, (_, i) => (i >= 500 && i < 527 ? Number.NaN : 2));
    const view = lossChartView([runWith({ train_loss: values }, 'run')]);
    expect(view.nonFinite).toEqual([
      { runId: 'run', label: 'run', slot: 1, x: 500, y: 2, word: 'NaN', count: 27 },
    ]);
    expect(view.notes).toContain('27 points of run are NaN');
    const flicker = lossChartView(
      [runWith({ train_loss: values.map((y, i) => (i % 2 ? y : Infinity)) })],
      {
        columns: 320,
      },
    );
    expect(flicker.nonFinite.filter((mark) => mark.word === '∞').length).toBeLessThanOrEqual(10);
  });

  it('says from where a run diverges', () => {
    const view = lossChartView([seededRunIn('diverged', { seed: 6, id: '91e6b2a7' })]);
    expect(view.runs[0]?.summary).toContain('It diverges from step 3,610.');
  });

  it('puts a saved checkpoint on the drawn curve, and none beside it', () => {
    const run = {
      ...runWith({ eval_loss: [4, 1, Number.NaN, 1] }, 'run', [100, 200, 300, 400]),
      checkpoints: [
        { id: 'a', step: 150 },
        { id: 'b', step: 200 },
        { id: 'c', step: 350 },
        { id: 'd', step: 500 },
        { id: 'e' },
      ],
    };
    const at = (yScale: 'linear' | 'log') =>
      lossChartView([run], { yScale }).checkpoints.map(({ id, y }) => [id, y]);
    expect(at('linear')).toEqual([
      ['a', 2.5],
      ['b', 1],
    ]);
    expect(at('log')).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });

  it('draws a series of one point at its own step', () => {
    const view = lossChartView([runWith({ eval_loss: [0.8] }, 'run', [480])]);
    expect(view.xDomain).toEqual([0, 480]);
    expect(view.series[0]?.segments).toEqual([[{ index: 0, x: 480, y: 0.8 }]]);
    expect(view.runs[0]?.summary).toBe(
      'run reaches its best eval loss 0.8000 at step 480, its last.',
    );
  });

  it('keeps a spike of one step at every size', () => {
    const values = Array.from({ length: 10_000 }, (_, i) => (i === 4321 ? 90 : 1));
    for (const columns of [1, 7, 300, 20_000]) {
      const view = lossChartView([runWith({ train_loss: values })], { columns });
      expect(view.series[0]?.segments.flat().some((point) => point.y === 90)).toBe(true);
    }
  });

  it('leaves a hidden run out of the curves and the axes, never out of the legend', () => {
    const runs = [runWith({ eval_loss: [2, 1] }, 'a'), runWith({ eval_loss: [200, 100] }, 'b')];
    const view = lossChartView(runs, { hiddenIds: ['b'] });
    expect(view.series.map((one) => one.runId)).toEqual(['a']);
    expect(view.yDomain[1]).toBeLessThan(3);
    expect(view.runs.map((run) => [run.runId, run.isHidden])).toEqual([
      ['a', false],
      ['b', true],
    ]);
    expect(lossChartView(runs, { hiddenIds: ['a', 'b'] }).notes).toEqual([
      'All runs are hidden. Show one in the legend.',
    ]);
  });

  it('finds histories under the names that trackers give them', () => {
    const view = lossChartView([runWith({ 'val/loss': [2, 1], loss: [2, 2, 1] })]);
    expect(view.available).toEqual(['eval', 'train']);
  });

  it('draws what there is where only one of the two is recorded', () => {
    const train = lossChartView([runWith({ train_loss: [2, 1] })], { show: 'eval' });
    expect(train.show).toBe('train');
    expect(train.endLabels[0]).toMatchObject({ value: '1', y: 1 });
    const mixed = lossChartView([
      runWith({ train_loss: [2, 1] }, 'a'),
      runWith({ eval_loss: [3] }, 'b'),
    ]);
    expect(mixed.endLabels.map((label) => label.runId).sort()).toEqual(['a', 'b']);
  });

  it('draws an objective that is the train metric once, with its best', () => {
    const view = lossChartView([runWith({ train_loss: [2, 1, 3] })], {
      objective: { metric: 'train_loss', direction: 'min' },
    });
    expect(view.series.length).toBe(1);
    expect(view.bests[0]?.y).toBe(1);
  });

  it('says that nothing is recorded, and which run has nothing', () => {
    const bare = createRun({ id: 'bare' });
    const { empty, notes } = lossChartView([bare]);
    expect(empty?.title).toBe('No history recorded for these runs');
    expect(notes).toEqual([]);
    expect(lossChartView([runWith({ eval_loss: [1] }), bare]).notes).toEqual([
      'bare has no recorded history of eval loss.',
    ]);
    expect(lossChartView([]).empty).toBeDefined();
  });

  it('says where a source thinned the points itself', () => {
    const history = createHistory({ step: [1, 2], value: [2, 1], sampled: { of: 90_000 } });
    const run = createRun({ id: 'run', histories: { train_loss: history } });
    expect(lossChartView([run]).notes).toEqual(['The source kept 2 of 90,000 points of run']);
  });

  it('shows a difference between near-identical curves in its ticks', () => {
    const runs = [0.80001, 0.80002].map((y, i) => runWith({ eval_loss: [y + 1e-5, y] }, `r${i}`));
    const { yTicks } = lossChartView(runs);
    expect(new Set(yTicks.map((tick) => tick.text)).size).toBe(yTicks.length);
    expect(yTicks.length).toBeGreaterThan(2);
  });

  it('keeps each run its slot whatever the order and whoever is hidden', () => {
    const runs = [runWith({ eval_loss: [2] }, 'a'), runWith({ eval_loss: [1] }, 'b')];
    const view = lossChartView(runs, { slots: { b: 1, a: 4 }, hiddenIds: ['a'] });
    expect(view.runs.map((run) => run.slot)).toEqual([4, 1]);
    expect(view.series[0]?.slot).toBe(1);
  });
});

function runWith(
  metrics: { readonly [metric: string]: readonly number[] },
  id = 'run',
  steps?: readonly number[],
): Run {
  return createRun({
    id,
    histories: Object.fromEntries(
      Object.entries(metrics).map(([metric, value]) => [
        metric,
        createHistory({
          step: steps ?? value.map((_, i) => i),
          value,
          ...(steps && { epoch: value.map((_, i) => i + 1) }),
        }),
      ]),
    ),
  });
}
