import { type ActionOutcome, compareRuns, type Run } from '@runcompare/core';
import { evalLoss, workedExample } from '@runcompare/core/testing';
import { render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../styles/styles.css';
import '../internal/testSupport/realEvents';
import { slotsInOrder } from '../internal/runSlots';
import { ComparisonColumn } from './ComparisonColumn';

test('archiving the rest is still taken back when only the best run is left of the comparison', async () => {
  const done = vi.fn(async (runIds: readonly string[]) =>
    runIds.map((runId): ActionOutcome => ({ runId, outcome: 'done' })),
  );
  const at = (runs: readonly Run[]) => (
    <ComparisonColumn
      comparison={compareRuns(runs, { objective: evalLoss })}
      runs={runs}
      group={runs}
      slots={slotsInOrder(runs.map((run) => run.id))}
      actions={{ archive: done, restore: done }}
      isMeasured={false}
    />
  );
  const { rerender } = render(at(workedExample()));
  await userEvent.click(screen.getByRole('button', { name: 'Archive the other 2' }));
  await screen.findByRole('button', { name: 'Undo' });
  rerender(at(workedExample().slice(0, 1)));
  expect(screen.getByText('Select one more run to compare.')).toBeVisible();
  expect(screen.queryByRole('heading', { name: /06a9655e/ })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() =>
    expect(done.mock.calls.map(([ids]) => ids)).toEqual([
      ['0a04dd4e', 'fa25ad23'],
      ['0a04dd4e', 'fa25ad23'],
    ]),
  );
});
