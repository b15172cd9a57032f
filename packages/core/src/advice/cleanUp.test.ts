import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRun, type RunInput } from '../run/run';
import { messyRuns } from '../testing/messyRuns';
import { evalLoss } from '../testing/workedExample';
import { type CleanUpOptions, planCleanUp } from './cleanUp';

const run = (id: string, value: number | null, rest: Omit<RunInput, 'id'> = {}) =>
  createRun({ id, status: 'completed', summary: { eval_loss: { min: { value } } }, ...rest });

const plan = (runs: readonly RunInput[], options: Partial<CleanUpOptions> = {}) =>
  planCleanUp(runs.map(createRun), { objective: evalLoss, ...options });

const listed = (...args: Parameters<typeof plan>) =>
  plan(...args).underperforming.map((candidate) => candidate.runId);

const kept = (...args: Parameters<typeof plan>) =>
  plan(...args).protected.map(({ runId, protection }) => [runId, protection.code]);

describe('planCleanUp', () => {
  it('lists what is worse than the best by more than the threshold, worst first', () => {
    const runs = [run('best', 0.6686), run('two', 0.9041), run('three', 1.1267)];
    expect(listed(runs)).toEqual(['three', 'two']);
    expect(listed(runs, { worseBy: 0.3 })).toEqual(['three']);
    expect(listed(runs, { worseBy: 0.5 })).toEqual([]);
  });

  it('spares a run exactly at the threshold', () => {
    expect(listed([run('best', 3), run('at', 4)])).toEqual([]);
    expect(listed([run('best', 3), run('over', 4.01)])).toEqual(['over']);
  });

  it('measures by the convention it is given', () => {
    const runs = [run('best', 0.6686), run('two', 0.9041)];
    expect(listed(runs, { worseBy: 0.3 })).toEqual([]);
    expect(listed(runs, { worseBy: 0.3, gapRelativeTo: 'reference' })).toEqual(['two']);
  });

  it('never calls a run without a usable value worse', () => {
    expect(listed([run('best', 1), run('nan', Number.NaN), run('null', null)])).toEqual([]);
  });

  it('proposes nothing where no share can be given', () => {
    expect(listed([run('best', -1), run('other sign', 1)])).toEqual([]);
    const reward = (id: string, value: number) =>
      createRun({ id, summary: { reward: { max: { value } } } });
    expect(
      listed([reward('a', 10), reward('b', 1)], {
        objective: { metric: 'reward', direction: 'max' },
      }),
    ).toEqual([]);
  });

  it('leaves archived runs out, as candidates and as the best', () => {
    const runs = [run('old best', 0.1, { archived: true }), run('a', 1), run('b', 1.1)];
    expect(plan(runs).bestId).toBe('a');
    expect(listed([run('a', 1), run('gone', 9, { archived: true })])).toEqual([]);
  });

  it('protects the best, running and queued runs and the baseline, and says why', () => {
    const runs = [
      run('best', 1),
      run('running', 9, { status: 'running' }),
      run('queued', 9, { status: 'queued' }),
      run('base', 9),
      run('free', 9),
    ];
    expect(listed(runs, { baselineId: 'base' })).toEqual(['free']);
    expect(kept(runs, { baselineId: 'base' })).toEqual([
      ['best', 'bestOfGroup'],
      ['base', 'baseline'],
      ['queued', 'running'],
      ['running', 'running'],
    ]);
  });

  it('protects what the host names, with its reason and the gap it would have had', () => {
    const { underperforming, protected: spared } = plan([run('best', 1), run('deployed', 2)], {
      protect: ({ id }) => (id === 'deployed' ? 'serves traffic' : undefined),
    });
    expect(underperforming).toEqual([]);
    expect(spared[1]).toMatchObject({
      protection: { code: 'host', reason: 'serves traffic' },
      gap: 0.5,
    });
  });

  it('adds up what its checkpoints weigh, and says nothing where none states a size', () => {
    const runs = [
      run('best', 1),
      run('known', 8, { checkpoints: [{ id: 'a', bytes: 2 }, { id: 'b', bytes: 3 }, { id: 'c' }] }),
      run('unknown', 9, { checkpoints: [{ id: 'a' }] }),
    ];
    const sizes = plan(runs).underperforming.map(({ checkpoints, bytes }) => [checkpoints, bytes]);
    expect(sizes).toEqual([
      [1, undefined],
      [3, 5],
    ]);
  });

  it('never proposes a protected, archived or better run, whatever the data', () => {
    fc.assert(
      fc.property(fc.integer(), fc.double({ min: 0, max: 1, noNaN: true }), (seed, worseBy) => {
        const runs = messyRuns({ seed, count: 8 });
        const { underperforming, bestId } = plan(runs, { worseBy });
        for (const candidate of underperforming) {
          const source = runs.find((entry) => entry.id === candidate.runId);
          expect(source).toMatchObject({ archived: false });
          expect(['running', 'queued']).not.toContain(source?.status);
          expect(candidate.runId).not.toBe(bestId);
          expect(candidate.gap).toBeGreaterThan(worseBy);
        }
      }),
    );
  });

  it('does not depend on the order of the input', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const runs = messyRuns({ seed, count: 8 });
        expect(plan([...runs].reverse())).toEqual(plan(runs));
      }),
    );
  });
});
