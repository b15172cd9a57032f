import type { Run } from '@runcompare/core';
import { seededRuns } from '@runcompare/core/testing';
import { render, screen, within } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page as browser, userEvent } from 'vitest/browser';
import '../styles/styles.css';
import '../internal/testSupport/realEvents';
import { sourceOf } from '../internal/testSupport/sourceOf';
import { textOf } from '../internal/testSupport/textOf';
import { RunCompareProvider } from '../provider/RunCompareProvider';
import { RunComparison } from './RunComparison';
import { RunComparisonView } from './RunComparisonView';

const runs = [0.7, 0.8, 0.95].map((level, i): Run => {
  const [run] = seededRuns({ seed: 20 + i, count: 1, points: 60, level });
  return { ...(run as Run), gpuCount: 4 };
});
const [first, second, third] = runs.map((run) => run.id) as [string, string, string];
const selectedRunIds = [first, second];

type Given = Omit<ComponentProps<typeof RunComparisonView>, 'runs'>;
const ways: Record<string, (given: Given) => void> = {
  'on a source': (given) =>
    void render(
      <RunCompareProvider source={sourceOf(runs)} url={null} actions={given.actions}>
        <RunComparison store={null} selectedRunIds={selectedRunIds} {...given} />
      </RunCompareProvider>,
    ),
  'on runs at hand': (given) =>
    void render(<RunComparisonView runs={runs} selectedRunIds={selectedRunIds} {...given} />),
};

beforeEach(() => browser.viewport(1280, 900));
afterEach(() => vi.restoreAllMocks());

describe.each(Object.entries(ways))('what a team judges by, %s', (_, show) => {
  test('adds what the GPUs cost', async () => {
    show({ rules: { gpuHourlyRate: 2 } });
    const derived = await screen.findByRole('button', { name: /^Derived/ });
    if (derived.getAttribute('aria-expanded') === 'false') await userEvent.click(derived);
    const cost = await screen.findByRole('rowheader', { name: /^Cost/ });
    expect(textOf(cost.closest('tr') as HTMLElement)).toMatch(/\d/);
  });

  test('makes a tie of what is too small to matter, in verdict and list alike', async () => {
    show({ rules: { mmd: 0.5 } });
    expect(textOf(await row(second))).toContain('Tie with best');
    const title = screen.getByRole('heading', { name: /No clear winner/ });
    expect(textOf(title.closest('section') as HTMLElement)).toContain(
      'less than what matters here',
    );
  });

  test('says shares of what the team takes them of, in list, table and clean-up', async () => {
    show({ rules: { gapRelativeTo: 'reference', assumedNoise: 0.0001 } });
    const share = `${Math.round((lossOf(third) / lossOf(first) - 1) * 100)} % worse`;
    expect(within(await row(third)).getByText(share)).toBeTruthy();
    expect(textOf(screen.getByRole('region', { name: 'Clean up' }))).toContain(share);
  });

  test('warns past the share of the team', async () => {
    show({ warnAt: 0.01, rules: { assumedNoise: 0.0001 } });
    const badge = within(await row(second)).getByText(/worse$/);
    expect(badge.closest('[data-tone]')?.getAttribute('data-tone')).toBe('warn');
    expect(document.querySelector('table [data-tone="warn"]')).toBeTruthy();
  });

  test('lets no more runs be chosen than the team compares', async () => {
    show({ limit: 2 });
    await row(third);
    expect(screen.getByText('2 of 2 selected')).toBeTruthy();
    expect((await row(third)).getAttribute('aria-disabled')).toBe('true');
  });

  test('keeps what the team wants kept, and says why', async () => {
    const error = vi.spyOn(console, 'error');
    const archive = async () => [];
    show({
      onOpenRun: () => {},
      actions: { archive, restore: archive },
      protect: (run) => (run.id === third ? 'Ships on Monday.' : undefined),
    });
    await row(third);
    expect(textOf(screen.getByRole('region', { name: 'Clean up' }))).toContain('Ships on Monday.');
    expect(error).not.toHaveBeenCalled();
  });

  test('copies the command that trains more seeds', async () => {
    show({ seedsCommand: (asked) => `train ${asked.map(({ runId }) => runId).join(' ')}` });
    await row(first);
    expect(screen.getByRole('button', { name: /command/i })).toBeTruthy();
  });
});

async function row(runId: string): Promise<HTMLElement> {
  return await screen.findByRole('treeitem', { name: new RegExp(`^${runId}`) });
}

function lossOf(runId: string): number {
  return runs.find(({ id }) => id === runId)?.summary.eval_loss?.min?.value as number;
}
