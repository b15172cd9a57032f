import { describe, expect, it } from 'vitest';
import { recommendRun } from '../advice/recommendRun';
import { type CompareOptions, compareRuns } from '../comparison/compareRuns';
import { createRun, type Run } from '../run/run';
import { seededRunIn } from '../testing/seededState';
import { evalLoss, workedExample } from '../testing/workedExample';
import type { RecommendationActionKind, RecommendationOffers } from './recommendationActions';
import { recommendationView } from './recommendationView';

const everything: readonly RecommendationActionKind[] = [
  'save',
  'moreSeeds',
  'archiveRest',
  'deploy',
];

const actions = (
  runs: readonly Run[],
  options: RecommendationOffers & Partial<CompareOptions> = { offers: everything },
) => {
  const comparison = compareRuns(runs, { objective: evalLoss, ...options });
  return recommendationView(comparison, recommendRun(comparison), options).actions;
};
const weights = (list: ReturnType<typeof actions>) =>
  list.map(({ kind, weight }) => [kind, weight]);

const run = (id: string, value: number) =>
  createRun({ id, status: 'completed', summary: { eval_loss: { min: { value } } } });

describe('what can be done with a recommendation', () => {
  it('is one primary and one quiet action, and the rest behind a menu', () => {
    const list = actions(workedExample());
    expect(list.map(({ kind, weight, label }) => [kind, weight, label])).toEqual([
      ['deploy', 'primary', 'Deploy 06a9655e'],
      ['archiveRest', 'quiet', 'Archive the other 2'],
      ['save', 'more', 'Save comparison'],
      ['moreSeeds', 'more', 'Copy command for 2 more seeds'],
    ]);
    expect(list[1]?.runIds).toEqual(['0a04dd4e', 'fa25ad23']);
    expect(list[3]?.seeds).toEqual([
      { runId: '06a9655e', seeds: 1 },
      { runId: 'fa25ad23', seeds: 1 },
    ]);
  });

  it('is only what the host offers', () => {
    expect(actions(workedExample(), {})).toEqual([]);
    expect(weights(actions(workedExample(), { offers: ['save', 'archiveRest'] }))).toEqual([
      ['archiveRest', 'quiet'],
      ['save', 'more'],
    ]);
  });

  it('never archives beside a tie, and leads with what would settle it', () => {
    const tie = actions([run('a', 1), run('b', 1.05), run('c', 3)]);
    expect(weights(tie)).toEqual([
      ['moreSeeds', 'primary'],
      ['save', 'quiet'],
      ['deploy', 'more'],
    ]);
  });

  it('has nothing primary where no noise is known', () => {
    const list = actions(workedExample(), { offers: everything, assumedNoise: 'off' });
    expect(list.some(({ weight }) => weight === 'primary')).toBe(false);
    expect(list.map(({ kind }) => kind)).not.toContain('archiveRest');
  });

  it('is nothing where no run is best', () => {
    expect(actions([createRun({ id: 'a' })])).toEqual([]);
  });

  it('leaves alone what still trains or may, a chosen baseline, and what the host protects', () => {
    const [best, second, third] = workedExample() as [Run, Run, Run];
    const rest = (runs: readonly Run[], options: Parameters<typeof actions>[1] = {}) =>
      actions(runs, { offers: everything, ...options }).find(({ kind }) => kind === 'archiveRest')
        ?.runIds;
    expect(rest([best, second, { ...third, status: 'unknown' }])).toEqual(['fa25ad23']);
    expect(rest([best, second, third], { baselineId: 'fa25ad23' })).toEqual(['0a04dd4e']);
    expect(rest([best, second, third], { protectedRunIds: ['0a04dd4e'] })).toEqual(['fa25ad23']);
    expect(
      actions([best, second, third], { offers: everything, protectedRunIds: ['0a04dd4e'] })[1]
        ?.label,
    ).toBe('Archive fa25ad23');
    const running = seededRunIn('running', { seed: 4, level: 3, points: 48 });
    expect(rest([best, running])).toBeUndefined();
  });
});

it('says headline and verdict when the winner changes', () => {
  const comparison = compareRuns(workedExample(), { objective: evalLoss });
  expect(recommendationView(comparison, recommendRun(comparison)).said).toBe(
    '06a9655e is the best run. Likely',
  );
});
