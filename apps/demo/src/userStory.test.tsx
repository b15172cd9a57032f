import { composeStories } from '@storybook/react-vite';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../packages/react/src/internal/testSupport/realEvents';
import { touch } from '../../../packages/react/src/internal/testSupport/realPointer';
import '../../../packages/react/src/styles/styles.css';
import * as stories from './RealRuns.stories';

const { Comparison } = composeStories(stories);

const address = window.location.href;
const chosen = ['lr1e-3-bs16-seed4', 'lr3e-3-bs16-seed4', 'lr1-bs16-seed0'];

beforeEach(async () => {
  await page.viewport(1280, 900);
  localStorage.clear();
});

afterEach(() => {
  cleanup();
  window.history.replaceState(null, '', address);
  vi.restoreAllMocks();
});

describe('from many runs to one that is deployed and a tidy list', () => {
  it('finds the model, sees the best, compares three, and reads why', async () => {
    await open();
    const search = screen.getByRole('searchbox', { name: 'Search name, id, tag, config' });
    await userEvent.fill(search, '2l-64d');
    await waitFor(() => expect(screen.queryByRole('treeitem', { name: /^tinyllama/ })).toBeNull());
    expect(row(/^lr3e-3-bs16-seed4 .*2\.334.*Best/)).toBeDefined();
    await userEvent.clear(search);

    await chooseThree();
    expect(headline()).toBe('lr3e-3-bs16-seed4 is the best run');

    await userEvent.click(screen.getByRole('button', { name: /^Objective/ }));
    await userEvent.click(await screen.findByRole('menuitemcheckbox', { name: /^Eval accuracy/ }));
    await waitFor(() =>
      expect(
        screen.getByRole('button', { name: 'Objective: eval accuracy, higher' }),
      ).toBeDefined(),
    );
    const table = screen.getByRole('grid', { name: 'Metrics' });
    expect(within(table).getByRole('row', { name: /^(Best e|E)val accuracy/ })).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: /^Objective/ }));
    await userEvent.click(await screen.findByRole('menuitemcheckbox', { name: /^Eval loss/ }));
    await waitFor(() => expect(headline()).toBe('lr3e-3-bs16-seed4 is the best run'));

    expect(screen.queryByRole('row', { name: /^Gradient norm/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /^Secondary/ }));
    expect(screen.getByRole('row', { name: /^Gradient norm/ })).toBeDefined();

    expect(part('reasons')).toContain('11\u202f% better eval loss than lr1e-3-bs16-seed4');
    const verdict = within(section('recommendation')).getByRole('button', { name: 'Clear' });
    await userEvent.click(verdict);
    expect(verdict.getAttribute('aria-expanded')).toBe('true');
    expect(section('recommendation').textContent).toMatch(/Welch/);
  });

  it('saves it, and a copied link opens the same on a new page', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await open();
    await chooseThree();

    await userEvent.click(screen.getByRole('button', { name: 'Save comparison' }));
    await userEvent.fill(await screen.findByRole('textbox', { name: /name/i }), 'Learning rates');
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByText('Learning rates')).toBeDefined();

    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: /^Copy link/ }));
    await waitFor(() => expect(write).toHaveBeenCalled());
    const link = String(write.mock.calls.at(-1)?.[0]);
    expect(link.length).toBeLessThan(2_000);

    const before = state();
    cleanup();
    window.history.replaceState(null, '', address);
    window.history.replaceState(null, '', link);
    await open();
    expect(state()).toEqual(before);

    await userEvent.click(screen.getByRole('button', { name: 'Clear selection' }));
    expect(headline()).toBeUndefined();
    await userEvent.click(screen.getByRole('button', { name: /^Learning rates/ }));
    await waitFor(() => expect(state()).toEqual(before));
  });

  it('takes it away as CSV and as Markdown that say the same', async () => {
    const files = savedFiles();
    await open();
    await chooseThree();
    for (const name of [/\.csv/, /\.md/]) {
      await userEvent.click(screen.getByRole('button', { name: 'Export' }));
      await userEvent.click(await screen.findByRole('menuitem', { name }));
    }
    await waitFor(() => expect(files).toHaveLength(2));
    const [csv, markdown] = await Promise.all(files.map((file) => file.text()));
    for (const text of [csv, markdown]) {
      for (const run of chosen) expect(text).toContain(run);
      expect(text).toMatch(/2\.33/);
    }
    expect(markdown).toContain('lr3e-3-bs16-seed4 is the best run');
  });

  it('tidies up: a dry run, an archive and its undo, a delete that has to be typed', async () => {
    await open();
    await chooseThree();
    const cleanUp = within(section('clean-up'));
    await userEvent.click(cleanUp.getByRole('button', { name: 'Auto-archive' }));
    await waitFor(() =>
      expect(section('clean-up').textContent).toContain(
        'A dry run: nothing is archived before you say so.',
      ),
    );
    expect(section('clean-up').textContent).toContain(
      'The rule would archive 2 runs, more than 50\u202f% worse than lr3e-3-bs16-seed4.',
    );
    expect(section('clean-up').textContent).toContain('Protected: best of its group');
    await userEvent.click(cleanUp.getByRole('button', { name: /^Archive / }));
    await screen.findByText(/^Archived /);
    await waitFor(() => expect(screen.queryByRole('treeitem', { name: /^sgd-/ })).toBeNull());
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(screen.getAllByRole('treeitem', { name: /^sgd-/ })).toHaveLength(2));

    await userEvent.click(cleanUp.getByRole('button', { name: 'Worse' }));
    await userEvent.click(cleanUp.getByRole('button', { name: /^Delete 3/ }));
    const question = within(await screen.findByRole('alertdialog', { name: /^Delete 3 runs/ }));
    const confirm = question.getByRole('button', { name: 'Delete 3 runs' });
    expect(document.activeElement).toBe(question.getByRole('textbox'));
    await userEvent.keyboard('delete 2 runs{Enter}');
    expect(screen.getByRole('alertdialog')).toBeDefined();
    await userEvent.clear(question.getByRole('textbox'));
    await userEvent.keyboard('delete 3 runs');
    await userEvent.click(confirm);
    await waitFor(() =>
      expect(screen.getByRole('treeitem', { name: /^bytegpt-2l-64d 20 runs/ })).toBeDefined(),
    );
    expect(row(/^lr3e-3-bs16-seed4/)).toBeDefined();
    expect(screen.queryByRole('treeitem', { name: /^lr1-bs16-seed0/ })).toBeNull();
  });
});

describe('by keyboard alone', () => {
  it('chooses three, reads why, switches the objective, saves, copies the link', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await open();
    await tabTo('Clear selection');
    await press('{Enter}');
    await tabTo(/^(bytegpt|lr)/, 'Shift>}{Tab}{/Shift');
    await press('{Home}');
    for (const name of chosen) {
      await press('{Home}');
      await pressUntil(new RegExp(`^${name}`), 'ArrowDown');
      await press(' ');
    }
    await waitFor(() => expect(headline()).toBe('lr3e-3-bs16-seed4 is the best run'));

    await tabTo(/^Clear$/);
    await press('{Enter}');
    expect(section('recommendation').textContent).toMatch(/Welch/);

    await tabTo(/^Objective/, 'Shift>}{Tab}{/Shift');
    await press('{Enter}');
    await pressUntil(/^Eval accuracy/, 'ArrowDown');
    await press('{Enter}');
    await waitFor(() =>
      expect(document.activeElement?.textContent).toBe('Objective: eval accuracy, higher'),
    );

    await tabTo('Save comparison');
    await press('{Enter}');
    await userEvent.keyboard('By key{Enter}');
    expect(await screen.findByText('By key')).toBeDefined();

    await tabTo('Export', 'Shift>}{Tab}{/Shift');
    await press('{Enter}');
    await pressUntil(/^Copy link/, 'ArrowDown');
    await press('{Enter}');
    await waitFor(() => expect(write).toHaveBeenCalledOnce());
  });
});

describe('by touch, 390 px wide', () => {
  it('chooses three, sees the winner in a sheet, swipes from run to run, and comes back', async () => {
    await page.viewport(390, 760);
    await open();
    await tap(screen.getByRole('button', { name: 'Clear selection' }));
    for (const name of chosen) await tap(row(new RegExp(`^${name} `)));
    await tap(await screen.findByRole('button', { name: 'Compare selected (3)' }));
    const sheet = await screen.findByRole('dialog');
    await waitFor(() => expect(sheet.textContent).toContain('lr3e-3-bs16-seed4 is the best run'));
    for (const name of ['Table', 'Curves', 'Config', 'Runs']) {
      const tab = within(sheet).getByRole('tab', { name });
      await tap(tab);
      await waitFor(() => expect(tab.getAttribute('aria-selected')).toBe('true'));
    }
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
    await tap(within(sheet).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByText('3 of 5 selected')).toBeDefined();
  });
});

async function tap(element: Element): Promise<void> {
  // What still slides in is not where a finger goes.
  await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  element.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = element.getBoundingClientRect();
  await touch('touchStart', [{ x: left + width / 2, y: top + height / 2 }]);
  await touch('touchEnd', []);
}

async function press(keys: string): Promise<void> {
  await userEvent.keyboard(keys);
}

/** What a screen reader would call where the focus is. */
function focused(): string {
  const element = document.activeElement;
  if (!element || element === document.body) return '';
  return element.getAttribute('aria-label') ?? element.textContent ?? '';
}

async function pressUntil(name: RegExp, key: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if (name.test(focused())) return;
    await press(`{${key}}`);
  }
  throw new Error(`${key} never led to ${name}, but to "${focused().slice(0, 80)}".`);
}

function tabTo(name: string | RegExp, key = 'Tab'): Promise<void> {
  return pressUntil(typeof name === 'string' ? new RegExp(`^${name}$`) : name, key);
}

async function open(): Promise<void> {
  render(<Comparison />);
  await screen.findByRole('treeitem', { name: 'bytegpt-2l-64d 23 runs' }, { timeout: 20_000 });
}

/** In four actions: with the click that led here, the winner is seen after five. */
async function chooseThree(): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: 'Clear selection' }));
  for (const name of chosen) await userEvent.click(row(new RegExp(`^${name} `)));
  await waitFor(() => expect(state().compared).toHaveLength(3));
}

const row = (name: RegExp) => screen.getByRole('treeitem', { name });
const headline = () => document.querySelector('[data-part="headline"]')?.textContent ?? undefined;
const part = (name: string) => document.querySelector(`[data-part="${name}"]`)?.textContent;

function section(name: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`.rc-${name}`);
  if (!found) throw new Error(`No section "${name}" on the page.`);
  return found;
}

/** What a person would call the same comparison. */
function state() {
  const table = screen.queryByRole('grid', { name: 'Metrics' });
  const heads = table ? within(table).getAllByRole('columnheader') : [];
  return {
    headline: headline(),
    selected: screen.getByText(/of 5 selected$/).textContent,
    compared: heads.slice(1, -1).map((head) => head.textContent),
  };
}

function savedFiles(): Blob[] {
  const files: Blob[] = [];
  const create = URL.createObjectURL.bind(URL);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    files.push(blob as Blob);
    return create(blob as Blob);
  });
  return files;
}
