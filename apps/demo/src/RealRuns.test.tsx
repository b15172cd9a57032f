import { composeStories } from '@storybook/react-vite';
import { render, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../packages/react/src/styles/styles.css';
import * as stories from './RealRuns.stories';

const { Comparison } = composeStories(stories);

const run = (name: string | RegExp) => screen.getByRole('treeitem', { name });
const headline = () => document.querySelector('[data-part="headline"]')?.textContent;

describe('the first story of the demo', () => {
  beforeAll(async () => {
    await page.viewport(1280, 900);
    document.documentElement.dataset.theme = 'light';
  });

  it('compares real runs: choose three, see the winner and why, archive a loser, undo', async () => {
    render(<Comparison />);
    await screen.findByRole('treeitem', { name: 'bytegpt-2l-64d 23 runs' }, { timeout: 20_000 });
    expect(run('tinyllama-4l-128d 6 runs')).toBeDefined();

    await userEvent.click(screen.getByRole('button', { name: 'Clear selection' }));
    expect(screen.getByText('0 of 5 selected')).toBeDefined();
    await userEvent.click(run(/^lr1e-3-bs16-seed4 /));
    await userEvent.click(run(/^lr3e-3-bs16-seed4 /));
    await userEvent.click(run(/^lr1-bs16-seed0 /));
    expect(screen.getByText('3 of 5 selected')).toBeDefined();

    expect(headline()).toBe('lr3e-3-bs16-seed4 is the best run');
    const verdict = screen.getByRole('region', { name: /is the best run$/ });
    expect(within(verdict).getByRole('button', { name: 'Clear', expanded: false })).toBeDefined();
    expect(document.querySelector('[data-part="reasons"]')?.textContent).toContain(
      '11\u202f% better eval loss than lr1e-3-bs16-seed4',
    );
    expect(document.querySelector('[data-part="caveats"]')?.textContent).toContain(
      '4 runs of this group differ only by seed and span 5\u202f%',
    );
    const table = screen.getByRole('grid', { name: 'Metrics' });
    const losses = within(table).getByRole('row', { name: /^Best eval loss/ });
    expect(losses.textContent).toContain('2.334');

    const cleanUp = screen.getByRole('region', { name: 'Clean up' });
    for (const box of within(cleanUp).getAllByRole('checkbox', { name: /^sgd-/ })) {
      await userEvent.click(box);
    }
    await userEvent.click(within(cleanUp).getByRole('button', { name: 'Archive 1' }));
    await waitFor(() => expect(screen.getByText('Archived lr1-bs16-seed0')).toBeDefined());
    await waitFor(() =>
      expect(screen.queryByRole('treeitem', { name: /^lr1-bs16-seed0 / })).toBeNull(),
    );
    expect(screen.getByText('2 of 5 selected')).toBeDefined();

    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(run(/^lr1-bs16-seed0 /)).toBeDefined());
  });
});
