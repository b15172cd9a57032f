import type { ActionOutcome, Run, RunActions } from '@runcompare/core';
import { seededRuns } from '@runcompare/core/testing';
import { render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../styles/styles.css';
import '../internal/testSupport/realEvents';
import { RunComparisonView } from './RunComparisonView';

const runs = [0.7, 0.8, 0.95].map(
  (level, i) => seededRuns({ seed: 20 + i, count: 1, points: 60, level })[0] as Run,
);
const [best, , last] = runs.map((run) => run.id) as [string, string, string];

beforeEach(() => page.viewport(1280, 900));

describe('one run, from the menu of its row', () => {
  test('is archived at once where that can be taken back, and comes back by Undo', async () => {
    render(<Host />);
    await choose(last, 'Archive');
    await expect.poll(() => row(last)).toBeUndefined();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await expect.poll(() => row(last)).toBeDefined();
    expect(await screen.findByText(`Restored ${last}`)).toBeDefined();
  });

  test('is archived after a question where that cannot be taken back', async () => {
    render(<Host without={['restore']} />);
    await choose(last, 'Archive');
    const question = await screen.findByRole('alertdialog');
    expect(row(last)).toBeDefined();
    await userEvent.click(within(question).getByRole('button', { name: /^Archive/ }));
    await expect.poll(() => row(last)).toBeUndefined();
  });

  test('is deleted after a question that says why it is protected', async () => {
    render(<Host />);
    await choose(best, 'Delete…');
    const question = await screen.findByRole('alertdialog');
    expect(question.textContent).toContain('best of its group');
    await userEvent.click(within(question).getByRole('button', { name: /^Delete/ }));
    await expect.poll(() => row(best)).toBeUndefined();
    expect(await screen.findByText(`Deleted ${best}`)).toBeDefined();
    expect(document.activeElement?.getAttribute('role')).toBe('treeitem');
  });

  test('stays where its source refuses, with the reason, and can be tried again', async () => {
    const refusals: ActionOutcome[] = [{ runId: last, outcome: 'refused', reason: 'not yours' }];
    render(<Host refusals={refusals} />);
    await choose(last, 'Archive');
    expect(await screen.findByText(`Not archived: ${last}, not yours`)).toBeDefined();
    expect(row(last)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    await expect.poll(() => row(last)).toBeUndefined();
    expect(screen.queryByText(/not yours/)).toBeNull();
  });

  test('has no action that its source does not offer', async () => {
    render(<Host without={['archive', 'restore', 'delete']} />);
    await openMenu(last);
    const labels = screen.getAllByRole('menuitem').map((item) => item.textContent);
    expect(labels.filter((label) => /Archive|Restore|Delete/.test(label ?? ''))).toEqual([]);
  });
});

interface HostProps {
  readonly without?: readonly (keyof RunActions)[];
  /** Answered first, one a call. */
  readonly refusals?: ActionOutcome[];
}

/** A host whose own list changes once it is told that a run did. */
function Host({ without = [], refusals = [] }: HostProps) {
  const [kept, setKept] = useState(runs);
  const [source] = useState(() => {
    let now = runs;
    const answer = (ids: readonly string[], change: (run: Run) => Run | undefined) => {
      const refused = refusals.shift();
      if (refused) return Promise.resolve([refused]);
      now = now.flatMap((run) => (ids.includes(run.id) ? (change(run) ?? []) : [run]));
      return Promise.resolve(ids.map((runId) => ({ runId, outcome: 'done' as const })));
    };
    const actions: RunActions = {
      archive: vi.fn((ids) => answer(ids, (run) => ({ ...run, archived: true }))),
      restore: vi.fn((ids) => answer(ids, (run) => ({ ...run, archived: false }))),
      delete: vi.fn((ids) => answer(ids, () => undefined)),
    };
    return { actions, read: () => now };
  });
  const actions = Object.fromEntries(
    Object.entries(source.actions).filter(([name]) => !without.includes(name as keyof RunActions)),
  );
  return (
    <RunComparisonView
      runs={kept}
      actions={actions}
      onChanged={() => setKept([...source.read()])}
    />
  );
}

function row(id: string): Element | undefined {
  return screen
    .queryAllByRole('treeitem', { hidden: true })
    .find((item) => item.textContent?.includes(id));
}

async function openMenu(id: string) {
  await userEvent.click(row(id)?.querySelector('button') as Element);
  await screen.findByRole('menu', { name: `Actions for ${id}` });
}

async function choose(id: string, label: string) {
  await openMenu(id);
  await userEvent.click(screen.getByRole('menuitem', { name: label }));
}
