import { type ComparisonStore, createRun, type SavedComparison } from '@runcompare/core';
import { screen, waitFor, within } from '@testing-library/react';
import { createRef } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { parts, showAt } from '../internal/testSupport/chartTesting';
import { describeAccessible } from '../internal/testSupport/describeAccessible';
import { expectSilentHydration } from '../internal/testSupport/expectSilentHydration';
import { memoryStore, savedOf } from '../internal/testSupport/memoryStore';
import '../internal/testSupport/realEvents';
import { textOf } from '../internal/testSupport/textOf';
import { createBrowserComparisonStore } from '../provider/browserComparisonStore';
import '../styles/styles.css';
import { SavedComparisons, type SavedComparisonsProps } from './SavedComparisons';

const runs = ['06a9655e', 'fa25ad23'].map((id) => createRun({ id }));
const rate = savedOf('rate', ['06a9655e', 'fa25ad23'], { name: 'Learning rate' });
const rank = savedOf('rank', ['44b0e1c9', 'fa25ad23'], { name: 'LoRA rank', createdAtMs: 0 });
const current = { state: rate.state, model: 'Qwen/Qwen2.5-7B' };
const full = Object.assign(new Error('quota'), { code: 'full' });

function show(store: ComparisonStore, props: Partial<SavedComparisonsProps> = {}) {
  const onOpen = vi.fn();
  const all = { store, runs, onOpen, ...props };
  return { onOpen, ...showAt(<SavedComparisons {...all} />, 360) };
}

const names = (container: Element) => parts(container, 'open').map(textOf);
const nameOf = (name: string) => screen.findByRole('button', { name });
const choose = async (of: string, entry: string) => {
  await userEvent.click(await screen.findByRole('button', { name: `Actions for ${of}` }));
  await userEvent.click(await screen.findByRole('menuitem', { name: entry }));
};

beforeEach(() => localStorage.clear());

describe('SavedComparisons', () => {
  test('lists what the store holds, the newest first, and opens it', async () => {
    const { container, onOpen } = show(memoryStore([rank, rate]), { openId: 'rate' });
    await nameOf('Learning rate');
    expect(names(container)).toEqual(['Learning rate', 'LoRA rank']);
    expect((await nameOf('Learning rate')).getAttribute('aria-current')).toBe('true');
    (await nameOf('Learning rate')).focus();
    await userEvent.keyboard('{Enter}');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(rate.state, rate);
  });

  test('names the runs that are gone and opens the rest', async () => {
    const { onOpen } = show(memoryStore([rank]));
    expect(await screen.findByText('1 of 2 runs is gone: 44b0e1c9')).toBeVisible();
    await userEvent.click(await nameOf('LoRA rank'));
    expect(onOpen.mock.calls[0]?.[0]).toEqual({ selected: [{ runId: 'fa25ad23', slot: 2 }] });
  });

  test('does not open where all runs are gone, and says why', async () => {
    const { onOpen } = show(memoryStore([savedOf('old', ['x'])]));
    const name = await nameOf('old');
    expect(name.getAttribute('aria-disabled')).toBe('true');
    expect(name).toHaveAccessibleDescription('Its run is gone: x');
    name.focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.click(screen.getByRole('button', { name: 'Actions for old' }));
    const open = await screen.findByRole('menuitem', { name: /^Open/ });
    expect(textOf(open)).toBe('OpenIts run is gone: x');
    await userEvent.keyboard('{Enter}');
    expect(onOpen).not.toHaveBeenCalled();
  });

  test('calls no run gone before the runs are known', async () => {
    const { container } = show(memoryStore([rank]), { runs: undefined });
    await nameOf('LoRA rank');
    expect(parts(container, 'gone')).toEqual([]);
  });

  test('renames in place with Enter, and gives the focus back to the name', async () => {
    const { container } = show(memoryStore([rate, rank]));
    await choose('Learning rate', 'Rename');
    const field = await screen.findByRole('textbox', { name: 'New name of Learning rate' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    await userEvent.keyboard('Rates{Enter}');
    await waitFor(() => expect(names(container)).toEqual(['Rates', 'LoRA rank']));
    await waitFor(async () => expect(document.activeElement).toBe(await nameOf('Rates')));
    await waitFor(() => expect(textOf(screen.getByRole('status'))).toBe('Renamed to Rates'));
  });

  test('leaves the name as it was with Escape, without a call, and stays in its dialog', async () => {
    const rename = vi.fn();
    const onKeyDown = vi.fn();
    showAt(
      // biome-ignore lint/a11y/noStaticElementInteractions: a dialog around it would listen as well
      <div onKeyDown={({ key }) => key === 'Escape' && onKeyDown()}>
        <SavedComparisons store={memoryStore([rate], { rename })} onOpen={vi.fn()} />
      </div>,
    );
    (await nameOf('Learning rate')).focus();
    await userEvent.keyboard('{F2}');
    await screen.findByRole('textbox');
    await userEvent.keyboard('other{Escape}');
    await waitFor(async () => expect(document.activeElement).toBe(await nameOf('Learning rate')));
    expect(rename).not.toHaveBeenCalled();
    expect(onKeyDown).not.toHaveBeenCalled();
  });

  test('keeps what was typed where the store cannot take it, with the reason', async () => {
    show(memoryStore([rate], { rename: () => Promise.reject(full) }));
    (await nameOf('Learning rate')).focus();
    await userEvent.keyboard('{F2}');
    const field = await screen.findByRole('textbox');
    await userEvent.keyboard('Rates{Enter}');
    expect(textOf(await screen.findByRole('alert'))).toBe(
      'Not renamed: the storage is full. Delete a saved comparison and try again',
    );
    expect(field).toHaveValue('Rates');
    expect(document.activeElement).toBe(field);
    await userEvent.clear(field);
    await userEvent.keyboard('{Enter}');
    expect(textOf(await screen.findByText('A name is needed.'))).toBe('A name is needed.');
  });

  test('deletes once the store has, gives the focus to the next, and takes it back', async () => {
    let finish = () => {};
    const store = memoryStore([rate, rank]);
    const slow = {
      ...store,
      delete: async (id: string) => {
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
        return store.delete(id);
      },
    };
    const { container } = show(slow);
    await choose('Learning rate', 'Delete');
    expect(names(container)).toEqual(['Learning rate', 'LoRA rank']);
    await waitFor(() =>
      expect(parts(container, 'comparison')[0]?.getAttribute('aria-busy')).toBe('true'),
    );
    finish();
    await waitFor(() => expect(names(container)).toEqual(['LoRA rank']));
    await waitFor(async () => expect(document.activeElement).toBe(await nameOf('LoRA rank')));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(names(container)).toEqual(['Learning rate', 'LoRA rank']));
    expect(await store.get('rate')).toEqual(rate);
    expect(document.activeElement).toBe(screen.getByRole('heading'));
  });

  test('takes back two deletions at once, so that the second does not lose the first', async () => {
    const store = memoryStore([rate, rank]);
    const { container } = show(store);
    (await nameOf('Learning rate')).focus();
    await userEvent.keyboard('{Delete}');
    await waitFor(() => expect(names(container)).toEqual(['LoRA rank']));
    (await nameOf('LoRA rank')).focus();
    await userEvent.keyboard('{Delete}');
    await screen.findByText('No saved comparisons');
    expect(document.activeElement?.tagName).toBe('H2');
    expect(await screen.findByText('Deleted Learning rate, LoRA rank')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(names(container)).toEqual(['Learning rate', 'LoRA rank']));
  });

  test('says that it was not deleted, and shows it still', async () => {
    const { container } = show(
      memoryStore([rate], { delete: () => Promise.reject(new Error('503, try later')) }),
    );
    (await nameOf('Learning rate')).focus();
    await userEvent.keyboard('{Delete}');
    expect(textOf(await screen.findByRole('alert'))).toBe('Not deleted: 503, try later');
    expect(names(container)).toEqual(['Learning rate']);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('keeps the undo where it could not be taken back', async () => {
    const { container } = show(memoryStore([rate], { save: () => Promise.reject(full) }));
    (await nameOf('Learning rate')).focus();
    await userEvent.keyboard('{Delete}');
    await waitFor(() => expect(names(container)).toEqual([]));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(textOf(await screen.findByRole('alert'))).toMatch(/^Not restored: .*full/);
    expect(await screen.findByRole('button', { name: 'Undo' })).toBeVisible();
  });

  test('saves what is on screen under a name, with notes', async () => {
    const save = vi.fn(memoryStore([]).save);
    show(memoryStore([], { save }), { current, createdBy: 'Ada' });
    await screen.findByText('No saved comparisons');
    await userEvent.click(screen.getByRole('button', { name: 'Save comparison' }));
    const form = within(await screen.findByRole('form', { name: 'Save comparison' }));
    const name = form.getByRole('textbox', { name: 'Name' });
    expect(name).toHaveValue('2 runs, Qwen/Qwen2.5-7B');
    await userEvent.fill(form.getByRole('textbox', { name: /Notes/ }), ' two more seeds ');
    await userEvent.fill(name, 'Rates');
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(save).toHaveBeenCalledExactlyOnceWith({
        name: 'Rates',
        notes: 'two more seeds',
        model: 'Qwen/Qwen2.5-7B',
        createdBy: 'Ada',
        state: rate.state,
      }),
    );
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Save comparison' }));
    await waitFor(() => expect(textOf(screen.getByRole('status'))).toBe('Saved Rates'));
  });

  test('keeps what was typed where the storage is full', async () => {
    const { container } = show(memoryStore([rate], { save: () => Promise.reject(full) }), {
      current,
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Save comparison' }));
    const name = await screen.findByRole('textbox', { name: 'Name' });
    await userEvent.fill(name, 'Rates');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(textOf(await screen.findByRole('alert'))).toMatch(/^Not saved: .*storage is full/);
    expect(name).toHaveValue('Rates');
    expect(names(container)).toEqual(['Learning rate']);
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('form')).toBeNull();
  });

  test('offers no saving where there is nothing on screen', async () => {
    show(memoryStore([rate]), { current: { state: { selected: [] } } });
    await nameOf('Learning rate');
    expect(screen.queryByRole('button', { name: 'Save comparison' })).toBeNull();
  });

  test('says that it did not load, and tries again', async () => {
    const forbidden = Object.assign(new Error('no'), { code: 'forbidden' });
    const list = vi.fn(memoryStore([rate]).list).mockRejectedValueOnce(forbidden);
    show(memoryStore([rate], { list }));
    expect(textOf(await screen.findByRole('alert'))).toContain(
      'Saved comparisons did not load: the page is not allowed to use the storageNothing was changed.',
    );
    expect(screen.queryByText('No saved comparisons')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await nameOf('Learning rate')).toBeVisible();
  });

  test('says what could not be read beside the rest', async () => {
    const issues = [{ path: 'b2c4', message: 'Invalid input' }];
    show(memoryStore([], { list: async () => ({ comparisons: [rate], issues }) }));
    expect(await screen.findByText('1 saved comparison could not be read')).toBeVisible();
    expect(await nameOf('Learning rate')).toBeVisible();
  });

  test('shows at once what another tab saved', async () => {
    const store = createBrowserComparisonStore();
    const { container } = show(store);
    await screen.findByText('No saved comparisons');
    await createBrowserComparisonStore().save(rate);
    dispatchEvent(new StorageEvent('storage', { key: null }));
    await waitFor(() => expect(names(container)).toEqual(['Learning rate']));
  });

  test('shows one list wherever the same store is shown, and another store’s nowhere', async () => {
    const store = memoryStore([rate]);
    const { container } = showAt(
      <>
        <SavedComparisons store={store} onOpen={vi.fn()} />
        <SavedComparisons store={store} onOpen={vi.fn()} />
        <SavedComparisons store={memoryStore([rank])} onOpen={vi.fn()} />
      </>,
    );
    await waitFor(() =>
      expect(names(container)).toEqual(['Learning rate', 'Learning rate', 'LoRA rank']),
    );
    parts(container, 'open')[0]?.focus();
    await userEvent.keyboard('{Delete}');
    await waitFor(() => expect(names(container)).toEqual(['LoRA rank']));
  });

  test('does not bring back what was deleted by an answer from before', async () => {
    const answers: ((list: readonly SavedComparison[]) => void)[] = [];
    const list: ComparisonStore['list'] = () =>
      new Promise((resolve) => {
        answers.push((comparisons) => resolve({ comparisons, issues: [] }));
      });
    let tell = () => {};
    const store = memoryStore([rate, rank], {
      list,
      subscribe: (onChange) => {
        tell = onChange;
        return () => {};
      },
    });
    const { container } = show(store);
    await waitFor(() => expect(answers.length).toBe(1));
    answers[0]?.([rate, rank]);
    (await nameOf('Learning rate')).focus();
    tell();
    await waitFor(() => expect(answers.length).toBe(2));
    await userEvent.keyboard('{Delete}');
    await waitFor(() => expect(names(container)).toEqual(['LoRA rank']));
    answers[1]?.([rate, rank]);
    await waitFor(() => expect(answers.length).toBe(3));
    expect(names(container)).toEqual(['LoRA rank']);
    answers[2]?.([rank]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(names(container)).toEqual(['LoRA rank']);
  });

  test('shows hostile names as text and stays in its column', async () => {
    const hostile = [
      savedOf('1', ['06a9655e'], { name: '<img src=x onerror=alert(1)>' }),
      savedOf('2', ['x'.repeat(10_000), 'y'], {
        name: 'n'.repeat(10_000),
        notes: 'm'.repeat(10_000),
        createdBy: 'z'.repeat(10_000),
      }),
    ];
    const { container } = show(memoryStore(hostile));
    await screen.findByRole('button', { name: '<img src=x onerror=alert(1)>' });
    const root = container.querySelector('section') as HTMLElement;
    expect(root.querySelector('img')).toBeNull();
    expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth);
    expect(root.clientHeight).toBeLessThan(500);
  });

  test('reads nothing on the server, and hydrates in silence', async () => {
    const list = vi.fn(memoryStore([]).list);
    const sent = await expectSilentHydration(
      <SavedComparisons store={memoryStore([], { list })} onOpen={vi.fn()} />,
    );
    expect(sent.querySelector('[aria-busy]')).not.toBeNull();
  });

  test('forwards what belongs to its root', () => {
    const ref = createRef<HTMLElement>();
    showAt(
      <SavedComparisons
        ref={ref}
        store={memoryStore([])}
        onOpen={vi.fn()}
        className="mine"
        data-testid="saved"
      />,
    );
    expect(ref.current?.className).toBe('runcompare rc-saved mine');
    expect(screen.getByTestId('saved')).toBe(ref.current);
  });
});

describeAccessible({
  'some, one of them with a run gone': {
    ui: <SavedComparisons store={memoryStore([rate, rank])} runs={runs} onOpen={vi.fn()} />,
    open: async () => {
      await nameOf('LoRA rank');
    },
  },
  'one renamed, and the form open': {
    ui: <SavedComparisons store={memoryStore([rate])} current={current} onOpen={vi.fn()} />,
    open: async () => {
      await userEvent.click(await screen.findByRole('button', { name: 'Save comparison' }));
      (await nameOf('Learning rate')).focus();
      await userEvent.keyboard('{F2}');
      await screen.findByRole('textbox', { name: /^New name/ });
    },
  },
  'none, failed': {
    ui: (
      <SavedComparisons
        store={memoryStore([], { list: () => Promise.reject(full) })}
        onOpen={vi.fn()}
      />
    ),
    open: async () => {
      await screen.findByRole('alert');
    },
  },
});
