import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../internal/testSupport/realEvents';
import { memoryStore } from '../internal/testSupport/memoryStore';
import { sourceOf } from '../internal/testSupport/sourceOf';
import '../styles/styles.css';
import { RunCompareProvider } from '../provider/RunCompareProvider';
import { RunComparison } from '../run-comparison/RunComparison';
import { labelsRtl, runsRtl } from './testSupport/rightToLeft';

const selected = runsRtl.slice(0, 3).map((run) => run.id);

beforeEach(async () => {
  await page.viewport(1280, 900);
  document.documentElement.dir = 'rtl';
});

afterEach(() => {
  document.documentElement.dir = '';
});

test('the list stands at the right, and the comparison at its left', async () => {
  const { container } = await show();
  const left = (name: string) => container.querySelector(name)?.getBoundingClientRect().left ?? 0;
  expect(left('.rc-list-column')).toBeGreaterThan(left('.rc-main-column'));
});

test('a group of the list opens to the left and folds to the right', async () => {
  await show();
  const group = (): HTMLElement => screen.getAllByRole('treeitem')[0] as HTMLElement;
  group().focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(group().getAttribute('aria-expanded')).toBe('false');
  await userEvent.keyboard('{ArrowLeft}');
  expect(group().getAttribute('aria-expanded')).toBe('true');
});

test('a cell of the table is followed by the one at its left', async () => {
  const { container } = await show();
  const cells = [...container.querySelectorAll<HTMLElement>('tbody tr:first-child td')];
  cells[0]?.focus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(document.activeElement).toBe(cells[1]);
});

test('a tab is followed by the one at its left', async () => {
  await page.viewport(390, 844);
  const { container } = await show();
  const compare = container.querySelector<HTMLElement>(
    '[data-part="selection-bar"] [data-kind="primary"]',
  );
  if (compare) await userEvent.click(compare);
  const tabs = await screen.findAllByRole('tab');
  tabs[0]?.focus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(screen.getByRole('tab', { selected: true })).toBe(tabs[1]);
});

test('a sign stands before its number', async () => {
  const { container } = await show();
  const signed = textsIn(container).filter((node) => /[+\u2212]\d/.test(node.data));
  expect(signed.length).toBeGreaterThan(4);
  for (const node of signed) {
    const at = node.data.search(/[+\u2212]\d/);
    expect(leftOf(node, at), node.data).toBeLessThan(leftOf(node, at + 1));
  }
});

test('steps and times run to the right in every picture, and words end where they should', async () => {
  const { container } = await show();
  const plots = container.querySelectorAll('.rc-plot [role="img"] svg');
  expect(plots.length).toBeGreaterThan(2);
  for (const plot of plots) {
    expect(getComputedStyle(plot).direction).toBe('ltr');
    const box = plot.getBoundingClientRect();
    for (const word of plot.querySelectorAll('text')) {
      const { left, right } = word.getBoundingClientRect();
      expect([left >= box.left - 2, right <= box.right + 2], `${word.textContent}`).toEqual([
        true,
        true,
      ]);
    }
  }
});

test.each([390, 640, 1280])('nothing sticks out, %d px wide', async (width) => {
  await page.viewport(width, 900);
  await show();
  const { scrollWidth, clientWidth } = document.documentElement;
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
});

async function show() {
  const shown = render(
    <RunCompareProvider source={sourceOf(runsRtl)} url={null}>
      <RunComparison
        locale="he-IL"
        labels={labelsRtl}
        store={memoryStore([])}
        defaultSelectedRunIds={selected}
      />
    </RunCompareProvider>,
  );
  await screen.findAllByRole('treeitem', { checked: true });
  if (window.innerWidth > 900) await screen.findAllByRole('slider');
  return shown;
}

function textsIn(root: Element): readonly Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found.filter((node) => node.parentElement?.checkVisibility());
}

/** Where a character is drawn. */
function leftOf(node: Text, at: number): number {
  const range = document.createRange();
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  return range.getBoundingClientRect().left;
}
