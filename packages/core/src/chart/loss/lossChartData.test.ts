import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RunCompareError } from '../../errors';
import { createHistory, type HistoryColumns } from '../../run/history';
import { findReplicates } from '../../run/replicates';
import { createRun, type Run } from '../../run/run';
import { pathPoints } from '../../testing/pathPoints';
import { seededReplicates, seededRuns } from '../../testing/seededRuns';
import { pixelOf } from '../scale/chartScale';
import { type LossChartDataOptions, lossChartData } from './lossChartData';
import { lossChartView } from './lossChartView';

const size = { width: 800, height: 400 };

describe('lossChartData', () => {
  it('finds histories under the names that trackers give them', () => {
    const run = runWith({ 'val/loss': { value: [2, 1] }, loss: { value: [2, 2, 1] } });
    expect(lossChartData([run]).available).toEqual(['eval', 'train']);
  });

  it('draws an objective that is the train metric once, with its best', () => {
    const { curves, bests } = draw([runWith({ train_loss: { value: [2, 1, 3] } })], {
      objective: { metric: 'train_loss', direction: 'min' },
    });
    expect(curves.map((curve) => curve.role)).toEqual(['train']);
    expect(bests[0]?.value).toBe(1);
  });

  it('draws one metric alone, its evaluations ringed where a direction is better', () => {
    const dense = Array.from({ length: 200 }, (_, i) => 1 + (i % 9));
    const run = runWith({
      eval_loss: { value: [2, 1] },
      train_loss: { value: [2, 1] },
      eval_accuracy: { value: [0.5, 0.8, 0.7] },
      grad_norm: { value: dense },
    });
    const accuracy = draw([run], { metric: 'eval_accuracy' });
    expect(accuracy.title).toBe('Eval accuracy');
    expect(accuracy.curves.map((curve) => [curve.role, curve.marks.length])).toEqual([['eval', 3]]);
    expect(accuracy.bests[0]?.value).toBe(0.8);
    const norm = draw([run], { metric: 'grad_norm' });
    expect(norm.curves.map((curve) => [curve.role, curve.marks.length])).toEqual([['train', 0]]);
    expect(norm.bests).toEqual([]);
    expect(norm.runs[0]?.summary).toBe('run has gradient norm from 1 to 9 and ends at 2.');
    const speed = runWith({ eval_loss: { value: [2] }, samples_per_second: { value: dense } });
    expect(draw([speed], { metric: 'samples_per_second' }).bests).toEqual([]);
    expect(draw([run], { metric: 'never_logged' }).empty).toBeDefined();
  });

  it('keeps each run its slot whatever the order and whoever is hidden', () => {
    const runs = ['a', 'b'].map((id) => runWith({ eval_loss: { value: [2] } }, id));
    const data = lossChartData(runs, { slots: { b: 1, a: 4 } });
    const view = lossChartView(data, { ...size, hiddenIds: ['a'] });
    expect(view.runs.map((run) => run.slot)).toEqual([4, 1]);
    expect(view.curves[0]?.slot).toBe(1);
  });

  it('refuses an amount of smoothing that is none', () => {
    const runs = [runWith({ train_loss: { value: [2, 1] } })];
    const smoothing = { method: 'ema', weight: 1 } as const;
    expect(() => lossChartData(runs, { smoothing })).toThrow(RunCompareError);
  });

  it('smooths what is too dense for marks, and leaves evaluations as they are', () => {
    const dense = Array.from({ length: 100 }, (_, i) => i % 2);
    const run = runWith({ eval_loss: { value: [2, 1] }, train_loss: { value: dense } });
    const { curves, legendKey } = draw([run], {
      smoothing: { method: 'movingAverage', window: 2 },
    });
    expect(curves.map((curve) => `${curve.role} ${curve.kind}`)).toEqual([
      'train raw',
      'train line',
      'eval line',
    ]);
    expect(legendKey).toContain('faint as recorded');
    expect(curves[2]?.marks.length).toBe(2);
  });

  it('smooths by the distance on the axis that is shown', () => {
    const time = [0, 1, 2, 3, 1000, 1001].map((second) => second * 1000);
    const run = runWith({ train_loss: { value: [1, 2, 1, 2, 1, 2], timeMs: time } });
    const smoothing = { method: 'timeWeightedEma', weight: 0.9 } as const;
    const lineOn = (axis: 'step' | 'relativeTime') =>
      lossChartData([run], { smoothing, axis }).curves[0]?.line.series.y;
    // A second is a thousandth of this run's time, and a fifth of its steps.
    expect(lineOn('relativeTime')?.[3]).toBeCloseTo(1.526, 3);
    expect(lineOn('step')?.[3]).toBeCloseTo(2, 6);
  });
});

describe('the x axis', () => {
  const start = Date.UTC(2026, 10, 22);
  const columns: HistoryColumns = {
    step: [100, 200, 300],
    value: [3, 2, 1],
    epoch: [1, 2, 3],
    timeMs: [start, start + 60_000, start + 120_000],
    tokens: [1e6, 2e6, 3e6],
  };
  const run = createRun({
    id: 'run',
    histories: {
      eval_loss: createHistory(columns),
      train_loss: createHistory({
        step: [50, 300],
        value: [3, 1],
        timeMs: [start - 60_000, start],
      }),
    },
  });

  it('offers the axes that any curve carries', () => {
    expect(lossChartData([run]).axes).toEqual([
      'step',
      'relativeStep',
      'epoch',
      'wallTime',
      'relativeTime',
      'tokens',
    ]);
    expect(lossChartData([runWith({ train_loss: { value: [1] } })]).axes).toEqual([
      'step',
      'relativeStep',
    ]);
    expect(lossChartData([]).axes).toEqual([]);
  });

  it.each([
    ['step', [0, 300], 'Step', 'Loss of 1 run by step.'],
    ['relativeStep', [0, 250], 'Step since start', 'Loss of 1 run by step since start.'],
    ['epoch', [0, 3], 'Epoch', 'Loss of 1 run by epoch.'],
    [
      'wallTime',
      [start - 60_000, start + 120_000],
      'Wall time (UTC)',
      'Loss of 1 run by wall time (UTC).',
    ],
    ['relativeTime', [0, 180], 'Time since start', 'Loss of 1 run by time since start.'],
    ['tokens', [0, 3e6], 'Tokens', 'Loss of 1 run by tokens.'],
  ] as const)(
    'places points by %s, all curves of a run from one origin',
    (axis, full, label, caption) => {
      const view = draw([run], { axis });
      expect(view.full).toEqual(full);
      expect([view.xLabel, view.caption]).toEqual([label, caption]);
      const best = view.bests[0];
      expect(best?.value).toBe(1);
      expect(best?.x).toBe(view.plot.right);
      expect(view.curves.length).toBe(axis === 'epoch' || axis === 'tokens' ? 1 : 2);
    },
  );

  it('goes by step where nothing carries the axis asked for, and says so', () => {
    const view = draw([runWith({ train_loss: { value: [2, 1] } })], { axis: 'tokens' });
    expect(view.data.axis).toBe('step');
    expect(view.notes).toEqual(['Tokens is not recorded: drawn by step.']);
  });

  it('names a run that does not carry the axis, and counts points without a place on it', () => {
    const holed = { value: [3, 2, 1, 1], tokens: [1e6, Number.NaN, 3e6, 2e6] };
    const other = runWith({ eval_loss: { value: [2, 1] } }, 'other');
    const view = draw([runWith({ eval_loss: holed }), other], { axis: 'tokens' });
    expect(view.notes).toEqual([
      '2 points of run have no place on this axis',
      'other does not record tokens.',
    ]);
    expect(view.runs.map((one) => [one.runId, one.hasCurve])).toEqual([
      ['run', true],
      ['other', false],
    ]);
    expect(pathPoints(view.curves[0]?.path ?? '').flat().length).toBe(2);
  });

  it('rings no best step that has no place on the axis', () => {
    const history = { value: [3, 1, 2], epoch: [1, Number.NaN, 3] };
    const view = draw([runWith({ eval_loss: history })], { axis: 'epoch' });
    expect(view.bests).toEqual([]);
    expect(view.runs[0]?.summary).toContain('its best eval loss 1 at step 1 and');
  });

  it('never takes a logarithm of a date', () => {
    const data = lossChartData([run], { axis: 'wallTime' });
    expect(lossChartView(data, { ...size, xScale: 'log' }).x.kind).toBe('linear');
  });
});

describe('pooled replicates', () => {
  const parallel = (count: number) =>
    Array.from({ length: count }, (_, i) =>
      runWith({ eval_loss: { value: [4, 3, 2, 2.5].map((y) => y + i / 2) } }, `r${i}`),
    );
  const setOf = (runs: readonly Run[]) => [{ runIds: runs.map((run) => run.id), leftOut: [] }];

  it('are one mean with a band in the place of the first', () => {
    const runs = parallel(3);
    const other = runWith({ eval_loss: { value: [9, 8] } }, 'other');
    const view = draw([other, ...runs], { pool: setOf(runs) });
    expect(view.runs.map((run) => [run.label, run.slot, run.runIds.length])).toEqual([
      ['other', 1, 1],
      ['3 × r0', 2, 3],
    ]);
    expect(view.curves.map((curve) => curve.kind)).toEqual(['mean', 'line']);
    expect(view.bands).toMatchObject([{ runId: 'r0', slot: 2, n: [3, 3], shows: 'range' }]);
    expect(view.bests.find((best) => best.runId === 'r0')?.value).toBe(2.5);
    expect(view.notes).toContain('3 × r0: mean over seeds, with their range as a band');
    expect(view.runs[1]?.summary).toBe(
      '3 × r0 reach a mean eval loss of 2.500 at best and end at 3.000.',
    );
    expect(view.endLabels.map((label) => label.value).sort()).toEqual(['2.500', '8.000']);
  });

  it.each([2, 4, 5])('have a band as wide everywhere as %d parallel runs are apart', (count) => {
    const runs = parallel(count).map((run, i) => {
      const long = Array.from({ length: 3000 }, (_, k) => 5 + Math.sin(k / 50) + i / 10);
      return { ...run, ...runWith({ train_loss: { value: long } }, run.id) };
    });
    const { bands, y } = draw(runs, { pool: setOf(runs) });
    const [shape = []] = pathPoints(bands[0]?.path ?? '');
    const widths = shape.slice(0, shape.length / 2).map((place, i) => {
      const opposite = shape.at(-1 - i);
      expect(opposite?.[0]).toBe(place[0]);
      return (opposite?.[1] ?? 0) - place[1];
    });
    expect(widths.length).toBeGreaterThan(600);
    const [first = 0] = widths;
    expect(first).toBeGreaterThan(5);
    for (const width of widths) expect(Math.abs(width - first)).toBeLessThanOrEqual(0.2);
    expect(bands[0]?.shows).toBe(count < 5 ? 'range' : 'interval');
    expect(y.range[0]).toBeGreaterThan(y.range[1]);
  });

  it('keep a spike of one step at either end of the band', () => {
    const runs = [0, 1].map((run) => {
      const value = new Array<number>(20_000).fill(5 + run);
      value[7001] = run === 0 ? 1 : 6;
      value[13_001] = run === 0 ? 5 : 9;
      return runWith({ train_loss: { value } }, `r${run}`);
    });
    const { bands, y } = draw(runs, { pool: setOf(runs) });
    const heights = pathPoints(bands[0]?.path ?? '')
      .flat()
      .map(([, height]) => height);
    expect(heights).toContain(Math.round(pixelOf(y, 1) * 10) / 10);
    expect(heights).toContain(Math.round(pixelOf(y, 9) * 10) / 10);
  });

  it('end where each run ends, and count it once at every position', () => {
    const long = runWith({ eval_loss: { step: [0, 10, 20, 30], value: [4, 3, 2, 1] } }, 'a');
    const short = runWith({ eval_loss: { step: [5, 15], value: [8, 7] } }, 'b');
    const view = draw([long, short], { pool: setOf([long, short]) });
    expect(view.bands[0]?.n).toEqual([1, 2]);
    const [line = []] = pathPoints(view.curves[0]?.path ?? '');
    expect(line.map(([x]) => x)).toEqual(
      [0, 5, 10, 15, 20, 30].map((step) => Math.round(pixelOf(view.x, step) * 10) / 10),
    );
    expect(line.at(-1)?.[1]).toBe(Math.round(pixelOf(view.y, 1) * 10) / 10);
  });

  it('are left as runs where fewer than two of a set are here', () => {
    const [first, second] = parallel(2) as [Run, Run];
    const view = draw([first], { pool: setOf([first, second]) });
    expect(view.runs.map((run) => run.label)).toEqual(['r0']);
    expect(view.bands).toEqual([]);
  });

  it('are smoothed run by run, with the raw mean as a ghost', () => {
    const runs = seededReplicates({ seed: 3, count: 3, points: 300 });
    const view = draw(runs, {
      pool: findReplicates(runs),
      smoothing: { method: 'gaussian', sigma: 5 },
    });
    expect(view.curves.map((curve) => `${curve.role} ${curve.kind}`)).toEqual([
      'train raw',
      'train mean',
      'eval mean',
    ]);
    expect(view.bands.map((band) => band.role)).toEqual(['train', 'eval']);
  });

  it('go down to the edge of a log axis where the band reaches 0', () => {
    const runs = [3, 0, 6].map((level, i) =>
      runWith({ eval_loss: { value: [level + 1, level, level + 1] } }, `r${i}`),
    );
    const data = lossChartData(runs, { pool: setOf(runs) });
    const { bands, plot } = lossChartView(data, { ...size, yScale: 'log' });
    const [shape = []] = pathPoints(bands[0]?.path ?? '');
    expect(shape.map(([, y]) => y)).toContain(plot.bottom);
  });
});

describe('with what was there before', () => {
  it('takes over the curves of runs that are the same', () => {
    const runs = seededRuns({ seed: 2, count: 3, points: 400 });
    const options = { smoothing: { method: 'ema', weight: 0.9 } } as const;
    const previous = lossChartData(runs, options);
    const changed = [...runs.slice(0, 2), { ...runs[2], histories: {} } as Run];
    const next = lossChartData(changed, { ...options, previous });
    const lineOf = (data: typeof next, runId: string) =>
      data.curves.filter((curve) => curve.runId === runId).map((curve) => curve.line);
    for (const { id } of runs.slice(0, 2)) {
      expect(lineOf(next, id).length).toBe(2);
      lineOf(next, id).forEach((line, i) => {
        expect(line).toBe(lineOf(previous, id)[i]);
      });
    }
    const resmoothed = lossChartData(runs, { smoothing: { method: 'ema', weight: 0.5 }, previous });
    expect(lineOf(resmoothed, runs[0]?.id ?? '')[0]).not.toBe(
      lineOf(previous, runs[0]?.id ?? '')[0],
    );
  });

  it('is the same as anew for runs that grew, changed, moved or left', () => {
    const anyValues = fc.array(fc.oneof(fc.nat(50), fc.constant(Number.NaN)), { maxLength: 200 });
    const anyRuns = fc
      .tuple(anyValues, anyValues, anyValues)
      .map((all) => all.map((value, i) => runWith({ train_loss: { value } }, `r${i}`)));
    const someOptions = fc.constantFrom<LossChartDataOptions>(
      {},
      { smoothing: { method: 'movingAverage', window: 5 } },
      { axis: 'relativeStep' },
    );
    fc.assert(
      fc.property(anyRuns, anyValues, someOptions, someOptions, (runs, more, before, after) => {
        const previous = lossChartData(runs, before);
        const [first, ...others] = runs as [Run, ...Run[]];
        const grown = runWith(
          { train_loss: { value: [...(first.histories?.train_loss?.value ?? []), ...more] } },
          first.id,
        );
        const next = [...others.reverse(), grown];
        expect(lossChartData(next, { ...after, previous })).toEqual(lossChartData(next, after));
      }),
    );
  });
});

function draw(runs: readonly Run[], options: LossChartDataOptions = {}) {
  return lossChartView(lossChartData(runs, options), size);
}

function runWith(
  metrics: { readonly [metric: string]: Omit<HistoryColumns, 'step'> & Partial<HistoryColumns> },
  id = 'run',
): Run {
  return createRun({
    id,
    histories: Object.fromEntries(
      Object.entries(metrics).map(([metric, columns]) => [
        metric,
        createHistory({ step: Array.from(columns.value, (_, i) => i), ...columns }),
      ]),
    ),
  });
}
