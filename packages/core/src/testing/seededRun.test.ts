import { describe, expect, it } from 'vitest';
import { bestValue } from '../comparison/bestValue';
import { findDivergence } from '../comparison/divergence';
import { generalizationLoss } from '../comparison/overfitting';
import { rankRuns } from '../comparison/rankRuns';
import { findReplicates } from '../run/replicates';
import { runLabel } from '../run/runLabel';
import { seededRun } from './seededRun';
import { seededReplicates, seededRuns, seededTie } from './seededRuns';
import { seededRunIn, seededStates } from './seededState';
import { evalLoss } from './workedExample';

describe('seededRun', () => {
  it('gives the same run for the same seed, and another for another', () => {
    expect(seededRun({ seed: 7 })).toEqual(seededRun({ seed: 7 }));
    expect(seededRun({ seed: 7 })).not.toEqual(seededRun({ seed: 8 }));
  });

  it('has summaries that agree with its histories', () => {
    const loaded = seededRun({ seed: 3 });
    const listed = seededRun({ seed: 3, carries: 'summary' });
    expect(listed.histories).toBeUndefined();
    const { from, ...fromSummary } = bestValue(listed, evalLoss) ?? {};
    expect(from).toBe('summary');
    expect(bestValue(loaded, evalLoss)).toMatchObject(fromSummary);
  });

  it('gives every run an id that is shown as it is', () => {
    const ids = seededRuns({ seed: 1, count: 2000, points: 2 }).map((run) => run.id);
    expect(new Set(ids).size).toBe(2000);
    expect(ids.every((id) => runLabel({ id, name: 'Run' }) === id)).toBe(true);
  });
});

describe('seededRunIn', () => {
  it('makes what the state is called', () => {
    const badly = Object.fromEntries(
      seededStates.map((state) => [state, seededRunIn(state, { seed: 5 })]),
    );
    const of = (state: string) => badly[state] as ReturnType<typeof seededRun>;
    expect(findDivergence(of('diverged'))?.kind).toBe('nonFinite');
    expect(generalizationLoss(of('overfitting'), evalLoss)).toBeGreaterThan(5);
    expect(generalizationLoss(seededRun({ seed: 5 }), evalLoss)).toBeLessThan(5);
    expect(bestValue(of('queued'), evalLoss)).toBeUndefined();
    expect(bestValue(of('failed'), evalLoss)).toBeUndefined();
    expect(of('failed').statusDetail).toBe('out of memory, step 1,240');
    expect(bestValue(of('noEvaluations'), evalLoss)).toBeUndefined();
    expect(bestValue(of('lastValueOnly'), evalLoss)?.isLast).toBe(true);
    expect(of('unknownModel').model.name).toBeUndefined();
    expect(Object.keys(of('hostileNames').summary)).toContain('__proto__');
  });
});

describe('sets of seeded runs', () => {
  it('seededReplicates are one replicate set', () => {
    const runs = seededReplicates({ seed: 2, count: 3 });
    expect(findReplicates(runs).map((set) => set.runIds.length)).toEqual([3]);
  });

  it('seededTie runs are exactly equal, and training time tells them apart', () => {
    const runs = seededTie({ seed: 2, count: 3 });
    const ranked = rankRuns([...runs].reverse(), evalLoss);
    expect(new Set(ranked.map((entry) => entry.best?.value)).size).toBe(1);
    expect(ranked.map((entry) => entry.run.name)).toEqual(['Run #1', 'Run #2', 'Run #3']);
  });
});
