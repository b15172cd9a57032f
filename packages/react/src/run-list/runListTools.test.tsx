import type { Run } from '@runcompare/core';
import { evalLoss, seededRunIn, seededRuns, workedExample } from '@runcompare/core/testing';
import { render, screen, within } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../styles/styles.css';
import { describeAccessible } from '../internal/testSupport/describeAccessible';
import '../internal/testSupport/realEvents';
import { textOf } from '../internal/testSupport/textOf';
import { RunList } from './RunList';

const dayMs = 86_400_000;
const [first, second, third] = workedExample() as [Run, Run, Run];
const runs: readonly Run[] = [
  {
    ...first,
    times: { ...first.times, startedAtMs: Date.now() - 10 * dayMs },
    tags: ['stage:dev'],
  },
  { ...second, status: 'failed', times: { startedAtMs: Date.now() }, tags: ['stage:prod'] },
  { ...third, status: 'running', times: { startedAtMs: Date.now() - 40 * dayMs } },
];
const [best, failed, running] = ['06a9655e', 'fa25ad23', '0a04dd4e'];

describe('filters', () => {
  beforeEach(() => page.viewport(900, 900));

  test('a status hides the other runs, says how many are left, and changes no badge', async () => {
    show({ runs });
    await userEvent.click(screen.getByRole('checkbox', { name: 'Failed' }));
    expect(ids()).toEqual([failed]);
    expect(screen.getByText('1 of 3 runs')).toBeTruthy();
    expect(textOf(rows()[0])).toContain('26 % worse');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Running' }));
    expect(ids()).toEqual([failed, running]);
    expect(screen.queryByText('Best')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(ids()).toEqual([best, failed, running]);
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    expect(screen.queryByText(/of 3 runs/)).toBeNull();
  });

  test('offers the statuses that runs have, and none where all have the same', () => {
    const { rerender } = show({ runs });
    const boxes = screen.getAllByRole('checkbox').map((box) => textOf(box.closest('label')));
    expect(boxes).toEqual(['Completed', 'Running', 'Failed']);
    rerender(<RunList objective={evalLoss} runs={workedExample()} />);
    expect(screen.queryByRole('group', { name: 'Status' })).toBeNull();
  });

  test.each([
    ['Today', [failed]],
    ['Last 7 days', [failed]],
    ['Last 30 days', [best, failed]],
    ['Any time', [best, failed, running]],
  ])('%s keeps the runs that were started since', async (span, left) => {
    show({ runs });
    await choose('Started', span);
    expect(ids()).toEqual(left);
  });

  test('between two days takes both of them, and waits for the first', async () => {
    show({ runs });
    await choose('Started', 'Between two days');
    expect(ids()).toHaveLength(3);
    const day = new Date(Date.now() - 10 * dayMs).toISOString().slice(0, 10);
    await userEvent.fill(screen.getByLabelText('To'), day);
    expect(ids()).toEqual([best, running]);
    await userEvent.fill(screen.getByLabelText('From'), day);
    expect(ids()).toEqual([best]);
  });

  test('says what to do where no run is left, and not that there are none', async () => {
    show({ runs });
    await choose('Started', 'Today');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Running' }));
    expect(screen.getByText('No run fits the filters')).toBeTruthy();
    expect(screen.getByText(/clear the filters\.$/)).toBeTruthy();
    expect(screen.queryByText('No runs yet')).toBeNull();
    expect(screen.queryByRole('tree')).toBeNull();
  });

  test('a run that a filter hides stays selected', async () => {
    show({ runs, defaultSelectedRunIds: [best as string] });
    await userEvent.click(screen.getByRole('checkbox', { name: 'Failed' }));
    await userEvent.click(rows()[0] as HTMLElement);
    expect(screen.getByText('2 of 5 selected')).toBeTruthy();
  });

  test('a search goes on in what the filters leave', async () => {
    show({ runs });
    await userEvent.click(screen.getByRole('checkbox', { name: 'Failed' }));
    await userEvent.fill(screen.getByRole('searchbox'), 'Run #1');
    expect(screen.queryByRole('tree')).toBeNull();
    expect(screen.getByText(/^1 run is hidden by this search\./)).toBeTruthy();
  });
});

describe('order', () => {
  beforeEach(() => page.viewport(900, 900));

  test.each([
    ['Worst first', [running, failed, best]],
    ['Newest first', [failed, best, running]],
    ['Oldest first', [running, best, failed]],
    ['Longest first', [best, failed, running]],
    ['Name, Z to A', [running, failed, best]],
  ])('%s', async (order, expected) => {
    show({ runs });
    await choose('Sort', order);
    expect(ids()).toEqual(expected);
    expect(textOf(rows().find((row) => row.dataset.run?.startsWith('06a9655e')))).toContain('Best');
    await choose('Sort', 'Best first');
    expect(ids()).toEqual([best, failed, running]);
  });
});

describe('grouping', () => {
  beforeEach(() => page.viewport(900, 900));

  test('groups by a tag or a config key in which runs differ, or not at all', async () => {
    show({ runs });
    await choose('Group by', 'stage');
    expect(heads()).toEqual(['stage: dev 1 run', 'stage: prod 1 run', 'stage: not set 1 run']);
    await choose('Group by', 'Nothing');
    expect(heads()).toEqual(['Runs 3 runs']);
    await choose('Group by', 'Model');
    expect(heads()).toEqual(['Qwen/Qwen2.5-7B-Instruct 3 runs']);
  });

  test('tells a host that holds it, and is no choice where the host has made it', async () => {
    const onGroupingChange = vi.fn();
    const { rerender } = show({ runs, grouping: 'family', onGroupingChange });
    await choose('Group by', 'stage');
    expect(onGroupingChange.mock.calls).toEqual([[{ tag: 'stage' }]]);
    expect(heads()).toEqual(['Qwen/Qwen2.5-7B 3 runs']);
    rerender(<RunList objective={evalLoss} runs={runs} grouping="family" />);
    expect(screen.queryByRole('combobox', { name: 'Group by' })).toBeNull();
  });
});

describe('closed groups', () => {
  test('are told to a host that holds them, which may keep one open', async () => {
    const onFoldedGroupsChange = vi.fn();
    show({ runs, foldedGroups: [], onFoldedGroupsChange });
    await userEvent.click(screen.getByText('Qwen/Qwen2.5-7B-Instruct'));
    expect(onFoldedGroupsChange.mock.calls).toEqual([[['model:Qwen/Qwen2.5-7B-Instruct']]]);
    expect(ids()).toHaveLength(3);
  });

  test('start as they are given, and stay closed while a filter takes their group away', async () => {
    await page.viewport(900, 900);
    const others = seededRuns({ seed: 8, count: 2, points: 60, carries: 'summary', model: 'b/b' });
    show({ runs: [...runs, ...others], defaultFoldedGroups: ['model:b/b'] });
    expect(ids()).toHaveLength(3);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Failed' }));
    await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(ids()).toHaveLength(3);
    await userEvent.click(screen.getByText('b/b'));
    expect(ids()).toHaveLength(5);
  });
});

describe('little room', () => {
  beforeEach(() => page.viewport(390, 800));

  test('one button opens all of it by keys, and says how many filters are on', async () => {
    show({ runs });
    expect(screen.queryByRole('combobox')).toBeNull();
    await userEvent.click(screen.getByRole('searchbox'));
    await userEvent.tab();
    const button = screen.getByRole('button', { name: 'Filters', expanded: false });
    expect(document.activeElement).toBe(button);
    await userEvent.keyboard('{Enter}');
    expect(button.getAttribute('aria-expanded')).toBe('true');
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'Failed' }));
    await userEvent.keyboard(' ');
    expect(ids()).toEqual([failed]);
    expect(screen.getByRole('button', { name: 'Filters (1)' })).toBe(button);
    await userEvent.click(button);
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(screen.getByText('1 of 3 runs')).toBeTruthy();
  });

  test('nothing sticks out, with everything open', async () => {
    const { container } = show({ runs });
    await userEvent.click(screen.getByRole('button', { name: 'Filters' }));
    await choose('Started', 'Between two days');
    expect(container.scrollWidth).toBeLessThanOrEqual(390);
    const tools = container.querySelector('[data-part="tools"]') as HTMLElement;
    const edge = tools.getBoundingClientRect().right;
    for (const field of within(tools).getAllByRole('combobox')) {
      expect(field.getBoundingClientRect().right).toBeLessThanOrEqual(edge + 0.5);
    }
  });
});

const everyStatus = [...runs, seededRunIn('queued', { seed: 4, points: 60 })];

/** What is behind a button where there is little room. */
async function openTools(): Promise<void> {
  const button = screen.queryByRole('button', { name: 'Filters' });
  if (button) await userEvent.click(button);
}

describeAccessible({
  'two days to choose': {
    ui: <RunList runs={everyStatus} objective={evalLoss} />,
    open: async () => {
      await openTools();
      await choose('Started', 'Between two days');
    },
  },
  'no run left': {
    ui: <RunList runs={everyStatus} objective={evalLoss} />,
    open: async () => {
      await openTools();
      await choose('Started', 'Today');
      await userEvent.click(screen.getByRole('checkbox', { name: 'Running' }));
    },
  },
});

function show(props: Omit<ComponentProps<typeof RunList>, 'objective'>) {
  return render(<RunList objective={evalLoss} {...props} />);
}

async function choose(select: string, option: string) {
  const field = screen.getByRole('combobox', { name: select });
  field.focus();
  await userEvent.selectOptions(field, option);
}

function rows(): HTMLElement[] {
  return screen
    .queryAllByRole('treeitem')
    .filter((item) => item.getAttribute('aria-level') === '2');
}

function ids(): (string | undefined)[] {
  return rows().map((row) => row.dataset.run?.slice(0, 8));
}

function heads(): string[] {
  return screen
    .queryAllByRole('treeitem')
    .filter((item) => item.getAttribute('aria-level') === '1')
    .map((item) => [...item.querySelectorAll(':scope > span')].map(textOf).join(' '));
}
