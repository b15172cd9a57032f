import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../styles/styles.css';
import '../internal/testSupport/realEvents';
import { textOf } from '../internal/testSupport/textOf';
import { LiveRuns } from './testSupport/LiveRuns';

beforeEach(() => page.viewport(700, 900));

test('while runs arrive, train and end, focus, selection and order stay, and nothing is said', async () => {
  render(<LiveRuns />);
  // The pointer is where another test left it, and a list holds its order under it.
  await userEvent.hover(screen.getByRole('searchbox'));
  const row = screen.getByRole('treeitem', { name: /^7be2c913/ });
  row.focus();
  const said: (string | null)[] = [];
  const watch = new MutationObserver((changes) => {
    for (const { target } of changes) said.push(target.textContent);
  });
  const options = { subtree: true, childList: true, characterData: true };
  for (const status of screen.getAllByRole('status')) watch.observe(status, options);

  update();
  expect(ids()).toEqual(['06a9655e', 'fa25ad23', '7be2c913', 'c3d90f48']);
  expect(textOf(row)).toContain('0.8263');
  update();
  update();
  expect(ids()).toEqual(['06a9655e', 'fa25ad23', '7be2c913', 'c3d90f48']);
  expect(document.activeElement).toBe(row);
  expect(textOf(row)).toMatch(/0\.4015.*best of 3/);
  expect(screen.getByRole('treeitem', { name: /^c3d90f48.*Failed/ })).toBeVisible();
  expect(selected()).toEqual(['06a9655e', 'fa25ad23']);
  watch.takeRecords();
  watch.disconnect();
  expect(said).toEqual([]);

  await userEvent.tab();
  await expect.poll(ids).toEqual(['7be2c913', '06a9655e', 'fa25ad23', 'c3d90f48']);
  expect(selected()).toEqual(['06a9655e', 'fa25ad23']);
});

/** As a source does it: with neither pointer nor focus. */
function update(): void {
  fireEvent.click(screen.getByRole('button', { name: 'Next update' }));
}

function ids(): (string | undefined)[] {
  return screen.getAllByRole('treeitem').flatMap(({ dataset }) => dataset.run ?? []);
}

function selected(): (string | undefined)[] {
  return screen.getAllByRole('treeitem', { checked: true }).map(({ dataset }) => dataset.run);
}
