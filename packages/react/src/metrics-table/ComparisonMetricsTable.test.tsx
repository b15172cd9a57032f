import { compareRuns, createRun, type Run } from '@runcompare/core';
import {
  evalLoss,
  messyRuns,
  seededRunIn,
  seededRuns,
  workedExample,
} from '@runcompare/core/testing';
import { render, screen, waitFor, within } from '@testing-library/react';
import { type ComponentProps, createRef } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../styles/styles.css';
import { describeAccessible } from '../internal/testSupport/describeAccessible';
import { failsOnce } from '../internal/testSupport/failsOnce';
import '../internal/testSupport/realEvents';
import { mouse, touch } from '../internal/testSupport/realPointer';
import { textOf } from '../internal/testSupport/textOf';
import { ComparisonMetricsTable } from './ComparisonMetricsTable';
import { cellMenu } from './cellMenuLoader';
import { initialSettings } from './metricsTableSettings';

const example = compare(workedExample());

describe('the worked example', () => {
  test('is the table of the documentation, cell by cell', () => {
    show(example);
    expect(rows().filter(isNoHeading)).toEqual([
      ['Metric', '06a9655e Run #1 · baseline', 'fa25ad23 Run #2', '0a04dd4e Run #3', 'Best'],
      [
        'Best eval loss lower is better',
        '0.6686 Best',
        '0.9041 +0.2355 · 26 % worse',
        '1.1267 +0.4581 · 41 % worse',
        '06a9655e Likely',
      ],
      ['Best epoch at best step', '11/12', '12/12', '12/12', '06a9655e tie-break only'],
      [
        'Training time whole run',
        '2 h 18 min',
        '2 h 30 min +12 min · 8 % worse',
        '2 h 6 min −12 min · 9 % better',
        '0a04dd4e',
      ],
      [
        'Final perplexity as reported',
        '1.95 Best',
        '2.47 +0.52 · 21 % worse',
        '3.08 +1.13 · 37 % worse',
        '06a9655e',
      ],
      [
        'GPU utilization mean',
        '85 % Best',
        '78 % −7 pts · 8 % worse',
        '82 % −3 pts · 4 % worse',
        '06a9655e',
      ],
    ]);
  });

  test('draws a trophy in best cells alone, and a triangle only past a quarter', () => {
    show(example);
    const icons = cellsIn('Best eval loss').map((cell) => cell.querySelectorAll('.rc-icon').length);
    // The last is the verdict's, beside whose value is best.
    expect(icons).toEqual([1, 1, 1, 1]);
    expect(cell('Training time', 1).querySelector('.rc-icon')).toBeNull();
    expect(cell('Training time', 2).querySelector('.rc-value .rc-icon')).not.toBeNull();
  });

  test('names the metrics that no run carries in one line, and gives them no row', () => {
    show(example);
    const note = screen.getByText(/^Not recorded by these runs:/);
    expect(textOf(note)).toContain('Gradient norm');
    expect(textOf(note)).not.toContain('Eval loss');
    expect(screen.queryByRole('row', { name: /^Gradient norm/ })).toBeNull();
  });
});

describe('columns', () => {
  test('follow columnOrder; runs that it does not name come after, by rank', () => {
    show(example, { columnOrder: ['0a04dd4e', 'gone'] });
    expect(rows()[0]?.slice(1, 4)).toEqual([
      '0a04dd4e Run #3',
      '06a9655e Run #1 · baseline',
      'fa25ad23 Run #2',
    ]);
    expect(cellsOf('Best eval loss')[0]).toMatch(/^1\.1267/);
  });

  test('carry the slot of their run, the same in the column of the best', () => {
    show(example, { slots: { '06a9655e': 4, fa25ad23: 1, '0a04dd4e': 2 } });
    const header = screen.getByRole('columnheader', { name: /^06a9655e/ });
    expect(header.querySelector<HTMLElement>('[data-part="mark"]')?.dataset.slot).toBe('4');
    const bestCell = cell('Best eval loss', 3);
    expect(bestCell.querySelector<HTMLElement>('[data-part="mark"]')?.dataset.slot).toBe('4');
  });
});

describe('what is there and what is not', () => {
  test('says of each of the four kinds of nothing what it is', async () => {
    const values = [1, null, Number.NaN, Infinity, -Infinity, undefined];
    show(compare(values.map((value, i) => withMetric(`run ${i}`, value))));
    await open('Other metrics');
    expect(cellsOf('Score').slice(0, 6)).toEqual([
      '1',
      'null recorded empty',
      'NaN not a number',
      '∞ infinite',
      '−∞ infinite',
      '— not recorded',
    ]);
  });

  test('says "No best" where a metric has no direction', async () => {
    show(compare([withMetric('run 0', 1), withMetric('run 1', 2)]));
    await open('Other metrics');
    expect(cellsOf('Score')).toEqual(['1', '2 +1', 'No best']);
  });

  test('never calls a difference nothing: equal says "same", almost equal says how much', async () => {
    const [first, ...others] = [0.5, 0.5, 0.5 + 1e-9].map((value, i) =>
      withEvalLoss(`r${i}`, value),
    );
    show(compareRuns([first as Run, ...others], { objective: evalLoss, baselineId: 'r0' }));
    expect(cellsOf('Best eval loss')[1]).toMatch(/ same$/);
    expect(cellsOf('Best eval loss')[2]).toMatch(/\+1e-9 · < 0\.1 % worse$/);
  });

  test('shows names that look like markup as the text they are', () => {
    const { container } = show(compare([seededRunIn('hostileNames', { seed: 41, points: 60 })]));
    expect(rows()[0]?.[1]).toContain('<img src=x onerror=alert(1)>');
    expect(container.querySelector('img')).toBeNull();
  });

  test.each([1, 2, 3, 4, 5])('survives runs as bad as sources get (%d)', async (seed) => {
    const comparison = compare(messyRuns({ seed, count: 5 }));
    show(comparison);
    for (const fold of document.querySelectorAll('.rc-fold [aria-expanded="false"]')) {
      await userEvent.click(fold);
    }
    const written = rows().slice(1).filter(isNoHeading);
    expect(written.length).toBeGreaterThan(0);
    expect(written.every((cells) => cells.length === 7)).toBe(true);
    expect(written.flat().join(' ')).not.toMatch(/undefined|\[object/);
  });
});

describe('sections', () => {
  const comparison = compare(seededRuns({ seed: 7, count: 3, points: 120 }));

  test('shows primary rows at once, and secondary ones once their heading is pressed', async () => {
    show(comparison);
    expect(screen.queryByRole('row', { name: /^Gradient norm/ })).toBeNull();
    const heading = screen.getByRole('button', { name: /^Secondary/ });
    expect(heading.getAttribute('aria-expanded')).toBe('false');
    await userEvent.click(heading);
    expect(rowNamed('Gradient norm')).toBeTruthy();
    expect(rowNamed('Learning rate')).toBeTruthy();
    await userEvent.click(heading);
    expect(screen.queryByRole('row', { name: /^Gradient norm/ })).toBeNull();
    expect(rowNamed('Best eval loss')).toBeTruthy();
  });

  test('Only differences leaves out the rows in which all runs agree', async () => {
    const same = workedExample().map((run) => ({ ...run, times: { trainingSeconds: 3600 } }));
    show(compare(same));
    expect(rowNamed('Training time')).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Only differences' }));
    expect(screen.queryByRole('row', { name: /^Training time/ })).toBeNull();
    expect(rowNamed('Best eval loss')).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Only differences' }));
    expect(rowNamed('Training time')).toBeTruthy();
  });
});

describe('keys', () => {
  test('arrows move from cell to cell, row headers included, and stop at the edges', async () => {
    show(example);
    await enterGrid();
    expect(focused()).toBe('0.6686 Best');
    await userEvent.keyboard('{ArrowRight}');
    expect(focused()).toMatch(/^0\.9041/);
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('12/12');
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(focused()).toBe('Best epoch at best step');
    await userEvent.keyboard('{ArrowLeft}');
    expect(focused()).toBe('Best epoch at best step');
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(focused()).toBe('Best eval loss lower is better');
  });

  test('arrows step over the heading between two sections', async () => {
    show(compare(seededRuns({ seed: 7, count: 2, points: 120 })));
    await open('Secondary');
    await enterGrid();
    const primary = document.querySelectorAll('[data-section="primary"] tr').length;
    await userEvent.keyboard('{ArrowLeft}');
    await userEvent.keyboard('{ArrowDown}'.repeat(primary));
    expect(document.activeElement?.closest('[data-section="secondary"]')).not.toBeNull();
  });

  test('the cells are one tab stop, the one that had the focus last', async () => {
    show(example);
    await enterGrid();
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    await userEvent.tab({ shift: true });
    expect(focused()).not.toBe('12/12');
    await userEvent.tab();
    expect(focused()).toBe('12/12');
  });

  test('stays reachable when the cell that had the focus last is filtered away', async () => {
    const same = workedExample().map((run) => ({ ...run, times: { trainingSeconds: 3600 } }));
    show(compare(same));
    await enterGrid();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement?.parentElement).toBe(rowNamed('Training time'));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Only differences' }));
    expect(screen.getByRole('grid').querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  test('Ctrl+C copies the value in full, not as it is written', async () => {
    const runs = [0.66861234567891, 0.9].map((value, i) => withEvalLoss(`r${i}`, value));
    render(
      <>
        <ComparisonMetricsTable comparison={compare(runs)} />
        <textarea aria-label="paste here" />
      </>,
    );
    expect(cellsOf('Best eval loss')[0]).toBe('0.6686 Best');
    await enterGrid();
    await userEvent.keyboard('{Control>}c{/Control}');
    screen.getByRole<HTMLTextAreaElement>('textbox').focus();
    await userEvent.keyboard('{Control>}v{/Control}');
    await waitFor(() =>
      expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('0.66861234567891'),
    );
  });

  test('Ctrl+C leaves text that a person selected alone', async () => {
    render(
      <>
        <ComparisonMetricsTable comparison={example} />
        <textarea aria-label="paste here" />
      </>,
    );
    await enterGrid();
    getSelection()?.selectAllChildren(screen.getByRole('heading', { name: 'Metrics' }));
    await userEvent.keyboard('{Control>}c{/Control}');
    screen.getByRole<HTMLTextAreaElement>('textbox').focus();
    await userEvent.keyboard('{Control>}v{/Control}');
    await waitFor(() =>
      expect(screen.getByRole<HTMLTextAreaElement>('textbox').value.trim()).toBe('Metrics'),
    );
  });
});

describe('what a person changes', () => {
  const comparison = compare(seededRuns({ seed: 7, count: 3, points: 120 }));
  const [first, second, third] = comparison.runs.map((run) => run.id) as [string, string, string];

  test('is told to the host as one value, and taken from it', async () => {
    const onViewChange = vi.fn();
    const view = { ...initialSettings, open: ['primary', 'secondary'] as const };
    show(comparison, { view, onViewChange });
    expect(rowNamed('Gradient norm')).toBeTruthy();
    await open('Secondary');
    expect(onViewChange.mock.calls).toEqual([[{ ...view, open: ['primary'] }]]);
    expect(rowNamed('Gradient norm')).toBeTruthy();
  });

  test('the slash key finds a metric in all sections, and Escape gives the table back', async () => {
    show(comparison);
    await enterGrid();
    await userEvent.keyboard('/');
    const field = screen.getByRole('searchbox', { name: 'Find a metric' });
    expect(document.activeElement).toBe(field);
    await userEvent.keyboard('norm/');
    expect(field).toHaveValue('norm/');
    await userEvent.keyboard('{Backspace}');
    expect(rowNamed('Gradient norm')).toBeTruthy();
    expect(screen.queryByRole('row', { name: /^Best eval loss/ })).toBeNull();
    await expect.poll(() => textOf(screen.getByRole('status'))).toBe('1 metric found');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('searchbox')).toBeNull();
    expect(rowNamed('Best eval loss')).toBeTruthy();
    expect(document.activeElement?.closest('td')).not.toBeNull();
  });

  test('a search without a match says how much it hides', async () => {
    show(comparison, { defaultView: { search: 'perplexing' } });
    expect(textOf(screen.getByText(/^No metric matches/))).toBe('No metric matches “perplexing”');
    expect(screen.queryByRole('grid')).toBeNull();
  });

  test('metrics are chosen in a menu that stays open, and all come back', async () => {
    show(comparison);
    await userEvent.click(screen.getByRole('button', { name: 'Choose metrics' }));
    const menu = await screen.findByRole('menu', { name: 'Choose metrics' });
    await userEvent.click(within(menu).getByRole('menuitemcheckbox', { name: 'Training time' }));
    expect(screen.queryByRole('row', { name: /^Training time/, hidden: true })).toBeNull();
    await userEvent.click(within(menu).getByRole('menuitem', { name: 'Show all metrics' }));
    expect(screen.getByRole('row', { name: /^Training time/, hidden: true })).toBeTruthy();
  });

  test('a metric is hidden from its own row, by keyboard, and the focus stays in the table', async () => {
    show(example);
    await enterGrid();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowLeft}{Enter}');
    await focusedMenu('Actions for Training time');
    await userEvent.keyboard('{End}');
    const hide = screen.getByRole('menuitem', { name: 'Hide this metric' });
    await waitFor(() => expect(document.activeElement).toBe(hide));
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('row', { name: /^Training time/ })).toBeNull());
    await waitFor(() => expect(document.activeElement?.closest('table')).not.toBeNull());
  });

  test('another reading is asked of the host, where a metric has one', async () => {
    const onReadingChange = vi.fn();
    show(comparison, { onReadingChange, defaultView: { open: ['primary', 'secondary'] } });
    const row = rowNamed('Gradient norm');
    await userEvent.click(within(row).getByRole('button', { name: 'Actions for Gradient norm' }));
    const menu = await screen.findByRole('menu');
    expect(
      within(menu).getByRole('menuitemcheckbox', { name: 'At the best step' }),
    ).toHaveAttribute('aria-checked', 'true');
    await userEvent.click(within(menu).getByRole('menuitemcheckbox', { name: 'Smallest value' }));
    expect(onReadingChange.mock.calls).toEqual([['grad_norm', 'min']]);
  });

  test('the objective has no other reading, nor has anything where the host offers none', async () => {
    show(comparison, { onReadingChange: vi.fn() });
    const objective = rowNamed('Best eval loss');
    await userEvent.click(
      within(objective).getByRole('button', { name: 'Actions for Best eval loss' }),
    );
    expect(within(await screen.findByRole('menu')).queryByRole('menuitemcheckbox')).toBeNull();
  });

  describe('the order of columns', () => {
    test('by keyboard, said, the focus staying on the column', async () => {
      show(comparison);
      const button = screen.getByRole('button', { name: `Actions for ${first}` });
      button.focus();
      await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
      expect(columnIds()).toEqual([second, first, third]);
      expect(document.activeElement).toBe(
        screen.getByRole('button', { name: `Actions for ${first}` }),
      );
      await expect.poll(() => textOf(screen.getByRole('status'))).toBe(`${first} is column 2 of 3`);
      await userEvent.keyboard('{Alt>}{ArrowLeft}{ArrowLeft}{/Alt}');
      expect(columnIds()).toEqual([first, second, third]);
      await expect
        .poll(() => textOf(screen.getByRole('status')))
        .toBe(`${first} stays where it was`);
    });

    test('by menu, with neighbors by name', async () => {
      show(comparison);
      await userEvent.click(screen.getByRole('button', { name: `Actions for ${third}` }));
      const menu = await screen.findByRole('menu', { name: `Actions for ${third}` });
      expect(within(menu).queryByRole('menuitem', { name: /^Move after/ })).toBeNull();
      await userEvent.click(within(menu).getByRole('menuitem', { name: `Move before ${second}` }));
      expect(columnIds()).toEqual([first, third, second]);
    });

    test('by dragging a head over the middle of another, and not by less', async () => {
      show(comparison);
      await mouse.drag(middleOf(first), { ...middleOf(first), x: middleOf(first).x + 12 });
      expect(columnIds()).toEqual([first, second, third]);
      await mouse.drag(middleOf(first), { ...middleOf(third), x: middleOf(third).x + 8 });
      expect(columnIds()).toEqual([second, third, first]);
    });

    test('a drag is let go with Escape', async () => {
      show(comparison);
      await mouse.move(middleOf(first));
      await mouse.down(middleOf(first));
      await mouse.dragTo({ ...middleOf(third), x: middleOf(third).x + 8 });
      await expect.poll(() => document.querySelector('[data-drop]')).not.toBeNull();
      await userEvent.keyboard('{Escape}');
      await mouse.up(middleOf(third));
      expect(document.querySelector('[data-drop]')).toBeNull();
      expect(columnIds()).toEqual([first, second, third]);
    });

    test('is kept over runs that join, which come last', () => {
      const two = compare(seededRuns({ seed: 7, count: 2, points: 120 }));
      const [a, b] = two.runs.map((run) => run.id) as [string, string];
      const { rerender } = show(two, { defaultView: { columnOrder: [b, a] } });
      rerender(<ComparisonMetricsTable comparison={comparison} />);
      expect(columnIds().filter((id) => id === a || id === b)).toEqual([b, a]);
      expect(columnIds()).toHaveLength(3);
    });
  });

  test('the baseline is asked of the host from the head of a column, and from a cell', async () => {
    const onBaselineChange = vi.fn();
    show(example, { onBaselineChange });
    await userEvent.click(screen.getByRole('button', { name: 'Actions for fa25ad23' }));
    const menu = await screen.findByRole('menu');
    const entry = within(menu).getByRole('menuitemcheckbox', { name: /^Compare with this run/ });
    expect(entry).toHaveAttribute('aria-checked', 'false');
    await userEvent.click(entry);
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    await userEvent.click(cell('Training time', 2), { button: 'right' });
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Compare with this run' }));
    expect(onBaselineChange.mock.calls).toEqual([['fa25ad23'], ['0a04dd4e']]);
  });

  test('no baseline is offered where the host takes none', async () => {
    show(example);
    await userEvent.click(screen.getByRole('button', { name: 'Actions for fa25ad23' }));
    expect(within(await screen.findByRole('menu')).queryByText('Compare with this run')).toBeNull();
  });
});

describe('the verdict', () => {
  test('stands in the row of the objective alone, and opens to what it stands on', async () => {
    show(example);
    const pills = screen.getAllByRole('button', { name: 'Likely' });
    expect(pills).toHaveLength(1);
    await userEvent.click(pills[0] as HTMLElement);
    const details = (await screen.findByText('95 % interval')).closest(
      '[data-part="verdict-details"]',
    );
    expect(pills[0]?.getAttribute('aria-controls')).toBe(details?.id);
    expect(termsOf(details)).toEqual([
      'Between',
      'Why',
      'Difference',
      '95 % interval',
      'Noise',
      'Runs counted',
      'Method',
      'Would settle it',
    ]);
    expect(textOf(details?.querySelector('[data-detail="noise"]'))).toBe(
      'Noisesd 0.0181, assumed, not measured',
    );
    await userEvent.click(pills[0] as HTMLElement);
    expect(document.querySelector('[data-part="verdict-details"]')).toBeNull();
  });
});

describe('how a cell came about', () => {
  test('is said while the pointer rests on it, can be pointed at, and goes with Escape', async () => {
    show(example);
    await userEvent.hover(cell('Best eval loss', 1));
    const tip = await screen.findByRole('tooltip');
    expect(textOf(tip)).toMatch(/26 % worse: \|0\.9041 − 0\.6686\| \/ 0\.9041: the share/);
    expect(textOf(tip)).toMatch(/Against 06a9655e: Likely\..* is assumed, not measured\./);
    expect(cell('Best eval loss', 1).getAttribute('aria-describedby')).toBe(tip.id);
    await userEvent.hover(tip);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(screen.queryByRole('tooltip')).toBe(tip);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).toBeNull();
    expect(cell('Best eval loss', 1).hasAttribute('aria-describedby')).toBe(false);
  });

  test('is said of the cell that has the focus, and never leaves the page', async () => {
    await page.viewport(390, 500);
    show(example);
    await enterGrid();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    const tip = await screen.findByRole('tooltip');
    expect(textOf(tip)).toContain('41 % worse');
    const box = tip.getBoundingClientRect();
    expect([box.left >= 0, box.right <= 390, box.top >= 0, box.bottom <= 500]).toEqual(
      Array(4).fill(true),
    );
    await page.viewport(414, 896);
  });

  test('is said of a cell that is tapped', async () => {
    show(example);
    const { left, top } = cell('Training time', 1).getBoundingClientRect();
    await touch('touchStart', [{ x: left + 8, y: top + 8 }]);
    await touch('touchEnd', []);
    expect(textOf(await screen.findByRole('tooltip'))).toContain('8 % worse');
  });

  test('is said of a row: how it is computed', async () => {
    show(compare(seededRuns({ seed: 7, count: 2, points: 120 })), {
      defaultView: { open: ['derived'] },
    });
    await userEvent.hover(within(rowNamed('Improvement per hour')).getByRole('rowheader'));
    expect(textOf(await screen.findByRole('tooltip'))).toContain('hours of training');
  });
});

describe('the menu of a cell', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test('that does not load is said, and opens over the same cell when asked again', async () => {
    failsOnce(cellMenu);
    show(example);
    await userEvent.click(cell('Training time', 0), { button: 'right' });
    expect(await screen.findByText(/This part did not load/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    const menu = await screen.findByRole('menu', { name: 'Actions for Training time, 06a9655e' });
    expect(menu).toBeVisible();
    expect(screen.queryByText(/This part did not load/)).toBeNull();
  });
});

describe('copying', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test('from the menu of a cell, by keyboard, the focus back on the cell', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    show(example);
    await enterGrid();
    await userEvent.keyboard('{ArrowRight}{Shift>}{F10}{/Shift}');
    await focusedMenu('Actions for Best eval loss, fa25ad23');
    await userEvent.keyboard('{Enter}');
    expect(writeText.mock.calls).toEqual([['0.9041']]);
    await waitFor(() => expect(document.activeElement).toBe(cell('Best eval loss', 1)));
    await expect.poll(() => textOf(screen.getByRole('status'))).toBe('Copied 0.9041');
  });

  test('of a row gives its values for a spreadsheet, and no name that one would run', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    show(example);
    await userEvent.click(cell('Training time', 0), { button: 'right' });
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Copy row' }));
    expect(writeText.mock.calls).toEqual([['8280\t9000\t7560']]);
  });

  test('that the browser refuses is said with the value', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('NotAllowed'));
    show(example);
    await enterGrid();
    await userEvent.keyboard('{Control>}c{/Control}');
    expect(textOf(await screen.findByRole('alert'))).toBe(
      'The browser did not allow copying 0.6686',
    );
  });
});

test('says a cell as one sentence, and not the marks that stand for it', () => {
  show(example);
  const time = screen.getByRole('cell', {
    name: 'Training time, 0a04dd4e, 2 hours 6 minutes, 12 minutes less, better, best',
  });
  expect(time).toBe(cell('Training time', 2));
});

test('from right to left the arrows go where they point', async () => {
  render(
    <div dir="rtl">
      <ComparisonMetricsTable comparison={example} />
    </div>,
  );
  await enterGrid();
  await userEvent.keyboard('{ArrowLeft}');
  expect(focused()).toMatch(/^0\.9041/);
});

test('folds the best into the head of its row on a narrow screen', async () => {
  await page.viewport(390, 800);
  show(example);
  expect(screen.queryByRole('columnheader', { name: 'Best' })).toBeNull();
  const head = within(rowNamed('Training time')).getByRole('rowheader');
  const folded = head.querySelector<HTMLElement>('.rc-best-folded');
  expect(folded).toBeVisible();
  expect(textOf(folded)).toBe('Best0a04dd4e');
  expect(screen.getAllByRole('button', { name: 'Likely' })).toHaveLength(1);
  await page.viewport(414, 896);
});

test('shows the edge of the first column only once scrolled, and needs no room around it', async () => {
  await page.viewport(390, 800);
  render(<ComparisonMetricsTable comparison={example} />);
  const region = screen.getByRole('region', { name: 'Metrics, scrolls sideways' });
  const edge = () =>
    getComputedStyle(within(rowNamed('Best epoch')).getByRole('rowheader'), '::after')
      .backgroundColor;
  const before = edge();
  expect(before).toBe('rgba(0, 0, 0, 0)');
  region.scrollLeft = 40;
  await expect.poll(edge).not.toBe(before);
  region.scrollLeft = 0;
  await expect.poll(edge).toBe(before);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
  await page.viewport(640, 800);
  expect(region.scrollWidth).toBeLessThanOrEqual(region.clientWidth);
  await page.viewport(414, 896);
});

test('forwards what belongs to its root, and hydrates what the server sent', async () => {
  const said = vi.spyOn(console, 'error');
  const ref = createRef<HTMLElement>();
  const ui = (
    <ComparisonMetricsTable ref={ref} comparison={example} className="mine" data-testid="table" />
  );
  const host = document.createElement('div');
  host.innerHTML = renderToString(ui);
  document.body.append(host);
  const root = hydrateRoot(host, ui);
  await expect.poll(() => ref.current).not.toBeNull();
  expect(ref.current?.className).toBe('runcompare rc-metrics rc-run-table mine');
  expect(ref.current?.dataset.testid).toBe('table');
  expect(said).not.toHaveBeenCalled();
  root.unmount();
  host.remove();
  said.mockRestore();
});

test('without runs says so, and offers nothing', () => {
  show(compare([]));
  expect(screen.getByText('No runs to compare')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test('a name of 10,000 characters widens nothing but what scrolls', () => {
  const long = createRun({
    id: 'x'.repeat(10_000),
    name: 'y '.repeat(5_000),
    summary: {
      eval_loss: { min: { value: 1e308 } },
      ['z'.repeat(10_000)]: { reported: { value: -0, is: 'best' } },
    },
  });
  show(compare([long, ...workedExample()]), { defaultView: { open: ['primary', 'other'] } });
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
});

test('scrolls sideways in a region of its own, the first column staying', async () => {
  await page.viewport(390, 800);
  render(
    <div style={{ padding: 16 }}>
      <ComparisonMetricsTable comparison={compare(seededRuns({ seed: 9, count: 5, points: 60 }))} />
    </div>,
  );
  const region = screen.getByRole('region', { name: 'Metrics, scrolls sideways' });
  expect(region.scrollWidth).toBeGreaterThan(region.clientWidth);
  const header = within(rowNamed('Best eval loss')).getByRole('rowheader');
  const before = header.getBoundingClientRect().left;
  region.scrollLeft = 200;
  expect(region.scrollLeft).toBe(200);
  expect(header.getBoundingClientRect().left).toBeCloseTo(before, 0);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
});

const messy = compare([
  ...seededRuns({ seed: 7, count: 1, points: 120 }),
  seededRunIn('diverged', { seed: 31, points: 120 }),
  seededRunIn('noEvaluations', { seed: 32, points: 120 }),
]);

describeAccessible({
  'the worked example': { ui: <ComparisonMetricsTable comparison={example} /> },
  'some without values, secondary open': {
    ui: <ComparisonMetricsTable comparison={messy} />,
    open: () => open('Secondary'),
  },
  'the verdict open, a menu too': {
    ui: <ComparisonMetricsTable comparison={example} onBaselineChange={() => {}} />,
    open: async () => {
      await userEvent.click(screen.getByRole('button', { name: 'Likely' }));
      await screen.findByText('95 % interval');
      await userEvent.click(screen.getByRole('button', { name: 'Actions for fa25ad23' }));
      await screen.findByRole('menu');
    },
  },
  'a search without a match': {
    ui: <ComparisonMetricsTable comparison={example} defaultView={{ search: 'xyz' }} />,
  },
  'five runs': {
    ui: (
      <ComparisonMetricsTable comparison={compare(seededRuns({ seed: 9, count: 5, points: 60 }))} />
    ),
  },
});

function compare(runs: readonly Run[]) {
  return compareRuns(runs, { objective: evalLoss });
}

function show(
  comparison: ComponentProps<typeof ComparisonMetricsTable>['comparison'],
  props: Partial<ComponentProps<typeof ComparisonMetricsTable>> = {},
) {
  return render(<ComparisonMetricsTable comparison={comparison} {...props} />);
}

function withEvalLoss(id: string, value: number): Run {
  return createRun({ id, name: id, summary: { eval_loss: { min: { value } } } });
}

/** `run 0` is the best; the metric has no direction. */
function withMetric(id: string, value: number | null | undefined): Run {
  const evalLossValue = 1 + Number(id.slice(4));
  return createRun({
    id,
    name: id,
    summary: {
      eval_loss: { min: { value: evalLossValue } },
      ...(value !== undefined && { score: { reported: { value, is: 'best' } } }),
    },
  });
}

/** Every row as the text of its cells. */
function rows(): string[][] {
  return screen
    .getAllByRole<HTMLTableRowElement>('row')
    .map((row) => [...row.cells].map((cell) => wordsOf(cell)));
}

/** Headings of sections are one cell. */
function isNoHeading(cells: readonly string[]): boolean {
  return cells.length > 1;
}

/** What is seen of a cell: value and the line below it, with a space between them. */
function wordsOf(cell: Element): string {
  const seen = cell.cloneNode(true) as Element;
  for (const unseen of seen.querySelectorAll('.rc-hidden, .rc-best-folded')) unseen.remove();
  for (const part of seen.querySelectorAll('.rc-below, .rc-pill')) part.prepend(' ');
  return textOf(seen);
}

function rowNamed(name: string): HTMLTableRowElement {
  return screen.getByRole<HTMLTableRowElement>('row', { name: new RegExp(`^${name}`) });
}

/** Cells of values, by column from 0. */
function cellsIn(row: string): HTMLElement[] {
  return [...rowNamed(row).cells].slice(1);
}

function cell(row: string, column: number): HTMLElement {
  return cellsIn(row)[column] as HTMLElement;
}

function cellsOf(row: string): string[] {
  return cellsIn(row).map(wordsOf);
}

function columnIds(): string[] {
  return [...document.querySelectorAll<HTMLElement>('thead th[data-run]')].map(
    (head) => head.dataset.run ?? '',
  );
}

/** A place in a column's head that is no button. */
function middleOf(runId: string): { readonly x: number; readonly y: number } {
  const heads = [...document.querySelectorAll<HTMLElement>('thead th[data-run]')];
  const id = heads.find((head) => head.dataset.run === runId)?.querySelector('.rc-id');
  const { left, right, top, bottom } = (id as Element).getBoundingClientRect();
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

function termsOf(details: Element | null): string[] {
  return [...(details?.querySelectorAll('dt') ?? [])].map(textOf);
}

/** Keys go to a menu once it has the focus, a moment after it is there. */
async function focusedMenu(name: string): Promise<void> {
  const menu = await screen.findByRole('menu', { name });
  // The first entry has it, once all of them are there.
  const first = menu.querySelector('[role^="menuitem"]');
  await waitFor(() => expect(document.activeElement).toBe(first));
}

function focused(): string {
  return document.activeElement ? wordsOf(document.activeElement) : '';
}

/** By Tab, past the buttons in heads. */
async function enterGrid(): Promise<void> {
  screen.getByRole('region', { name: 'Metrics, scrolls sideways' }).focus();
  for (let i = 0; i < 10 && document.activeElement?.tagName !== 'TD'; i++) await userEvent.tab();
}

async function open(section: string): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: new RegExp(`^${section}`) }));
}
