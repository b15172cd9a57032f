import { composeStories } from '@storybook/react-vite';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../../../packages/react/src/styles/styles.css';
import * as stories from './RealRuns.stories';
import { type Hand, hands, takeUp, type } from './storyHands';

const { Comparison } = composeStories(stories);

const address = window.location.href;
const chosen = ['lr1e-3-bs16-seed4', 'lr3e-3-bs16-seed4', 'lr1-bs16-seed0'];
const best = 'lr3e-3-bs16-seed4';

describe.each(Object.entries(hands))('from many runs to one and a tidy list, %s', (_, hand) => {
  const { press } = hand;
  const isNarrow = hand.width < 560;

  beforeEach(async () => {
    await takeUp(hand);
    localStorage.clear();
  });

  afterEach(() => {
    cleanup();
    window.history.replaceState(null, '', address);
    vi.restoreAllMocks();
  });

  it('finds the model, sees the best, compares three, and reads why', async () => {
    await open();
    const search = screen.getByRole('searchbox', { name: 'Search name, id, tag, config' });
    await type(hand, search, '2l-64d');
    await waitFor(() => expect(screen.queryByRole('treeitem', { name: /^tinyllama/ })).toBeNull());
    expect(row(/^lr3e-3-bs16-seed4 .*2\.334.*best of/)).toBeVisible();
    await type(hand, search, '');

    expect(await chooseThree(hand)).toBeLessThanOrEqual(5);
    await waitFor(() => expect(headline()).toBe(`${best} is the best run`));
    expect(part('reasons')).toContain('11\u202f% better eval loss than lr1e-3-bs16-seed4');
    const verdict = within(section('recommendation')).getByRole('button', { name: 'Clear' });
    await press(verdict);
    expect(verdict.getAttribute('aria-expanded')).toBe('true');
    await waitFor(() => expect(section('recommendation').textContent).toMatch(/Welch/));
  });

  it('expands rows, and switches the objective to an accuracy and back', async () => {
    await open();
    await chooseThree(hand);
    if (isNarrow) await press(screen.getByRole('tab', { name: 'Table' }));
    const secondary = await screen.findByRole('button', { name: /^Secondary/ });
    expect(screen.queryByRole('row', { name: /^Gradient norm/ })).toBeNull();
    await press(secondary);
    expect(await screen.findByRole('row', { name: /^Gradient norm/ })).toBeVisible();

    await leaveSheet(hand);
    await chooseObjective(hand, /^Eval accuracy/);
    await waitFor(() => expect(objective()).toBe('Objective: eval accuracy, higher'));
    await compare(hand);
    if (isNarrow) await press(screen.getByRole('tab', { name: 'Table' }));
    expect(await screen.findByRole('row', { name: /^(Best e|E)val accuracy/ })).toBeVisible();
    await leaveSheet(hand);
    await chooseObjective(hand, /^Eval loss/);
    await waitFor(() => expect(objective()).toBe('Objective: eval loss, lower'));
    await compare(hand);
    if (isNarrow) await press(screen.getByRole('tab', { name: 'Runs' }));
    await waitFor(() => expect(headline()).toBe(`${best} is the best run`));
  });

  it('saves it, and a copied link opens the same on a new page', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await open();
    await chooseThree(hand);
    const before = await state(hand);
    await leaveSheet(hand);

    await press(screen.getByRole('button', { name: 'Save comparison' }));
    await type(hand, await screen.findByRole('textbox', { name: /name/i }), 'Learning rates');
    await press(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('button', { name: /^Learning rates/ })).toBeVisible();

    await fromExport(hand, /^Copy link/);
    await waitFor(() => expect(write).toHaveBeenCalled());
    const link = String(write.mock.calls.at(-1)?.[0]);
    expect(link.length).toBeLessThan(2_000);

    cleanup();
    window.history.replaceState(null, '', address);
    window.history.replaceState(null, '', link);
    await open();
    await compare(hand);
    expect(await state(hand)).toEqual(before);
    await leaveSheet(hand);

    await press(screen.getByRole('button', { name: 'Clear selection' }));
    expect(screen.queryAllByRole('treeitem', { checked: true })).toEqual([]);
    await press(screen.getByRole('button', { name: /^Learning rates/ }));
    await waitFor(() =>
      expect(screen.getAllByRole('treeitem', { checked: true })).toHaveLength(chosen.length),
    );
    await compare(hand);
    expect(await state(hand)).toEqual(before);
  });

  it('takes it away as CSV and as Markdown that say the same', async () => {
    const files = savedFiles();
    await open();
    await chooseThree(hand);
    for (const name of [/\.csv/, /\.md/]) await fromExport(hand, name);
    await waitFor(() => expect(files).toHaveLength(2));
    const [csv = '', markdown = ''] = await Promise.all(files.map((file) => file.text()));
    for (const text of [csv, markdown]) {
      for (const run of chosen) expect(text).toContain(run);
      expect(text).toMatch(/2\.33/);
    }
    const [head = '', ...lines] = csv.trim().split(/\r?\n/);
    expect(lines.length).toBeGreaterThan(5);
    expect(head).toContain(best);
    expect(markdown).toContain(`${best} is the best run`);
    expect(markdown).toMatch(/^\| Best eval loss .*2\.334/m);
  });

  it('tidies up: a dry run, an archive and its undo, a delete that has to be typed', async () => {
    await open();
    await chooseThree(hand);
    await leaveSheet(hand);
    const cleanUp = within(section('clean-up'));
    await press(cleanUp.getByRole('button', { name: 'Auto-archive' }));
    await waitFor(() => expect(section('clean-up').textContent).toContain('A dry run: nothing'));
    expect(section('clean-up').textContent).toContain(
      'The rule would archive 2 runs, more than 50\u202f% worse than lr3e-3-bs16-seed4.',
    );
    expect(section('clean-up').textContent).toContain('Protected: best of its group');
    expect(screen.getAllByRole('treeitem', { name: /^sgd-/ })).toHaveLength(2);
    await press(cleanUp.getByRole('button', { name: /^Archive / }));
    await screen.findByText(/^Archived /);
    await waitFor(() => expect(screen.queryByRole('treeitem', { name: /^sgd-/ })).toBeNull());
    await press(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(screen.getAllByRole('treeitem', { name: /^sgd-/ })).toHaveLength(2));

    await press(cleanUp.getByRole('button', { name: 'Worse' }));
    await press(await cleanUp.findByRole('button', { name: /^Delete 3/ }));
    const question = within(await screen.findByRole('alertdialog', { name: /^Delete 3 runs/ }));
    expect(document.activeElement).toBe(question.getByRole('textbox'));
    await type(hand, question.getByRole('textbox'), 'delete 2 runs{Enter}');
    expect(screen.getByRole('alertdialog')).toBeVisible();
    await type(hand, question.getByRole('textbox'), 'delete 3 runs');
    await press(question.getByRole('button', { name: 'Delete 3 runs' }));
    await waitFor(() =>
      expect(screen.getByRole('treeitem', { name: /^bytegpt-2l-64d 20 runs/ })).toBeVisible(),
    );
    expect(row(/^lr3e-3-bs16-seed4/)).toBeVisible();
    expect(screen.queryByRole('treeitem', { name: /^lr1-bs16-seed0/ })).toBeNull();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(hand.width);
  });
});

async function open(): Promise<void> {
  render(<Comparison />);
  await screen.findByRole('treeitem', { name: 'bytegpt-2l-64d 23 runs' }, { timeout: 20_000 });
}

/** From what the page opens with to three others; returns how many times something was pressed. */
async function chooseThree(hand: Hand): Promise<number> {
  await hand.press(screen.getByRole('button', { name: 'Clear selection' }));
  for (const name of chosen) await hand.press(row(new RegExp(`^${name} `)));
  await waitFor(() =>
    expect(screen.getAllByRole('treeitem', { checked: true })).toHaveLength(chosen.length),
  );
  return 1 + chosen.length + (await compare(hand));
}

/** On a phone the comparison opens in a sheet. */
async function compare({ width, press }: Hand): Promise<number> {
  if (width >= 560) return 0;
  await press(await screen.findByRole('button', { name: 'Compare selected (3)' }));
  await screen.findByRole('dialog');
  return 1;
}

async function leaveSheet({ press }: Hand): Promise<void> {
  const sheet = screen.queryByRole('dialog');
  if (!sheet) return;
  await press(within(sheet).getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}

async function chooseObjective({ press }: Hand, name: RegExp): Promise<void> {
  await press(screen.getByRole('button', { name: /^Objective/ }));
  await press(await screen.findByRole('menuitemcheckbox', { name }));
}

async function fromExport({ press }: Hand, name: RegExp): Promise<void> {
  await press(screen.getByRole('button', { name: 'Export' }));
  await press(await screen.findByRole('menuitem', { name }));
}

const row = (name: RegExp) => screen.getByRole('treeitem', { name });
const headline = () => part('headline');
const objective = () => screen.getByRole('button', { name: /^Objective/ }).textContent;
const part = (name: string) =>
  document.querySelector(`[data-part="${name}"]`)?.textContent ?? undefined;

function section(name: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`.rc-${name}`);
  if (!found) throw new Error(`No section "${name}" on the page.`);
  return found;
}

/** What a person would call the same comparison. */
async function state({ width, press }: Hand) {
  const tab = (name: string) => press(screen.getByRole('tab', { name }));
  if (width < 560) await tab('Runs');
  await waitFor(() => expect(headline()).toBeDefined());
  const said = headline();
  if (width < 560) await tab('Table');
  const table = await screen.findByRole('grid', { name: 'Metrics' });
  const heads = within(table).getAllByRole('columnheader');
  return { said, compared: heads.map((head) => head.textContent) };
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
