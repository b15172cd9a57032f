import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRun, type Run } from '../run/run';
import { messyRuns } from '../testing/messyRuns';
import { evalLoss } from '../testing/workedExample';
import type { RunListRow } from './runList';
import { runListView } from './runListView';
import { type RunSort, sortRunList } from './runSort';

const run = (id: string, rest: Partial<Run> & { readonly loss?: number } = {}) =>
  createRun({
    id,
    model: { name: 'm', from: 'source' },
    summary:
      rest.loss === undefined
        ? {}
        : { eval_loss: { min: { value: rest.loss }, max: { value: rest.loss } } },
    ...rest,
  });

const rowsOf = (runs: readonly Run[], sort?: RunSort): readonly (readonly RunListRow[])[] => {
  const view = runListView(runs, { objective: evalLoss });
  const sorted = sort ? sortRunList(view, { runs, objective: evalLoss, sort }) : view;
  return sorted.groups.map(({ rows }) => rows);
};
const ids = (runs: readonly Run[], by: RunSort['by'], direction: RunSort['direction']) =>
  rowsOf(runs, { by, direction })
    .flat()
    .map(({ runId }) => runId);

const messy = fc
  .record({ seed: fc.integer({ min: 0, max: 9999 }), count: fc.integer({ min: 0, max: 30 }) })
  .map(messyRuns);

const sorts = fc.record<RunSort>({
  by: fc.constantFrom('objective', 'started', 'duration', 'name'),
  direction: fc.constantFrom('ascending', 'descending'),
});

describe('sortRunList', () => {
  it('turns the objective around, with runs that tie as they are ranked and those without last', () => {
    const runs = [
      run('a', { loss: 1 }),
      run('b', { loss: 2, times: { trainingSeconds: 5 } }),
      run('c', { loss: 2, times: { trainingSeconds: 3 } }),
      run('d'),
    ];
    expect(ids(runs, 'objective', 'ascending')).toEqual(['a', 'c', 'b', 'd']);
    expect(ids(runs, 'objective', 'descending')).toEqual(['c', 'b', 'a', 'd']);
    const most = { metric: 'eval_loss', direction: 'max' } as const;
    const view = runListView(runs, { objective: most });
    const sort = { by: 'objective', direction: 'descending' } as const;
    const [group] = sortRunList(view, { runs, objective: most, sort }).groups;
    expect(group?.rows.map(({ runId }) => runId)).toEqual(['a', 'c', 'b', 'd']);
  });

  it('puts runs that do not say when, or how long, last in both directions', () => {
    const runs = [
      run('a', { loss: 1 }),
      run('b', { loss: 2, times: { startedAtMs: 20, trainingSeconds: NaN } }),
      run('c', { loss: 3, times: { startedAtMs: 10, trainingSeconds: 7 } }),
    ];
    expect(ids(runs, 'started', 'ascending')).toEqual(['c', 'b', 'a']);
    expect(ids(runs, 'started', 'descending')).toEqual(['b', 'c', 'a']);
    expect(ids(runs, 'duration', 'ascending')).toEqual(['c', 'a', 'b']);
    expect(ids(runs, 'duration', 'descending')).toEqual(['c', 'a', 'b']);
  });

  it('orders names by the numbers in them', () => {
    const runs = ['run 10', 'run 9', 'Run 1', ' '].map((name, i) => run(`id${i}`, { name }));
    expect(ids(runs, 'name', 'ascending')).toEqual(['id2', 'id1', 'id0', 'id3']);
    expect(ids(runs, 'name', 'descending')).toEqual(['id0', 'id1', 'id2', 'id3']);
  });

  it('only moves rows, each within its group and with its rank and badges', () => {
    fc.assert(
      fc.property(messy, sorts, (runs, sort) => {
        const sorted = rowsOf(runs, sort);
        const ranked = rowsOf(runs);
        expect(sorted.map((rows) => rows.toSorted((a, b) => a.index - b.index))).toEqual(
          ranked.map((rows) => rows.toSorted((a, b) => a.index - b.index)),
        );
      }),
    );
  });

  it('keeps equal runs as they are ranked, in both directions', () => {
    fc.assert(
      fc.property(messy, sorts, (runs, { by, direction }) => {
        const alike = runs.map((one) => ({
          ...one,
          name: 'same',
          times: { startedAtMs: 1, trainingSeconds: 1 },
        }));
        fc.pre(by !== 'objective');
        expect(rowsOf(alike, { by, direction })).toEqual(rowsOf(alike));
      }),
    );
  });

  it('is the very same view where it asks for the ranking', () => {
    const runs = [run('a', { loss: 1 })];
    const view = runListView(runs, { objective: evalLoss });
    const sort = { by: 'objective', direction: 'ascending' } as const;
    expect(sortRunList(view, { runs, objective: evalLoss, sort })).toBe(view);
  });
});
