import { describe, expect, it } from 'vitest';
import { type CleanUpOptions, planCleanUp } from '../advice/cleanUp';
import { plainText } from '../format/template';
import { createRun, type RunInput } from '../run/run';
import { evalLoss } from '../testing/workedExample';
import {
  archivedRunsView,
  bulkActionTotal,
  bulkActionView,
  selectedRunsView,
} from './bulkActionView';
import { keepReason } from './keepReason';

const run = (id: string, value: number, rest: Omit<RunInput, 'id'> = {}) =>
  createRun({ id, status: 'completed', summary: { eval_loss: { min: { value } } }, ...rest });

const weighing = (...bytes: (number | undefined)[]) => ({
  checkpoints: bytes.map((size, i) => ({ id: `${i}`, bytes: size })),
});

const view = (runs: readonly RunInput[], options: Partial<CleanUpOptions> = {}) =>
  bulkActionView(planCleanUp(runs.map(createRun), { objective: evalLoss, ...options }));

const text = (...args: Parameters<typeof view>) =>
  plainText(view(...args).sentence).replaceAll('\u202f', ' ');

describe('bulkActionView', () => {
  it('says how many runs are how much worse than which', () => {
    expect(text([run('a', 1), run('b', 2)])).toBe('1 run is 50 % worse than a.');
    expect(text([run('a', 1), run('b', 2), run('c', 4)])).toBe('2 runs are 50–75 % worse than a.');
    expect(text([run('a', 1), run('b', 2), run('c', 2.001)])).toBe('2 runs are 50 % worse than a.');
  });

  it('says that no run is over the threshold', () => {
    expect(text([run('a', 1), run('b', 1.1)])).toBe(
      'No run is more than 25 % worse than the best.',
    );
    expect(text([], { worseBy: 0.5 })).toBe('No run is more than 50 % worse than the best.');
  });

  it('says what will go, and nothing where that is not known', () => {
    const { rows } = view([
      run('a', 1),
      run('known', 8, weighing(15e9, 30.7e9, undefined)),
      run('unknown', 9, weighing(undefined)),
      run('none', 10),
    ]);
    expect(rows.map((row) => [row.runId, row.size])).toEqual([
      ['none', ''],
      ['unknown', '1 checkpoint'],
      ['known', '3 checkpoints · 45.7 GB'],
    ]);
  });

  it('says why a run is protected', () => {
    const { protected: kept } = view(
      [run('a', 1), run('base', 9), run('busy', 9, { status: 'running' }), run('pinned', 9)],
      { baselineId: 'base', protect: ({ id }) => (id === 'pinned' ? 'deployed' : undefined) },
    );
    expect(kept.map((row) => [row.runId, row.reason])).toEqual([
      ['a', 'Protected: best of its group'],
      ['base', 'Protected: baseline'],
      ['busy', 'Protected: still running'],
      ['pinned', 'Protected: deployed'],
    ]);
  });

  it('does not name a run that the host protects and the rule would not touch', () => {
    const options = { protect: () => 'deployed' };
    const names = (value: number) =>
      view([run('a', 1), run('b', value)], options).protected.map((row) => row.runId);
    expect([names(1.1), names(2)]).toEqual([['a'], ['a', 'b']]);
  });

  it('adds up the ticked rows', () => {
    const { rows } = view([run('a', 1), run('b', 8, weighing(45.7e9)), run('c', 9, weighing(1e9))]);
    expect(bulkActionTotal(rows)).toBe('2 runs · 46.7 GB');
    expect(bulkActionTotal(rows, { locale: 'de-DE' })).toBe('2 runs · 46,7 GB');
    expect(bulkActionTotal([])).toBe('0 runs');
  });
});

describe('selectedRunsView', () => {
  const all = [
    run('a', 1),
    run('b', 1.1),
    run('c', 4, weighing(2e9, undefined)),
    run('old', 5, { archived: true }),
  ].map(createRun);
  const plan = planCleanUp(all, { objective: evalLoss });

  it('lists what was picked, in that order, protected runs apart', () => {
    const selected = selectedRunsView(plan, {
      runs: all,
      runIds: ['c', 'b', 'a', 'c', 'old', 'gone'],
    });
    expect(plainText(selected.sentence)).toBe('3 runs are selected.');
    expect(
      selected.rows.map((row) => [row.runId, row.size, row.reason.replace(/\s/, ' ')]),
    ).toEqual([
      ['c', '2 checkpoints · 2.0 GB', '75 % worse'],
      ['b', '', ''],
    ]);
    expect(selected.protected.map((row) => row.reason)).toEqual(['Protected: best of its group']);
  });

  it('says that nothing is selected', () => {
    expect(plainText(selectedRunsView(plan, { runs: all, runIds: [] }).sentence)).toBe(
      'No run is selected.',
    );
  });

  it('lists archived runs to be restored', () => {
    expect(archivedRunsView(all).rows.map((row) => row.runId)).toEqual(['old']);
    expect(plainText(archivedRunsView([]).sentence)).toBe('No run is archived.');
  });
});

describe('keepReason', () => {
  it('takes the word of the host first, then the tags, then saved comparisons', () => {
    const keep = keepReason({
      savedRunIds: ['saved', 'pinned', 'host'],
      protect: ({ id }) => (id === 'host' ? 'production' : undefined),
    });
    const reasonOf = (id: string, tags: readonly string[] = []) => keep(createRun({ id, tags }));
    expect(reasonOf('host', ['pinned'])).toBe('production');
    expect(reasonOf('pinned', ['pinned'])).toBe('pinned');
    expect(reasonOf('live', ['deployed'])).toBe('deployed');
    expect(reasonOf('saved')).toBe('in a saved comparison');
    expect(reasonOf('any', ['undeployed'])).toBeUndefined();
  });
});
