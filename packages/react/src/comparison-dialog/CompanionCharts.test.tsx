import { compareRuns, createHistory, createRun } from '@runcompare/core';
import { evalLoss } from '@runcompare/core/testing';
import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import '../styles/styles.css';
import '../internal/testSupport/realEvents';
import { textOf } from '../internal/testSupport/textOf';
import { CompanionCharts } from './CompanionCharts';

describe('the checkpoints beside a comparison', () => {
  const listed = (saved: { readonly [id: string]: readonly number[] }) => {
    const runs = Object.entries(saved).map(([id, steps], i) =>
      createRun({
        id,
        name: id,
        histories: { eval_loss: createHistory({ step: [10, 20], value: [1 + i, 2 + i] }) },
        checkpoints: steps.map((step) => ({ id: `${id}-${step}`, step })),
      }),
    );
    const comparison = compareRuns(runs, { objective: evalLoss });
    render(<CompanionCharts comparison={comparison} runs={runs} group={runs} slots={{}} />);
    const list = screen.getByRole('region', { name: 'Checkpoints' });
    return {
      ids: [...list.querySelectorAll('[data-part="checkpoint"]')].map((row) => textOf(row)),
      note: within(list).queryByText(/^No checkpoints recorded/)?.textContent,
    };
  };

  test('are those of the best run alone', () => {
    const { ids, note } = listed({ best: [10, 20], other: [10] });
    expect(ids).toHaveLength(2);
    expect(note).toBeUndefined();
  });

  test('are those of the others where none of the best is known, which is said', () => {
    const { ids, note } = listed({ best: [], other: [10], third: [] });
    expect(ids).toEqual([expect.stringContaining('Step 10')]);
    expect(note).toBe('No checkpoints recorded: best, third');
  });

  test('are said to be none where no run has any', () => {
    expect(listed({ best: [], other: [] })).toEqual({ ids: [], note: 'No checkpoints recorded' });
  });
});
