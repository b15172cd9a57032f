import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRun, type Run, type RunInput } from '../run/run';
import { messyRuns } from '../testing/messyRuns';
import { evalLoss } from '../testing/workedExample';
import { findConfigurations } from './configurations';

const seeded = (
  id: string,
  { lr, seed, value, ...rest }: Partial<RunInput> & { lr: number; seed: number; value?: number },
) =>
  createRun({
    id,
    status: 'completed',
    config: { recorded: 'full', values: { lr, seed } },
    summary: value === undefined ? {} : { eval_loss: { min: { value } } },
    ...rest,
  });

const found = (runs: readonly Run[], peers: readonly Run[] = []) =>
  findConfigurations(runs, { objective: evalLoss, peers }).map(({ members, compared, tried }) => ({
    pooled: members.map(({ run }) => run.id).join(' '),
    compared: compared.map(({ run }) => run.id).join(' '),
    tried,
  }));

describe('findConfigurations', () => {
  it('pools seeds with those of peers, by the best compared run', () => {
    const runs = [
      seeded('a', { lr: 1, seed: 1, value: 3 }),
      seeded('b', { lr: 2, seed: 1, value: 2 }),
      seeded('c', { lr: 1, seed: 2, value: 4 }),
    ];
    const peers = [
      seeded('d', { lr: 1, seed: 3, value: 1 }),
      seeded('e', { lr: 3, seed: 1, value: 0.5 }),
    ];
    expect(found(runs, peers)).toEqual([
      { pooled: 'b', compared: 'b', tried: 1 },
      { pooled: 'a c d', compared: 'a c', tried: 3 },
      { pooled: 'e', compared: '', tried: 1 },
    ]);
  });

  it('takes a run whose settings are not recorded as alone', () => {
    const bare = (id: string, value: number) =>
      createRun({ id, summary: { eval_loss: { min: { value } } } });
    expect(found([bare('a', 2), bare('b', 1)]).map(({ pooled }) => pooled)).toEqual(['b', 'a']);
  });

  it('keeps a run that is not whole with its settings, and does not count its value', () => {
    const killed = { status: 'failed', steps: { done: 352, planned: 704 } } as const;
    const whole = { steps: { done: 704, planned: 704 } };
    const runs = [seeded('killed', { lr: 1, seed: 1, value: 9, ...killed })];
    const peers = [2, 3].map((seed) => seeded(`p${seed}`, { lr: 1, seed, value: 1, ...whole }));
    expect(found(runs, peers)).toEqual([{ pooled: 'p2 p3', compared: 'killed', tried: 3 }]);
  });

  it('lets the longest trained run stand for settings that were never trained to the end', () => {
    const running = (id: string, seed: number, done: number, value: number) =>
      seeded(id, { lr: 1, seed, value, status: 'running', steps: { done, planned: 100 } });
    expect(found([running('a', 1, 50, 1), running('b', 2, 60, 2)])).toEqual([
      { pooled: 'b', compared: 'a b', tried: 2 },
    ]);
  });

  it('counts no run without a value', () => {
    const runs = [seeded('a', { lr: 1, seed: 1 }), seeded('b', { lr: 1, seed: 2, value: 1 })];
    expect(found(runs)).toEqual([{ pooled: 'b', compared: 'b', tried: 1 }]);
  });

  it('counts a peer that is compared once', () => {
    const run = seeded('a', { lr: 1, seed: 1, value: 1 });
    expect(found([run], [run])).toEqual([{ pooled: 'a', compared: 'a', tried: 1 }]);
  });

  it('has every compared run with a value exactly once, in any order of the input', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const all = messyRuns({ seed, count: 9 });
        const [runs, peers] = [all.slice(0, 5), all.slice(5)];
        const configurations = found(runs, peers);
        expect(found(runs.toReversed(), peers.toReversed())).toEqual(configurations);
        const ids = configurations.flatMap(({ compared }) => compared.split(' ').filter(Boolean));
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
