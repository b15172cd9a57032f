import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findReplicates } from './replicates';
import { createRun, type Run } from './run';

/** Few different settings, so that many runs share theirs. */
const setup = fc.record({
  lr: fc.constantFrom(1e-3, 3e-3),
  seed: fc.integer({ min: 0, max: 3 }),
  model: fc.constantFrom('m', 'n'),
  planned: fc.constantFrom(100, 200, undefined),
  done: fc.integer({ min: 80, max: 200 }),
  status: fc.constantFrom('completed' as const, 'running' as const),
  recorded: fc.constantFrom('full' as const, 'full' as const, 'full' as const, 'partial' as const),
  startedAtMs: fc.integer({ min: 0, max: 9 }),
});
type Setup = typeof setup extends fc.Arbitrary<infer T> ? T : never;

const toRun = (id: string, { lr, seed, model, planned, done, recorded, ...rest }: Setup) =>
  createRun({
    id,
    model: { name: model, from: 'source' },
    status: rest.status,
    steps: { done, planned },
    times: { startedAtMs: rest.startedAtMs },
    config: { recorded, values: { lr, seed, output_dir: `out/${id}` } },
  });

const groups = fc.array(setup, { maxLength: 20 }).map((setups) => {
  const runs = setups.map((one, i) => toRun(`run-${i}`, one));
  return { runs, setupOf: new Map(runs.map((run, i) => [run.id, setups[i] as Setup])) };
});

describe('the laws of replicates', () => {
  it('pools exactly the newest whole run of each seed of equal settings', () => {
    fc.assert(
      fc.property(groups, ({ runs, setupOf }) => {
        expect(findReplicates(runs).map(({ runIds }) => runIds)).toEqual(
          [...bySettings(runs, setupOf).values()]
            .map((members) => newestOfEachSeed(members.filter(isWhole), setupOf))
            .filter((members) => members.length >= 2)
            .sort((a, b) => ((a[0] as string) < (b[0] as string) ? -1 : 1)),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('names every other run of those settings as left out, and why', () => {
    fc.assert(
      fc.property(groups, ({ runs, setupOf }) => {
        for (const { runIds, leftOut } of findReplicates(runs)) {
          const settings = settingsOf(setupOf.get(runIds[0] as string) as Setup);
          const all = bySettings(runs, setupOf).get(settings) ?? [];
          expect([...runIds, ...leftOut.map(({ runId }) => runId)].sort()).toEqual(
            all.map(({ id }) => id).sort(),
          );
          for (const { runId, reason } of leftOut) {
            const run = all.find(({ id }) => id === runId) as Run;
            expect(reason).toBe(isWhole(run) ? 'sameSeed' : 'incomplete');
          }
        }
      }),
    );
  });

  it('does not depend on the order of the runs', () => {
    fc.assert(
      fc.property(groups, ({ runs }) => {
        expect(findReplicates(runs.toReversed())).toEqual(findReplicates(runs));
      }),
    );
  });
});

function settingsOf({ lr, model, planned }: Setup): string {
  return JSON.stringify([lr, model, planned]);
}

function bySettings(
  runs: readonly Run[],
  setupOf: ReadonlyMap<string, Setup>,
): ReadonlyMap<string, readonly Run[]> {
  const known = runs.filter(({ config }) => config.recorded === 'full');
  return grouped(known, ({ id }) => settingsOf(setupOf.get(id) as Setup));
}

function isWhole({ status, steps: { done = 0, planned } }: Run): boolean {
  return planned === undefined ? status === 'completed' : done >= 0.9 * planned;
}

/** Ids in code-point order; of two that were started together the first id is the newer one. */
function newestOfEachSeed(runs: readonly Run[], setupOf: ReadonlyMap<string, Setup>): string[] {
  const seeds = grouped(runs, ({ id }) => (setupOf.get(id) as Setup).seed);
  return [...seeds.values()]
    .map((same) =>
      same.reduce((newest, run) => {
        const later = (run.times.startedAtMs ?? 0) - (newest.times.startedAtMs ?? 0);
        return later > 0 || (later === 0 && run.id < newest.id) ? run : newest;
      }),
    )
    .map(({ id }) => id)
    .sort();
}

function grouped<Key>(runs: readonly Run[], keyOf: (run: Run) => Key): Map<Key, Run[]> {
  const groups = new Map<Key, Run[]>();
  for (const run of runs) groups.set(keyOf(run), [...(groups.get(keyOf(run)) ?? []), run]);
  return groups;
}
