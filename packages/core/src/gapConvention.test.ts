import { describe, expect, it } from 'vitest';
import { planCleanUp } from './advice/cleanUp';
import { recommendRun } from './advice/recommendRun';
import { suggestComparisons } from './advice/suggest';
import { compareRuns } from './comparison/compareRuns';
import type { GapRelativeTo } from './comparison/gap';
import { plainText } from './format/template';
import { createRun } from './run/run';
import { evalLoss, workedExample } from './testing/workedExample';
import { bulkActionView } from './view/bulkActionView';
import { runListRowText } from './view/runListRowText';
import { runListView } from './view/runListView';

const best = 0.6686;
const second = 0.9041;

/** The convention is one switch: a page that shows 26 % here and 35 % there for one pair is wrong. */
describe.each([
  { gapRelativeTo: 'larger', share: (second - best) / second, text: '26 %' },
  { gapRelativeTo: 'reference', share: (second - best) / best, text: '35 %' },
] as const)('with $gapRelativeTo as what a percentage is a share of', (convention) => {
  const { gapRelativeTo, share, text } = convention;
  const options = { objective: evalLoss, gapRelativeTo };
  const runs = workedExample().slice(0, 2);
  const close = expect.closeTo(share, 12);
  const comparison = compareRuns(runs, options);
  const cellsOf = (key: string, compared = comparison) =>
    compared.metrics.find((metric) => metric.key === key)?.cells;

  it('a run stands as far from the best', () => {
    expect(comparison.runs.map((run) => run.gap)).toEqual([0, close]);
  });

  it('a value stands as far from the baseline, in the row that decides and in its own', () => {
    expect(cellsOf('eval_loss')?.map((cell) => cell.gap)).toEqual([0, close]);
    expect(cellsOf('gap_to_best')?.[1]).toMatchObject({ value: expect.closeTo(100 * share, 9) });
  });

  it('the recommendation is better by as much', () => {
    expect(recommendRun(comparison).reasons[0]).toMatchObject({ gap: close });
  });

  it('a suggestion names as much', () => {
    expect(suggestComparisons(runs, options)[0]?.reason).toMatchObject({ gap: close });
  });

  it('a badge says as much', () => {
    const [group] = runListView(runs, options).groups;
    const said = group?.rows.map((row) => runListRowText(row, { ...options, runs, group }));
    expect(said?.[1]?.badges.map((badge) => spaced(badge.text))).toEqual([`${text} worse`]);
  });

  it('clean-up lists and proposes by as much', () => {
    const plan = (worseBy: number) => planCleanUp(runs, { ...options, worseBy, rule: { worseBy } });
    expect(plan(share - 1e-6).underperforming.map(({ gap }) => gap)).toEqual([close]);
    expect(plan(share - 1e-6).rule?.proposed.map(({ gap }) => gap)).toEqual([close]);
    expect(plan(share + 1e-6).underperforming).toEqual([]);
    expect(plan(share + 1e-6).rule?.proposed).toEqual([]);
    expect(spaced(plainText(bulkActionView(plan(0.2)).sentence))).toContain(`${text} worse`);
  });

  it('replicates span as much', () => {
    const seeds = runs.map((run, seed) =>
      createRun({ ...run, config: { recorded: 'full', values: { seed } } }),
    );
    expect(compareRuns(seeds, options).replicates[0]?.span).toEqual(close);
  });
});

it.each<[GapRelativeTo, number, number]>([
  ['larger', 0.2604, 0.2604],
  ['reference', 0.3522, 0.2604],
])('relative to %s, badges count from the best and deltas from the baseline', (to, run, cell) => {
  const { runs, metrics } = compareRuns(workedExample().slice(0, 2), {
    objective: evalLoss,
    baselineId: 'fa25ad23',
    gapRelativeTo: to,
  });
  expect(runs[1]?.gap).toBeCloseTo(run, 3);
  expect(metrics.find(({ key }) => key === 'eval_loss')?.cells[0]?.gap).toBeCloseTo(cell, 3);
});

it('without a percentage, as of a reward, there is the difference alone', () => {
  const reward = (id: string, value: number) =>
    createRun({ id, status: 'completed', summary: { reward: { max: { value } } } });
  const objective = { metric: 'reward', direction: 'max' } as const;
  const runs = [reward('a', 10), reward('b', 1)];
  const comparison = compareRuns(runs, { objective });
  expect(comparison.runs.map((run) => run.gap)).toEqual([undefined, undefined]);
  const cell = comparison.metrics.find(({ key }) => key === 'reward')?.cells[1];
  expect(cell).toMatchObject({ delta: -9, judgement: 'worse' });
  expect(cell?.gap).toBeUndefined();
  const plan = planCleanUp(runs, { objective, worseBy: 0, rule: { worseBy: 0 } });
  expect([plan.underperforming, plan.rule?.proposed]).toEqual([[], []]);
  expect(plan.rule?.spared.map(({ reason }) => reason.code)).toEqual(['protected', 'noGap']);
});

/** With the spaces that a keyboard has. */
function spaced(text: string): string {
  return text.replaceAll('\u202f', ' ');
}
