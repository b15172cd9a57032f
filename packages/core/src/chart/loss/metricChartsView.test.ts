import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../comparison/compareRuns';
import { createHistory } from '../../run/history';
import { createRun, type Run } from '../../run/run';
import { seededRuns } from '../../testing/seededRuns';
import { evalLoss, workedExample } from '../../testing/workedExample';
import { metricChartsView } from './metricChartsView';

const history = createHistory({ step: [1, 2], value: [2, 1] });
const run = (id: string, metrics: readonly string[]) =>
  createRun({ id, histories: Object.fromEntries(metrics.map((key) => [key, history])) });
const viewOf = (runs: readonly Run[], search = '') =>
  metricChartsView(compareRuns(runs, { objective: evalLoss }), runs, { search });

describe('metricChartsView', () => {
  it('has a chart per metric that every run has a history of, and names the others', () => {
    const { charts, notes } = viewOf([
      run('a', ['eval_loss', 'reward', 'grad_norm']),
      run('b', ['eval_loss', 'reward']),
    ]);
    expect(charts.map(({ key }) => key).sort()).toEqual(['eval_loss', 'reward']);
    expect(notes).toEqual(['Not recorded by all of these runs: Gradient norm']);
  });

  it('finds a history under the name that its source gave it', () => {
    const { charts } = viewOf([run('a', ['eval/loss']), run('b', ['eval_loss'])]);
    expect(charts).toEqual([{ key: 'eval_loss', label: 'Eval loss' }]);
  });

  it('looks for names and keys in any case', () => {
    const runs = seededRuns({ seed: 3, count: 2, points: 20 });
    const all = viewOf(runs);
    expect(all.charts.length).toBeGreaterThan(3);
    expect(all.count).toBe(`${all.charts.length} metrics`);
    expect(viewOf(runs, 'loss').count).toBe(`2 of ${all.total}`);
    expect(all.axes).toContain('epoch');
    expect(viewOf(runs, ' EVAL_L').charts.map(({ label }) => label)).toEqual(['Eval loss']);
    expect(viewOf(runs, 'gradient').charts.map(({ key }) => key)).toEqual(['grad_norm']);
  });

  it('says why there is none', () => {
    expect(viewOf(workedExample()).empty?.title).toMatch(/^No metric is recorded over time/);
    const runs = seededRuns({ seed: 3, count: 2, points: 20 });
    const { empty, total } = viewOf(runs, '<b>');
    expect(empty?.title).toBe('No metric matches “<b>”');
    expect(empty?.hint).toBe(`${total} metrics are hidden by this search.`);
    expect(viewOf(runs).empty).toBeUndefined();
  });
});
