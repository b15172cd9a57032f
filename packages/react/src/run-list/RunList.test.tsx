import type { Run } from '@runcompare/core';
import {
  evalLoss,
  type SeededState,
  seededReplicates,
  seededRunIn,
  seededRuns,
  seededStates,
  workedExample,
} from '@runcompare/core/testing';
import { render, screen } from '@testing-library/react';
import { type ComponentProps, createRef, useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../styles/styles.css';
import { describeAccessible } from '../internal/testSupport/describeAccessible';
import '../internal/testSupport/realEvents';
import { textOf } from '../internal/testSupport/textOf';
import { RunList } from './RunList';

const qwen = workedExample();
const llama = seededRuns({
  seed: 8,
  count: 2,
  points: 60,
  carries: 'summary',
  model: 'meta-llama/Llama-3.2-3B',
});
const both = [...qwen, ...llama];
const [best, second, third] = ['06a9655e', 'fa25ad23', '0a04dd4e'];

describe('groups and rows', () => {
  test('puts the runs of each model under its name and their count, best first', () => {
    show({ runs: [...both].reverse() });
    const group = groupNamed('Qwen/Qwen2.5-7B-Instruct 3 runs');
    expect(rowsIn(group).map(idOf)).toEqual([best, second, third]);
    expect(rowsIn(groupNamed('meta-llama/Llama-3.2-3B 2 runs'))).toHaveLength(2);
  });

  test('says "Best" with a trophy of the best run, and of no other of its group', () => {
    show({ runs: qwen });
    expect(badgesOf(row(best))).toEqual(['Best']);
    expect(iconsIn(row(best))).toBe(1);
    expect(screen.getAllByText('Best')).toHaveLength(1);
  });

  test('says each run with its rank, the best one once', () => {
    show({ runs: [...qwen, named('unranked', { ...(qwen[0] as Run), summary: {} })] });
    const names = [
      '06a9655e eval loss 0.6686 best of 3 Run #1 · Dec 2 · 2 h 18 min',
      'fa25ad23 eval loss 0.9041 rank 2 of 3 26\u202f% worse Run #2 · Dec 1 · 2 h 30 min',
      'unranked eval loss — No evaluations recorded Dec 2 · 2 h 18 min',
    ];
    for (const name of names) expect(screen.getByRole('treeitem', { name })).toBeTruthy();
  });

  test('says how much worse the others are, with a triangle only past a quarter', () => {
    show({ runs: [...qwen, named('a little', withEvalLoss(0.72))] });
    expect(badgesOf(row(second))).toEqual(['26 % worse']);
    expect(badgesOf(row(third))).toEqual(['41 % worse']);
    expect(badgesOf(row('a little'))).toEqual(['7 % worse']);
    expect([second, third, 'a little'].map((id) => iconsIn(row(id)))).toEqual([1, 1, 0]);
  });

  test('says which runs are not told apart from the best, in place of a percentage', () => {
    show({ runs: [...qwen, named('close', withEvalLoss(0.7))] });
    expect(badgesOf(row('close'))).toEqual(['Tie with best']);
    expect(screen.getAllByText('Tie with best')).toHaveLength(1);
  });

  test('says which runs are seeds of the best one, in the group that has them', () => {
    const seeds = seededReplicates({ seed: 5, count: 3, points: 60, carries: 'summary' });
    show({ runs: [...llama, ...seeds] });
    const said = rowsIn(groupNamed('Qwen/Qwen2.5-7B-Instruct 3 runs')).map(badgesOf);
    expect(said).toEqual([['Best'], ['Other seed of best'], ['Other seed of best']]);
  });

  test('groups by what it is told, and a selection belongs to such a group', async () => {
    show({ runs: both, grouping: 'none', defaultSelectedRunIds: [best] });
    expect(runRows()).toHaveLength(5);
    expect(groupNamed('Runs 5 runs')).toBeTruthy();
    const other = runRows().find((item) => idOf(item) === llama[0]?.id) as HTMLElement;
    await userEvent.click(other);
    expect(selectedIds().sort()).toEqual([best, idOf(other)].sort());
  });

  test.each([320, 720])('takes no more width than its host has, %d px', (width) => {
    const { container } = render(
      <div style={{ width, overflowX: 'auto' }}>
        <RunList runs={both} objective={evalLoss} defaultSelectedRunIds={[best as string]} />
      </div>,
    );
    expect(container.firstElementChild?.scrollWidth).toBe(width);
  });

  test('gives its section to a ref', () => {
    const ref = createRef<HTMLElement>();
    render(<RunList ref={ref} runs={qwen} objective={evalLoss} />);
    expect(ref.current).toBe(screen.getByRole('region', { name: 'Runs' }));
  });

  test('says that there are no runs, and what brings them', () => {
    show({ runs: [] });
    expect(screen.getByText('No runs yet')).toBeTruthy();
    expect(screen.getByText('Runs show up here as soon as the source reports one.')).toBeTruthy();
    expect(screen.queryByRole('tree')).toBeNull();
  });

  test.each<[SeededState, string]>([
    ['running', 'Running'],
    ['queued', 'Queued'],
    ['failed', 'Failed'],
    ['cancelled', 'Cancelled'],
    ['diverged', 'Diverged'],
    ['overfitting', 'Best'],
    ['noEvaluations', 'No evaluations recorded'],
    ['archived', 'Archived'],
    ['resumed', 'resumed'],
    ['lastValueOnly', 'Last value, best unknown'],
    ['unknownStatus', 'or still running'],
    ['unknownModel', 'Unknown model'],
    ['longNames', 'sweep over learning rate'],
    ['hostileNames', '<b>constructor</b>'],
  ])('a run that is %s says "%s"', async (state, words) => {
    show({ runs: [seededRunIn(state, { seed: 100, points: 120 })] });
    const archived = screen.queryByRole('checkbox', { name: 'Show 1 archived' });
    if (archived) await userEvent.click(archived);
    expect(textOf(screen.getByRole('tree'))).toContain(words);
  });

  test('has a row for every state at once', () => {
    const runs = seededStates.map((state, i) => seededRunIn(state, { seed: 100 + i, points: 120 }));
    show({ runs });
    expect(runRows()).toHaveLength(runs.length - 1);
  });

  test.each([320, 560, 1000])('keeps every word within its row, %d px wide', async (width) => {
    await page.viewport(width, 900);
    const runs = seededStates.map((state, i) => seededRunIn(state, { seed: 100 + i, points: 120 }));
    const last = seededRunIn('lastValueOnly', { seed: 7, points: 120 });
    const seeds = seededReplicates({ seed: 5, count: 2, points: 60, carries: 'summary' });
    show({ runs: [...runs, ...seeds, { ...last, status: 'cancelled' }] });
    await userEvent.click(screen.getByRole('checkbox', { name: 'Show 1 archived' }));
    expect(sticksOut('.rc-row', '.rc-badge, .rc-value, .rc-id')).toEqual([]);
  });

  test.each([328, 608])('does so with letters twice as large, %d px wide', async (width) => {
    await page.viewport(640, 900);
    const runs = seededStates.map((state, i) => seededRunIn(state, { seed: 100 + i, points: 120 }));
    const last = seededRunIn('lastValueOnly', { seed: 7, points: 120 });
    show({ runs: [...runs, { ...last, status: 'cancelled' }], style: { ...twiceAsLarge, width } });
    expect(sticksOut('.rc-row', '.rc-badge, .rc-value, .rc-id')).toEqual([]);
    expect(cutOff('.rc-select, .rc-field input, .rc-button, .rc-badge')).toEqual([]);
  });

  test('shows a name that looks like markup as the text it is', () => {
    const { container } = show({ runs: [seededRunIn('hostileNames', { seed: 1, points: 60 })] });
    expect(textOf(runRows()[0])).toContain('<img src=x onerror=alert(1)>');
    expect(container.querySelector('img, b')).toBeNull();
  });
});

describe('selection', () => {
  test('a click selects a run, and another click takes it back', async () => {
    show({ runs: qwen });
    await userEvent.click(row(second));
    expect(selectedIds()).toEqual([second]);
    expect(screen.getByText('1 of 5 selected')).toBeTruthy();
    await userEvent.click(row(second));
    expect(selectedIds()).toEqual([]);
  });

  test('Clear takes all of them back', async () => {
    show({ runs: qwen, defaultSelectedRunIds: [best, third] });
    expect(selectedIds()).toEqual([best, third]);
    await userEvent.click(screen.getByRole('button', { name: 'Clear selection' }));
    expect(selectedIds()).toEqual([]);
    expect(focused()).toBe('Qwen/Qwen2.5-7B-Instruct 3 runs');
  });

  test('gives slots in the order of joining, and no slot to runs that are not compared', async () => {
    show({ runs: qwen });
    await userEvent.click(row(third));
    await userEvent.click(row(best));
    expect([best, second, third].map((id) => slotOf(row(id)))).toEqual(['2', undefined, '1']);
  });

  test('at the limit the other rows say why and stay as they are', async () => {
    const onSelectedRunIdsChange = vi.fn();
    show({
      runs: qwen,
      limit: 2,
      defaultSelectedRunIds: [best, second],
      onSelectedRunIdsChange,
    });
    const blocked = screen.getByRole('treeitem', {
      name: /^0a04dd4e/,
      description: '2 of 2 selected. Clear one to add this run.',
    });
    expect(blocked.getAttribute('aria-disabled')).toBe('true');
    expect(row(best).getAttribute('aria-disabled')).toBeNull();
    await userEvent.click(blocked, { force: true });
    blocked.focus();
    await userEvent.keyboard(' ');
    expect(selectedIds()).toEqual([best, second]);
    expect(onSelectedRunIdsChange).not.toHaveBeenCalled();
    await userEvent.click(row(best));
    await userEvent.click(row(third));
    expect(selectedIds()).toEqual([second, third]);
  });

  test('choosing in another group starts anew, also from the limit', async () => {
    show({ runs: both, limit: 2, defaultSelectedRunIds: [best, second] });
    const other = rowsIn(groupNamed('meta-llama/Llama-3.2-3B 2 runs'))[0] as HTMLElement;
    expect(other.getAttribute('aria-disabled')).toBeNull();
    await userEvent.click(other);
    expect(selectedIds()).toEqual([idOf(other)]);
  });

  test('tells a host that holds the selection, and changes nothing by itself', async () => {
    const onSelectedRunIdsChange = vi.fn();
    show({ runs: qwen, selectedRunIds: [best], onSelectedRunIdsChange });
    await userEvent.click(row(second));
    expect(onSelectedRunIdsChange.mock.calls).toEqual([[[best, second]]]);
    expect(selectedIds()).toEqual([best]);
  });

  test('follows the host that holds it', async () => {
    render(<KeepsOnlyTheLast />);
    await userEvent.click(row(second));
    await userEvent.click(row(third));
    expect(selectedIds()).toEqual([third]);
  });
});

describe('keys', () => {
  test('Space selects the run that has the focus', async () => {
    show({ runs: qwen });
    await enterTree();
    await userEvent.keyboard('{ArrowDown}{ArrowDown} ');
    expect(selectedIds()).toEqual([second]);
    await userEvent.keyboard(' ');
    expect(selectedIds()).toEqual([]);
  });

  test('Enter opens the run where the host has a page for it, and selects nothing', async () => {
    const onOpenRun = vi.fn();
    show({ runs: qwen, onOpenRun, onCompare: vi.fn() });
    row(second as string).focus();
    await userEvent.keyboard('{Enter}');
    expect(onOpenRun.mock.calls).toEqual([[second]]);
    expect(selectedIds()).toEqual([]);
  });

  test('Enter opens the comparison of a run with the best of its group, or with what is selected', async () => {
    const onCompare = vi.fn(() => selectedIds());
    show({ runs: qwen, onCompare });
    row(third as string).focus();
    await userEvent.keyboard('{Enter}');
    expect(selectedIds()).toEqual([best, third]);
    expect(onCompare).toHaveBeenCalledTimes(1);
    await userEvent.keyboard('{ArrowUp}{Enter}');
    expect(selectedIds()).toEqual([best, second, third]);
    await userEvent.keyboard('{Enter}');
    expect(selectedIds()).toEqual([best, second, third]);
    expect(onCompare).toHaveBeenCalledTimes(3);
  });

  test('Enter on the best run alone selects it, and says what is missing', async () => {
    const onCompare = vi.fn();
    show({ runs: qwen, onCompare });
    row(best as string).focus();
    await userEvent.keyboard('{Enter}');
    expect(selectedIds()).toEqual([best]);
    expect(onCompare).not.toHaveBeenCalled();
    const said = () => screen.getAllByRole('status').map(textOf);
    await expect.poll(said).toContain('Select one more run');
  });

  test('Enter opens nothing at the limit, and selects where there is nothing to open', async () => {
    const onCompare = vi.fn();
    const { unmount } = show({ runs: qwen, onCompare, ...selectedAtLimit });
    row(third as string).focus();
    await userEvent.keyboard('{Enter}');
    expect(onCompare).not.toHaveBeenCalled();
    expect(selectedIds()).toEqual([best, second]);
    unmount();
    show({ runs: qwen });
    row(third as string).focus();
    await userEvent.keyboard('{Enter}');
    expect(selectedIds()).toEqual([third]);
  });

  test('a slash goes to the search, and a letter of an id nowhere', async () => {
    show({ runs: qwen });
    row(best as string).focus();
    await userEvent.keyboard('fa');
    expect(document.activeElement).toBe(row(best as string));
    await userEvent.keyboard('/fa25');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    expect(allIds()).toEqual([second]);
  });

  test('arrows, Home and End move through groups and runs, and stop at the ends', async () => {
    show({ runs: both });
    await enterTree();
    expect(focused()).toBe('Qwen/Qwen2.5-7B-Instruct 3 runs');
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()).toBe('Qwen/Qwen2.5-7B-Instruct 3 runs');
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toMatch(/^06a9655e/);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(focused()).toBe('meta-llama/Llama-3.2-3B 2 runs');
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()).toMatch(/^0a04dd4e/);
    await userEvent.keyboard('{End}');
    const last = focused();
    expect(last).toBe(said(rowsIn(groupNamed('meta-llama/Llama-3.2-3B 2 runs'))[1]));
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe(last);
    await userEvent.keyboard('{Home}');
    expect(focused()).toBe('Qwen/Qwen2.5-7B-Instruct 3 runs');
  });

  test('Left goes to the group and folds it, Right opens and enters it', async () => {
    show({ runs: both });
    const qwenGroup = groupNamed('Qwen/Qwen2.5-7B-Instruct 3 runs');
    await enterTree();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowLeft}');
    expect(document.activeElement).toBe(qwenGroup);
    expect(qwenGroup.getAttribute('aria-expanded')).toBe('true');
    await userEvent.keyboard('{ArrowLeft}');
    expect(qwenGroup.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByText(best)).toBeNull();
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('meta-llama/Llama-3.2-3B 2 runs');
    await userEvent.keyboard('{ArrowUp}{ArrowRight}');
    expect(qwenGroup.getAttribute('aria-expanded')).toBe('true');
    expect(document.activeElement).toBe(qwenGroup);
    await userEvent.keyboard('{ArrowRight}');
    expect(focused()).toMatch(/^06a9655e/);
  });

  test('a click on a heading folds its group and opens it again', async () => {
    show({ runs: both });
    const heading = screen.getByText('Qwen/Qwen2.5-7B-Instruct');
    await userEvent.click(heading);
    expect(screen.queryByText(best)).toBeNull();
    await userEvent.click(heading);
    expect(row(best)).toBeTruthy();
  });

  test('the list is one tab stop, the item that had the focus last', async () => {
    show({ runs: both, defaultSelectedRunIds: [best] });
    await enterTree();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(focused()).toMatch(/^fa25ad23/);
    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Clear selection' }));
    await userEvent.tab({ shift: true });
    expect(focused()).toMatch(/^fa25ad23/);
    await userEvent.tab({ shift: true });
    expect(document.activeElement).toBe(lastTool());
  });

  test('stays one tab stop while a search takes rows away and brings them back', async () => {
    show({ runs: both });
    await enterTree();
    await userEvent.keyboard('{End}');
    await userEvent.fill(screen.getByRole('searchbox'), 'Run #3');
    expect(tabStops()).toHaveLength(1);
    await userEvent.fill(screen.getByRole('searchbox'), 'llama');
    expect(tabStops()).toHaveLength(1);
    await userEvent.fill(screen.getByRole('searchbox'), '');
    expect(tabStops()).toHaveLength(1);
  });
});

describe('search', () => {
  test('shows what matches, says how many it hides, and gives them back', async () => {
    show({ runs: both });
    await userEvent.fill(screen.getByRole('searchbox'), 'fa25');
    expect(allIds()).toEqual([second]);
    expect(screen.getByText(/^4 runs are hidden by this search\./)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Clear search' }));
    expect(allIds()).toHaveLength(both.length);
    expect((screen.getByRole('searchbox') as HTMLInputElement).value).toBe('');
    expect(screen.queryByRole('button', { name: 'Clear search' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  test('says that nothing was found, and for what', async () => {
    show({ runs: qwen });
    await userEvent.fill(screen.getByRole('searchbox'), 'mistral');
    expect(screen.getByText('No run matches “mistral”')).toBeTruthy();
    expect(screen.queryByText('No runs yet')).toBeNull();
    expect(screen.queryByRole('tree')).toBeNull();
  });

  test('is held by a host that wants to, with filters and order', async () => {
    const onQueryChange = vi.fn();
    const query = { search: 'Run', sort: { by: 'name', direction: 'descending' } } as const;
    show({ runs: qwen, query, onQueryChange });
    expect(allIds()).toEqual([third, second, best]);
    await userEvent.fill(screen.getByRole('searchbox'), 'fa25');
    expect(onQueryChange.mock.calls).toEqual([[{ ...query, search: 'fa25' }]]);
    expect(allIds()).toEqual([third, second, best]);
  });

  test('keeps selected runs that it hides when another run is added', async () => {
    show({ runs: qwen, defaultSelectedRunIds: [best] });
    await userEvent.fill(screen.getByRole('searchbox'), 'fa25');
    await userEvent.click(row(second));
    await userEvent.click(screen.getByRole('button', { name: 'Clear search' }));
    expect(selectedIds()).toEqual([best, second]);
  });

  test('calls a tie one, also when the search hides the best of the group', async () => {
    show({ runs: [...qwen, named('close', withEvalLoss(0.7))] });
    await userEvent.fill(screen.getByRole('searchbox'), 'close');
    expect(allIds()).toEqual(['close']);
    expect(badgesOf(row('close'))).toEqual(['Tie with best']);
  });

  test('judges against the best of the group, also when the search hides it', async () => {
    show({ runs: qwen });
    await userEvent.fill(screen.getByRole('searchbox'), 'fa25');
    expect(badgesOf(row(second))).toEqual(['26 % worse']);
  });
});

describe('archived runs', () => {
  const runs = qwen.map((run) => ({ ...run, archived: run.id === third }));

  test('are hidden until asked for, and hidden again', async () => {
    show({ runs });
    expect(allIds()).toEqual([best, second]);
    const box = screen.getByRole('checkbox', { name: 'Show 1 archived' });
    await userEvent.click(box);
    expect(badgesOf(row(third))).toEqual(['Archived', '41 % worse']);
    await userEvent.click(box);
    expect(allIds()).toEqual([best, second]);
  });

  test('are not spoken of where there are none', () => {
    show({ runs: qwen });
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

const selectedAtLimit = { limit: 2, defaultSelectedRunIds: [best, second] };

describeAccessible({
  'nothing selected': { ui: <RunList runs={both} objective={evalLoss} /> },
  'at the limit': { ui: <RunList runs={both} objective={evalLoss} {...selectedAtLimit} /> },
  ties: {
    ui: <RunList runs={[...qwen, named('close', withEvalLoss(0.7))]} objective={evalLoss} />,
  },
  'every state': {
    ui: (
      <RunList
        runs={seededStates.map((state, i) => seededRunIn(state, { seed: 100 + i, points: 120 }))}
        objective={evalLoss}
      />
    ),
    open: () => userEvent.click(screen.getByRole('checkbox', { name: 'Show 1 archived' })),
  },
  'nothing found': {
    ui: <RunList runs={both} objective={evalLoss} />,
    open: () => userEvent.fill(screen.getByRole('searchbox'), 'mistral'),
  },
  'no runs': { ui: <RunList runs={[]} objective={evalLoss} /> },
});

function KeepsOnlyTheLast() {
  const [ids, setIds] = useState<readonly string[]>([]);
  return (
    <RunList
      runs={qwen}
      objective={evalLoss}
      selectedRunIds={ids}
      onSelectedRunIdsChange={(next) => setIds(next.slice(-1))}
    />
  );
}

function show(props: Omit<ComponentProps<typeof RunList>, 'objective'>) {
  return render(<RunList objective={evalLoss} {...props} />);
}

function withEvalLoss(value: number): Run {
  return { ...(qwen[0] as Run), summary: { eval_loss: { min: { value } } } };
}

function named(id: string, run: Run): Run {
  return { ...run, id, name: id };
}

function groupNamed(name: string): HTMLElement {
  return screen.getByRole('treeitem', { name });
}

function rowsIn(group: HTMLElement): HTMLElement[] {
  return runRows().filter((item) => item.dataset.inGroup === group.dataset.group);
}

function row(id: string): HTMLElement {
  return screen.getByRole('treeitem', { name: new RegExp(`^${id} `) });
}

function idOf(element: HTMLElement): string | undefined {
  return element.dataset.run;
}

function runRows(): HTMLElement[] {
  return screen.queryAllByRole('treeitem').filter((item) => item.ariaLevel === '2');
}

function allIds(): (string | undefined)[] {
  return runRows().map(idOf);
}

function selectedIds(): (string | undefined)[] {
  return screen.queryAllByRole('treeitem', { checked: true }).map(idOf);
}

function badgesOf(element: HTMLElement): string[] {
  return [...element.querySelectorAll('.rc-badge')].map(textOf);
}

function iconsIn(element: HTMLElement): number {
  return element.querySelectorAll('.rc-badge svg').length;
}

function slotOf(element: HTMLElement): string | undefined {
  return element.querySelector<HTMLElement>('[data-part="mark"]')?.dataset.slot;
}

/** Text that ends right of the box it belongs to. */
function sticksOut(boxes: string, parts: string): string[] {
  return [...document.querySelectorAll(boxes)].flatMap((box) => {
    const edge = box.getBoundingClientRect().right + 0.5;
    return [...box.querySelectorAll(parts)]
      .filter((part) => part.getBoundingClientRect().right > edge)
      .map(textOf);
  });
}

/** What is higher than the box that it is in. */
function cutOff(parts: string): string[] {
  return [...document.querySelectorAll(parts)]
    .filter((part) => part.scrollHeight > part.clientHeight + 1)
    .map(textOf);
}

const twiceAsLarge = Object.fromEntries(
  Object.entries({
    'type-secondary': 24,
    'leading-secondary': 32,
    'type-base': 26,
    'leading-base': 40,
  }).map(([token, size]) => [`--rc-${token}`, `${size}px`]),
);

function tabStops(): readonly Element[] {
  return [...screen.getByRole('tree').querySelectorAll('[tabindex="0"]')];
}

function focused(): string | undefined {
  return said(document.activeElement);
}

/** What the item shows, in the order in which it is read. */
function said(item: Element | null | undefined): string | undefined {
  const parts = [...(item?.children ?? [])].map((part) => part.textContent.trim());
  return item ? parts.filter(Boolean).join(' ') : undefined;
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
