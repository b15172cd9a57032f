import type { Run, RunSource } from '@runcompare/core';
import { seededRuns } from '@runcompare/core/testing';
import { render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../internal/testSupport/realEvents';
import { sourceOf } from '../internal/testSupport/sourceOf';
import { RunCompareProvider } from '../provider/RunCompareProvider';
import { RunComparison } from './RunComparison';

const place = window.location.href;
const [first, second] = [0.7, 0.9].map(
  (level, i) => seededRuns({ seed: 20 + i, count: 1, points: 20, level })[0] as Run,
) as [Run, Run];

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  window.history.replaceState(null, '', place);
});

test('a run of a link is not called gone where the page that may hold it failed', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  window.history.replaceState(null, '', `?compare=1.r1-${first.id}.r2-${second.id}.z`);
  const listRuns: RunSource['listRuns'] = async ({ cursor } = {}) => {
    if (cursor !== undefined) throw new Error('502 Bad Gateway.');
    return { runs: [{ ...first, histories: undefined }], issues: [], nextCursor: 'next' };
  };
  show({ ...sourceOf([first, second]), listRuns });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await screen.findByText(/502 Bad Gateway/)).toBeVisible();
  expect(screen.queryByText(/gone/)).toBeNull();
});

test('an address that cannot follow is said, and what was chosen shows', async () => {
  vi.spyOn(window.history, 'pushState').mockImplementation(() => {
    throw new DOMException('too often', 'SecurityError');
  });
  show(sourceOf([first, second]));
  const row = await screen.findByRole('treeitem', { name: new RegExp(`^${second.id}`) });
  await userEvent.click(row);
  expect(await screen.findByText(/^The address could not be changed/)).toBeVisible();
  expect(screen.getAllByRole('treeitem', { checked: true })).toHaveLength(2);
});

function show(source: RunSource) {
  render(
    <RunCompareProvider source={source}>
      <RunComparison />
    </RunCompareProvider>,
  );
}
