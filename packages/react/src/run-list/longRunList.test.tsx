import type { Run } from '@runcompare/core';
import { evalLoss, seededRuns, workedExample } from '@runcompare/core/testing';
import { render, screen } from '@testing-library/react';
import { type ComponentProps, StrictMode } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../styles/styles.css';
import { RunMark } from '../internal/RunMark';
import { describeAccessible } from '../internal/testSupport/describeAccessible';
import { expectSilentHydration } from '../internal/testSupport/expectSilentHydration';
import '../internal/testSupport/realEvents';
import { RunList } from './RunList';
import { virtualCore } from './virtualCore';

// Drawn once by each row that is rendered, which is what is counted here.
vi.mock('../internal/RunMark', { spy: true });

const [model] = seededRuns({ seed: 3, count: 1, points: 20, carries: 'summary' }) as [Run];
const runs = Array.from({ length: 10_000 }, (_, i) => numbered(i));

afterEach(() => vi.restoreAllMocks());

describe('before it is known which rows are in sight', () => {
  test('the first ones are there, and room for all', () => {
    holdBack();
    show({ runs });
    expect(rows().length).toBeGreaterThan(8);
    expect(rows().length).toBeLessThanOrEqual(60);
    expect(screen.getByRole('tree').scrollHeight).toBeGreaterThan(300_000);
  });

  test('keys reach the last one all the same, and the list stays where it is', async () => {
    const arrive = holdBack();
    show({ runs });
    await enterTree();
    await userEvent.keyboard('{End}');
    expect(focusedRun()).toBe('run-09999');
    await expect.poll(() => inSight().at(-1)?.dataset.run).toBe('run-09999');
    expect(inSight()).toHaveLength(1);
    arrive();
    await expect.poll(() => inSight().length).toBeGreaterThan(8);
    expect(focusedRun()).toBe('run-09999');
    expect(inSight().map(({ dataset }) => dataset.run)).toContain('run-09999');
  });

  test('a failure is said, and another try finds them', async () => {
    holdBack();
    const load = vi.mocked(virtualCore.load);
    load.mockRejectedValueOnce(new Error('Offline.'));
    show({ runs });
    expect(await screen.findByText(/did not load/)).toBeTruthy();
    vi.mocked(virtualCore.current).mockRestore();
    load.mockRestore();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    screen.getByRole('tree').scrollTop = 200_000;
    await expect.poll(() => numberOf(inSight()[0])).toBeGreaterThan(3_000);
  });
});

describe('10,000 runs', () => {
  test('hold at most 60 rows in the document, wherever they are scrolled to', async () => {
    show({ runs });
    const tree = screen.getByRole('tree');
    expect(rows()[0]?.dataset.run).toBe('run-00000');
    for (const share of [0.2, 0.5, 0.77, 1, 0.4]) {
      tree.scrollTop = share * tree.scrollHeight;
      const wanted = Math.floor(share * 9_999);
      await expect.poll(() => Math.abs(numberOf(inSight()[0]) - wanted)).toBeLessThan(300);
      await expect.poll(() => inSight().length).toBeGreaterThan(8);
      expect(rows().length).toBeLessThanOrEqual(60);
    }
  });

  test('say which of how many each row is', () => {
    show({ runs });
    expect(rows().slice(0, 3).map(placeOf)).toEqual([
      '2: 1 of 10000',
      '2: 2 of 10000',
      '2: 3 of 10000',
    ]);
    expect(placeOf(screen.getByRole('treeitem', { name: /10000 runs$/ }))).toBe('1: 1 of 1');
  });

  test('are reached by key to the last one, which has the focus and is in sight', async () => {
    show({ runs });
    await enterTree();
    await userEvent.keyboard('{End}');
    await expect.poll(() => inSight().at(-1)?.dataset.run).toBe('run-09999');
    expect(focusedRun()).toBe('run-09999');
    await userEvent.keyboard('{ArrowUp}{PageUp}');
    expect(focusedRun()).toBe('run-09988');
    await userEvent.keyboard('{Home}{PageDown}{PageDown}{PageDown}');
    expect(focusedRun()).toBe('run-00029');
    await expect.poll(() => inSight().map(({ dataset }) => dataset.run)).toContain('run-00029');
    expect(rows().length).toBeLessThanOrEqual(60);
  });

  test('keep the focus on a row that is scrolled out of sight', async () => {
    show({ runs });
    await enterTree();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    const tree = screen.getByRole('tree');
    tree.scrollTop = 200_000;
    await expect.poll(() => numberOf(inSight()[0])).toBeGreaterThan(3_000);
    expect(focusedRun()).toBe('run-00001');
    await userEvent.keyboard('{ArrowDown} ');
    expect(focusedRun()).toBe('run-00002');
    await expect.poll(() => inSight().map(({ dataset }) => dataset.run)).toContain('run-00002');
    expect(screen.getByText('1 of 5 selected')).toBeTruthy();
  });

  test('scroll in a box of their own, and few runs do not', () => {
    const { rerender } = show({ runs });
    const box = () => screen.getByRole('tree');
    expect(box().scrollHeight).toBeGreaterThan(300_000);
    expect(box().clientHeight).toBeLessThan(800);
    rerender(<RunList objective={evalLoss} runs={runs.slice(0, 59)} />);
    expect(rows()).toHaveLength(59);
    expect(box().scrollHeight).toBe(box().clientHeight);
  });

  test('take no other room in a wide list, where a row has one line', async () => {
    await page.viewport(1200, 900);
    show({ runs });
    const tree = screen.getByRole('tree');
    await expect.poll(() => tree.scrollHeight / 10_000).toBeLessThan(36);
    await page.viewport(414, 896);
    await expect.poll(() => tree.scrollHeight / 10_000).toBeGreaterThan(44);
  });
});

describe('what is rendered again', () => {
  test('by a search that leaves rows where they are: none', async () => {
    show({ runs });
    const drawn = await quiet();
    await userEvent.fill(screen.getByRole('searchbox'), 'run-0');
    expect(drawn()).toBe(0);
    await userEvent.fill(screen.getByRole('searchbox'), 'run-00001');
    expect(rows()).toHaveLength(1);
    expect(drawn()).toBe(1);
  });

  test('by the next row taking the focus: the two', async () => {
    show({ runs });
    await enterTree();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    const drawn = await quiet();
    await userEvent.keyboard('{ArrowDown}');
    expect(focusedRun()).toBe('run-00002');
    expect(drawn()).toBe(2);
  });

  test('by a selection: its row, and its mark in the bar', async () => {
    show({ runs });
    await userEvent.hover(screen.getByRole('searchbox'));
    const row = rows()[3] as HTMLElement;
    row.focus();
    const drawn = await quiet();
    await userEvent.keyboard(' ');
    expect(row.ariaChecked).toBe('true');
    expect(drawn()).toBe(2);
  });
});

describe('the focus of a run that goes', () => {
  const [best, second, third] = workedExample() as [Run, Run, Run];

  test.each([
    ['in a short list', [best, second, third], second.id, third.id],
    ['at the end of one', [best, second, third], third.id, second.id],
    ['in a long list', runs.slice(0, 500), 'run-00002', 'run-00003'],
  ])('is with its neighbor, %s', async (_, before, gone, next) => {
    const { rerender } = show({ runs: before });
    rows()
      .find(({ dataset }) => dataset.run === gone)
      ?.focus();
    expect(focusedRun()).toBe(gone);
    const after = before.filter(({ id }) => id !== gone);
    rerender(<RunList objective={evalLoss} runs={after} />);
    expect(focusedRun()).toBe(next);
  });

  test('is not taken from elsewhere on the page', async () => {
    const { rerender } = show({ runs: [best, second, third] });
    rows()[1]?.focus();
    await userEvent.click(screen.getByRole('searchbox'));
    rerender(<RunList objective={evalLoss} runs={[best, third]} />);
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });
});

describe('a long list', () => {
  test('comes from the server with its first rows, and no style that a strict host refuses', async () => {
    const sent = await expectSilentHydration(<RunList objective={evalLoss} runs={runs} />);
    const items = sent.querySelectorAll('[data-run]');
    expect(items.length).toBeGreaterThan(8);
    expect(items.length).toBeLessThanOrEqual(60);
    expect(sent.querySelectorAll('[style]')).toHaveLength(0);
  });

  test('leaves no observer or listener behind, a hundred times', () => {
    const observing = countObserved();
    const listening = countScrollListeners();
    for (let visit = 0; visit < 100; visit++) {
      const list = <RunList objective={evalLoss} runs={runs.slice(0, 80)} />;
      const { unmount } = render(visit % 2 ? list : <StrictMode>{list}</StrictMode>);
      expect(observing()).toBeGreaterThan(0);
      expect(listening()).toBeGreaterThan(0);
      unmount();
    }
    expect(observing()).toBe(0);
    expect(listening()).toBe(0);
  });
});

describeAccessible({
  'a long list': { ui: <RunList runs={runs.slice(0, 300)} objective={evalLoss} /> },
});

function show(props: Omit<ComponentProps<typeof RunList>, 'objective'>) {
  return render(<RunList objective={evalLoss} {...props} />);
}

function numbered(i: number): Run {
  const id = `run-${String(i).padStart(5, '0')}`;
  return { ...model, id, name: id, summary: { eval_loss: { min: { value: 1 + i / 10_000 } } } };
}

/** As on a first visit, until what is given back is called. */
function holdBack(): () => void {
  const current = vi.spyOn(virtualCore, 'current').mockReturnValue(undefined);
  let letGo = () => {};
  const { load } = virtualCore;
  vi.spyOn(virtualCore, 'load').mockImplementation(async () => {
    await new Promise<void>((resolve) => {
      letGo = resolve;
    });
    current.mockRestore();
    return load();
  });
  return () => letGo();
}

function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[role="treeitem"][data-run]')];
}

/** Rows that the box shows some of. */
function inSight(): HTMLElement[] {
  const box = screen.getByRole('tree').getBoundingClientRect();
  return rows().filter((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > box.top + 1 && top < box.bottom - 1;
  });
}

function numberOf(row: HTMLElement | undefined): number {
  return Number(row?.dataset.run?.slice(4));
}

function placeOf(item: HTMLElement): string {
  return `${item.ariaLevel}: ${item.ariaPosInSet} of ${item.ariaSetSize}`;
}

function focusedRun(): string | undefined {
  return (document.activeElement as HTMLElement | null)?.dataset.run;
}

async function enterTree(): Promise<void> {
  lastTool().focus();
  await userEvent.tab();
}

/** What stands before the tree: one of the choices where there is room for them. */
function lastTool(): HTMLElement {
  return (
    screen.queryAllByRole('combobox').at(-1) ?? screen.getByRole('button', { name: 'Filters' })
  );
}

/** Rows drawn from now on, once what is under way is done. */
async function quiet(): Promise<() => number> {
  const drawn = vi.mocked(RunMark).mock;
  let before = -1;
  await expect
    .poll(() => {
      const isQuiet = before === drawn.calls.length;
      before = drawn.calls.length;
      return isQuiet;
    })
    .toBe(true);
  return () => drawn.calls.length - before;
}

function countObserved(): () => number {
  const observed = new Map<ResizeObserver, Set<Element>>();
  const { observe, unobserve, disconnect } = ResizeObserver.prototype;
  const spy = (name: 'observe' | 'unobserve' | 'disconnect', act: typeof observe) =>
    vi.spyOn(ResizeObserver.prototype, name).mockImplementation(act);
  spy('observe', function (this: ResizeObserver, target, options) {
    observed.set(this, (observed.get(this) ?? new Set()).add(target));
    observe.call(this, target, options);
  });
  spy('unobserve', function (this: ResizeObserver, target) {
    observed.get(this)?.delete(target);
    unobserve.call(this, target);
  });
  spy('disconnect', function (this: ResizeObserver) {
    observed.delete(this);
    disconnect.call(this);
  });
  return () => [...observed.values()].reduce((sum, targets) => sum + targets.size, 0);
}

function countScrollListeners(): () => number {
  let count = 0;
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const isOurs = (target: EventTarget, type: string) =>
    type === 'scroll' && target instanceof HTMLElement && target.role === 'tree';
  vi.spyOn(EventTarget.prototype, 'addEventListener').mockImplementation(function (
    this: EventTarget,
    ...given
  ) {
    if (isOurs(this, given[0])) count++;
    addEventListener.apply(this, given);
  });
  vi.spyOn(EventTarget.prototype, 'removeEventListener').mockImplementation(function (
    this: EventTarget,
    ...given
  ) {
    if (isOurs(this, given[0])) count--;
    removeEventListener.apply(this, given);
  });
  return () => count;
}
