import type { ActionOutcome, Run, RunAction, RunActions } from '@runcompare/core';
import { evalLoss, seededRun } from '@runcompare/core/testing';
import { render, screen, waitFor, within } from '@testing-library/react';
import { type ComponentProps, useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../styles/styles.css';
import { describeAccessible } from '../internal/testSupport/describeAccessible';
import '../internal/testSupport/realEvents';
import { textOf } from '../internal/testSupport/textOf';
import { BulkActionPanel } from './BulkActionPanel';

const best = 'best';
const base = seededRun({ seed: 1, points: 20 });
const run = (id: string, value: number, rest: Partial<Run> = {}): Run => ({
  ...base,
  id,
  name: id,
  histories: undefined,
  summary: { eval_loss: { min: { value } } },
  checkpoints: [{ id: 'last', bytes: 10e9 }],
  ...rest,
});
const runs = [run(best, 1), run('two', 2), run('three', 3)];

const done = (runId: string): ActionOutcome => ({ runId, outcome: 'done' });
const all: RunAction = async (ids) => ids.map(done);

describe('deleting', () => {
  test('opens on the field, and Enter deletes nothing before the phrase is typed', async () => {
    const remove = vi.fn<RunAction>(all);
    show({ actions: { delete: remove } });
    await userEvent.click(screen.getByRole('button', { name: 'Delete 2…' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Delete 2 runs and 20.0 GB?' });
    expect(textOf(dialog)).toContain('gone for good');
    expect(textOf(dialog)).toContain('Kept, because protected: best (best of its group).');
    expect(within(dialog).getAllByRole('listitem').map(textOf)).toEqual([
      'three67 % worse1 checkpoint · 10.0 GB',
      'two50 % worse1 checkpoint · 10.0 GB',
    ]);
    const field = within(dialog).getByRole('textbox', { name: 'Type delete 2 runs to confirm' });
    expect(document.activeElement).toBe(field);
    await userEvent.keyboard('delete 2 run{Enter}');
    expect(remove).not.toHaveBeenCalled();
    await userEvent.keyboard('s{Enter}');
    await waitFor(() => expect(remove.mock.calls.map(([ids]) => ids)).toEqual([['three', 'two']]));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  });

  test('of one run opens on Cancel, and Escape and Cancel leave everything as it is', async () => {
    const remove = vi.fn<RunAction>(all);
    show({ actions: { delete: remove }, runs: runs.slice(0, 2) });
    const opener = screen.getByRole('button', { name: 'Delete 1…' });
    opener.focus();
    await userEvent.keyboard('{Enter}');
    const cancel = await screen.findByRole('button', { name: 'Cancel' });
    expect(document.activeElement).toBe(cancel);
    expect(screen.queryByRole('textbox', { name: /^Type/ })).toBeNull();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(opener));
    expect(remove).not.toHaveBeenCalled();
  });

  test('offers archiving instead only where that can be undone', async () => {
    const archive = vi.fn<RunAction>(all);
    const { unmount } = show({ actions: { delete: all, archive, restore: all } });
    await userEvent.click(screen.getByRole('button', { name: 'Delete 2…' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Archive instead' }));
    expect(await screen.findByRole('button', { name: 'Undo' })).toBeTruthy();
    expect(archive).toHaveBeenCalledOnce();
    unmount();
    show({ actions: { delete: all, archive } });
    await userEvent.click(screen.getByRole('button', { name: 'Delete 2…' }));
    await screen.findByRole('alertdialog');
    expect(screen.queryByRole('button', { name: 'Archive instead' })).toBeNull();
  });

  test('a protected run by hand says first why it is protected', async () => {
    show({ actions: { delete: all } });
    await userEvent.click(screen.getByRole('button', { name: 'Delete best…' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Delete 1 run and 10.0 GB?' });
    expect(textOf(dialog)).toContain('best is protected: best of its group.');
  });

  test('takes the focus to the heading once the rows are gone', async () => {
    render(<Host />);
    await userEvent.click(screen.getByRole('button', { name: 'Delete 2…' }));
    await screen.findByRole('alertdialog');
    await userEvent.keyboard('delete 2 runs{Enter}');
    await screen.findByText('Deleted three, two', { selector: '.rc-result *' });
    const heading = screen.getByRole('heading', { name: 'Clean up' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
  });

  test('on a phone is a sheet with Delete at the bottom, Cancel above it', async () => {
    await page.viewport(390, 800);
    show({ actions: { delete: all } });
    await userEvent.click(screen.getByRole('button', { name: 'Delete 2…' }));
    const dialog = await screen.findByRole('alertdialog');
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
    const box = dialog.getBoundingClientRect();
    expect([box.width, box.bottom]).toEqual([390, 800]);
    const top = (name: string) =>
      within(dialog).getByRole('button', { name }).getBoundingClientRect().top;
    expect(top('Delete 2 runs')).toBeGreaterThan(top('Cancel'));
    await page.viewport(414, 896);
  });
});

describe('an action on many runs', () => {
  const many = [run(best, 1), ...Array.from({ length: 10 }, (_, i) => run(`r${i}`, 3 + i))];

  test('fails for two of ten: their reason shows, they stay selected, eight are done', async () => {
    const isBad = (id: string) => id === 'r3' || id === 'r7';
    const archive: RunAction = async (ids) =>
      ids.map((runId) =>
        isBad(runId) ? { runId, outcome: 'refused', reason: '403, no permission' } : done(runId),
      );
    render(<Host runs={many} archive={archive} />);
    await userEvent.click(screen.getByRole('button', { name: 'Archive 10' }));
    await screen.findByText('Archived 8 runs');
    const rows = screen.getAllByRole<HTMLInputElement>('checkbox');
    expect(rows.map((box) => box.closest('li')?.dataset.run)).toEqual(['r7', 'r3']);
    expect(rows.every((box) => box.checked)).toBe(true);
    expect(screen.getAllByText('Not archived: 403, no permission')).toHaveLength(2);
    expect(screen.getByRole('button', { name: 'Retry 2' })).toBeTruthy();
  });

  test('is stopped: what was not begun is counted and stays selected', async () => {
    const archive = vi.fn<RunAction>(
      (ids, options) =>
        new Promise((resolve) => {
          options?.signal?.addEventListener('abort', () => resolve(ids.slice(0, 6).map(done)));
        }),
    );
    const some = [run(best, 1), ...Array.from({ length: 14 }, (_, i) => run(`r${i}`, 3 + i))];
    render(<Host runs={some} archive={archive} />);
    await userEvent.click(screen.getByRole('button', { name: 'Archive 14' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Stop' }));
    await screen.findByText('8 not started.', { selector: '.rc-result *' });
    expect(archive).toHaveBeenCalledOnce();
    expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(8);
  });

  test('does not go on once it has left the page, and the host hears of what was done', async () => {
    const onChanged = vi.fn();
    let answer: () => void = () => {};
    const archive = vi.fn<RunAction>(
      (ids) =>
        new Promise((resolve) => {
          answer = () => resolve(ids.map(done));
        }),
    );
    const some = [run(best, 1), ...Array.from({ length: 14 }, (_, i) => run(`r${i}`, 3 + i))];
    const { unmount } = show({ runs: some, actions: { archive, restore: all }, onChanged });
    await userEvent.click(screen.getByRole('button', { name: 'Archive 14' }));
    unmount();
    answer();
    await waitFor(() => expect(onChanged.mock.calls.map(([ids]) => ids.length)).toEqual([10]));
    expect(archive).toHaveBeenCalledOnce();
  });

  test('is through with a hundred in few requests', async () => {
    const archive = vi.fn<RunAction>(all);
    const hundred = [run(best, 1), ...Array.from({ length: 100 }, (_, i) => run(`r${i}`, 3 + i))];
    render(<Host runs={hundred} archive={archive} />);
    await userEvent.click(screen.getByRole('button', { name: 'Archive 100' }));
    await screen.findByText('Archived 100 runs');
    expect(archive.mock.calls.length).toBeLessThanOrEqual(10);
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

test('the dry run explains each run it picks and spares, and archives nothing by itself', async () => {
  const archive = vi.fn<RunAction>(all);
  const group = [...runs, run('broken', 0, { status: 'failed', summary: {}, checkpoints: [] })];
  show({ runs: group, actions: { archive, restore: all, delete: all } });
  await userEvent.click(screen.getByRole('button', { name: 'Auto-archive' }));
  const lines = (name: string) =>
    within(screen.getByRole('list', { name })).getAllByRole('listitem').map(textOf);
  expect(lines('Would be archived')).toEqual(['three1 checkpoint · 10.0 GB67 % worse, past 50 %']);
  expect(lines('Failed or cancelled, nothing saved')).toEqual(['brokenNo value and no checkpoint']);
  expect(lines('Spared')).toEqual([
    'bestProtected: best of its group',
    'two50 % worse, not past 50 %',
  ]);
  expect(screen.queryByRole('button', { name: /^Delete/ })).toBeNull();
  expect(archive).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Archive 2' }));
  await waitFor(() =>
    expect(archive.mock.calls.map(([ids]) => ids)).toEqual([['three', 'broken']]),
  );
});

test('archived runs are brought back, none of them ticked before', async () => {
  const restored = vi.fn<RunAction>(all);
  show({
    runs: [...runs, run('old', 5, { archived: true })],
    actions: { restore: restored },
  });
  await userEvent.click(screen.getByRole('button', { name: 'Restore' }));
  const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'old' });
  expect(box.checked).toBe(false);
  await userEvent.click(box);
  await userEvent.click(screen.getByRole('button', { name: 'Restore 1' }));
  await waitFor(() => expect(restored.mock.calls.map(([ids]) => ids)).toEqual([['old']]));
});

describeAccessible({
  'the question before deleting': {
    ui: <BulkActionPanel runs={runs} objective={evalLoss} actions={{ delete: all }} />,
    open: async () => {
      await userEvent.click(screen.getByRole('button', { name: 'Delete 2…' }));
      await screen.findByRole('alertdialog');
    },
  },
  'the dry run': {
    ui: <BulkActionPanel runs={runs} objective={evalLoss} actions={{ archive: all }} />,
    open: () => userEvent.click(screen.getByRole('button', { name: 'Auto-archive' })),
  },
});

function show(props: Partial<ComponentProps<typeof BulkActionPanel>>) {
  return render(<BulkActionPanel runs={runs} objective={evalLoss} {...props} />);
}

/** A host that reads its runs again after each change. */
function Host({
  runs: given = runs,
  archive = all,
}: {
  runs?: readonly Run[];
  archive?: RunAction;
}) {
  const [gone, setGone] = useState<readonly string[]>([]);
  const actions: RunActions = { archive, restore: all, delete: all };
  return (
    <BulkActionPanel
      runs={given.filter((one) => !gone.includes(one.id))}
      objective={evalLoss}
      actions={actions}
      onChanged={(ids) => setGone((before) => [...before, ...ids])}
    />
  );
}
