import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Objective } from '../metric/metricDefinition';
import { createHistory } from '../run/history';
import { createRun, type Run } from '../run/run';
import { messyRuns } from '../testing/messyRuns';
import { evalLoss, workedExample } from '../testing/workedExample';
import { deepFreeze } from './deepFreeze';
import { type ParetoPoint, paretoFront } from './pareto';

const time = { metric: 'training_time', direction: 'min' } as const;
const utilization = { metric: 'gpu_utilization', direction: 'max' } as const;

const run = (id: string, loss: number | null, trainingSeconds?: number, gpu?: number) =>
  createRun({
    id,
    times: { trainingSeconds },
    summary: { eval_loss: { min: { value: loss } }, gpu_utilization: { mean: gpu } },
  });

const front = (runs: readonly Run[]) => paretoFront(runs, [evalLoss, time]).frontIds;

describe('paretoFront', () => {
  it('keeps the best run and the fastest of the worked example', () => {
    const { frontIds, points } = paretoFront(workedExample(), [evalLoss, time]);
    expect(frontIds).toEqual(['06a9655e', '0a04dd4e']);
    expect(points[1]).toEqual({
      runId: 'fa25ad23',
      values: [0.9041, 9000],
      dominatedBy: '06a9655e',
    });
  });

  it('has only the best run, or its equals, where one objective counts', () => {
    expect(paretoFront(workedExample(), [evalLoss]).frontIds).toEqual(['06a9655e']);
    expect(paretoFront([run('a', 1), run('b', 1), run('c', 2)], [evalLoss]).frontIds).toEqual([
      'a',
      'b',
    ]);
  });

  it('keeps runs that are equal in every objective together', () => {
    expect(front([run('b', 1, 5), run('a', 1, 5), run('c', 2, 4)])).toEqual(['a', 'b', 'c']);
    expect(front([run('b', 1, 5), run('a', 1, 5), run('c', 1, 4)])).toEqual(['c']);
  });

  it('takes training time alone, or first, for an objective like any other', () => {
    expect(paretoFront(workedExample(), [time])).toMatchObject({
      frontIds: ['0a04dd4e'],
      withoutValue: [],
    });
    expect(paretoFront(workedExample(), [time, evalLoss]).frontIds).toEqual([
      '0a04dd4e',
      '06a9655e',
    ]);
    const cost = { metric: 'cost', direction: 'min' } as const;
    const priced = workedExample().map((one, i) => ({ ...one, gpuCount: 1 + (i % 2) }));
    expect(paretoFront(priced, [cost]).frontIds).toEqual(['0a04dd4e']);
  });

  it('reads a logged perplexity at the best step of the objective before it', () => {
    const logged = createRun({
      id: 'a',
      histories: {
        eval_loss: createHistory({ step: [1, 2, 3], value: [3, 1, 2] }),
        perplexity: createHistory({ step: [1, 2, 3], value: [20, 3, 2.5] }),
      },
    });
    const perplexity = { metric: 'perplexity', direction: 'min' } as const;
    const valuesOf = (...objectives: readonly Objective[]) =>
      paretoFront([logged], objectives).points[0]?.values;
    expect(valuesOf(evalLoss, perplexity)).toEqual([1, 3]);
    expect(valuesOf(perplexity, evalLoss)).toEqual([2.5, 2]);
  });

  it('asks for the direction of each objective', () => {
    const objectives = [evalLoss, { metric: 'my_score' } as Objective];
    expect(() => paretoFront([], objectives)).toThrow('a lower or a higher "my_score" is better');
  });

  it('goes by the direction of each objective', () => {
    const runs = [run('a', 1, 1, 50), run('b', 2, 1, 90), run('c', 3, 1, 80)];
    expect(paretoFront(runs, [evalLoss, utilization]).frontIds).toEqual(['a', 'b']);
  });

  it('neither crowns nor beats a run without a finite value of each objective', () => {
    const runs = [run('a', 1, 9), run('b', 0.1), run('c', null, 1), run('d', Number.NaN)];
    expect(paretoFront(runs, [evalLoss, time])).toMatchObject({
      frontIds: ['a'],
      withoutValue: [
        { runId: 'b', metrics: ['training_time'] },
        { runId: 'c', metrics: ['eval_loss'] },
        { runId: 'd', metrics: ['eval_loss', 'training_time'] },
      ],
    });
  });

  it('reads further metrics at the best step of the first', () => {
    const { points } = paretoFront(
      [
        createRun({
          id: 'a',
          histories: {
            eval_loss: createHistory({ step: [1, 2, 3], value: [3, 1, 2] }),
            eval_accuracy: createHistory({ step: [1, 2, 3], value: [0.1, 0.2, 0.9] }),
          },
        }),
      ],
      [evalLoss, { metric: 'eval_accuracy', direction: 'max' }],
    );
    expect(points[0]?.values).toEqual([1, 0.2]);
  });

  it('has every run on the front where nothing is asked for', () => {
    expect(paretoFront([run('b', 1), run('a', 2)], []).frontIds).toEqual(['a', 'b']);
    expect(paretoFront([], [evalLoss])).toMatchObject({ frontIds: [], points: [] });
  });

  const small = fc.integer({ min: 0, max: 4 });
  const tables = fc.array(fc.tuple(small, small, small), { maxLength: 15 });
  const objectives = [evalLoss, time, utilization];
  const runsOf = (rows: readonly (readonly number[])[]) =>
    rows.map(([loss, seconds, gpu], i) => run(`${i}`, loss as number, seconds, gpu));

  it('never has a beaten run in front, and every other is beaten by one of the front', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const { points, frontIds } = paretoFront(runsOf(rows), objectives);
        const byId = new Map(points.map((point) => [point.runId, point]));
        for (const point of points) {
          const beaten = points.some((other) => beats(other, point));
          expect(frontIds.includes(point.runId)).toBe(!beaten);
          expect(point.dominatedBy !== undefined).toBe(beaten);
          if (point.dominatedBy === undefined) continue;
          expect(frontIds).toContain(point.dominatedBy);
          expect(beats(byId.get(point.dominatedBy) as ParetoPoint, point)).toBe(true);
        }
      }),
    );
  });

  it('does not depend on the order of the runs, whatever the data', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const runs = deepFreeze(
          messyRuns({ seed, count: 8 }).map((r) => ({ ...r, histories: {} })),
        );
        expect(paretoFront(runs.toReversed(), objectives)).toEqual(paretoFront(runs, objectives));
      }),
    );
  });

  it('takes every run somewhere, once', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const runs = messyRuns({ seed, count: 8 });
        const { points, withoutValue } = paretoFront(runs, objectives);
        const ids = [...points, ...withoutValue].map((entry) => entry.runId);
        expect(ids.sort()).toEqual(runs.map((entry) => entry.id).sort());
      }),
    );
  });
});

function beats(a: ParetoPoint, b: ParetoPoint): boolean {
  const leads = [0, 1, 2].map((i) => {
    const lead = (b.values[i] as number) - (a.values[i] as number);
    return i === 2 ? -lead : lead;
  });
  return leads.every((lead) => lead >= 0) && leads.some((lead) => lead > 0);
}
