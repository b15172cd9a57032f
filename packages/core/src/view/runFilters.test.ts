import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRun, type Run, type RunStatus } from '../run/run';
import { messyRuns } from '../testing/messyRuns';
import { evalLoss } from '../testing/workedExample';
import { countFilters, filterRunList, type RunFilters } from './runFilters';
import { runListView } from './runListView';

const nowMs = Date.UTC(2026, 0, 31, 15);
const run = (id: string, startedAtMs: number | undefined, status: RunStatus = 'completed') =>
  createRun({
    id,
    status,
    times: { startedAtMs },
    model: { name: 'm', from: 'source' },
    summary: { eval_loss: { min: { value: id.charCodeAt(0) } } },
  });

const list = (runs: readonly Run[]) => runListView(runs, { objective: evalLoss });
const kept = (runs: readonly Run[], filters: RunFilters) =>
  filterRunList(list(runs), { runs, filters, nowMs }).groups.flatMap(({ rows }) =>
    rows.map(({ runId }) => runId),
  );

const messy = fc
  .record({ seed: fc.integer({ min: 0, max: 9999 }), count: fc.integer({ min: 0, max: 30 }) })
  .map(messyRuns);

const hour = 3_600_000;
const midnight = Date.UTC(2026, 0, 31);

describe('filterRunList', () => {
  it('keeps runs of any of the statuses, and all of them where none is given', () => {
    const runs = [run('a', 0), run('b', 0, 'failed'), run('c', 0, 'running')];
    expect(kept(runs, { statuses: ['failed', 'running'] })).toEqual(['b', 'c']);
    expect(kept(runs, { statuses: [] })).toEqual(['a', 'b', 'c']);
  });

  it('takes today from midnight UTC, and whole days before it', () => {
    const runs = [
      run('a', midnight),
      run('b', midnight - 1),
      run('c', midnight - 6 * 24 * hour),
      run('d', midnight - 6 * 24 * hour - 1),
      run('e', undefined),
    ];
    expect(kept(runs, { started: { lastDays: 1 } })).toEqual(['a']);
    expect(kept(runs, { started: { lastDays: 7 } })).toEqual(['a', 'b', 'c']);
    expect(kept(runs, { started: { lastDays: 30 } })).toEqual(['a', 'b', 'c', 'd']);
  });

  it('includes both days of a range, and is open where one is not given', () => {
    const runs = [run('a', midnight - 1), run('b', midnight), run('c', midnight + 24 * hour)];
    const day = '2026-01-31';
    expect(kept(runs, { started: { from: day, to: day } })).toEqual(['b']);
    expect(kept(runs, { started: { from: day, to: '' } })).toEqual(['b', 'c']);
    expect(kept(runs, { started: { to: day } })).toEqual(['a', 'b']);
  });

  it.each(['', '2026-02', '2026-13-45', 'yesterday', '2026-01-31T00:00'])(
    'is not narrowed by the day "%s"',
    (from) => {
      expect(kept([run('a', 0), run('b', undefined)], { started: { from } })).toEqual(['a', 'b']);
      expect(countFilters({ started: { from } })).toBe(0);
    },
  );

  it('gives the very same view without a filter', () => {
    const runs = [run('a', 0)];
    const view = list(runs);
    expect(filterRunList(view, { runs, filters: { statuses: [], started: {} }, nowMs })).toBe(view);
  });

  it('says of a group how many runs are left, and leaves out one that has none', () => {
    const other = { ...run('b', 0, 'failed'), model: { name: 'n', from: 'source' as const } };
    const runs = [run('a', 0), run('c', 0, 'failed'), other];
    const filters = { statuses: ['completed' as const] };
    const { groups } = filterRunList(list(runs), { runs, filters, nowMs });
    expect(groups.map(({ title, count }) => [title, count])).toEqual([['m', '1 run']]);
  });

  it('never changes a row, its order or who is best, whatever it hides', () => {
    const statuses = fc.uniqueArray(
      fc.constantFrom<RunStatus>('completed', 'failed', 'running', 'unknown'),
    );
    const started = fc.option(
      fc.oneof(
        fc.record({ lastDays: fc.integer({ min: 1, max: 2000 }) }),
        fc.record({ from: fc.constantFrom('2024-01-01', '2026-01-01', 'x') }),
      ),
      { nil: undefined },
    );
    fc.assert(
      fc.property(messy, fc.record({ statuses, started }), (runs, filters) => {
        const all = list(runs);
        const left = filterRunList(all, { runs, filters, nowMs });
        for (const group of left.groups) {
          const before = all.groups.find(({ key }) => key === group.key);
          expect(group.bestId).toBe(before?.bestId);
          expect(group.members).toBe(before?.members);
          const ids = new Set(group.rows.map(({ runId }) => runId));
          expect(group.rows).toEqual(before?.rows.filter(({ runId }) => ids.has(runId)));
        }
      }),
    );
  });
});

describe('countFilters', () => {
  it('counts each kind of filter once', () => {
    expect(countFilters({})).toBe(0);
    expect(countFilters({ statuses: ['failed', 'running'] })).toBe(1);
    expect(countFilters({ statuses: ['failed'], started: { lastDays: 7 } })).toBe(2);
  });
});
