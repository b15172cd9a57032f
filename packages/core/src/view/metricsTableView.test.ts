import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRuns } from '../comparison/compareRuns';
import type { MetricFormat } from '../metric/metricDefinition';
import { createRun, type MetricSummary, type Run } from '../run/run';
import { messyRuns } from '../testing/messyRuns';
import { evalLoss, workedExample } from '../testing/workedExample';
import { labelsEn } from './labels.en';
import { metricsTableView } from './metricsTableView';
import { metricText } from './metricText';

const run = (id: string, summary: { readonly [metric: string]: MetricSummary }): Run =>
  createRun({ id, summary });

const loss = (value: number) => ({ eval_loss: { min: { value, step: 1 } } });
const at = (value: number | null) => ({ last: { value, step: 1 } });

const view = (runs: readonly Run[], options?: Parameters<typeof metricsTableView>[1]) =>
  metricsTableView(compareRuns(runs, { objective: evalLoss }), options);

const rowsOf = (table: ReturnType<typeof view>) =>
  table.sections.flatMap((section) => section.rows);
const row = (table: ReturnType<typeof view>, key: string) =>
  rowsOf(table).find((candidate) => candidate.key === key);

describe('metricsTableView', () => {
  it('shows missing, null, NaN and infinite as different things', () => {
    const table = view([
      run('value', { ...loss(1), score: at(2) }),
      run('missing', loss(2)),
      run('null', { ...loss(3), score: at(null) }),
      run('nan', { ...loss(4), score: at(Number.NaN) }),
      run('inf', { ...loss(5), score: at(Infinity) }),
      run('-inf', { ...loss(6), score: at(-Infinity) }),
    ]);
    const cells = row(table, 'score')?.cells.slice(1) ?? [];
    expect(cells.map((cell) => [cell.runId, cell.text, cell.below])).toEqual([
      ['missing', '—', 'not recorded'],
      ['null', 'null', 'recorded empty'],
      ['nan', 'NaN', 'not a number'],
      ['inf', '∞', 'infinite'],
      ['-inf', '\u2212∞', 'infinite'],
    ]);
  });

  it('shows a delta of −0.004 on a loss as such, and as better', () => {
    const comparison = compareRuns([run('a', loss(2.1)), run('b', loss(2.104))], {
      objective: evalLoss,
      baselineId: 'b',
    });
    const cell = row(metricsTableView(comparison), 'eval_loss')?.cells[0];
    expect(cell).toMatchObject({ judgement: 'better', tone: 'good' });
    expect(cell?.below).toMatch(/^\u22120\.004 · 0\.2.% better$/);
  });

  it('says the same only of what is exactly equal', () => {
    const table = view([run('a', loss(2.1)), run('b', loss(2.1)), run('c', loss(2.1 + 1e-12))]);
    const below = row(table, 'eval_loss')?.cells.map((cell) => cell.below) ?? [];
    expect(below.slice(0, 2)).toEqual(['Best', 'same']);
    expect(below[2]).toMatch(/^\+1e-12 · < 0\.1.% worse$/);
  });

  it('warns only past the share it is given', () => {
    const runs = [run('a', loss(1)), run('b', loss(1.2)), run('c', loss(1.6))];
    const tones = (warnAt?: number) =>
      row(view(runs, { warnAt }), 'eval_loss')?.cells.map((cell) => cell.tone);
    expect(tones()).toEqual(['plain', 'plain', 'warn']);
    expect(tones(0.1)).toEqual(['plain', 'warn', 'warn']);
  });

  it('keeps the full precision for copying', () => {
    const table = view([run('a', loss(0.123456789012))]);
    expect(row(table, 'eval_loss')?.cells[0]).toMatchObject({
      text: '0.1235',
      full: '0.123456789012',
    });
  });

  it('folds what no compared run carries into one list, and never the objective', () => {
    const table = view([run('a', {}), run('b', {})]);
    expect(rowsOf(table).map((entry) => entry.key)).toEqual(['eval_loss']);
    expect(table.notRecorded).toContain('GPU utilization');
    expect(table.notRecorded).not.toContain('Eval loss');
  });

  it('shows only rows that differ when asked to: a missing value differs from a value', () => {
    const runs = [
      run('a', { ...loss(1), same: at(5), other: at(1), partly: at(1) }),
      run('b', { ...loss(2), same: at(5), other: at(2) }),
    ];
    expect(rowsOf(view(runs, { onlyDifferences: true })).map((entry) => entry.key)).toEqual([
      'eval_loss',
      'gap_to_best',
      'other',
      'partly',
    ]);
  });

  it('orders columns as asked, ignores unknown ids, and leaves nobody out', () => {
    const ids = (columnOrder: readonly string[]) =>
      view(workedExample(), { columnOrder }).columns.map((column) => column.runId);
    expect(ids(['0a04dd4e', 'gone', '0a04dd4e'])).toEqual(['0a04dd4e', '06a9655e', 'fa25ad23']);
  });

  it('keeps cells under their columns when these are reordered', () => {
    const { columns, sections } = view(workedExample(), { columnOrder: ['fa25ad23'] });
    for (const { cells } of sections.flatMap((section) => section.rows)) {
      expect(cells.map((cell) => cell.runId)).toEqual(columns.map((column) => column.runId));
    }
  });

  it('writes numbers in the locale and words in the language it is given', () => {
    const table = view(workedExample(), {
      locale: 'de-DE',
      labels: { ...labelsEn, metrics: { eval_loss: 'eval-Verlust' } },
    });
    const objective = row(table, 'eval_loss');
    expect(objective?.label).toBe('Best eval-Verlust');
    expect(objective?.cells[0]?.text).toBe('0,6686');
    expect(objective?.cells[1]?.below).toMatch(/^\+0,2355/);
  });

  it('never prints a delta as 0 that is not 0, in any format', () => {
    const formats: readonly MetricFormat[] = ['number', 'fixed2', 'percent', 'duration', 'count'];
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const delta = fc.oneof(
      value,
      fc.integer({ min: -99, max: 99 }).map((n) => n / 10_000),
    );
    fc.assert(
      fc.property(fc.constantFrom(...formats), value, delta, (format, base, difference) => {
        fc.pre(difference !== 0);
        const text = metricText({ format }, [base, base + difference], {
          locale: 'en-US',
          labels: labelsEn,
        });
        expect(text.delta(difference)).toMatch(/[1-9]/);
      }),
      { numRuns: 2000 },
    );
  });

  it('survives whatever the runs hold, and gives every cell a text', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.constantFrom('eval_loss', '__proto__', 'constructor', ''),
        (seed, metric) => {
          const comparison = compareRuns(messyRuns({ seed, count: 5 }), {
            objective: { metric, direction: 'min' },
          });
          for (const { cells, label } of rowsOf(metricsTableView(comparison))) {
            for (const cell of cells) expect(cell.text).toMatch(/\S/);
            expect(label).toEqual(expect.any(String));
          }
        },
      ),
    );
  });

  it('says every cell as one sentence, units in words', () => {
    const table = view(workedExample());
    const spoken = (key: string) => row(table, key)?.cells.map((cell) => cell.spoken);
    expect(spoken('training_time')).toEqual([
      'Training time, 06a9655e, 2 hours 18 minutes',
      'Training time, fa25ad23, 2 hours 30 minutes, 12 minutes more, worse',
      'Training time, 0a04dd4e, 2 hours 6 minutes, 12 minutes less, better, best',
    ]);
    expect(spoken('eval_loss')?.slice(0, 2)).toEqual([
      'Eval loss, 06a9655e, 0.6686, best',
      'Eval loss, fa25ad23, 0.9041, 0.2355 more, worse',
    ]);
    expect(spoken('gpu_utilization')?.[1]).toBe(
      'GPU utilization, fa25ad23, 78 percent, 7 points less, worse',
    );
    expect(spoken('best_epoch')?.[0]).toBe('Best epoch, 06a9655e, 11 of 12');
  });

  it.each([
    [1, '1 second'],
    [61, '1 minute 1 second'],
    [3600, '1 hour'],
    [90_000, '1 day 1 hour'],
  ])('says one of a unit as one: %d seconds', (seconds, words) => {
    const timed = createRun({ id: 'a', times: { trainingSeconds: seconds }, summary: loss(1) });
    expect(row(view([timed]), 'training_time')?.cells[0]?.spoken).toBe(
      `Training time, a, ${words}, best`,
    );
  });

  it('says a negative value and each kind of nothing as what it is', () => {
    const table = view([
      run('a', { ...loss(1), score: at(-0.5) }),
      run('b', { ...loss(2), score: at(null) }),
      run('c', { ...loss(3), score: at(Number.NaN) }),
      run('d', loss(4)),
    ]);
    expect(row(table, 'score')?.cells.map((cell) => cell.spoken)).toEqual(
      [
        'score, a, minus 0.5000',
        'score, b, recorded empty',
        'score, c, not a number',
        'score, d, not recorded',
      ].map((text) => text.replace('score', row(table, 'score')?.label ?? '')),
    );
  });

  it('gives the verdict to the row of the objective alone', () => {
    const rows = rowsOf(view(workedExample()));
    expect(rows.filter((entry) => entry.verdict).map((entry) => entry.key)).toEqual(['eval_loss']);
    expect(rows[0]?.verdict).toEqual({ code: 'likely', word: 'Likely' });
  });

  it('offers other readings for what is recorded, and never for the objective', () => {
    const table = view([
      run('a', { ...loss(1), score: at(1) }),
      run('b', { ...loss(2), score: at(2) }),
    ]);
    expect(
      rowsOf(table)
        .filter((entry) => entry.hasReadings)
        .map((entry) => entry.key),
    ).toEqual(['score']);
  });

  it('shows the metrics that are chosen, and lists all that could be', () => {
    const runs = [run('a', { ...loss(1), score: at(1) }), run('b', { ...loss(2), score: at(2) })];
    const table = view(runs, { visibleMetrics: ['score', 'gone'] });
    expect(rowsOf(table).map((entry) => entry.key)).toEqual(['score']);
    expect(table.choices.map(({ key, isVisible }) => [key, isVisible])).toEqual([
      ['eval_loss', false],
      ['gap_to_best', false],
      ['score', true],
    ]);
    expect(view(runs, { visibleMetrics: [] }).empty?.title).toBe('No metric is chosen');
  });

  it('finds metrics by all words of a name, by key and by what the source calls it', () => {
    const runs = [
      createRun({
        id: 'a',
        summary: { val_loss: { min: { value: 1, step: 1 } }, grad_norm: at(1) },
      }),
      createRun({
        id: 'b',
        summary: { val_loss: { min: { value: 2, step: 1 } }, grad_norm: at(2) },
      }),
    ];
    const keys = (search: string) => rowsOf(view(runs, { search })).map((entry) => entry.key);
    expect(keys('NORM grad')).toEqual(['grad_norm']);
    expect(keys('val_')).toEqual(['eval_loss']);
    expect(view(runs, { search: 'norm' }).found).toBe('1 metric found');
    expect(view(runs, { search: 'xyz' }).empty).toEqual({
      title: 'No metric matches “xyz”',
      hint: '3 metrics are hidden by this search.',
    });
  });

  it('says why there is no row', () => {
    const equal = [run('a', loss(1)), run('b', loss(1))];
    expect(view(equal, { onlyDifferences: true }).empty?.title).toBe(
      'These runs agree in every metric',
    );
    expect(view([]).empty?.title).toBe('No runs to compare');
    expect(view(equal).empty).toBeUndefined();
  });
});
