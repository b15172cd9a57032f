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
  let text: string | undefined;
  const url: UrlAdapter = {
    read: () => text,
    write: (next) => {
      text = next;
    },
    subscribe: () => () => {},
  };
  const first = show({ store: null, url });
  await head('a/a');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Group by' }), 'Nothing');
  expect(await head('Runs')).toBeTruthy();
  expect(text).toContain('.g-none.');
  first.unmount();
  show({ store: null, url });
  expect(await head('Runs')).toBeTruthy();
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Group by' }).value).toBe('none');
});

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
