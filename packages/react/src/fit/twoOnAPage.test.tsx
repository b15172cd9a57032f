import type { Run } from '@runcompare/core';
import { seededRuns } from '@runcompare/core/testing';
import { render, screen, waitFor, within } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../internal/testSupport/realEvents';
import { sourceOf } from '../internal/testSupport/sourceOf';
import '../styles/styles.css';
import { browserUrl } from '../provider/browserUrl';
import { RunCompareProvider } from '../provider/RunCompareProvider';
import { RunComparison } from '../run-comparison/RunComparison';

const place = window.location.href;
const sides = ['left', 'right'].map((name, i) => {
  const runs = [0.7, 0.9].map(
    (level, at) => seededRuns({ seed: 40 + 10 * i + at, count: 1, points: 40, level })[0] as Run,
  );
  return { name, runs, source: sourceOf(runs), url: browserUrl({ parameter: name }) };
});

beforeEach(async () => {
  await page.viewport(1280, 900);
});

afterEach(() => {
  window.history.replaceState(null, '', place);
});

test('two comparisons keep what was chosen in a parameter each, over a reload and Back', async () => {
  const { unmount } = render(<Page />);
  await choose('left', 1);
  await choose('right', 1);
  expect(chosen()).toEqual({ left: 2, right: 2 });
  expect(parameters()).toEqual({ left: true, right: true });
  unmount();
  render(<Page />);
  await waitFor(() => expect(chosen()).toEqual({ left: 2, right: 2 }));
  window.history.back();
  await waitFor(() => expect(chosen()).toEqual({ left: 2, right: 1 }));
});

function Page() {
  return (
    <StrictMode>
      {sides.map(({ name, source, url }) => (
        <fieldset key={name} aria-label={name}>
          <RunCompareProvider source={source} url={url}>
            <RunComparison store={null} />
          </RunCompareProvider>
        </fieldset>
      ))}
    </StrictMode>
  );
}

async function choose(name: string, at: number): Promise<void> {
  const id = sides.find((side) => side.name === name)?.runs[at]?.id;
  const side = within(screen.getByRole('group', { name }));
  await userEvent.click(await side.findByRole('treeitem', { name: new RegExp(`^${id}`) }));
}

function chosen(): { readonly [name: string]: number } {
  return ofSides((name) => {
    const side = within(screen.getByRole('group', { name }));
    return side.queryAllByRole('treeitem', { checked: true }).length;
  });
}

function parameters(): { readonly [name: string]: boolean } {
  const given = new URLSearchParams(window.location.search);
  return ofSides((name) => given.has(name));
}

function ofSides<T>(read: (name: string) => T): { readonly [name: string]: T } {
  return Object.fromEntries(sides.map(({ name }) => [name, read(name)]));
}
