import type { Run } from '@runcompare/core';
import { seededRuns } from '@runcompare/core/testing';
import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page as browser, userEvent } from 'vitest/browser';
import '../styles/styles.css';
import '../internal/testSupport/realEvents';
import { sourceOf } from '../internal/testSupport/sourceOf';
import { RunCompareProvider } from '../provider/RunCompareProvider';
import type { UrlAdapter } from '../provider/urlAdapter';
import { RunComparison } from './RunComparison';

const runs: readonly Run[] = [
  ...seededRuns({ seed: 3, count: 2, points: 60, model: 'a/a' }),
  ...seededRuns({ seed: 4, count: 2, points: 60, model: 'b/b' }),
];

beforeEach(() => browser.viewport(900, 900));
afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

describe('which groups are closed', () => {
  test('is remembered in this browser, and only that of groups that stay closed', async () => {
    const first = show({});
    await userEvent.click(await head('a/a'));
    await userEvent.click(await head('b/b'));
    await userEvent.click(await head('a/a'));
    first.unmount();
    show({});
    expect((await head('b/b')).getAttribute('aria-expanded')).toBe('false');
    expect((await head('a/a')).getAttribute('aria-expanded')).toBe('true');
  });

  test('holds without a word where storage is full or forbidden', async () => {
    const error = vi.spyOn(console, 'error');
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
    show({});
    await userEvent.click(await head('a/a'));
    expect((await head('a/a')).getAttribute('aria-expanded')).toBe('false');
    expect(error).not.toHaveBeenCalled();
  });

  test.each(['{', '{"a":1}', '[1,null]'])('starts open where %s is stored', async (stored) => {
    localStorage.setItem('runcompare/folded-groups', stored);
    show({});
    expect((await head('a/a')).getAttribute('aria-expanded')).toBe('true');
  });

  test('is stored nowhere where nothing is to be', async () => {
    show({ store: null });
    await userEvent.click(await head('a/a'));
    expect((await head('a/a')).getAttribute('aria-expanded')).toBe('false');
    expect(localStorage.length).toBe(0);
  });
});

test('what runs are grouped by goes into the address, and comes back from it', async () => {
  const { url, texts } = keptIn(undefined);
  const first = show({ store: null, url });
  await head('a/a');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Group by' }), 'Nothing');
  expect(await head('Runs')).toBeTruthy();
  expect(texts.at(-1)).toContain('.g-none.');
  first.unmount();
  show({ store: null, url });
  expect(await head('Runs')).toBeTruthy();
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Group by' }).value).toBe('none');
});

describe('what narrows and orders the list', () => {
  test('goes into the address once the typing pauses, and a shared link shows the same list', async () => {
    const { url, texts } = keptIn(undefined);
    const first = show({ store: null, url });
    await head('a/a');
    await userEvent.type(screen.getByRole('searchbox'), 'b/b');
    expect(await head('b/b')).toBeTruthy();
    await expect.poll(() => texts.at(-1)).toContain('.q-b*2fb.');
    expect(texts.filter((text) => text?.includes('.q-'))).toHaveLength(1);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Sort' }), 'Newest first');
    expect(texts.at(-1)).toContain('.q-b*2fb.y-started-descending.');
    const order = rowIds();
    first.unmount();
    show({ store: null, url: keptIn(texts.at(-1)).url });
    await head('b/b');
    expect(rowIds()).toEqual(order);
    expect(screen.queryByRole('treeitem', { name: /^a\/a/ })).toBeNull();
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('b/b');
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Sort' }).value).toBe(
      'started descending',
    );
  });

  test('is not lost by a choice made before the typing pauses', async () => {
    const { url, texts } = keptIn(undefined);
    show({ store: null, url });
    await head('b/b');
    await userEvent.fill(screen.getByRole('searchbox'), 'b/b');
    const [, row] = screen.getAllByRole('treeitem');
    await userEvent.click(row as Element);
    await expect.poll(() => texts.at(-1)).toContain('.q-b*2fb.');
    expect(texts.at(-1)).toContain(`-${row?.dataset.run}.`);
  });

  test('of two under one provider is not mixed up, each with a parameter of its own', async () => {
    const [left, right] = [keptIn(undefined), keptIn(undefined)];
    render(
      <RunCompareProvider source={sourceOf(runs)} url={left.url}>
        <RunComparison store={null} />
        <RunComparison store={null} url={right.url} />
      </RunCompareProvider>,
    );
    await expect.poll(() => screen.queryAllByRole('tree')).toHaveLength(2);
    const boxes = screen.getAllByRole<HTMLInputElement>('searchbox', { name: /^Search name/ });
    boxes[1]?.focus();
    await userEvent.keyboard('a/a');
    await expect.poll(() => right.texts.at(-1)).toContain('.q-a*2fa.');
    expect(left.texts).toEqual([undefined]);
    expect(boxes.map(({ value }) => value)).toEqual(['', 'a/a']);
  });
});

/** An address that begins with a text, and every text that it held. */
function keptIn(first: string | undefined) {
  const texts: (string | undefined)[] = [first];
  const url: UrlAdapter = {
    read: () => texts.at(-1),
    write: (text) => void texts.push(text),
    subscribe: () => () => {},
  };
  return { url, texts };
}

function rowIds(): (string | undefined)[] {
  return screen.getAllByRole('treeitem').flatMap(({ dataset }) => dataset.run ?? []);
}

function refuse(): never {
  throw new DOMException('no', 'SecurityError');
}

function show({ store, url = null }: { readonly store?: null; readonly url?: UrlAdapter | null }) {
  return render(
    <RunCompareProvider source={sourceOf(runs)} url={url}>
      <RunComparison store={store} />
    </RunCompareProvider>,
  );
}

function head(title: string): Promise<HTMLElement> {
  return screen.findByRole('treeitem', { name: new RegExp(`^${title} \\d runs$`) });
}
