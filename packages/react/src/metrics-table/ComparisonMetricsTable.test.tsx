import { compareRuns, createRun, type Run } from '@runcompare/core';
import {
  evalLoss,
  messyRuns,
  seededRunIn,
  seededRuns,
  workedExample,
} from '@runcompare/core/testing';
import { render, screen, waitFor, within } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../styles/styles.css';
import { describeAccessible } from '../internal/testSupport/describeAccessible';
import '../internal/testSupport/realEvents';
import { textOf } from '../internal/testSupport/textOf';
import { ComparisonMetricsTable } from './ComparisonMetricsTable';

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
        '06a9655e',
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
    expect(icons).toEqual([1, 1, 1, 0]);
    expect(cell('Training time', 1).querySelector('.rc-icon')).toBeNull();
    expect(cell('Training time', 2).querySelector('.rc-value .rc-icon')).not.toBeNull();
  });

  test('opens the formula of every percentage', () => {
    show(example);
    expect(cell('Best eval loss', 1).title).toMatch(/^\|0\.9041 − 0\.6686\| \/ 0\.9041/);
    expect(cell('Best eval loss', 0).title).toBe('');
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
    expect(textOf(cell('Best eval loss', 0))).toMatch(/^1\.1267/);
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
    for (const fold of screen.queryAllByRole('button', { expanded: false })) {
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

/** Value and the line below it, with a space between them. */
function wordsOf(cell: Element): string {
  const below = cell.querySelector('.rc-below');
  const all = textOf(cell);
  const last = textOf(below);
  if (last === '' || !all.endsWith(last)) return all;
  return [all.slice(0, -last.length).trim(), last].filter(Boolean).join(' ');
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

function focused(): string {
  return document.activeElement ? wordsOf(document.activeElement) : '';
}

async function enterGrid(): Promise<void> {
  screen.getByRole('region', { name: 'Metrics, scrolls sideways' }).focus();
  await userEvent.tab();
}

async function open(section: string): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: new RegExp(`^${section}`) }));
}
