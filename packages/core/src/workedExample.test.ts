import { describe, expect, it } from 'vitest';
import { planCleanUp } from './advice/cleanUp';
import { recommendRun } from './advice/recommendRun';
import { compareRuns } from './comparison/compareRuns';
import { tiesWithBest } from './comparison/tiesWithBest';
import { plainText } from './format/template';
import { evalLoss, workedExample } from './testing/workedExample';
import { bulkActionView } from './view/bulkActionView';
import { metricsTableView } from './view/metricsTableView';
import { recommendationView } from './view/recommendationView';
import { runListRowText } from './view/runListRowText';
import { runListView } from './view/runListView';

const comparison = compareRuns(workedExample(), { objective: evalLoss });
const recommendation = recommendRun(comparison);

describe('the worked example of Qwen/Qwen2.5-7B-Instruct', () => {
  it('reads like its table', () => {
    const { columns, sections } = metricsTableView(comparison);
    const rows = sections[0]?.rows.map((row) => [
      row.label,
      ...row.cells.map((cell) => cell.text),
      row.best.runIds.map((id) => columns.find((column) => column.runId === id)?.detail),
    ]);
    expect(columns.map((column) => column.label)).toEqual(['06a9655e', 'fa25ad23', '0a04dd4e']);
    expect(rows).toEqual([
      ['Best eval loss', '0.6686', '0.9041', '1.1267', ['Run #1 · baseline']],
      ['Best epoch', '11/12', '12/12', '12/12', ['Run #1 · baseline']],
      ['Training time', '2 h 18 min', '2 h 30 min', '2 h 6 min', ['Run #3']],
      ['Final perplexity', '1.95', '2.47', '3.08', ['Run #1 · baseline']],
      ['GPU utilization', '85 %', '78 %', '82 %', ['Run #1 · baseline']],
    ]);
  });

  it('says below each value how it differs from the best run', () => {
    const rows = metricsTableView(comparison).sections[0]?.rows ?? [];
    const below = rows.map((row) => row.cells.map((cell) => cell.below));
    expect(below).toEqual([
      ['Best', '+0.2355 · 26 % worse', '+0.4581 · 41 % worse'],
      ['', '', ''],
      ['', '+12 min · 8 % worse', '−12 min · 9 % better'],
      ['Best', '+0.52 · 21 % worse', '+1.13 · 37 % worse'],
      ['Best', '−7 pts · 8 % worse', '−3 pts · 4 % worse'],
    ]);
  });

  it('badges #2 with 26 % worse and #3 with 41 % worse, both as warnings', () => {
    const runs = workedExample();
    const [group] = runListView(runs, { objective: evalLoss }).groups;
    const ties = tiesWithBest(runs, { objective: evalLoss });
    const said = group?.rows.map((row) =>
      runListRowText(row, { runs, group, objective: evalLoss, ties }),
    );
    expect(said?.map((row) => [row.label, row.value, row.badges])).toEqual([
      ['06a9655e', '0.6686', [{ kind: 'best', text: 'Best', tone: 'plain' }]],
      ['fa25ad23', '0.9041', [{ kind: 'worse', text: '26 % worse', tone: 'warn' }]],
      ['0a04dd4e', '1.1267', [{ kind: 'worse', text: '41 % worse', tone: 'warn' }]],
    ]);
  });

  it('recommends 06a9655e for its facts', () => {
    const view = recommendationView(comparison, recommendation);
    expect(plainText(view.headline)).toBe('06a9655e is the best run');
    expect(view.reasons.map((reason) => [plainText(reason.text), reason.figure])).toEqual([
      ['26 % better eval loss than fa25ad23', '0.6686 / 0.9041'],
      ['Converged at epoch 11 of 12', ''],
      ['Highest GPU utilization', '85 %'],
    ]);
  });

  it('is likely and not clear: no seed was repeated, so that the noise is assumed', () => {
    const view = recommendationView(comparison, recommendation);
    expect([view.verdict?.word, view.isCrowned]).toEqual(['Likely', true]);
    expect(view.caveats.map((caveat) => plainText(caveat.text))).toEqual([
      'The noise between seeds is assumed (±0.0612), not measured, so this is likely rather than clear.',
      'One more seed each of 06a9655e and fa25ad23 (4 h 48 min of training) could settle it.',
    ]);
  });

  it('lists #2 and #3 as 26–41 % worse, and proposes neither past 50 %', () => {
    const view = bulkActionView(planCleanUp(workedExample(), { objective: evalLoss }));
    expect(plainText(view.sentence)).toBe('2 runs are 26–41 % worse than 06a9655e.');
    const strict = planCleanUp(workedExample(), { objective: evalLoss, worseBy: 0.5 });
    expect(strict.underperforming).toEqual([]);
  });
});
