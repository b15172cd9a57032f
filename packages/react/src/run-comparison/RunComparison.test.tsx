import {
  type AbortSignalLike,
  type ComparisonState,
  createRun,
  encodeUrlState,
  type Run,
  type RunActions,
  type RunSource,
  rankRuns,
} from '@runcompare/core';
import { evalLoss, seededRunIn, seededRuns } from '@runcompare/core/testing';
import { render, screen, waitFor, within } from '@testing-library/react';
import { type ComponentProps, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page as browser, userEvent } from 'vitest/browser';
import '../styles/styles.css';
import { complaints } from '../internal/testSupport/complaints';
import { describeAccessible } from '../internal/testSupport/describeAccessible';
import '../internal/testSupport/realEvents';
import { memoryStore } from '../internal/testSupport/memoryStore';
import { sourceOf } from '../internal/testSupport/sourceOf';
import { textOf } from '../internal/testSupport/textOf';
import {
  type ComparisonStorage,
  createBrowserComparisonStore,
} from '../provider/browserComparisonStore';
import { browserUrl } from '../provider/browserUrl';
import { RunCompareProvider } from '../provider/RunCompareProvider';
import type { UrlAdapter } from '../provider/urlAdapter';
import { RunComparison } from './RunComparison';
import { RunComparisonView } from './RunComparisonView';

/** Best first, each clearly worse than the one before. */
const runs = [0.7, 0.8, 0.95, 1.4].map(
  (level, i) => seededRuns({ seed: 20 + i, count: 1, points: 60, level })[0] as Run,
);
/** The worse the loss, the better the accuracy. */
const withAccuracy = runs.slice(0, 3).map((run, i): Run => {
  const value = 0.5 + 0.2 * i;
  const point = { value, step: 10 };
  return {
    ...run,
    summary: { ...run.summary, eval_accuracy: { min: point, max: point, last: point } },
  };
});
const [first, second, third, worst] = runs.map((run) => run.id) as [string, string, string, string];

beforeEach(async () => {
  await browser.viewport(1280, 900);
});

afterEach(() => {
  vi.useRealTimers();
});

describe('choosing runs', () => {
  test('starts from the best run and says that one more is needed', async () => {
    show({});
    expect(await rowOf(first)).toBeTruthy();
    expect(comparedIds()).toEqual([first]);
    expect(screen.getByText('Select one more run to compare.')).toBeTruthy();
    expect(winner()).toBeUndefined();
  });

  test('shows the winner of the chosen runs, and another once a better one is chosen', async () => {
    show({ defaultSelectedRunIds: [worst] });
    await userEvent.click(await rowOf(third));
    expect(winner()).toBe(`${third} is the best run`);
    await userEvent.click(await rowOf(second));
    expect(winner()).toBe(`${second} is the best run`);
    expect(comparedIds()).toEqual([worst, third, second]);
    await userEvent.click(await rowOf(second));
    expect(winner()).toBe(`${third} is the best run`);
  });

  test('keeps the color of a run when another one leaves, in every view', async () => {
    show({ defaultSelectedRunIds: [first, second, third] });
    await rowOf(first);
    expect(slots()).toEqual({ [first]: '1', [second]: '2', [third]: '3' });
    await userEvent.click(await rowOf(first));
    expect(slots()).toEqual({ [second]: '2', [third]: '3' });
    expect(columnSlots()).toEqual({ [second]: '2', [third]: '3' });
    await userEvent.click(await rowOf(worst));
    expect(slots()).toEqual({ [second]: '2', [third]: '3', [worst]: '1' });
  });

  test('shows the runs of a link that are still there, each once', async () => {
    const warned = vi.spyOn(console, 'warn');
    show({ defaultSelectedRunIds: ['gone', second, third, second] });
    await rowOf(second);
    expect(comparedIds()).toEqual([second, third]);
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
  });

  test('leaves the choice to a host that holds it', async () => {
    const onSelectedRunIdsChange = vi.fn();
    show({ selectedRunIds: [first], onSelectedRunIdsChange });
    await userEvent.click(await rowOf(second));
    expect(onSelectedRunIdsChange.mock.calls).toEqual([[[first, second]]]);
    expect(comparedIds()).toEqual([first]);
  });

  test('shows one model alone when asked to', async () => {
    const other = seededRunIn('unknownModel', { seed: 3, points: 60 });
    const source = sourceOf([...runs, other]);
    show({ source, model: 'Qwen/Qwen2.5-7B-Instruct' });
    await rowOf(first);
    expect(screen.queryByRole('treeitem', { name: new RegExp(other.id) })).toBeNull();
  });
});

describe('loading', () => {
  test('says that runs are loading until they are there', async () => {
    const source = { ...sourceOf(runs), listRuns: () => new Promise<never>(() => {}) };
    show({ source });
    const status = await screen.findByRole('status', { name: 'Loading runs' });
    expect(status.getAttribute('aria-busy')).toBe('true');
  });

  test('says that the list failed and why, and Try again reads it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    let isDown = true;
    const listRuns: RunSource['listRuns'] = async (options) => {
      if (isDown) throw new Error('502 Bad Gateway.');
      return sourceOf(runs).listRuns(options);
    };
    show({ source: { ...sourceOf(runs), listRuns } });
    await vi.advanceTimersByTimeAsync(10_000);
    const alert = await screen.findByRole('alert');
    expect(textOf(alert)).toContain('Runs did not load502 Bad Gateway. Nothing was changed.');
    isDown = false;
    await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await rowOf(first)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('keeps what it shows when the list fails later on, says so, and Retry reads it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    let isDown = false;
    const listRuns: RunSource['listRuns'] = async (options) => {
      if (isDown) throw new Error('502 Bad Gateway.');
      return sourceOf(runs).listRuns(options);
    };
    const deploy = vi.fn(async (runIds: readonly string[]) => {
      isDown = true;
      return runIds.map((runId) => ({ runId, outcome: 'done' as const }));
    });
    show({
      source: { ...sourceOf(runs), listRuns },
      actions: { deploy },
      defaultSelectedRunIds: [first, second],
    });
    await rowOf(first);
    await userEvent.click(screen.getByRole('button', { name: `Deploy ${first}` }));
    await vi.advanceTimersByTimeAsync(10_000);
    const banner = (await screen.findByText('Runs did not load')).closest('[role="status"]');
    expect(textOf(banner)).toContain('What is shown was read before that.');
    expect(comparedIds()).toEqual([first, second]);
    isDown = false;
    await userEvent.click(within(banner as HTMLElement).getByRole('button', { name: 'Retry' }));
    await waitFor(() => expect(screen.queryByText('Runs did not load')).toBeNull());
    expect(comparedIds()).toEqual([first, second]);
  });

  test('names the run whose history failed, shows the others, and Retry gets it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    let isDown = true;
    const loadHistories = vi.fn<RunSource['loadHistories']>(async (id, options) => {
      if (isDown && id === second) throw new Error('500');
      return sourceOf(runs).loadHistories(id, options);
    });
    show({
      source: { ...sourceOf(runs), loadHistories },
      defaultSelectedRunIds: [first, second, third],
    });
    await vi.advanceTimersByTimeAsync(10_000);
    const banner = (await screen.findByText(`The history of ${second} did not load`)).closest(
      '[role="status"]',
    ) as HTMLElement;
    expect(winner()).toBe(`${first} is the best run`);
    expect(comparedIds()).toEqual([first, second, third]);
    isDown = false;
    loadHistories.mockClear();
    await userEvent.click(within(banner).getByRole('button', { name: 'Retry' }));
    await waitFor(() => expect(screen.queryByText(/did not load/)).toBeNull());
    expect(loadHistories.mock.calls.map(([id]) => id)).toEqual([second]);
  });

  test('asks for the histories of compared runs alone, each once', async () => {
    const loadHistories = vi.fn(sourceOf(runs).loadHistories);
    show({
      source: { ...sourceOf(runs), loadHistories },
      defaultSelectedRunIds: [first, second],
    });
    await userEvent.click(await rowOf(third));
    await userEvent.click(await rowOf(second));
    await userEvent.click(await rowOf(second));
    await waitFor(() => expect(comparedIds()).toEqual([first, second, third]));
    expect(loadHistories.mock.calls.map(([id]) => id)).toEqual([first, second, third]);
  });

  test('asks for no history of an archived run, and does not compare it', async () => {
    const loadHistories = vi.fn(sourceOf(runs).loadHistories);
    const some = runs.map((run) => ({ ...run, archived: run.id === second }));
    show({
      source: { ...sourceOf(some), loadHistories },
      defaultSelectedRunIds: [first, second],
    });
    await rowOf(first);
    expect(comparedIds()).toEqual([first]);
    expect(loadHistories.mock.calls.map(([id]) => id)).toEqual([first]);
  });

  test('shows what only histories carry once they are there', async () => {
    const bare = runs.map((run) => ({
      ...run,
      summary: { eval_loss: run.summary.eval_loss ?? {} },
    }));
    let arrive = () => {};
    const gate = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const loadHistories: RunSource['loadHistories'] = async (id, options) => {
      await gate;
      return sourceOf(bare).loadHistories(id, options);
    };
    show({ source: { ...sourceOf(bare), loadHistories }, defaultSelectedRunIds: [first, second] });
    await rowOf(first);
    expect(await screen.findByRole('status', { name: 'Loading curves' })).toBeTruthy();
    expect(screen.queryByRole('row', { name: /^GPU utilization/ })).toBeNull();
    expect(winner()).toBe(`${first} is the best run`);
    arrive();
    expect(await screen.findByRole('row', { name: /^GPU utilization/ })).toBeTruthy();
    expect(screen.queryByRole('status', { name: 'Loading curves' })).toBeNull();
  });

  test('names every file that could not be read, beside the runs that could', async () => {
    const path = 'runs/lr1e-4/trainer_state.json';
    const listRuns: RunSource['listRuns'] = async (options) => ({
      ...(await sourceOf(runs).listRuns(options)),
      issues: [{ path, message: 'This is a git-lfs pointer, not the file.' }],
    });
    show({ source: { ...sourceOf(runs), listRuns } });
    await userEvent.click(
      await screen.findByText('1 part of the data could not be read as it stands'),
    );
    const item = screen.getByText(path).closest('li');
    expect(textOf(item)).toBe(`${path} This is a git-lfs pointer, not the file.`);
    expect(await rowOf(first)).toBeTruthy();
  });

  test('says once what two runs have to say of the same metric', async () => {
    const error = vi.spyOn(console, 'error');
    const loadHistories: RunSource['loadHistories'] = async () => ({
      histories: {},
      issues: [{ path: 'eval/loss', message: 'No value was logged.' }],
    });
    show({
      source: { ...sourceOf(runs), loadHistories },
      defaultSelectedRunIds: [first, second],
    });
    await userEvent.click(
      await screen.findByText('1 part of the data could not be read as it stands'),
    );
    expect(screen.getAllByText('eval/loss')).toHaveLength(1);
    expect(error).not.toHaveBeenCalled();
    error.mockRestore();
  });

  test('aborts the histories under way when it leaves the page', async () => {
    const signals: (AbortSignalLike | undefined)[] = [];
    const loadHistories: RunSource['loadHistories'] = (_, options) => {
      signals.push(options?.signal);
      return new Promise(() => {});
    };
    const { unmount } = show({
      source: { ...sourceOf(runs), loadHistories },
      defaultSelectedRunIds: [first, second],
    });
    await waitFor(() => expect(signals.length).toBe(2));
    expect(signals.map((signal) => signal?.aborted)).toEqual([false, false]);
    unmount();
    expect(signals.map((signal) => signal?.aborted)).toEqual([true, true]);
  });
});

describe('cleaning up', () => {
  test.each([
    ['', false],
    [' in strict mode', true],
  ])('an archived run leaves list and comparison, and Undo brings it back%s', async (_, strict) => {
    const { archivedIds, ...provided } = archivable(runs);
    show({ ...provided, strict, defaultSelectedRunIds: [first, second, worst] });
    await rowOf(worst);
    expect(comparedIds()).toEqual([first, second, worst]);
    await userEvent.click(screen.getByRole('button', { name: /^Archive \d/ }));
    await screen.findAllByText(/^Archived/);
    expect(archivedIds()).toContain(worst);
    expect(comparedIds()).toEqual([first, second]);
    expect(screen.queryByRole('treeitem', { name: new RegExp(`^${worst}`) })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await rowOf(worst)).toBeTruthy();
    expect(archivedIds()).toEqual([]);
  });

  test('offers what the provider was given, and nothing else', async () => {
    show({ defaultSelectedRunIds: [first] });
    await rowOf(first);
    expect(screen.queryByRole('button', { name: /^Archive/ })).toBeNull();
  });
});

test('without a run there is nothing to clean up, and nothing to choose', () => {
  render(<RunComparisonView runs={[]} />);
  expect(screen.getByText('No runs yet')).toBeTruthy();
  expect(screen.queryByRole('heading', { name: 'Clean up' })).toBeNull();
});

describe('by what runs are compared', () => {
  test('is shown in the header, and another metric ranks list, table and winner anew', async () => {
    const onViewChange = vi.fn();
    render(
      <RunComparisonView
        runs={withAccuracy}
        defaultSelectedRunIds={[first, second, third]}
        defaultView={{ baselineId: second }}
        onViewChange={onViewChange}
      />,
    );
    expect(winner()).toBe(`${first} is the best run`);
    await userEvent.click(screen.getByRole('button', { name: 'Objective: eval loss, lower' }));
    const menu = within(await screen.findByRole('menu', { name: 'Objective' }));
    const chosen = menu.getByRole('menuitemcheckbox', { name: /^Eval loss/ });
    expect(chosen.getAttribute('aria-checked')).toBe('true');
    await userEvent.click(menu.getByRole('menuitemcheckbox', { name: /^Eval accuracy.*3 runs/ }));
    expect(
      await screen.findByRole('button', { name: 'Objective: eval accuracy, higher' }),
    ).toBeVisible();
    expect(winner()).toBe(`${third} is the best run`);
    expect(onViewChange.mock.calls).toEqual([
      [{ baselineId: second, objective: { metric: 'eval_accuracy', direction: 'max' } }],
    ]);
    expect(rowIds().slice(0, 3)).toEqual([third, second, first]);
  });

  test('stays with a host that holds the view', async () => {
    const onViewChange = vi.fn();
    render(
      <RunComparisonView
        runs={withAccuracy}
        defaultSelectedRunIds={[first, second]}
        view={{}}
        onViewChange={onViewChange}
      />,
    );
    await userEvent.click(screen.getByRole('button', { name: /^Objective/ }));
    await userEvent.click(await screen.findByRole('menuitemcheckbox', { name: /^Eval accuracy/ }));
    expect(onViewChange).toHaveBeenCalledOnce();
    expect(screen.getByRole('button', { name: 'Objective: eval loss, lower' })).toBeVisible();
  });

  test('takes deltas against the chosen baseline, and against the best again once it leaves', async () => {
    render(<RunComparisonView runs={runs} defaultSelectedRunIds={[first, second, third]} />);
    await userEvent.click(screen.getByRole('button', { name: 'Baseline: best run' }));
    await userEvent.click(
      await screen.findByRole('menuitemcheckbox', { name: new RegExp(second) }),
    );
    expect(await screen.findByRole('button', { name: `Baseline: ${second}` })).toBeVisible();
    expect(baseline()).toBe(second);
    await userEvent.click(await rowOf(second));
    expect(screen.getByRole('button', { name: 'Baseline: best run' })).toBeVisible();
    expect(baseline()).toBe(first);
  });

  test('may be a metric of the host, which a view leaves in place', async () => {
    const objective = { metric: 'eval_accuracy', direction: 'max' } as const;
    render(
      <RunComparisonView
        runs={withAccuracy}
        objective={objective}
        defaultSelectedRunIds={[first, third]}
      />,
    );
    expect(screen.getByRole('button', { name: 'Objective: eval accuracy, higher' })).toBeVisible();
    expect(winner()).toBe(`${third} is the best run`);
  });
});

describe('the room there is', () => {
  test('from 960 px puts list and clean-up beside the comparison, which stays in sight', async () => {
    render(<RunComparisonView runs={runs} defaultSelectedRunIds={[first, second]} />);
    const list = screen.getByRole('tree').getBoundingClientRect();
    const main = screen.getByRole('region', { name: 'Comparison' });
    const rest = screen.getByRole('region', { name: 'This model' });
    const { left, top } = main.getBoundingClientRect();
    expect(left).toBeGreaterThan(list.right);
    expect(rest.getBoundingClientRect().right).toBeLessThanOrEqual(left - 32);
    expect(top).toBeLessThan(list.top);
    await waitFor(() => expect(main.getBoundingClientRect().height).toBeGreaterThan(1500));
    // To the end of the comparison: the other column would be far above without staying.
    window.scrollTo(0, document.documentElement.scrollHeight);
    await waitFor(() => {
      const { bottom } = rest.getBoundingClientRect();
      expect(bottom).toBeGreaterThan(window.innerHeight / 2);
      expect(bottom).toBeLessThanOrEqual(window.innerHeight + 1);
    });
    window.scrollTo(0, 0);
  });

  test('under 960 px stacks list, comparison and the rest, in that order also for the keyboard', async () => {
    await browser.viewport(700, 900);
    render(<RunComparisonView runs={runs} defaultSelectedRunIds={[first, second]} />);
    const parts = [
      screen.getByRole('tree'),
      screen.getByRole('region', { name: 'Comparison' }),
      screen.getByRole('region', { name: 'This model' }),
    ];
    const tops = parts.map((part) => part.getBoundingClientRect().top);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    parts.slice(1).forEach((part, i) => {
      const order = parts[i]?.compareDocumentPosition(part) ?? 0;
      expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    });
  });

  test('under 560 px is the list, and the comparison opens in a sheet', async () => {
    await browser.viewport(390, 844);
    render(
      <div style={{ padding: 16 }}>
        <RunComparisonView runs={runs} defaultSelectedRunIds={[first]} />
      </div>,
    );
    expect(screen.queryByRole('region', { name: 'Comparison' })).toBeNull();
    const missing = screen.getByRole('button', { name: 'Select one more run' });
    expect(missing.getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(missing, { force: true });
    expect(screen.queryByRole('dialog')).toBeNull();
    await userEvent.click(await rowOf(second));
    const compare = screen.getByRole('button', { name: 'Compare selected (2)' });
    const error = vi.spyOn(console, 'error');
    await userEvent.click(compare);
    const sheet = within(await screen.findByRole('dialog', { name: 'Compare 2 runs' }));
    expect(textOf(sheet.getByRole('heading', { name: /is the best run$/ }))).toContain(first);
    await userEvent.click(sheet.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(compare);
    expect(error).not.toHaveBeenCalled();
    error.mockRestore();
    expect(document.documentElement.scrollWidth).toBe(390);
  });

  test('is saved from within the sheet, under a name to change later', async () => {
    await browser.viewport(390, 844);
    const store = memoryStore([]);
    render(
      <RunCompareProvider source={sourceOf(runs)} url={null}>
        <RunComparison store={store} defaultSelectedRunIds={[first, second]} />
      </RunCompareProvider>,
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Compare selected (2)' }));
    const sheet = within(await screen.findByRole('dialog', { name: 'Compare 2 runs' }));
    const direct = sheet.queryByRole('button', { name: 'Save comparison' });
    if (!direct) await userEvent.click(sheet.getByRole('button', { name: 'More actions' }));
    await userEvent.click(direct ?? (await screen.findByRole('menuitem', { name: /^Save/ })));
    expect(await sheet.findByText('Comparison saved')).toBeVisible();
    const { comparisons } = await store.list();
    expect(comparisons.map(({ name, state }) => [name, idsIn(state)])).toEqual([
      [expect.stringMatching(/^2 runs, /), [first, second]],
    ]);
    await userEvent.click(sheet.getByRole('button', { name: 'Close' }));
    expect(await screen.findByText(/^2 runs, /)).toBeTruthy();
  });

  test('has menus in the sheet, which Escape closes one by one', async () => {
    await browser.viewport(390, 844);
    render(<RunComparisonView runs={runs} defaultSelectedRunIds={[first, second]} />);
    await userEvent.click(screen.getByRole('button', { name: 'Compare selected (2)' }));
    const sheet = await screen.findByRole('dialog');
    const button = within(sheet).getByRole('button', { name: 'Export' });
    await userEvent.click(button);
    const menu = await screen.findByRole('menu');
    const entry = within(menu).getAllByRole('menuitem')[0] as HTMLElement;
    const { left, top } = entry.getBoundingClientRect();
    expect(entry.contains(document.elementFromPoint(left + 4, top + 4))).toBe(true);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    expect(document.activeElement).toBe(button);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test.each([390, 700, 1280])('holds the most hostile names, %d px wide', async (width) => {
    await browser.viewport(width, 900);
    const names = ['<img src=x onerror=alert(1)>', `\u202e${'x'.repeat(3000)}`, '{best}'];
    const hostile = runs.slice(0, 3).map((run, i) => ({
      ...run,
      id: names[i] as string,
      name: 'y'.repeat(10_000),
      links: [{ label: 'Open', href: 'javascript:alert(1)' }],
      model: { ...run.model, name: 'm'.repeat(500) },
    }));
    render(
      <div style={{ padding: 16 }}>
        <RunComparisonView
          runs={hostile}
          defaultSelectedRunIds={names}
          defaultView={{ baselineId: names[1] }}
        />
      </div>,
    );
    expect(screen.getByRole('button', { name: /^Baseline: y{100}/ })).toBeVisible();
    expect(document.documentElement.scrollWidth).toBe(width);
    expect(document.querySelector('.rc-comparison img, [href^="javascript"]')).toBeNull();
  });

  test('loads no chart where the list is all there is room for', async () => {
    await browser.viewport(390, 844);
    render(<RunComparisonView runs={runs} defaultSelectedRunIds={[first, second]} />);
    await rowOf(first);
    // Nor where nobody sees it.
    expect(document.querySelector('.rc-charts-wait, .rc-loss-chart, [role="grid"]')).toBeNull();
  });

  test('gets wider and narrower with the very same parts, open as they were', async () => {
    await browser.viewport(1280, 900);
    render(<RunComparisonView runs={runs} defaultSelectedRunIds={[first, second]} actions={{}} />);
    const rest = screen.getByRole('region', { name: 'This model' });
    const threshold = within(rest).getByRole<HTMLInputElement>('textbox', { name: /worse/i });
    await userEvent.fill(threshold, '41');
    for (const width of [700, 1280]) {
      await browser.viewport(width, 900);
      await waitFor(() => expect(window.innerWidth).toBe(width));
      expect(screen.getByRole('region', { name: 'This model' })).toBe(rest);
      expect([threshold.isConnected, threshold.value]).toEqual([true, '41']);
    }
  });

  test('changes without losing what was typed and chosen', async () => {
    render(<RunComparisonView runs={runs} defaultSelectedRunIds={[first, second]} />);
    await userEvent.type(searchbox(), second);
    for (const width of [700, 390, 1280]) {
      await browser.viewport(width, 900);
      await waitFor(() => expect(window.innerWidth).toBe(width));
      expect(searchbox().value).toBe(second);
    }
    expect(await screen.findByRole('grid', { name: 'Metrics' })).toBeVisible();
    expect(comparedIds()).toEqual([first, second]);
  });

  test('has a heading of its own only as a page', async () => {
    const { rerender } = render(<RunComparisonView runs={runs} />);
    expect(screen.queryByRole('heading', { level: 1 })).toBeNull();
    rerender(<RunComparisonView runs={runs} layout="page" />);
    expect(textOf(screen.getByRole('heading', { level: 1 }))).toBe('Compare runs');
  });
});

describe('the address', () => {
  afterEach(() => {
    window.history.replaceState(null, '', window.location.pathname);
  });

  test('keeps runs, colors and view over a reload, and Back undoes a choice', async () => {
    const url = browserUrl({ parameter: 'test' });
    const { unmount } = show({ url });
    await userEvent.click(await rowOf(third));
    await userEvent.click(await rowOf(second));
    await userEvent.click(await rowOf(first));
    await userEvent.click(screen.getByRole('button', { name: 'Baseline: best run' }));
    await userEvent.click(await screen.findByRole('menuitemcheckbox', { name: new RegExp(third) }));
    const before = slots();
    expect(before).toEqual({ [third]: '2', [second]: '3' });
    expect(baseline()).toBe(third);
    unmount();
    show({ url });
    await rowOf(first);
    expect(slots()).toEqual(before);
    expect(baseline()).toBe(third);
    window.history.back();
    await waitFor(() => expect(baseline()).toBe(second));
    window.history.back();
    await waitFor(() => expect(comparedIds()).toEqual([first, third, second]));
  });

  test('is left alone by a host that holds the selection', async () => {
    const url = browserUrl({ parameter: 'test' });
    show({ url, selectedRunIds: [first, second] });
    await userEvent.click(await rowOf(third));
    expect(window.location.search).toBe('');
  });

  test('keeps the best run, which nobody chose, when only the view changes', async () => {
    show({ url: browserUrl({ parameter: 'test' }), source: sourceOf(withAccuracy) });
    await rowOf(first);
    await userEvent.click(screen.getByRole('button', { name: /^Objective/ }));
    await userEvent.click(await screen.findByRole('menuitemcheckbox', { name: /^Eval accuracy/ }));
    await screen.findByRole('button', { name: /^Objective: eval accuracy/ });
    expect(comparedIds()).toEqual([first]);
  });

  test('says what of a link could not be read, and shows the rest', async () => {
    const text = encodeUrlState({ selected: [{ runId: first, slot: 3 }] }).text;
    window.history.replaceState(null, '', `?test=${text.replace('.z', '.k-nonsense.z')}`);
    show({ url: browserUrl({ parameter: 'test' }) });
    await rowOf(first);
    expect(screen.getByText(/could not be read and is left out/)).toBeVisible();
    expect(slots()).toEqual({ [first]: '3' });
  });
});

describe('what was saved', () => {
  test('opens again with its runs, colors and baseline', async () => {
    const entries = new Map<string, string>();
    const store = createBrowserComparisonStore({ storage: storageOf(entries) });
    const { unmount } = show({ store, defaultSelectedRunIds: [third, second] });
    await rowOf(first);
    await userEvent.click(screen.getByRole('button', { name: 'Baseline: best run' }));
    await userEvent.click(await screen.findByRole('menuitemcheckbox', { name: new RegExp(third) }));
    await userEvent.click(screen.getByRole('button', { name: 'Save comparison' }));
    await userEvent.fill(screen.getByRole('textbox', { name: 'Name' }), 'Two of them');
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('button', { name: /^Two of them/ });
    unmount();
    show({ store });
    await rowOf(first);
    expect(comparedIds()).toEqual([first]);
    await userEvent.click(await screen.findByRole('button', { name: /^Two of them/ }));
    expect(comparedIds()).toEqual([third, second]);
    expect(baseline()).toBe(third);
  });
});

test('what is part of a saved comparison is left alone when the rest is archived', async () => {
  const store = createBrowserComparisonStore({ storage: storageOf(new Map()) });
  const selected = [first, third].map((runId, i) => ({ runId, slot: i + 1 }));
  await store.save({ name: 'Kept', state: { selected } });
  const { archivedIds, ...provided } = archivable(runs);
  show({ ...provided, store, defaultSelectedRunIds: [first, second, third] });
  await rowOf(first);
  await userEvent.click(await screen.findByRole('button', { name: `Archive ${second}` }));
  await waitFor(() => expect(archivedIds()).toEqual([second]));
  expect(comparedIds()).toEqual([first, third]);
});

describe('the way to a winner', () => {
  test.each([
    [1280, 'beside the list'],
    [390, 'on a phone'],
  ])('takes at most five actions for three runs, %d px wide, %s', async (width) => {
    await browser.viewport(width, 844);
    let actions = 0;
    const act = async (element: HTMLElement) => {
      actions++;
      await userEvent.click(element);
    };
    show({});
    for (const id of [first, third, worst]) {
      const row = await rowOf(id);
      if (row.getAttribute('aria-checked') !== 'true') await act(row);
    }
    const compare = screen.queryByRole('button', { name: 'Compare selected (3)' });
    if (compare) await act(compare);
    const heading = await screen.findByRole('heading', { name: /is the best run$/ });
    expect(textOf(heading)).toBe(`${first} is the best run`);
    expect(actions).toBeLessThanOrEqual(5);
    // The best run is chosen from the start.
    expect(actions).toBe(width === 390 ? 3 : 2);
  });
});

describe('runs that are not what they were', () => {
  test('are named when a link asks for them and the source has them no longer', async () => {
    show({ defaultSelectedRunIds: [first, '44b0e1c9', second] });
    await rowOf(first);
    expect(screen.getByText('1 of 3 runs is gone: 44b0e1c9. The rest is shown.')).toBeVisible();
    expect(comparedIds()).toEqual([first, second]);
    await userEvent.click(await rowOf(third));
    expect(screen.queryByText(/gone/)).toBeNull();
  });

  test('are not called gone while they may be on a page that is still to come', async () => {
    let arrive = () => {};
    const gate = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const listRuns: RunSource['listRuns'] = async ({ cursor } = {}) => {
      const { runs: all } = await sourceOf(runs).listRuns();
      if (cursor === undefined) return { runs: all.slice(0, 2), issues: [], nextCursor: '2' };
      await gate;
      return { runs: all.slice(2), issues: [] };
    };
    show({
      source: { ...sourceOf(runs), listRuns },
      defaultSelectedRunIds: [first, third, '44b0e1c9'],
    });
    await rowOf(first);
    expect(screen.getByText('2 runs so far, and more on their way')).toBeVisible();
    expect(comparedIds()).toEqual([first]);
    expect(screen.queryByText(/gone/)).toBeNull();
    arrive();
    expect(await screen.findByText(/^1 of 3 runs is gone: 44b0e1c9/)).toBeVisible();
    expect(comparedIds()).toEqual([first, third]);
    expect(screen.queryByText(/more on their way/)).toBeNull();
  });

  test('are not gone when they are of another model than is shown', async () => {
    const other = seededRunIn('unknownModel', { seed: 3, points: 60 });
    show({
      source: sourceOf([...runs, other]),
      model: 'Qwen/Qwen2.5-7B-Instruct',
      defaultSelectedRunIds: [first, other.id],
    });
    await rowOf(first);
    expect(screen.queryByText(/gone/)).toBeNull();
  });

  test('stay compared, in their colors, when their status changes meanwhile', async () => {
    const running = { ...(runs[0] as Run), status: 'running' as const };
    const all = [running, ...runs.slice(1)];
    const { rerender } = render(
      <RunComparisonView runs={all} defaultSelectedRunIds={[second, first]} />,
    );
    expect(screen.getByText(new RegExp(`${first} is still running|still running`))).toBeVisible();
    const before = slots();
    rerender(
      <RunComparisonView
        runs={[{ ...running, status: 'failed', statusDetail: 'out of memory' }, ...runs.slice(1)]}
        defaultSelectedRunIds={[second, first]}
      />,
    );
    expect(textOf(await rowOf(first))).toContain('Failed');
    expect(screen.queryByText(/still running/)).toBeNull();
    expect(comparedIds()).toEqual([second, first]);
    expect(slots()).toEqual(before);
  });

  test('are compared by what is there when three of five have no evaluation', async () => {
    const bare = ['a1', 'b2', 'c3'].map((id) =>
      createRun({ id, model: runs[0]?.model ?? { from: 'unknown' } }),
    );
    const all = [...runs.slice(0, 2), ...bare];
    render(<RunComparisonView runs={all} defaultSelectedRunIds={all.map((run) => run.id)} />);
    expect(winner()).toBe(`${first} is the best run`);
    expect(comparedIds()).toEqual(all.map((run) => run.id));
    const cells = within(screen.getByRole('row', { name: /^Best eval loss/ })).getAllByText(
      'not recorded',
    );
    expect(cells).toHaveLength(3);
  });

  test('leave a hint when none is selected any more', async () => {
    render(<RunComparisonView runs={runs} defaultSelectedRunIds={[first]} />);
    await userEvent.click(await rowOf(first));
    expect(screen.getByText('No run selected')).toBeVisible();
    expect(screen.queryByRole('grid')).toBeNull();
  });
});

describe('two providers on one page', () => {
  test('hold their own runs and their own choice', async () => {
    const others = seededRuns({ seed: 50, count: 2, points: 60 });
    render(
      <>
        <fieldset aria-label="left">
          <RunCompareProvider source={sourceOf(runs)} url={null}>
            <RunComparison />
          </RunCompareProvider>
        </fieldset>
        <fieldset aria-label="right">
          <RunCompareProvider source={sourceOf(others)} url={null}>
            <RunComparison />
          </RunCompareProvider>
        </fieldset>
      </>,
    );
    const left = within(screen.getByRole('group', { name: 'left' }));
    const right = within(screen.getByRole('group', { name: 'right' }));
    const best = rankRuns(others, evalLoss)[0]?.run.id;
    await userEvent.click(await left.findByRole('treeitem', { name: new RegExp(`^${second}`) }));
    await right.findByRole('treeitem', { name: new RegExp(`^${best}`) });
    expect(idsOf(left.getAllByRole('treeitem', { checked: true }))).toEqual([first, second]);
    expect(idsOf(right.getAllByRole('treeitem', { checked: true }))).toEqual([best]);
    expect(right.queryByText(first)).toBeNull();
  });
});

test.each([390, 1280])('is on the server what it is in a browser, %d px wide', async (width) => {
  await browser.viewport(width, 900);
  const error = vi.spyOn(console, 'error');
  const warn = vi.spyOn(console, 'warn');
  const ui = <RunComparisonView runs={runs} defaultSelectedRunIds={[first, second]} />;
  const host = document.createElement('div');
  host.innerHTML = renderToString(ui);
  document.body.append(host);
  const heading = host.querySelector<HTMLElement>('[data-part="headline"]');
  expect(textOf(heading)).toBe(`${first} is the best run`);
  // There is no room for it on a phone, which the style sheet knows before anything is measured.
  expect(heading?.checkVisibility()).toBe(width === 1280);
  const root = hydrateRoot(host, ui);
  await waitFor(() =>
    expect(screen.queryAllByRole('region', { name: 'Comparison' })).toHaveLength(
      width === 1280 ? 1 : 0,
    ),
  );
  await waitFor(() => expect(screen.queryByRole('status', { name: 'Loading curves' })).toBeNull());
  root.unmount();
  host.remove();
  expect(complaints(error)).toEqual([]);
  expect(warn).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

test('RunComparisonView compares runs at hand without a provider', async () => {
  render(<RunComparisonView runs={runs} defaultSelectedRunIds={[third, worst]} />);
  expect(winner()).toBe(`${third} is the best run`);
  await userEvent.click(await rowOf(first));
  expect(winner()).toBe(`${first} is the best run`);
});

describeAccessible({
  'three runs': {
    ui: page({
      defaultSelectedRunIds: [first, second, worst],
      source: sourceOf(runs),
      actions: archivable(runs).actions,
    }),
    open: async () => {
      await rowOf(first);
    },
  },
  'one run': {
    ui: page({}),
    open: async () => {
      await rowOf(first);
    },
  },
  loading: {
    ui: page({ source: { ...sourceOf([]), listRuns: () => new Promise(() => {}) } }),
  },
});

type Shown = Partial<ComponentProps<typeof RunComparison>> & {
  readonly source?: RunSource;
  readonly actions?: RunActions;
  readonly url?: UrlAdapter | null;
  readonly strict?: boolean;
};

function page({ source = sourceOf(runs), actions, url = null, strict, ...props }: Shown) {
  const comparison = (
    <RunCompareProvider source={source} actions={actions} url={url}>
      <RunComparison store={null} {...props} />
    </RunCompareProvider>
  );
  return strict ? <StrictMode>{comparison}</StrictMode> : comparison;
}

function show(shown: Shown) {
  return render(page(shown));
}

/** A source whose runs can be archived and restored. */
function archivable(all: readonly Run[]) {
  let archived: readonly string[] = [];
  const done = (runIds: readonly string[]) =>
    runIds.map((runId) => ({ runId, outcome: 'done' as const }));
  const source: RunSource = {
    ...sourceOf(all),
    listRuns: (options) =>
      sourceOf(all.map((run) => ({ ...run, archived: archived.includes(run.id) }))).listRuns(
        options,
      ),
  };
  const actions: RunActions = {
    archive: async (runIds) => {
      archived = [...archived, ...runIds];
      return done(runIds);
    },
    restore: async (runIds) => {
      archived = archived.filter((id) => !runIds.includes(id));
      return done(runIds);
    },
  };
  return { source, actions, archivedIds: () => archived };
}

function rowOf(id: string): Promise<HTMLElement> {
  return screen.findByRole('treeitem', { name: new RegExp(`^${id}`) });
}

function winner(): string | undefined {
  const heading = screen.queryByRole('heading', { name: /is the best run$/ });
  return heading ? textOf(heading) : undefined;
}

/** In the order of the table's columns. */
function comparedIds(): (string | undefined)[] {
  return [...metricsTable().querySelectorAll('thead code')].map((id) => id.textContent);
}

function searchbox(): HTMLInputElement {
  return screen.getByRole('searchbox', { name: /^Search name/ });
}

function storageOf(entries: Map<string, string>): ComparisonStorage {
  return {
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => entries.set(key, value),
    removeItem: (key) => entries.delete(key),
  };
}

function rowIds(): (string | undefined)[] {
  return idsOf(screen.getAllByRole('treeitem').filter((item) => item.dataset.run));
}

function baseline(): string | undefined {
  const heads = [...metricsTable().querySelectorAll('thead th')];
  const head = heads.find((one) => /baseline/.test(one.textContent ?? ''));
  return head?.querySelector('code')?.textContent;
}

function metricsTable(): HTMLElement {
  return screen.getByRole('grid', { name: 'Metrics' });
}

function idsOf(items: readonly HTMLElement[]): (string | undefined)[] {
  return items.map((item) => item.dataset.run);
}

function slots(): { [id: string]: string | undefined } {
  const items = screen.getAllByRole('treeitem', { checked: true });
  return Object.fromEntries(items.map((item) => [item.dataset.run, slotIn(item)]));
}

function columnSlots(): { [id: string]: string | undefined } {
  const headers = [...metricsTable().querySelectorAll('thead th:has(code)')];
  return Object.fromEntries(
    headers.map((header) => [header.querySelector('code')?.textContent, slotIn(header)]),
  );
}

function slotIn(element: Element): string | undefined {
  return element.querySelector<HTMLElement>('[data-part="mark"]')?.dataset.slot;
}

function idsIn({ selected }: ComparisonState): readonly string[] {
  return selected.map(({ runId }) => runId);
}
