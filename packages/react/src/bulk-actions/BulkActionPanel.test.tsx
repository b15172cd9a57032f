import type { ActionOutcome, Run, RunAction, RunActions } from '@runcompare/core';
import { evalLoss, seededRunIn, workedExample } from '@runcompare/core/testing';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { type ComponentProps, useState } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../styles/styles.css';
import { describeAccessible } from '../internal/testSupport/describeAccessible';
import '../internal/testSupport/realEvents';
import { textOf } from '../internal/testSupport/textOf';
import { BulkActionPanel } from './BulkActionPanel';

const [best, second, third] = ['06a9655e', 'fa25ad23', '0a04dd4e'] as const;
const fourth = '0b15ee5f';
const runs: readonly Run[] = [
  ...workedExample().map((run) =>
    run.id === third
      ? {
          ...run,
          checkpoints: [
            { id: 'last', bytes: 45.7e9 },
            { id: 'best', bytes: 1e9 },
          ],
        }
      : run,
  ),
  { ...(workedExample()[2] as Run), id: fourth, name: 'Run #4', summary: evalLossOf(2) },
];

describe('what it proposes', () => {
  test('lists the runs past the threshold, worst first, all ticked, with their size', () => {
    show({ actions: archiving(done) });
    expect(candidates()).toEqual([
      `${fourth}, 67 % worse`,
      `${third}, 41 % worse`,
      `${second}, 26 % worse`,
    ]);
    expect(tickedIds()).toEqual([fourth, third, second]);
    expect(textOf(row(third))).toContain('2 checkpoints · 46.7 GB');
    expect(screen.getByText('3 runs · 46.7 GB')).toBeTruthy();
    expect(textOf(region())).toContain('3 runs are 26–67 % worse than 06a9655e.');
  });

  test('follows the threshold, and says when no run is past it', async () => {
    show({ actions: archiving(done) });
    const threshold = screen.getByRole('textbox', { name: /^Worse by more than/ });
    await userEvent.fill(threshold, '40');
    expect(tickedIds()).toEqual([fourth, third]);
    await userEvent.fill(threshold, '70,5');
    expect(candidates()).toEqual([]);
    expect(textOf(region())).toContain('No run is more than 71 % worse than the best.');
    expect(screen.queryByRole('button', { name: /^Archive \d/ })).toBeNull();
  });

  test('takes the default where the threshold is no number, and says that it is none', async () => {
    show({ actions: archiving(done) });
    const threshold = screen.getByRole('textbox', { name: /^Worse by more than/ });
    await userEvent.fill(threshold, 'many');
    expect(threshold.getAttribute('aria-invalid')).toBe('true');
    expect(candidates()).toHaveLength(3);
    await userEvent.fill(threshold, '40');
    expect(threshold.getAttribute('aria-invalid')).toBeNull();
  });

  test('shows protected runs with a lock and the reason in place of a box', () => {
    show({
      actions: archiving(done),
      runs: [...runs, seededRunIn('running', { seed: 4, id: '11112222', points: 60 })],
      protect: (run) => (run.id === second ? 'deployed' : undefined),
      baselineId: third,
    });
    for (const [id, reason] of [
      [best, 'Protected: best of its group'],
      ['11112222', 'Protected: still running'],
      [third, 'Protected: baseline'],
      [second, 'Protected: deployed'],
    ] as const) {
      expect(textOf(row(id))).toContain(reason);
      expect(within(row(id)).queryByRole('checkbox')).toBeNull();
      expect(row(id).querySelector('svg.rc-icon')).not.toBeNull();
    }
    expect(tickedIds()).toEqual([fourth]);
  });

  test('offers nothing where the host lets nobody archive', () => {
    show({});
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(textOf(row(third))).toContain('41 % worse');
  });
});

describe('archiving', () => {
  test('sends exactly the runs that are still ticked', async () => {
    const archive = vi.fn<RunAction>(async (ids) => ids.map(done));
    show({ actions: { archive, restore } });
    await userEvent.click(box(third));
    await userEvent.click(screen.getByRole('button', { name: 'Archive 2' }));
    expect(archive.mock.calls.map(([ids]) => ids)).toEqual([[fourth, second]]);
  });

  test('has nothing to send when no run is ticked', async () => {
    show({ actions: archiving(done) });
    for (const id of [second, third, fourth]) await userEvent.click(box(id));
    const button = screen.getByRole('button', { name: 'Archive 0' });
    expect(button.ariaDisabled).toBe('true');
  });

  test('keeps the rows until the host says that the runs are archived', async () => {
    const { rerender } = show({ actions: archiving(done) });
    await userEvent.click(screen.getByRole('button', { name: 'Archive 3' }));
    await screen.findByText(`Archived ${fourth}, ${third}, ${second}`);
    expect(candidates()).toHaveLength(3);
    rerender(
      <BulkActionPanel
        runs={runs.map((run) => ({ ...run, archived: run.id !== best }))}
        objective={evalLoss}
        actions={archiving(done)}
      />,
    );
    expect(candidates()).toEqual([]);
    expect(screen.getByText(`Archived ${fourth}, ${third}, ${second}`)).toBeTruthy();
  });

  test('says how far it is, and nothing but Stop can be pressed meanwhile', async () => {
    let answer: (outcomes: readonly ActionOutcome[]) => void = () => {};
    const archive = vi.fn<RunAction>((ids, options) => {
      options?.onOutcome?.(done(ids[0] as string));
      return new Promise((resolve) => {
        answer = resolve;
      });
    });
    show({ actions: { archive, restore } });
    await userEvent.click(screen.getByRole('button', { name: 'Archive 3' }));
    await screen.findByText('Archiving 1 of 3');
    const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Archiving 3 runs' });
    expect([bar.value, bar.max]).toEqual([1, 3]);
    expect(boxes().every((input) => input.disabled)).toBe(true);
    screen.getByRole('button', { name: /^Archive \d/ }).click();
    expect(archive).toHaveBeenCalledOnce();
    answer([fourth, third, second].map(done));
    await screen.findByText(/^Archived \w/);
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  test('tells the host which runs to read again, and only those that changed', async () => {
    const onChanged = vi.fn();
    show({ actions: archiving((id) => (id === third ? refused(id) : done(id))), onChanged });
    await userEvent.click(screen.getByRole('button', { name: 'Archive 3' }));
    await screen.findByText(/^Archived \w/);
    expect(onChanged.mock.calls).toEqual([[[fourth, second]]]);
  });

  test('says that the host could not read the runs again, and tries again', async () => {
    const onChanged = vi
      .fn<(ids: readonly string[]) => Promise<void>>(async () => {})
      .mockRejectedValueOnce(new Error('offline'));
    show({ actions: archiving(done), onChanged });
    await userEvent.click(screen.getByRole('button', { name: 'Archive 3' }));
    await screen.findByText('Done at the source, but the runs could not be read again: offline');
    await userEvent.click(screen.getByRole('button', { name: 'Read again' }));
    await waitFor(() => expect(screen.queryByText(/could not be read again/)).toBeNull());
    expect(onChanged.mock.calls.map(([ids]) => ids.length)).toEqual([3, 3]);
  });

  test('asks once where the source cannot restore, the focus on Cancel', async () => {
    const archive = vi.fn<RunAction>(async (ids) => ids.map(done));
    show({ actions: { archive } });
    await userEvent.click(screen.getByRole('button', { name: 'Archive 3' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Archive 3 runs?' });
    expect(textOf(dialog)).toContain('gone for good');
    expect(document.activeElement).toBe(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(archive).not.toHaveBeenCalled();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Archive 3 runs' }));
    await screen.findByText('Archived 0b15ee5f, 0a04dd4e, fa25ad23', { selector: '.rc-result *' });
    expect(archive.mock.calls.map(([ids]) => ids)).toEqual([[fourth, third, second]]);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });
});

describe('what could not be archived', () => {
  test('stays with its reason, is counted aloud, and only it is sent again', async () => {
    const archive = vi
      .fn<RunAction>(async (ids) => ids.map(done))
      .mockImplementationOnce(async (ids) =>
        ids.map((id) => (id === third ? refused(id) : done(id))),
      );
    render(<Host archive={archive} />);
    await userEvent.click(screen.getByRole('button', { name: 'Archive 3' }));
    await screen.findByText('Not archived: 403, no permission');
    expect(tickedIds()).toEqual([third]);
    await waitFor(() => expect(statuses()).toContain('1 run was not archived.'));
    expect(statuses()).toContain(`Archived ${fourth}, ${second}`);
    await userEvent.click(screen.getByRole('button', { name: `Retry ${third}` }));
    await screen.findByText(`Archived ${third}`);
    expect(archive.mock.calls.map(([ids]) => ids)).toEqual([[fourth, third, second], [third]]);
    expect(candidates()).toEqual([]);
    await waitFor(() => expect(statuses()).not.toContain('1 run was not archived.'));
  });

  test('is not sent again once a person unticks it', async () => {
    const archive = vi.fn<RunAction>(async (ids) => ids.map(refused));
    show({ actions: { archive, restore } });
    await userEvent.click(screen.getByRole('button', { name: 'Archive 3' }));
    await shownResult('3 runs were not archived.');
    await userEvent.click(box(fourth));
    await userEvent.click(screen.getByRole('button', { name: 'Retry 2' }));
    expect(archive.mock.lastCall?.[0]).toEqual([third, second]);
  });

  test('is every run, each with the reason, when the action itself fails', async () => {
    show({
      actions: {
        archive: async () => {
          throw new Error('no connection');
        },
        restore,
      },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Archive 3' }));
    await shownResult('3 runs were not archived.');
    for (const id of [second, third, fourth]) {
      expect(textOf(row(id))).toContain('Not archived: no connection');
    }
    expect(tickedIds()).toEqual([fourth, third, second]);
    expect(screen.queryByText(/^Archived \w/)).toBeNull();
  });

  test('includes a run that the source says nothing of', async () => {
    show({
      actions: { archive: async (ids) => ids.filter((id) => id !== third).map(done), restore },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Archive 3' }));
    await shownResult('1 run was not archived.');
    expect(textOf(row(third))).toContain('Not archived: the source gave no answer for this run');
    expect(screen.getByText(`Archived ${fourth}, ${second}`)).toBeTruthy();
  });
});

test('is worked by keyboard alone: untick, archive, undo', async () => {
  const archive = vi.fn<RunAction>(async (ids) => ids.map(done));
  const restore = vi.fn<RunAction>(async (ids) => ids.map(done));
  show({ actions: { archive, restore } });
  screen.getByRole('textbox', { name: /^Worse by more than/ }).focus();
  await userEvent.tab();
  expect(document.activeElement).toBe(box(fourth));
  await userEvent.keyboard(' ');
  await tabTo('Archive 2');
  await userEvent.keyboard('{Enter}');
  await screen.findByText(`Archived ${third}, ${second}`);
  expect(archive.mock.calls[0]?.[0]).toEqual([third, second]);
  await tabTo('Undo');
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(restore.mock.calls[0]?.[0]).toEqual([third, second]));
});

/** Tabs on from where the focus is; a button that Tab does not reach fails. */
async function tabTo(name: string): Promise<void> {
  for (let i = 0; i < 8 && textOf(document.activeElement as HTMLElement) !== name; i++) {
    await userEvent.tab();
  }
  expect(document.activeElement).toBe(screen.getByRole('button', { name }));
}

describe('Undo', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('brings the runs back, exactly those that were archived', async () => {
    const restore = vi.fn<RunAction>(async (ids) => ids.map(done));
    render(<Host restore={restore} />);
    await userEvent.click(box(second));
    await userEvent.click(screen.getByRole('button', { name: 'Archive 2' }));
    await screen.findByText(`Archived ${fourth}, ${third}`);
    expect(candidates()).toEqual([`${second}, 26 % worse`]);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(candidates()).toHaveLength(3));
    expect(restore.mock.calls.map(([ids]) => ids)).toEqual([[fourth, third]]);
    expect(screen.queryByText(/^Archived \w/)).toBeNull();
  });

  test('says which run did not come back, and why', async () => {
    render(
      <Host restore={async (ids) => ids.map((id) => (id === third ? refused(id) : done(id)))} />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Archive 3' }));
    await screen.findByText(/^Archived \w/);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(statuses()).toContain(
        `Restored ${fourth}, ${second}. 1 run was not restored. ${third}: Not restored: 403, no permission`,
      ),
    );
    expect(candidates()).toEqual([`${fourth}, 67 % worse`, `${second}, 26 % worse`]);
  });

  test('of an earlier archive stays when there is a later one', async () => {
    const restored = vi.fn<RunAction>(async (ids) => ids.map(done));
    render(<Host restore={restored} />);
    for (const id of [second, third]) await userEvent.click(box(id));
    await userEvent.click(screen.getByRole('button', { name: 'Archive 1' }));
    await screen.findByText(`Archived ${fourth}`);
    await userEvent.click(box(third));
    await userEvent.click(screen.getByRole('button', { name: 'Archive 1' }));
    await screen.findByText(`Archived ${third}`);
    await userEvent.click(screen.getAllByRole('button', { name: 'Undo' })[0] as HTMLElement);
    await waitFor(() => expect(restored.mock.calls.map(([ids]) => ids)).toEqual([[fourth]]));
    await waitFor(() => expect(screen.queryByText(`Archived ${fourth}`)).toBeNull());
    expect(screen.getByText(`Archived ${third}`)).toBeTruthy();
  });

  test('goes with its toast after ten seconds, but not while the pointer is on it', async () => {
    render(<Host />);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await userEvent.click(screen.getByRole('button', { name: 'Archive 3' }));
    // Testing Library's own waiting would wait for the timers that stand still here.
    await expect.poll(() => screen.queryByText(/^Archived \w/), { timeout: 5_000 }).not.toBeNull();
    await userEvent.hover(screen.getByText(/^Archived \w/));
    pass(30_000);
    expect(screen.getByText(/^Archived \w/)).toBeTruthy();
    await userEvent.hover(screen.getByRole('heading', { name: 'Clean up' }));
    pass(9_999);
    expect(screen.getByText(/^Archived \w/)).toBeTruthy();
    pass(1);
    expect(screen.queryByText(/^Archived \w/)).toBeNull();
  });

  test('counts the runs where naming them would take the screen', async () => {
    const many = ['aaaaaaaa', 'bbbbbbbb'].map((id) => ({ ...(runs[3] as Run), id, name: id }));
    show({ runs: [...runs, ...many], actions: archiving(done) });
    await userEvent.click(screen.getByRole('button', { name: 'Archive 5' }));
    expect(await screen.findByText('Archived 5 runs')).toBeTruthy();
  });
});

test('names that look like markup are the text they are', () => {
  const hostile = {
    ...seededRunIn('hostileNames', { seed: 41, points: 60 }),
    summary: evalLossOf(3),
  };
  const { container } = show({
    runs: [...runs, { ...hostile, histories: undefined }],
    actions: archiving(done),
  });
  expect(textOf(container)).toContain('<img src=x onerror=alert(1)>');
  expect(container.querySelector('img, b')).toBeNull();
});

const archive3 = () => userEvent.click(screen.getByRole('button', { name: 'Archive 3' }));

describeAccessible({
  ready: { ui: <BulkActionPanel runs={runs} objective={evalLoss} actions={archiving(done)} /> },
  'only to look at': { ui: <BulkActionPanel runs={runs} objective={evalLoss} /> },
  'one refused, with a toast': {
    ui: (
      <BulkActionPanel
        runs={runs}
        objective={evalLoss}
        actions={{
          ...archiving((id) => (id === third ? refused(id) : done(id))),
          restore: async (ids) => ids.map(done),
        }}
      />
    ),
    open: async () => {
      await archive3();
      await screen.findByText(/^Archived \w/);
    },
  },
  busy: {
    ui: (
      <BulkActionPanel
        runs={runs}
        objective={evalLoss}
        actions={{ archive: () => new Promise(() => {}) }}
      />
    ),
    open: archive3,
  },
});

function show(props: Partial<ComponentProps<typeof BulkActionPanel>>) {
  return render(<BulkActionPanel runs={runs} objective={evalLoss} {...props} />);
}

/** A host that reads its runs again after each change, from a source that does what it is told. */
function Host(actions: RunActions) {
  const [archived, setArchived] = useState<readonly string[]>([]);
  const follow =
    (act: RunAction | undefined, next: (ids: readonly string[]) => void): RunAction =>
    async (ids, options) => {
      const outcomes = (await act?.(ids, options)) ?? ids.map(done);
      next(outcomes.filter(({ outcome }) => outcome === 'done').map(({ runId }) => runId));
      return outcomes;
    };
  return (
    <BulkActionPanel
      runs={runs.map((run) => ({ ...run, archived: archived.includes(run.id) }))}
      objective={evalLoss}
      actions={{
        archive: follow(actions.archive, (ids) => setArchived((all) => [...all, ...ids])),
        restore: follow(actions.restore, (ids) =>
          setArchived((all) => all.filter((id) => !ids.includes(id))),
        ),
      }}
    />
  );
}

function archiving(outcome: (runId: string) => ActionOutcome): RunActions {
  return { archive: async (ids) => ids.map(outcome), restore };
}

async function restore(ids: readonly string[]): Promise<readonly ActionOutcome[]> {
  return ids.map(done);
}

function done(runId: string): ActionOutcome {
  return { runId, outcome: 'done' };
}

function refused(runId: string): ActionOutcome {
  return { runId, outcome: 'refused', reason: '403, no permission' };
}

function evalLossOf(value: number): Run['summary'] {
  return { eval_loss: { min: { value } } };
}

/** As it stands in the panel; it is said as well. */
function shownResult(text: string): Promise<HTMLElement> {
  return screen.findByText(text, { selector: '.rc-result *' });
}

function region(): HTMLElement {
  return screen.getByRole('region', { name: 'Clean up' });
}

function row(id: string): HTMLElement {
  return screen.getByText(id, { selector: 'li code' }).closest('li') as HTMLElement;
}

function box(id: string): HTMLElement {
  return within(row(id)).getByRole('checkbox');
}

function boxes(): HTMLInputElement[] {
  return screen.queryAllByRole<HTMLInputElement>('checkbox');
}

/** Names of the boxes, which say the run and how much worse it is. */
function candidates(): string[] {
  return boxes().map((input) => (input.ariaLabel ?? '').replace(/\s/g, ' '));
}

function tickedIds(): (string | undefined)[] {
  return boxes()
    .filter((input) => input.checked)
    .map((input) => input.closest('li')?.dataset.run);
}

function statuses(): string[] {
  return screen.getAllByRole('status').map(textOf);
}

function pass(ms: number): void {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
}
