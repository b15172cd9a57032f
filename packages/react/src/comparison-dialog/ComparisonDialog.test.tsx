import { compareRuns, createRun, type Run, type RunActions } from '@runcompare/core';
import { evalLoss, seededRuns, workedExample } from '@runcompare/core/testing';
import { render, screen, waitFor, within } from '@testing-library/react';
import { type ComponentProps, StrictMode, useEffect, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../styles/styles.css';
import { describeAccessible } from '../internal/testSupport/describeAccessible';
import '../internal/testSupport/realEvents';
import { mouse, touch } from '../internal/testSupport/realPointer';
import { textOf } from '../internal/testSupport/textOf';
import { ComparisonDialog } from './ComparisonDialog';

const runs = seededRuns({ seed: 7, count: 3, points: 60 });
const comparison = compareRuns(runs, { objective: evalLoss });
const best = comparison.runs[0]?.label as string;

beforeEach(async () => {
  await page.viewport(1280, 900);
});

describe('a dialog', () => {
  test('takes the focus to its title, keeps it, and gives it back on Escape', async () => {
    const { opener } = show({});
    await userEvent.click(opener);
    const dialog = await screen.findByRole('dialog', { name: 'Compare 3 runs' });
    const title = within(dialog).getByRole('heading', { name: 'Compare 3 runs' });
    await waitFor(() => expect(document.activeElement).toBe(title));
    await userEvent.tab();
    expect(document.activeElement).toBe(within(dialog).getByRole('button', { name: 'Close' }));
    await userEvent.tab({ shift: true });
    await userEvent.tab({ shift: true });
    expect(dialog.contains(document.activeElement)).toBe(true);
    await userEvent.keyboard('{Escape}');
    await gone();
    expect(document.activeElement).toBe(opener);
  });

  test.each([
    ['Close', async () => userEvent.click(screen.getByRole('button', { name: 'Close' }))],
    [
      'a click beside it',
      async () => {
        await mouse.move({ x: 5, y: 450 });
        await mouse.down({ x: 5, y: 450 });
        await mouse.up({ x: 5, y: 450 });
      },
    ],
  ])('is closed by %s', async (_, close) => {
    const { opener, onOpenChange } = show({});
    await open(opener);
    await close();
    await gone();
    expect(onOpenChange.mock.calls).toEqual([[true], [false]]);
    expect(document.activeElement).toBe(opener);
  });

  test('keeps title and Close in sight while everything below scrolls', async () => {
    const { opener } = show({});
    const dialog = await open(opener);
    await settled();
    const close = within(dialog).getByRole('button', { name: 'Close' });
    const top = close.getBoundingClientRect().top;
    const body = dialog.querySelector('.rc-dialog-body') as HTMLElement;
    await waitFor(() => expect(body.scrollHeight).toBeGreaterThan(body.clientHeight + 200));
    body.scrollTop = body.scrollHeight;
    expect(close.getBoundingClientRect().top).toBe(top);
    expect(dialog.getBoundingClientRect().bottom).toBeLessThanOrEqual(900 - 32);
  });

  test('is as wide as there is room, and never wider than 1120 px', async () => {
    const { opener } = show({});
    const dialog = await open(opener);
    await settled();
    expect(dialog.getBoundingClientRect().width).toBe(1120);
    await page.viewport(900, 900);
    await waitFor(() => expect(dialog.getBoundingClientRect().width).toBe(900 - 64));
  });

  test('shows the verdict, the table and the curves', async () => {
    const { opener } = show({});
    const dialog = within(await open(opener));
    expect(textOf(dialog.getByRole('heading', { name: /is the best run/ }))).toContain(best);
    expect(dialog.getByRole('grid', { name: 'Metrics' })).toBeVisible();
    expect(await dialog.findByRole('heading', { name: 'Loss' })).toBeTruthy();
    expect(dialog.queryByRole('tablist')).toBeNull();
  });

  test('holds the page behind it still, without a style element, and lets go of it', async () => {
    const before = document.querySelectorAll('style').length;
    const { opener, unmount } = show({});
    await open(opener);
    expect(getComputedStyle(document.documentElement).overflow).toBe('hidden');
    expect(document.querySelectorAll('style').length).toBe(before);
    unmount();
    expect(getComputedStyle(document.documentElement).overflow).toBe('visible');
    expect(document.body.style.pointerEvents).toBe('');
  });

  test('takes the color scheme, the font and the direction of where it stands', async () => {
    const { opener } = show({
      host: { dir: 'rtl', style: { colorScheme: 'dark', fontFamily: 'serif' } },
    });
    const dialog = await open(opener);
    const { colorScheme, direction, fontFamily } = getComputedStyle(dialog);
    expect([colorScheme, direction, fontFamily]).toEqual(['dark', 'rtl', 'serif']);
  });

  test('gives the focus to something near when what opened it is gone', async () => {
    render(<OpenerThatGoes />);
    await userEvent.click(screen.getByRole('button', { name: 'Goes' }));
    await screen.findByRole('dialog');
    await userEvent.keyboard('{Escape}');
    await gone();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Stays' }));
  });

  test('opens and closes twice in strict mode', async () => {
    const { opener } = show({ strict: true });
    for (const _ of [1, 2]) {
      await open(opener);
      await userEvent.keyboard('{Escape}');
      await gone();
      expect(document.activeElement).toBe(opener);
    }
  });
});

describe('a sheet', () => {
  test('is what opens where there is less than 560 px, however wide the window is', async () => {
    const { opener } = show({ width: 559 });
    const dialog = await open(opener);
    await settled();
    const { height, bottom, width } = dialog.getBoundingClientRect();
    expect([Math.round(height), bottom, width]).toEqual([846, 900, 1280]);
    expect(within(dialog).getAllByRole('tab').map(textOf)).toEqual([
      'Runs',
      'Table',
      'Curves',
      'Config',
    ]);
  });

  test('is a dialog from 560 px on', async () => {
    const { opener } = show({ width: 560 });
    const dialog = await open(opener);
    expect(within(dialog).queryByRole('tablist')).toBeNull();
  });

  test('walks its tabs by arrow keys, one panel at a time', async () => {
    const { opener } = show({ width: 390 });
    const dialog = within(await open(opener));
    await userEvent.click(dialog.getByRole('tab', { name: 'Runs' }));
    await userEvent.keyboard('{ArrowRight}');
    const table = dialog.getByRole('tab', { name: 'Table', selected: true });
    expect(document.activeElement).toBe(table);
    expect(within(dialog.getByRole('tabpanel', { name: 'Table' })).getByRole('grid')).toBeVisible();
    expect(dialog.queryByRole('heading', { name: /is the best run/ })).toBeNull();
    await userEvent.keyboard('{End}');
    expect(dialog.getByRole('tabpanel', { name: 'Config' })).toBeVisible();
    await userEvent.keyboard('{ArrowRight}');
    expect(dialog.getByRole('tabpanel', { name: 'Runs' })).toBeVisible();
    await userEvent.tab();
    expect(document.activeElement).toBe(dialog.getByRole('tabpanel', { name: 'Runs' }));
  });

  test('closes when dragged down by its head, not when it is let go of early', async () => {
    await page.viewport(390, 844);
    const { opener, onOpenChange } = show({ width: 390 });
    const dialog = await open(opener);
    await settled();
    const { top } = dialog.getBoundingClientRect();
    await dragDown(top + 12, 60);
    await waitFor(() => expect(dialog.getBoundingClientRect().top).toBeCloseTo(top + 60, 0));
    await touch('touchEnd', []);
    await waitFor(() => expect(dialog.getBoundingClientRect().top).toBeCloseTo(top, 0));
    expect(onOpenChange.mock.calls).toEqual([[true]]);
    await dragDown(top + 12, 200);
    await touch('touchEnd', []);
    await gone();
    expect(document.activeElement).toBe(opener);
  });

  test('shows each run as a card, walked by arrow keys', async () => {
    await page.viewport(390, 844);
    const { opener } = show({ width: 390 });
    const dialog = within(await open(opener));
    const list = dialog.getByRole('list', { name: 'Runs, swipe sideways' });
    const cards = within(list).getAllByRole('listitem');
    expect(cards.map((card) => textOf(card.querySelector('code')))).toEqual(
      runs.map((run) => run.id),
    );
    expect(dialog.getByText('1 of 3')).toBeVisible();
    list.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(await dialog.findByText('2 of 3')).toBeVisible();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(await dialog.findByText('3 of 3')).toBeVisible();
    await waitFor(() => {
      const { left, right } = (cards[2] as HTMLElement).getBoundingClientRect();
      expect([left >= 0, right <= 390]).toEqual([true, true]);
    });
  });

  test('names what names it hostilely as text, and breaks no layout', async () => {
    await page.viewport(390, 844);
    const hostile = workedExample().map((run, i) => ({
      ...run,
      id: ['<script>alert(1)</script>', `\u202e${'x'.repeat(3000)}`, '{best}'][i] as string,
      name: 'y'.repeat(10_000),
    }));
    const { opener } = show({ width: 390, runs: hostile });
    const dialog = await open(opener);
    for (const name of ['Runs', 'Table']) {
      await userEvent.click(within(dialog).getByRole('tab', { name }));
      const body = dialog.querySelector('.rc-dialog-body') as HTMLElement;
      expect(body.scrollWidth, name).toBe(body.clientWidth);
    }
    expect(dialog.querySelector('script')).toBeNull();
  });
});

describe('what can be done', () => {
  test('stays in reach, and goes on when the layer is closed meanwhile', async () => {
    let answer: (() => void) | undefined;
    const deploy = vi.fn<NonNullable<RunActions['deploy']>>(
      ([runId = '']) =>
        new Promise((resolve) => {
          answer = () => resolve([{ runId, outcome: 'done' }]);
        }),
    );
    const onChanged = vi.fn();
    const { opener } = show({ width: 390, actions: { deploy }, onChanged });
    const dialog = within(await open(opener));
    // Once, whichever tab is open.
    for (const name of ['Runs', 'Table']) {
      await userEvent.click(dialog.getByRole('tab', { name }));
      expect(dialog.getAllByRole('button', { name: `Deploy ${best}` })).toHaveLength(1);
    }
    await userEvent.click(dialog.getByRole('button', { name: `Deploy ${best}` }));
    expect(await dialog.findByText(`Deploying ${best}`)).toBeVisible();
    expect(deploy.mock.calls.map(([ids]) => ids)).toEqual([[comparison.bestId]]);
    await userEvent.keyboard('{Escape}');
    await gone();
    answer?.();
    await waitFor(() => expect(onChanged).toHaveBeenCalledWith([comparison.bestId]));
    const again = within(await open(opener));
    expect(await again.findByText(`Deployed ${best}`)).toBeVisible();
  });

  test('can be undone from a toast that the keyboard reaches', async () => {
    const done = vi.fn(async (runIds: readonly string[]) =>
      runIds.map((runId) => ({ runId, outcome: 'done' as const })),
    );
    const { opener } = show({ actions: { archive: done, restore: done } });
    const dialog = await open(opener);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Archive the other 2' }));
    const undo = await within(dialog).findByRole('button', { name: 'Undo' });
    for (let i = 0; i < 4 && document.activeElement !== undo; i++) await userEvent.tab();
    expect(document.activeElement).toBe(undo);
    await userEvent.keyboard('{Enter}');
    expect(await within(dialog).findByText('Restored 2 runs')).toBeVisible();
    expect(done).toHaveBeenCalledTimes(2);
    expect(screen.getByRole('dialog')).toBe(dialog);
    expect(dialog.contains(document.activeElement)).toBe(true);
  });

  test('is nothing where the host offers nothing', async () => {
    const { opener } = show({ actions: {} });
    const dialog = await open(opener);
    expect(within(dialog).queryByRole('button', { name: /^(Deploy|Archive)/ })).toBeNull();
    expect(dialog.querySelector('footer')).toBeNull();
  });
});

test('leaves nothing to warn of on the server and while hydrating, open or closed', async () => {
  const error = vi.spyOn(console, 'error');
  const warn = vi.spyOn(console, 'warn');
  for (const defaultOpen of [false, true]) {
    const onHydrated = vi.fn();
    const ui = (
      <>
        <ComparisonDialog comparison={comparison} runs={runs} defaultOpen={defaultOpen} />
        <Effect of={onHydrated} />
      </>
    );
    const host = document.createElement('div');
    host.innerHTML = renderToString(ui);
    document.body.append(host);
    const root = hydrateRoot(host, ui);
    await waitFor(() => expect(onHydrated).toHaveBeenCalled());
    if (defaultOpen) await screen.findByRole('dialog');
    root.unmount();
    host.remove();
  }
  expect(error).not.toHaveBeenCalled();
  expect(warn).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

describeAccessible({
  dialog: {
    ui: <ComparisonDialog comparison={comparison} runs={runs} defaultOpen layout="dialog" />,
    open: shown,
  },
  sheet: {
    ui: (
      <ComparisonDialog
        comparison={comparison}
        runs={runs}
        defaultOpen
        layout="sheet"
        actions={{ deploy: async () => [] }}
      />
    ),
    open: shown,
  },
  'a table in a sheet': {
    ui: <ComparisonDialog comparison={comparison} runs={runs} defaultOpen layout="sheet" />,
    open: async () => {
      await shown();
      await userEvent.click(screen.getByRole('tab', { name: 'Table' }));
    },
  },
  'runs without a value': {
    ui: (
      <ComparisonDialog
        {...ofRuns([createRun({ id: 'a' }), createRun({ id: 'b' })])}
        defaultOpen
        layout="sheet"
      />
    ),
    open: shown,
  },
});

function Opened({ onOpenChange, ...props }: ComponentProps<typeof ComparisonDialog>) {
  const [isOpen, setOpen] = useState(false);
  const change = (next: boolean) => {
    onOpenChange?.(next);
    setOpen(next);
  };
  return (
    <>
      <button type="button" onClick={() => change(true)}>
        Open
      </button>
      <ComparisonDialog {...props} open={isOpen} onOpenChange={change} />
    </>
  );
}

function OpenerThatGoes() {
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <button type="button">Stays</button>
      {!isOpen && (
        <button type="button" onClick={() => setOpen(true)}>
          Goes
        </button>
      )}
      <ComparisonDialog
        {...ofRuns(runs)}
        open={isOpen}
        // The opener comes back only after the layer is gone, as after an answer of a source.
        onOpenChange={(next) => setTimeout(() => setOpen(next))}
      />
    </div>
  );
}

function Effect({ of }: { readonly of: () => void }) {
  useEffect(of, [of]);
  return null;
}

type Shown = Partial<ComponentProps<typeof ComparisonDialog>> & {
  readonly width?: number;
  readonly host?: ComponentProps<'div'>;
  readonly strict?: boolean;
};

function ofRuns(some: readonly Run[]) {
  return { runs: some, comparison: compareRuns(some, { objective: evalLoss }) };
}

function show({ width = 800, host, strict, runs: some = runs, ...props }: Shown) {
  const onOpenChange = vi.fn<(isOpen: boolean) => void>();
  const ui = (
    <div {...host} style={{ width, ...host?.style }}>
      <Opened {...ofRuns(some)} {...props} onOpenChange={onOpenChange} />
    </div>
  );
  const { unmount } = render(strict ? <StrictMode>{ui}</StrictMode> : ui);
  return { opener: screen.getByRole('button', { name: 'Open' }), onOpenChange, unmount };
}

async function open(opener: HTMLElement): Promise<HTMLElement> {
  await userEvent.click(opener);
  return screen.findByRole('dialog');
}

async function shown(): Promise<void> {
  await screen.findByRole('dialog');
  await settled();
}

async function gone(): Promise<void> {
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}

async function settled(): Promise<void> {
  await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
}

/** By a finger, slowly: it stays on the glass. */
async function dragDown(fromY: number, by: number): Promise<void> {
  await touch('touchStart', [{ x: 195, y: fromY }]);
  for (const share of [0.2, 0.4, 0.6, 0.8, 1]) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    await touch('touchMove', [{ x: 195, y: fromY + share * by }]);
  }
}
