import type { Run, RunSource } from '@runcompare/core';
import { seededRun } from '@runcompare/core/testing';
import { render, screen, waitFor, within } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../internal/testSupport/realEvents';
import { sourceOf } from '../internal/testSupport/sourceOf';
import { textOf } from '../internal/testSupport/textOf';
import {
  failingHistory,
  hangingSource,
  lastComesFirst,
  tellingSource,
} from '../internal/testSupport/troubledSource';
import { createBrowserComparisonStore } from '../provider/browserComparisonStore';
import { RunCompareProvider } from '../provider/RunCompareProvider';
import '../styles/styles.css';
import { RunComparison } from './RunComparison';

/** Best first, each clearly worse than the one before. */
const five = [0.7, 0.8, 0.95, 1.1, 1.4].map((level, i) =>
  seededRun({ seed: 20 + i, points: 60, level, learningRate: 1e-5 * (i + 1) }),
);
/** As a list has them: what only histories carry is seen to arrive. */
const bare = five.map((run) => ({ ...run, summary: { eval_loss: run.summary.eval_loss ?? {} } }));
const ids = five.map((run) => run.id);
const [best, second, third] = five as [Run, Run, Run];

beforeEach(async () => {
  await page.viewport(1280, 900);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('one of five histories that fails', () => {
  test('is named, the four others show, and Retry brings it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    let isDown = true;
    show(failingHistory(bare, { runId: second.id, isDown: () => isDown }));
    await vi.advanceTimersByTimeAsync(10_000);
    const title = await screen.findByText(`The history of ${second.id} did not load`);
    const banner = within(title.closest('[role="status"]') as HTMLElement);
    expect(winner()).toBe(`${best.id} is the best run`);
    expect(await utilization()).toEqual([true, false, true, true, true]);
    isDown = false;
    await userEvent.click(banner.getByRole('button', { name: 'Retry' }));
    await waitFor(() => expect(screen.queryByText(/did not load/)).toBeNull());
    expect(await utilization()).toEqual([true, true, true, true, true]);
  });
});

describe('a source that hangs', () => {
  test('is told so by its signal and given up, and Try again asks it once more', async () => {
    let asked: RunSource = hangingSource(five);
    const listRuns = vi.fn<RunSource['listRuns']>((options) => asked.listRuns(options));
    show({ ...sourceOf(five), listRuns }, { timeoutMs: 1500 });
    expect(await screen.findByRole('status', { name: 'Loading runs' })).toBeTruthy();
    const alert = await screen.findByRole('alert');
    expect(textOf(alert)).toContain('Runs did not load');
    expect(textOf(alert)).toContain('Nothing was changed.');
    expect(listRuns.mock.calls.map(([options]) => options?.signal?.aborted)).toEqual([true]);
    asked = sourceOf(five);
    await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('grid', { name: 'Metrics' })).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('answers that arrive in another order', () => {
  test('each show with their own run', async () => {
    const { unmount } = show(sourceOf(bare));
    await waitFor(async () => expect(await utilization()).not.toContain(false));
    const inOrder = texts('GPU utilization');
    unmount();
    show(lastComesFirst(bare, five.length));
    await waitFor(async () => expect(await utilization()).not.toContain(false));
    expect(texts('GPU utilization')).toEqual(inOrder);
    expect(new Set(inOrder).size).toBe(five.length);
  });
});

describe('a run that changes its status meanwhile', () => {
  test('stays compared in its column and color, and the caveat follows', async () => {
    const running: Run = { ...best, status: 'running' };
    const failed: Run = { ...best, status: 'failed', statusDetail: 'out of memory' };
    show(tellingSource([running, ...five.slice(1)], failed, 1500));
    expect(await screen.findByText(/is still running/)).toBeVisible();
    const before = columns();
    await waitFor(() => expect(screen.queryByText(/is still running/)).toBeNull());
    expect(textOf(screen.getByRole('treeitem', { name: new RegExp(`^${best.id}`) }))).toContain(
      'Failed',
    );
    expect(columns()).toEqual(before);
    expect(before).toEqual(ids);
  });
});

describe('a link to runs that are gone', () => {
  test('names them, shows the rest, and keeps the rest when one more is chosen', async () => {
    show(sourceOf(five), { defaultSelectedRunIds: [best.id, '44b0e1c9', second.id, '7be2c913'] });
    expect(await screen.findByText(/^2 of 4 runs are gone: 44b0e1c9, 7be2c913/)).toBeVisible();
    expect(columns()).toEqual([best.id, second.id]);
    await userEvent.click(screen.getByRole('treeitem', { name: new RegExp(`^${third.id}`) }));
    await waitFor(() => expect(columns()).toEqual([best.id, second.id, third.id]));
  });
});

describe('a browser that keeps nothing', () => {
  test('forbidden, the comparison shows all the same and says what is missing', async () => {
    vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    show(sourceOf(five), { store: undefined });
    expect(await screen.findByRole('grid', { name: 'Metrics' })).toBeVisible();
    expect(winner()).toBe(`${best.id} is the best run`);
    const saved = within(document.querySelector<HTMLElement>('.rc-saved') as HTMLElement);
    expect(textOf(await saved.findByRole('alert'))).toMatch(/storage/);
  });

  test('full, it loses nothing of what was typed and says why', async () => {
    const storage = {
      length: 0,
      key: () => null,
      getItem: () => null,
      removeItem: () => {},
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    show(sourceOf(five), { store: createBrowserComparisonStore({ storage }) });
    await userEvent.click(await screen.findByRole('button', { name: 'Save comparison' }));
    const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
    await userEvent.fill(name, 'Five of them');
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByText(/the storage is full/)).toBeVisible();
    expect(name.value).toBe('Five of them');
    expect(columns()).toEqual(ids);
  });
});

function show(
  source: RunSource,
  {
    timeoutMs,
    ...props
  }: ComponentProps<typeof RunComparison> & { readonly timeoutMs?: number } = {},
) {
  return render(
    <RunCompareProvider source={source} url={null} pollMs={false} timeoutMs={timeoutMs}>
      <RunComparison defaultSelectedRunIds={ids} store={null} {...props} />
    </RunCompareProvider>,
  );
}

function winner(): string | undefined {
  const heading = screen.queryByRole('heading', { name: /is the best run$/ });
  return heading ? textOf(heading) : undefined;
}

/** In the order of the table's columns. */
function columns(): readonly (string | undefined)[] {
  return [...screen.getByRole('grid', { name: 'Metrics' }).querySelectorAll('thead code')].map(
    (id) => id.textContent ?? undefined,
  );
}

/** What the runs have in a row of the table. */
function texts(name: string): readonly string[] {
  const row = screen.getByRole('row', { name: new RegExp(`^${name}`) });
  return [...row.querySelectorAll('td')].slice(0, five.length).map(textOf);
}

/** Whose GPU utilization is known, which histories alone carry. */
async function utilization(): Promise<readonly boolean[]> {
  await screen.findByRole('row', { name: /^GPU utilization/ });
  return texts('GPU utilization').map((text) => !text.includes('not recorded'));
}
