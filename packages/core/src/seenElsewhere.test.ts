import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRuns } from './comparison/compareRuns';
import { rankRuns } from './comparison/rankRuns';
import { bestStep } from './curve/bestStep';
import { reduceHistory } from './curve/reduceHistory';
import { replicateBand } from './curve/replicateBand';
import { type Smoothing, smoothHistory } from './curve/smoothHistory';
import { formatDelta } from './format/delta';
import { createHistory } from './run/history';
import { createRun } from './run/run';
import { evalLoss } from './testing/workedExample';

/** What people were shown by other comparisons of runs, and must not be shown here. */
describe('never seen here', () => {
  it('the band of parallel runs is as wide everywhere, though each logs at steps of its own', () => {
    const runs = [0, 1, 2, 3, 4].map((run) => {
      const inside = Array.from({ length: 40 }, (_, i) => 1 + run + i * (5 + run));
      return curve([0, ...inside, 500], (step) => 2 - step / 500 + run / 10);
    });
    const band = replicateBand(runs);
    const widths = [...(band?.high ?? [])].map((high, i) => high - (band?.low[i] ?? 0));
    expect(widths.length).toBeGreaterThan(100);
    for (const width of widths) expect(width).toBeCloseTo(widths[0] as number, 12);
  });

  it('a series of one point is drawn at its own x, not at the start of the axis', () => {
    const one = createHistory({ step: [480], value: [0.8] });
    const { indices } = reduceHistory(one, { columns: 800, from: 0, to: 1000 });
    expect(indices.map((i) => one.step[i])).toEqual([480]);
    expect([...(replicateBand([one])?.x ?? [])]).toEqual([480]);
  });

  it.each<Smoothing>([
    { method: 'ema', weight: 0.9 },
    { method: 'timeWeightedEma', weight: 0.9 },
    { method: 'gaussian', sigma: 5 },
    { method: 'movingAverage', window: 9 },
  ])('one NaN does not bend a constant: $method', (smoothing) => {
    const steps = Array.from({ length: 200 }, (_, i) => i);
    const smoothed = smoothHistory(
      curve(steps, (step) => (step === 100 ? Number.NaN : 0.7)),
      smoothing,
    );
    expect(smoothed.value[100]).toBeNaN();
    const rest = [...smoothed.value].filter((_, i) => i !== 100);
    for (const y of rest) expect(Math.abs(y / 0.7 - 1)).toBeLessThan(1e-12);
  });

  it('a spike of one step is visible at every size and zoom', () => {
    const anyView = fc.record({
      spike: fc.integer({ min: 0, max: 4999 }),
      height: fc.constantFrom(50, -50),
      before: fc.double({ min: 0, max: 5000, noNaN: true }),
      after: fc.double({ min: 0, max: 5000, noNaN: true }),
      columns: fc.integer({ min: 1, max: 2000 }),
      scale: fc.constantFrom('linear' as const, 'log' as const),
    });
    const steps = Array.from({ length: 5000 }, (_, i) => i + 1);
    fc.assert(
      fc.property(anyView, ({ spike, height, before, after, ...view }) => {
        const history = curve(steps, (step) => (step === spike + 1 ? height : Math.sin(step)));
        const [from, to] = [spike + 1 - before, spike + 1 + after];
        expect(reduceHistory(history, { ...view, from, to }).indices).toContain(spike);
      }),
    );
  });

  it('the best step is visible at every size, the earliest where several are equal', () => {
    const anyCurve = fc.array(fc.constantFrom(0, 1, 2, 3, Number.NaN), { maxLength: 300 });
    fc.assert(
      fc.property(anyCurve, fc.integer({ min: 1, max: 40 }), (values, columns) => {
        const history = createHistory({ step: values.map((_, i) => i), value: values });
        const { indices } = reduceHistory(history, { columns });
        for (const direction of ['min', 'max'] as const) {
          const best = bestStep(history, direction);
          if (best) expect(indices).toContain(best.index);
        }
      }),
    );
  });

  it('a delta of 0.004 on a loss is shown as such, and as better when negative', () => {
    const of = (id: string, value: number) =>
      createRun({ id, summary: { eval_loss: { min: { value } } } });
    const { metrics } = compareRuns([of('a', 0.9), of('b', 0.904)], {
      objective: evalLoss,
      baselineId: 'b',
    });
    const cell = metrics.find((metric) => metric.key === 'eval_loss')?.cells[0];
    expect(cell).toMatchObject({ delta: expect.closeTo(-0.004, 12), judgement: 'better' });
    expect([0, 2, 4].map((decimals) => formatDelta(cell?.delta ?? 0, decimals, 'en-US'))).toEqual([
      '\u22120.004',
      '\u22120.004',
      '\u22120.0040',
    ]);
  });

  it('a 0 on a log axis is dropped and counted, not drawn at a made-up height or place', () => {
    const positions = fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 60 });
    fc.assert(
      fc.property(positions, fc.integer({ min: 1, max: 40 }), (steps, columns) => {
        const history = curve(steps, (step) => step);
        const { indices, of, leftOut } = reduceHistory(history, { columns, scale: 'log' });
        const positive = [...history.step].filter((step) => step > 0);
        expect([of, leftOut]).toEqual([positive.length, history.length - positive.length]);
        expect(indices.every((i) => (history.step[i] as number) > 0)).toBe(true);
      }),
    );
  });

  it('what a log axis cannot show pushes nothing out that it can', () => {
    const steps = Array.from({ length: 100 }, (_, i) => i);
    const dip = curve(steps, (step) => (step === 40 ? -9 : step === 60 ? 0.001 : 1));
    const { indices } = reduceHistory(dip, { columns: 1, valueScale: 'log' });
    expect(indices).toEqual([0, 40, 60, 99]);
  });

  it('two renders of the same data are identical', () => {
    const runs = () =>
      [1, 2, 3, 4, 5].map((run) =>
        curve(
          Array.from({ length: 3000 }, (_, i) => i * run),
          (step) => Math.sin(step * run) + (step % 97 === 0 ? Number.NaN : 0),
        ),
      );
    const render = () => {
      const smoothed = runs().map((run) => smoothHistory(run, { method: 'gaussian', sigma: 4 }));
      return [smoothed.map((run) => reduceHistory(run, { columns: 300 })), replicateBand(smoothed)];
    };
    expect(render()).toEqual(render());
  });

  it('two runs with eval loss 2.1 and 2.4 do not share a rank', () => {
    const of = (value: number) =>
      createRun({ id: `${value}`, summary: { eval_loss: { min: { value } } } });
    const ranked = rankRuns([of(2.4), of(2.1)], evalLoss);
    expect(ranked.map(({ run, rank }) => [run.id, rank])).toEqual([
      ['2.1', 1],
      ['2.4', 2],
    ]);
  });
});

function curve(step: readonly number[], valueAt: (step: number) => number) {
  return createHistory({ step, value: step.map(valueAt) });
}
