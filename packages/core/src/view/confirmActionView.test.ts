import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CleanUpOptions, planCleanUp } from '../advice/cleanUp';
import { plainText } from '../format/template';
import { createRun, type RunInput } from '../run/run';
import { evalLoss } from '../testing/workedExample';
import { bulkActionView, selectedRunsView } from './bulkActionView';
import { confirmActionView, isPhrase } from './confirmActionView';

const run = (id: string, value: number, bytes: readonly number[] = []): RunInput => ({
  id,
  status: 'completed',
  summary: { eval_loss: { min: { value } } },
  checkpoints: bytes.map((size, i) => ({ id: `${i}`, bytes: size })),
});

const group = [run('a', 1), run('b', 8, [15e9, 30.7e9]), run('c', 9, [60.9e9])];

const ask = (
  runIds: readonly string[],
  {
    action = 'delete',
    canUndoArchive = true,
    runs = group,
    ...options
  }: Partial<CleanUpOptions> & {
    readonly action?: 'archive' | 'delete';
    readonly canUndoArchive?: boolean;
    readonly runs?: readonly RunInput[];
  } = {},
) => {
  const all = runs.map(createRun);
  const plan = planCleanUp(all, { objective: evalLoss, ...options });
  const view = selectedRunsView(plan, { runs: all, runIds });
  const rows = [...view.rows, ...view.protected];
  return confirmActionView(action, { rows, plan, canUndoArchive });
};

describe('the question before runs are deleted', () => {
  it('names how many runs and how many bytes go, for good, and the gentler way', () => {
    expect(ask(['b', 'c'])).toMatchObject({
      title: 'Delete 2 runs and 106.6 GB?',
      body: 'Their histories and 3 checkpoints are removed at the source: gone for good. Archiving hides them instead and has an undo.',
      confirm: 'Delete 2 runs',
    });
    expect(ask(['c'])).toMatchObject({
      title: 'Delete 1 run and 60.9 GB?',
      body: 'Its history and 1 checkpoint are removed at the source: gone for good. Archiving hides it instead and has an undo.',
    });
  });

  it('promises no undo where there is none, and no bytes where none are known', () => {
    const view = ask(['b', 'c'], {
      runs: [run('a', 1), run('b', 8), run('c', 9)],
      canUndoArchive: false,
    });
    expect(view.title).toBe('Delete 2 runs?');
    expect(view.body).toBe('Their histories are removed at the source: gone for good.');
  });

  it('asks for a phrase from two runs up', () => {
    expect(ask(['b']).phrase).toBeUndefined();
    expect(ask(['b', 'c']).phrase).toBe('delete 2 runs');
  });

  it('says what is kept, and why; past five it counts', () => {
    expect(plainText(ask(['b'], { baselineId: 'c' }).kept ?? [])).toBe(
      'Kept, because protected: a (best of its group), c (baseline).',
    );
    const many = Array.from({ length: 9 }, (_, i) => run(`${i}`, i + 1));
    const kept = ask([], { runs: many, protect: () => 'deployed' }).kept ?? [];
    expect(plainText(kept)).toMatch(/^Kept, .*: 0 \(best of its group\), 1 .* and 4 more\.$/);
    expect(kept.filter((part) => typeof part !== 'string')).toHaveLength(5);
  });

  it('says first why a run that was picked by hand is protected, and not that it is kept', () => {
    const view = ask(['a', 'b']);
    expect(view.warnings.map(plainText)).toEqual(['a is protected: best of its group.']);
    expect(view.kept).toBeUndefined();
  });

  it('before archiving, says that it is for good where nothing restores', () => {
    expect(ask(['b', 'c'], { action: 'archive', canUndoArchive: false })).toMatchObject({
      title: 'Archive 2 runs?',
      body: 'This source cannot restore archived runs: they are gone for good.',
    });
    expect(ask(['b', 'c'], { action: 'archive' }).phrase).toBeUndefined();
  });

  it('counts the bytes of exactly the rows that go', () => {
    const size = fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(size, { minLength: 2, maxLength: 6 }), (sizes) => {
        const runs = [run('best', 1), ...sizes.map((bytes, i) => run(`r${i}`, i + 4, bytes))];
        const plan = planCleanUp(runs.map(createRun), { objective: evalLoss });
        const { rows } = bulkActionView(plan);
        const total = rows.reduce((sum, row) => sum + (row.bytes ?? 0), 0);
        expect(total).toBe(sizes.flat().reduce((sum, bytes) => sum + bytes, 0));
      }),
    );
  });
});

describe('isPhrase', () => {
  it('forgives case and spaces, and nothing else', () => {
    expect(isPhrase('  Delete  2 RUNS ', 'delete 2 runs')).toBe(true);
    for (const typed of ['', 'delete', 'delete 2 run', 'delete 3 runs', 'delete2 runs']) {
      expect(isPhrase(typed, 'delete 2 runs'), typed).toBe(false);
    }
  });
});
