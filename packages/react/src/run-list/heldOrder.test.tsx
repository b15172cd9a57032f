import type { Run } from '@runcompare/core';
import { evalLoss, workedExample } from '@runcompare/core/testing';
import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../styles/styles.css';
import '../internal/testSupport/realEvents';
import { RunList } from './RunList';

const before = workedExample();
const [first, second, third] = before.map(({ id }) => id) as [string, string, string];
/** The second run overtakes the first, and another one begins. */
const after: readonly Run[] = [
  ...before.map((run) => (run.id === second ? withValue(run, 0.5) : run)),
  { ...withValue(before[0] as Run, 0.1), id: 'joined', name: 'joined' },
];
const reranked = ['joined', second, first, third];

describe('a live update that ranks runs anew', () => {
  test('is shown at once where nobody is in the list', () => {
    const { rerender } = render(list(before));
    rerender(list(after));
    expect(order()).toEqual(reranked);
  });

  test('changes values in place while the pointer is in the list, and waits for it to leave', async () => {
    const { rerender } = render(list(before));
    await userEvent.hover(row(first));
    rerender(list(after));
    expect(order()).toEqual([first, second, third, 'joined']);
    expect(row(second).querySelector('.rc-value')?.textContent).toBe('0.5000');
    await userEvent.hover(screen.getByRole('searchbox'));
    await expect.poll(order).toEqual(reranked);
  });

  test('waits for the focus to leave, too', async () => {
    const { rerender } = render(list(before));
    await userEvent.hover(screen.getByRole('searchbox'));
    row(third).focus();
    rerender(list(after));
    expect(order()).toEqual([first, second, third, 'joined']);
    await userEvent.click(screen.getByRole('searchbox'));
    await expect.poll(order).toEqual(reranked);
  });

  test('does not hold a list that is ranked by something else', async () => {
    const runs = before.map((run, i): Run => {
      const point = { value: i + 1 };
      return { ...run, summary: { eval_loss: { min: point, max: point } } };
    });
    const { rerender } = render(list(runs));
    await userEvent.hover(row(first));
    expect(order()).toEqual([first, second, third]);
    rerender(<RunList runs={runs} objective={{ ...evalLoss, direction: 'max' }} />);
    expect(order()).toEqual([third, second, first]);
  });
});

function list(runs: readonly Run[]) {
  return <RunList runs={runs} objective={evalLoss} />;
}

function withValue(run: Run, value: number): Run {
  return { ...run, summary: { eval_loss: { min: { value } } } };
}

function row(id: string): HTMLElement {
  return document.querySelector(`[data-run="${id}"]`) as HTMLElement;
}

function order(): (string | undefined)[] {
  return [...document.querySelectorAll<HTMLElement>('[data-run]')].map(
    ({ dataset }) => dataset.run,
  );
}
