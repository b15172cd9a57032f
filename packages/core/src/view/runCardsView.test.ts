import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRuns } from '../comparison/compareRuns';
import { createRun, type Run } from '../run/run';
import { messyRuns } from '../testing/messyRuns';
import { seededRunIn, seededStates } from '../testing/seededState';
import { evalLoss, workedExample } from '../testing/workedExample';
import { metricsTableView } from './metricsTableView';
import { type RunCard, type RunCardsOptions, runCardsView } from './runCardsView';

const cardsOf = (runs: readonly Run[], options?: Partial<RunCardsOptions>) =>
  runCardsView(compareRuns(runs, { objective: evalLoss }), { runs, ...options });

const plain = (text: string | undefined) => text?.replaceAll('\u202f', ' ');
const badges = (card: RunCard | undefined) => card?.badges.map((badge) => plain(badge.text));

describe('runCardsView', () => {
  it('shows each run of the worked example with its own figures', () => {
    const [first, second] = cardsOf(workedExample());
    expect([first?.label, first?.detail]).toEqual(['06a9655e', 'Run #1 · Dec 2']);
    expect(first?.figure).toEqual({ text: '0.6686', metric: 'eval loss' });
    expect(first?.rows.map((row) => [row.label, plain(row.text), row.note])).toEqual([
      ['Best epoch', '11/12', ''],
      ['Training time', '2 h 18 min', ''],
      ['Final perplexity', '1.95', 'Best'],
      ['GPU utilization', '85 %', 'Best'],
    ]);
    expect([badges(first), badges(second)]).toEqual([['Best'], ['26 % worse']]);
  });

  it('adds up checkpoints only where the size of each is known', () => {
    const run = workedExample()[0] as Run;
    const size = (checkpoints: Run['checkpoints']) =>
      cardsOf([{ ...run, checkpoints }])[0]?.rows.find((row) => row.key === 'checkpoints')?.text;
    expect(size([])).toBeUndefined();
    expect(size([{ id: 'a', bytes: 15.2e9 }, { id: 'b' }])).toBeUndefined();
    expect(
      size([
        { id: 'a', bytes: 15.2e9 },
        { id: 'b', bytes: 15.3e9 },
      ]),
    ).toBe('30.5 GB');
  });

  it('says what state a run is in, and that it has no value rather than a bad one', () => {
    const runs = [
      seededRunIn('running', { seed: 1 }),
      createRun({ id: 'empty', status: 'failed' }),
      ...workedExample(),
    ];
    const cards = cardsOf(runs, { order: runs.map((run) => run.id) });
    expect(badges(cards[0])).toContain('Running');
    expect(badges(cards[1])).toEqual(['Failed']);
    expect(cards[1]?.figure.text).toBe('—');
    expect(cards[1]?.rows.find((row) => row.key === 'training_time')?.note).toBe('not recorded');
  });

  it('warns from the given share on', () => {
    const toneAt = (warnAt: number) => cardsOf(workedExample(), { warnAt })[1]?.badges[0]?.tone;
    expect([toneAt(0.2), toneAt(0.3)]).toEqual(['warn', 'muted']);
  });

  it('shows every run once, in the wanted order, in the words of the table', () => {
    const states = seededStates.map((state, i) => seededRunIn(state, { seed: i + 1, points: 24 }));
    fc.assert(
      fc.property(fc.nat(1e6), fc.shuffledSubarray(states), (seed, some) => {
        const runs = [...messyRuns({ seed, count: 4 }), ...some].filter(
          (run, i, all) => all.findIndex((other) => other.id === run.id) === i,
        );
        const comparison = compareRuns(runs, { objective: evalLoss });
        const order = runs.map((run) => run.id);
        const cards = runCardsView(comparison, { runs, order });
        const table = metricsTableView(comparison, { columnOrder: order });
        expect(cards.map((card) => card.runId)).toEqual(order);
        const shown = new Map(
          table.sections.flatMap(({ rows }) => rows.map((row) => [row.key, row])),
        );
        cards.forEach((card, i) => {
          expect(card.figure.text).toBe(shown.get('eval_loss')?.cells[i]?.text);
          for (const row of card.rows.filter(({ key }) => key !== 'checkpoints')) {
            expect(row.text).toBe(shown.get(row.key)?.cells[i]?.text);
          }
        });
        // At most one trophy, and only on the run that the comparison calls the best.
        const best = cards.filter((card) => card.badges.some((badge) => badge.kind === 'best'));
        expect(best.map((card) => card.runId)).toEqual(
          comparison.bestId === undefined ? [] : [comparison.bestId],
        );
      }),
      { numRuns: 50 },
    );
  });
});
