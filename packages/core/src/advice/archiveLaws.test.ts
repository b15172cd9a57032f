import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messyRuns } from '../testing/messyRuns';
import { evalLoss } from '../testing/workedExample';
import type { ArchiveProposal, ArchiveRule } from './archiveRule';
import { planCleanUp } from './cleanUp';

const time = { metric: 'training_time', direction: 'min' } as const;
const rules = fc.record({
  worseBy: fc.constantFrom(0, 0.25, 0.5, 0.9),
  mmd: fc.constantFrom(undefined, 0, 0.5),
  noiseSd: fc.constantFrom(undefined, 0, 0.5),
  alsoObjectives: fc.constantFrom(undefined, [time]),
  includeFailed: fc.boolean(),
});
const seeds = fc.integer();
const groupOf = (seed: number) => messyRuns({ seed, count: 9 });

const proposalOf = (seed: number, rule: ArchiveRule, group = groupOf(seed)) =>
  planCleanUp(group, { objective: evalLoss, rule }).rule as ArchiveProposal;
const idsOf = (list: readonly { readonly runId: string }[]) => list.map(({ runId }) => runId);

describe('the laws of the rule that archives', () => {
  it('puts every run that is not archived yet into exactly one list', () => {
    fc.assert(
      fc.property(seeds, rules, (seed, rule) => {
        const { proposed, spared, failed } = proposalOf(seed, rule);
        const present = groupOf(seed).filter((run) => !run.archived);
        expect([...idsOf(proposed), ...idsOf(spared), ...idsOf(failed)].sort()).toEqual(
          present.map(({ id }) => id).sort(),
        );
      }),
    );
  });

  it('proposes only what has ended and is worse by more than the rule says', () => {
    fc.assert(
      fc.property(seeds, rules, (seed, rule) => {
        const group = groupOf(seed);
        const plan = planCleanUp(group, { objective: evalLoss, rule });
        for (const { runId, gap } of plan.rule?.proposed ?? []) {
          const status = group.find(({ id }) => id === runId)?.status;
          expect(['completed', 'failed', 'cancelled']).toContain(status);
          expect(runId).not.toBe(plan.bestId);
          expect(gap).toBeGreaterThan(rule.worseBy);
        }
      }),
    );
  });

  it('proposes no more for a larger threshold, minimum or noise, nor for another objective', () => {
    fc.assert(
      fc.property(seeds, rules, (seed, rule) => {
        const all = idsOf(proposalOf(seed, rule).proposed);
        const stricter: readonly ArchiveRule[] = [
          { ...rule, worseBy: rule.worseBy + 0.1 },
          { ...rule, mmd: (rule.mmd ?? 0) + 0.5 },
          { ...rule, noiseSd: (rule.noiseSd ?? 0) + 0.5 },
          { ...rule, alsoObjectives: [time] },
        ];
        for (const strict of stricter) {
          for (const id of idsOf(proposalOf(seed, strict).proposed)) expect(all).toContain(id);
        }
      }),
    );
  });

  it('does not depend on the order of the runs', () => {
    fc.assert(
      fc.property(seeds, rules, (seed, rule) => {
        expect(proposalOf(seed, rule, groupOf(seed).toReversed())).toEqual(proposalOf(seed, rule));
      }),
    );
  });
});
