import type { ActionOptions, ActionOutcome, Run, RunActions } from '@runcompare/core';
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

describe('deploying and downloading, from the menu of a row', () => {
  const deployed = (runId: string): ActionOutcome => ({ runId, outcome: 'done' });
  const deploys = (deploy: NonNullable<RunActions['deploy']>) => vi.fn(deploy);

  test('deploys once, says so, and has the run read again', async () => {
    let finish = () => {};
    const deploy = deploys(
      ([id]) => new Promise((resolve) => (finish = () => resolve([deployed(id as string)]))),
    );
    const onChanged = vi.fn();
    render(<RunComparisonView runs={runs} actions={{ deploy }} onChanged={onChanged} />);
    await choose(last, 'Deploy');
    expect(await screen.findByText(`Deploying ${last}`)).toBeVisible();
    await openMenu(last);
    const again = screen.getByRole('menuitem', { name: /^Deploy/ });
    expect(again.getAttribute('aria-disabled')).toBe('true');
    await userEvent.keyboard('{Escape}');
    finish();
    expect(await screen.findByText(`Deployed ${last}`)).toBeVisible();
    expect(deploy.mock.calls.map(([ids]) => ids)).toEqual([[last]]);
    expect(onChanged.mock.calls).toEqual([[[last]]]);
  });

  test.each<[string, NonNullable<RunActions['deploy']>, string]>([
    [
      'a refusal',
      async ([runId = '']) => [{ runId, outcome: 'refused', reason: '403, no permission' }],
      '403, no permission',
    ],
    ['a failure', () => Promise.reject(new Error('503, try later')), '503, try later'],
    ['silence', async () => [], 'the source gave no answer'],
  ])('shows %s with its reason, and tries again', async (_, answer, reason) => {
    const deploy = deploys(answer);
    const onChanged = vi.fn();
    render(<RunComparisonView runs={runs} actions={{ deploy }} onChanged={onChanged} />);
    await choose(best, 'Deploy');
    expect(await screen.findByText(`Not deployed: ${best}, ${reason}`)).toBeVisible();
    expect(onChanged).not.toHaveBeenCalled();
    deploy.mockResolvedValue([deployed(best)]);
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await screen.findByText(`Deployed ${best}`)).toBeVisible();
    expect(screen.queryByText(/^Not deployed/)).toBeNull();
  });

  test('says where a deployed run could not be read again', async () => {
    const onChanged = () => Promise.reject(new Error('offline'));
    const deploy = deploys(async ([id]) => [deployed(id as string)]);
    render(<RunComparisonView runs={runs} actions={{ deploy }} onChanged={onChanged} />);
    await choose(best, 'Deploy');
    expect(await screen.findByText(`Deployed ${best}`)).toBeVisible();
    expect(await screen.findByText('Done, but the runs did not load again: offline')).toBeVisible();
  });

  test('downloads what stands for the run, and refuses an address that would run something', async () => {
    const followed: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      followed.push(this.href);
    });
    const download = vi.fn<NonNullable<RunActions['download']>>(
      async () => 'https://example.com/weights',
    );
    render(<RunComparisonView runs={runs} actions={{ download }} />);
    await choose(last, 'Download');
    expect(await screen.findByText(`The download of ${last} has started`)).toBeVisible();
    expect(download.mock.calls[0]?.[0]).toEqual({ runId: last });
    download.mockResolvedValueOnce('javascript:alert(1)');
    await choose(best, 'Download');
    const refused = `Not downloaded: ${best}, the address that the source gave is no web address`;
    expect(await screen.findByText(refused)).toBeVisible();
    expect(followed).toEqual(['https://example.com/weights']);
    vi.restoreAllMocks();
  });

  test('gives up a download when the page is left, and goes on deploying', async () => {
    const signals: ActionOptions['signal'][] = [];
    const pending = (_: unknown, options?: Pick<ActionOptions, 'signal'>) => {
      signals.push(options?.signal);
      return new Promise<never>(() => {});
    };
    const actions: RunActions = { deploy: pending, download: pending };
    const { unmount } = render(<RunComparisonView runs={runs} actions={actions} />);
    await choose(last, 'Download');
    await choose(last, 'Deploy');
    unmount();
    expect(signals.map((signal) => signal?.aborted)).toEqual([true, undefined]);
  });

  test('offers neither where the host does not', async () => {
    render(<RunComparisonView runs={runs} actions={{}} />);
    await openMenu(last);
    expect(screen.queryByRole('menuitem', { name: /Deploy|Download/ })).toBeNull();
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
