import type { Run } from '@runcompare/core';
import { evalLoss, seededRuns, workedExample } from '@runcompare/core/testing';
import { render, screen } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page as browser, cdp, userEvent } from 'vitest/browser';
import '../styles/styles.css';
import { describeAccessible } from '../internal/testSupport/describeAccessible';
import { failsOnce } from '../internal/testSupport/failsOnce';
import '../internal/testSupport/realEvents';
import { touch } from '../internal/testSupport/realPointer';
import { RunList } from './RunList';
import { rowMenu } from './rowMenuLoader';

const links = [
  { label: 'MLflow', href: 'https://mlflow.example/runs/1' },
  { label: 'Nowhere', href: 'javascript:alert(1)' },
];
const qwen = workedExample().map((run, i): Run => (i === 0 ? { ...run, links } : run));
const llama = seededRuns({ seed: 8, count: 2, points: 60, model: 'meta-llama/Llama-3.2-3B' });
const [best, second] = ['06a9655e', 'fa25ad23'] as const;

afterEach(() => vi.restoreAllMocks());

describe('the menu of a row', () => {
  test.each([
    ['a right click', () => userEvent.click(row(second), { button: 'right' })],
    ['Shift+F10', () => pressOn(second, '{Shift>}{F10}{/Shift}')],
    ['the menu key', () => pressOn(second, '{ContextMenu}')],
    ['its button', () => userEvent.click(row(second).querySelector('button') as Element)],
  ])('opens by %s, selects nothing by it, and gives the focus back', async (_, open) => {
    show({});
    await open();
    const menu = await screen.findByRole('menu', { name: `Actions for ${second}` });
    expect(menu).toBeTruthy();
    expect(row(second).ariaChecked).toBe('false');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => screen.queryByRole('menu')).toBeNull();
    await expect.poll(() => document.activeElement).toBe(row(second));
  });

  test('that does not load is said, and opens over the same row when asked again', async () => {
    failsOnce(rowMenu);
    show({});
    await pressOn(second, '{ContextMenu}');
    expect(await screen.findByText(/This part did not load/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('menu', { name: `Actions for ${second}` })).toBeVisible();
    expect(screen.queryByText(/This part did not load/)).toBeNull();
  });

  test('has what can be done with the run, and nothing that cannot', async () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    show({});
    await openMenu(best);
    expect(entries()).toEqual(['Add to comparison', 'Open in MLflow', `Copy id${idOf(best)}`]);
    await userEvent.click(screen.getByRole('menuitem', { name: 'Open in MLflow' }));
    expect(open.mock.calls[0]?.[0]).toBe('https://mlflow.example/runs/1');
    await openMenu(second);
    expect(entries()).toEqual(['Add to comparison', `Copy id${idOf(second)}`]);
  });

  test('adds the run, takes it back, and says why it cannot be added', async () => {
    show({ limit: 1 });
    await openMenu(best);
    await userEvent.click(screen.getByRole('menuitem', { name: 'Add to comparison' }));
    expect(row(best).ariaChecked).toBe('true');
    await openMenu(second);
    const blocked = screen.getByRole('menuitem', { name: /Add to comparison/ });
    expect(blocked.textContent).toContain('1 of 1 selected. Clear one to add this run.');
    await userEvent.keyboard('{Escape}');
    await openMenu(best);
    await userEvent.click(screen.getByRole('menuitem', { name: 'Remove from comparison' }));
    expect(row(best).ariaChecked).toBe('false');
  });

  test('makes another selected run the baseline, as b does, and no other', async () => {
    const onBaselineChange = vi.fn();
    const third = '0a04dd4e';
    const defaultSelectedRunIds = [idOf(best), idOf(second)];
    show({ baselineId: idOf(best), onBaselineChange, defaultSelectedRunIds });
    await openMenu(best);
    expect(entries()).not.toContain('Set as baseline');
    await userEvent.keyboard('{Escape}');
    await openMenu(second);
    await userEvent.click(screen.getByRole('menuitem', { name: 'Set as baseline' }));
    await pressOn(best, 'b');
    await pressOn(third, 'b');
    await openMenu(third);
    expect(entries()).not.toContain('Set as baseline');
    expect(onBaselineChange.mock.calls).toEqual([[idOf(second)], [idOf(best)]]);
  });

  test('opens the page of the run, where the host has one', async () => {
    const onOpenRun = vi.fn();
    show({ onOpenRun });
    await openMenu(second);
    await userEvent.click(screen.getByRole('menuitem', { name: 'Open run' }));
    expect(onOpenRun.mock.calls).toEqual([[idOf(second)]]);
  });

  test('holds what the host offers for the run', async () => {
    const archive = vi.fn();
    show({
      actionsOf: (run) =>
        run.id === idOf(second)
          ? [{ key: 'archive', label: 'Archive', onSelect: () => archive(run.id) }]
          : [],
    });
    await openMenu(second);
    await userEvent.click(screen.getByRole('menuitem', { name: 'Archive' }));
    expect(archive.mock.calls).toEqual([[idOf(second)]]);
    await openMenu(best);
    expect(entries()).not.toContain('Archive');
  });

  test('copies the id, and shows it where the browser refuses', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce();
    show({});
    await openMenu(best);
    await userEvent.click(screen.getByRole('menuitem', { name: /Copy id/ }));
    expect(write).toHaveBeenCalledWith(idOf(best));
    expect(await screen.findByText(`Copied ${idOf(best)}`)).toBeTruthy();
    write.mockRejectedValueOnce(new Error('no permission'));
    await openMenu(best);
    await userEvent.click(screen.getByRole('menuitem', { name: /Copy id/ }));
    const refused = `Not copied, the browser refused: ${idOf(best)}`;
    expect(await screen.findByText(refused)).toBeTruthy();
  });

  test('leaves the button out of the name of the row and out of the order of Tab', () => {
    show({});
    for (const button of screen.getByRole('tree').querySelectorAll('button')) {
      expect(button.tabIndex).toBe(-1);
      expect(button.ariaHidden).toBe('true');
    }
    expect(row(best).querySelectorAll('button')).toHaveLength(1);
  });
});

describe('under a finger', () => {
  beforeEach(async () => {
    await browser.viewport(390, 844);
    await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: true });
  });
  afterEach(() => cdp().send('Emulation.setTouchEmulationEnabled', { enabled: false }));

  test('the button of each row is large enough, covers no word, and opens its menu', async () => {
    const long = {
      ...(qwen[0] as Run),
      id: 'a-very-long-name-of-a-run-that-goes-on-and-on',
      name: '',
    };
    show({ runs: [...qwen, { ...long, name: long.id }] });
    await expect.poll(() => matchMedia('(pointer: coarse)').matches).toBe(true);
    for (const item of screen.getAllByRole('treeitem').slice(1)) {
      const button = (item.querySelector('button') as Element).getBoundingClientRect();
      expect([button.width, button.height]).toEqual([44, 44]);
      expect(button.right).toBeLessThanOrEqual(item.getBoundingClientRect().right);
      for (const part of item.querySelectorAll('.rc-id, .rc-value, .rc-badge')) {
        const box = part.getBoundingClientRect();
        expect(Math.min(box.right, button.right) - Math.max(box.left, button.left)).toBeLessThan(9);
      }
    }
    const { left, top } = (row(second).querySelector('button') as Element).getBoundingClientRect();
    await touch('touchStart', [{ x: left + 22, y: top + 22 }]);
    await touch('touchEnd', []);
    await screen.findByRole('menu', { name: `Actions for ${second}` });
    expect(checked()).toEqual([]);
  });
});

describe('a selection in another group', () => {
  test('starts anew, says so, and can be taken back', async () => {
    show({ runs: [...qwen, ...llama], defaultSelectedRunIds: [idOf(best), idOf(second)] });
    await userEvent.click(row(llama[0]?.id.slice(0, 8) as string));
    expect(checked()).toEqual([llama[0]?.id]);
    await screen.findByText('Selection started anew: 2 runs belong to another group');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(checked()).toEqual([idOf(best), idOf(second)]);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('says nothing where nothing was left', async () => {
    show({ runs: [...qwen, ...llama], defaultSelectedRunIds: [idOf(best)] });
    await userEvent.click(row(second));
    expect(checked()).toEqual([idOf(best), idOf(second)]);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });
});

test('at the limit the reason is said when a key asks for one more', async () => {
  show({ limit: 1, defaultSelectedRunIds: [idOf(best)] });
  await pressOn(second, ' ');
  const said = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
  await expect.poll(said).toContain('1 of 1 selected. Clear one to add this run.');
});

describeAccessible({
  'with the menu of a row': {
    ui: <RunList runs={qwen} objective={evalLoss} />,
    open: () => openMenu(best),
  },
});

function show(props: Partial<ComponentProps<typeof RunList>>) {
  return render(<RunList runs={qwen} objective={evalLoss} {...props} />);
}

function row(label: string): HTMLElement {
  return screen.getByRole('treeitem', { name: new RegExp(`^${label}`) });
}

function idOf(label: string): string {
  return qwen.find(({ id }) => id.startsWith(label))?.id as string;
}

async function pressOn(label: string, keys: string): Promise<void> {
  row(label).focus();
  await userEvent.keyboard(keys);
}

async function openMenu(label: string): Promise<void> {
  await pressOn(label, '{Shift>}{F10}{/Shift}');
  await screen.findByRole('menu', { name: `Actions for ${label}` });
}

function entries(): (string | null)[] {
  return screen.getAllByRole('menuitem').map(({ textContent }) => textContent);
}

function checked(): (string | undefined)[] {
  return screen.queryAllByRole('treeitem', { checked: true }).map(({ dataset }) => dataset.run);
}
