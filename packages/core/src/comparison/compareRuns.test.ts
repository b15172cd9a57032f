import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RunCompareError } from '../errors';
import { createHistory } from '../run/history';
import { createRun, type Run } from '../run/run';
import { messyRuns } from '../testing/messyRuns';
import { seededRun } from '../testing/seededRun';
import { seededReplicates, seededRuns } from '../testing/seededRuns';
import { evalLoss, workedExample } from '../testing/workedExample';
import { isValue } from './cell';
import { compareRuns } from './compareRuns';
import type { Comparison } from './comparison';
import { deepFreeze } from './deepFreeze';

const objectives = fc.constantFrom(
  { metric: 'eval_loss', direction: 'min' as const },
  { metric: 'eval_loss', direction: 'max' as const },
  { metric: 'perplexity', direction: 'min' as const },
  { metric: '__proto__', direction: 'min' as const },
  { metric: 'constructor', direction: 'max' as const },
  { metric: 'never_recorded', direction: 'min' as const },
);

const row = (comparison: Comparison, key: string) =>
  comparison.metrics.find((metric) => metric.key === key);

const errorOf = (call: () => unknown): RunCompareError => {
  try {
    call();
  } catch (error) {
    if (error instanceof RunCompareError) return error;
  }
  throw new Error('expected a RunCompareError');
};

describe('compareRuns', () => {
  it('does not depend on the order of runs and peers', () => {
    fc.assert(
      fc.property(
        fc.integer().chain((seed) => {
          const runs = messyRuns({ seed, count: 7 });
          const shuffled = fc.shuffledSubarray([...runs], { minLength: 7, maxLength: 7 });
          return fc.tuple(fc.constant(runs), shuffled);
        }),
        objectives,
        ([runs, shuffled], objective) => {
          const chosen = new Set(runs.slice(0, 4).map((run) => run.id));
          const compare = (list: typeof runs) =>
            compareRuns(
              list.filter((run) => chosen.has(run.id)),
              { objective, peers: list },
            );
          expect(compare(shuffled)).toEqual(compare(runs));
        },
      ),
    );
  });

  it('is the same after a trip through JSON, whatever the runs hold', () => {
    fc.assert(
      fc.property(fc.integer(), objectives, (seed, objective) => {
        const comparison = compareRuns(messyRuns({ seed, count: 5 }), { objective });
        expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
      }),
      { numRuns: 300 },
    );
  });

  it('is frozen all the way down', () => {
    const comparison = compareRuns(seededReplicates({ seed: 1, count: 3 }), {
      objective: evalLoss,
    });
    const thawed: string[] = [];
    const visit = (value: unknown, path: string) => {
      if (typeof value !== 'object' || value === null) return;
      if (!Object.isFrozen(value)) thawed.push(path);
      for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`);
    };
    visit(comparison, '');
    expect(thawed).toEqual([]);
  });

  it('does not need to write to its input, and does not freeze it', () => {
    const frozen = deepFreeze(messyRuns({ seed: 4, count: 5 }).map(withoutHistories));
    expect(() => compareRuns(frozen, { objective: evalLoss })).not.toThrow();
    const runs = seededRuns({ seed: 1, count: 2, points: 48 });
    compareRuns(runs, { objective: evalLoss });
    const parts = runs.flatMap((run) => [run, run.times, run.config.values, run.summary]);
    expect(parts.some((part) => Object.isFrozen(part))).toBe(false);
  });

  it('holds no history: the size does not grow with the points', () => {
    const size = (points: number) =>
      JSON.stringify(
        compareRuns(seededRuns({ seed: 1, count: 2, points }), { objective: evalLoss }),
      ).length;
    expect(size(4800)).toBeLessThan(1.1 * size(240));
  });

  it('never calls a run without a usable value best, neither of all nor in the objective', () => {
    fc.assert(
      fc.property(fc.integer(), objectives, (seed, objective) => {
        const comparison = compareRuns(messyRuns({ seed, count: 5 }), { objective });
        const usable = comparison.runs.filter((run) => run.best).map((run) => run.id);
        expect(comparison.bestId).toBe(usable[0]);
        const best = row(comparison, objective.metric)?.bestIds ?? [];
        expect(best.filter((id) => !usable.includes(id))).toEqual([]);
      }),
    );
  });

  it('shows in the row that decides only what decided, never a computed stand-in', () => {
    const run = createRun({
      id: 'a',
      summary: { perplexity: { reported: { value: 2, is: 'mean' } } },
    });
    const comparison = compareRuns([run], {
      objective: { metric: 'perplexity', direction: 'min' },
    });
    expect(comparison.bestId).toBeUndefined();
    expect(row(comparison, 'perplexity')?.cells).toEqual([{ state: 'missing' }]);
  });

  it('calls only finite values best in any metric', () => {
    fc.assert(
      fc.property(fc.integer(), objectives, (seed, objective) => {
        const comparison = compareRuns(messyRuns({ seed, count: 5 }), { objective });
        for (const metric of comparison.metrics) {
          for (const id of metric.bestIds) {
            const cell = metric.cells[comparison.runs.findIndex((run) => run.id === id)];
            expect(cell && isValue(cell) && Number.isFinite(cell.value)).toBe(true);
          }
        }
      }),
    );
  });

  it('judges a negative delta of a loss as better, and of an accuracy as worse', () => {
    const of = (id: string, loss: number, accuracy: number) =>
      createRun({
        id,
        summary: {
          eval_loss: { min: { value: loss, step: 1 } },
          eval_accuracy: { last: { value: accuracy, step: 1 } },
        },
      });
    const comparison = compareRuns([of('a', 2.1, 0.7), of('b', 2.4, 0.8)], {
      objective: evalLoss,
      baselineId: 'b',
    });
    expect(row(comparison, 'eval_loss')?.cells[0]).toMatchObject({ judgement: 'better' });
    expect(row(comparison, 'eval_accuracy')?.cells[0]).toMatchObject({ judgement: 'worse' });
  });

  it('judges an equal value as the same, in either direction', () => {
    const of = (id: string) =>
      createRun({
        id,
        summary: {
          eval_loss: { min: { value: 2, step: 1 } },
          eval_accuracy: { last: { value: 0.7, step: 1 } },
        },
      });
    const comparison = compareRuns([of('a'), of('b')], { objective: evalLoss });
    for (const key of ['eval_loss', 'eval_accuracy']) {
      expect(row(comparison, key)?.cells.map(({ delta, judgement }) => [delta, judgement])).toEqual(
        [
          [0, 'same'],
          [0, 'same'],
        ],
      );
    }
  });

  it('gives no judgement to a metric that nobody can order, nor to a tie-break', () => {
    const comparison = compareRuns(seededRuns({ seed: 1, count: 2 }), { objective: evalLoss });
    const judged = (key: string) =>
      row(comparison, key)?.cells.some((cell) => cell.judgement !== undefined);
    expect([judged('grad_norm'), judged('best_epoch'), judged('train_loss')]).toEqual([
      false,
      false,
      true,
    ]);
    expect(row(comparison, 'grad_norm')?.bestIds).toEqual([]);
  });

  it('names every run with the best value where values are exactly equal', () => {
    const of = (id: string) => createRun({ id, summary: { eval_loss: { min: { value: 1 } } } });
    const comparison = compareRuns([of('b'), of('a')], { objective: evalLoss });
    expect(row(comparison, 'eval_loss')?.bestIds).toEqual(['a', 'b']);
    expect(comparison.bestId).toBe('a');
  });

  it('takes the best run as baseline unless another is chosen', () => {
    const options = { objective: evalLoss };
    expect(compareRuns(workedExample(), options).baselineId).toBe('06a9655e');
    expect(compareRuns(workedExample(), { ...options, baselineId: '0a04dd4e' }).baselineId).toBe(
      '0a04dd4e',
    );
  });

  it('gives the textbook gap everywhere when asked to', () => {
    const comparison = compareRuns(workedExample(), {
      objective: evalLoss,
      gapRelativeTo: 'reference',
    });
    expect(comparison.runs[1]?.gap).toBeCloseTo(0.3522, 4);
    expect(row(comparison, 'eval_loss')?.cells[1]?.gap).toBeCloseTo(0.3522, 4);
  });

  it('finds a metric that no table knows, and says the name that its source uses', () => {
    const run = createRun({
      id: 'a',
      summary: {
        'eval/loss': { min: { value: 1, step: 1 } },
        'rewards/chosen': { last: { value: 2, step: 1 } },
      },
    });
    const comparison = compareRuns([run], { objective: evalLoss });
    expect(row(comparison, 'eval_loss')?.sourceNames).toEqual(['eval/loss']);
    expect(row(comparison, 'rewards/chosen')?.cells).toMatchObject([{ value: 2 }]);
  });

  it('tells of a better run that was not compared, and of no worse one', () => {
    const [best, second, third] = workedExample();
    const compare = (...runs: readonly (Run | undefined)[]) =>
      compareRuns(
        runs.filter((run) => run !== undefined),
        { objective: evalLoss, peers: workedExample() },
      ).betterPeer?.id;
    expect(compare(second, third)).toBe('06a9655e');
    expect(compare(best, third)).toBeUndefined();
  });

  it('says how far the objective moved after its best, and whether weights were saved there', () => {
    const history = createHistory({ step: [100, 200, 300], value: [2, 1, 1.2] });
    const of = (steps: readonly number[]) =>
      compareRuns(
        [
          createRun({
            id: 'a',
            histories: { eval_loss: history },
            checkpoints: steps.map((step) => ({ id: `${step}`, step })),
          }),
        ],
        { objective: evalLoss },
      ).runs[0];
    expect(of([])?.changeAfterBest).toBeCloseTo(0.2, 12);
    expect([of([200]), of([300]), of([])].map((run) => run?.savedAtBest)).toEqual([
      true,
      false,
      undefined,
    ]);
  });

  it('pools replicates over compared runs and peers', () => {
    const runs = seededReplicates({ seed: 5, count: 3, points: 48 });
    const comparison = compareRuns(runs.slice(0, 1), { objective: evalLoss, peers: runs });
    expect(comparison.replicates[0]?.runIds).toHaveLength(3);
    expect(comparison.replicates[0]?.leftOut).toEqual([]);
    expect(comparison.replicates[0]?.span).toBeGreaterThan(0);
    expect(comparison.runs).toHaveLength(1);
  });

  it('compares nothing without complaint', () => {
    expect(compareRuns([], { objective: evalLoss })).toMatchObject({ runs: [], replicates: [] });
  });

  it('says which baseline is unknown and which ones there are', () => {
    const error = errorOf(() =>
      compareRuns(workedExample(), { objective: evalLoss, baselineId: 'run-7' }),
    );
    expect(error.code).toBe('unknown-baseline');
    expect(error.message).toBe(
      '[runcompare] compareRuns: baseline "run-7" is not among the 3 compared runs. Deltas need a baseline. Pass one of: 06a9655e, fa25ad23, 0a04dd4e.',
    );
  });

  it('says which id is there twice', () => {
    const run = seededRun({ seed: 1, id: 'twice', points: 2 });
    const error = errorOf(() => compareRuns([run, run], { objective: evalLoss }));
    expect(error.code).toBe('duplicate-id');
    expect(error.message).toBe(
      '[runcompare] compareRuns: two runs have the id "twice". Deltas and selection need one run per id. Give each run an id of its own.',
    );
  });
});

/** Typed arrays cannot be frozen. */
function withoutHistories<T extends { readonly histories?: unknown }>(run: T): T {
  return { ...run, histories: undefined };
}
