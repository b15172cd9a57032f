import { describe, expect, it } from 'vitest';
import { compareRuns } from '../comparison/compareRuns';
import { metricDefinition } from '../comparison/metricDefinitions';
import { createRun, type Run } from '../run/run';
import { evalLoss, workedExample } from '../testing/workedExample';
import { explainMetricsTable } from './explainMetricsTable';
import { metricsTableView } from './metricsTableView';

const comparisonOf = (runs: readonly Run[]) => compareRuns(runs, { objective: evalLoss });

/** What is said of the cell at a place of a row; of the row itself without one. */
function explain(runs: readonly Run[], metric: string, place?: number): readonly string[] {
  const comparison = comparisonOf(runs);
  const rows = metricsTableView(comparison).sections.flatMap((section) => section.rows);
  const cell =
    place === undefined ? undefined : rows.find(({ key }) => key === metric)?.cells[place];
  return explainMetricsTable(comparison, { metric, cell });
}

describe('explainMetricsTable', () => {
  it('explains a cell: digits, formula, where it was read, and the noise of the objective', () => {
    const runs = workedExample();
    const said = explain(runs, 'eval_loss', 1).map((line) => line.replaceAll('\u202f', ' '));
    expect(said[0]).toMatch(/^26 % worse: \|0\.9041 − 0\.6686\| \/ 0\.9041: the share/);
    expect(said.at(-1)).toMatch(
      /^Against 06a9655e: Likely\. Difference .* is assumed, not measured\.$/,
    );
    expect(said.at(-1)).toContain('Difference 0.2355, 95 % interval +0.1743 to +0.2967');
    expect(explain(runs, 'gpu_utilization', 1).join()).not.toContain('Against');
    expect(explain(runs, 'training_time', 0)).toEqual(['In full: 8280 seconds.']);
    expect(explain(runs, 'gpu_utilization', 0)).toEqual([
      'From the summary of the run: its history is not loaded.',
    ]);
    expect(explain(runs, 'perplexity', 0)).toEqual(['As the source reports it, without a step.']);
    const long = createRun({
      id: 'a',
      summary: { eval_loss: { min: { value: 0.123456789012, step: 1 } } },
    });
    expect(explain([long], 'eval_loss', 0)).toEqual([
      'In full: 0.123456789012.',
      'From the summary of the run: its history is not loaded.',
    ]);
  });

  it('says of the reference alone what a percentage is a share of, where it is asked for', () => {
    const comparison = compareRuns(workedExample(), {
      objective: evalLoss,
      gapRelativeTo: 'reference',
    });
    const cell = metricsTableView(comparison).sections[0]?.rows[0]?.cells[1];
    const [said] = explainMetricsTable(comparison, { metric: 'eval_loss', cell });
    expect(said).toMatch(/: \|0\.9041 − 0\.6686\| \/ 0\.6686: the share of the reference\.$/);
  });

  it('explains a row: its formula or how it was read, and what the source calls it', () => {
    const named = createRun({
      id: 'a',
      summary: {
        val_loss: { min: { value: 1, step: 1 } },
        tokens: { last: { value: 5, step: 1 } },
      },
    });
    expect(explain([named], 'eval_loss')).toContain('Recorded as val_loss.');
    expect(explain([named], 'tokens')[0]).toBe(
      'Read at the best step of eval loss, so that one column is one state of the model.',
    );
    expect(explain(workedExample(), 'gap_to_best')[0]).toBe(
      metricDefinition('gap_to_best').formula,
    );
  });

  it('has nothing to say of what is not there', () => {
    const runs = workedExample();
    expect(explain(runs, 'no_such_metric')).toEqual([]);
    const comparison = comparisonOf(runs);
    const [row] = metricsTableView(comparison).sections[0]?.rows ?? [];
    const [cell] = row?.cells ?? [];
    if (!cell) throw new Error('No cell.');
    const elsewhere = { ...cell, runId: 'not-compared' };
    expect(explainMetricsTable(comparison, { metric: 'eval_loss', cell: elsewhere })).toEqual([]);
  });
});
