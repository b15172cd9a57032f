import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyProblems } from '../testing/historyProblems';
import { exampleJobs, exampleRows } from './exampleJobs';
import { parseJob } from './parseJob';
import { parseMetricRows } from './parseMetricRows';

describe('parseMetricRows', () => {
  it('reads long rows as it reads wide ones', () => {
    const wide = [
      { step: 1, eval_loss: 3, lr: 'Infinity' },
      { step: 2, eval_loss: 2, lr: null },
    ];
    const long = [
      { step: 1, metric_name: 'eval_loss', metric_value: 3, metric_string: null },
      { step: 1, metric_name: 'lr', metric_value: 'Infinity' },
      { step: 2, metric_name: 'eval_loss', metric_value: 2 },
    ];
    expect(parseMetricRows(long)).toEqual(parseMetricRows(wide));
    const { learning_rate: rate } = parseMetricRows(wide).histories;
    expect([...(rate?.value ?? [])]).toEqual([Infinity]);
  });

  it('names what it leaves out', () => {
    const rows = [{ step: 1, eval_loss: 'low' }, { eval_loss: 1 }, 5, { step: 1.5, eval_loss: 1 }];
    expect(parseMetricRows(rows).issues).toEqual([
      { path: 'metrics.eval_loss', message: '1 of its values are no numbers and were left out.' },
      { path: 'metrics.step', message: '3 rows have no whole number as step and were left out.' },
    ]);
  });
});

/** Any row with some of its columns replaced by anything. */
const damaged = (row: { readonly [column: string]: unknown }) =>
  fc
    .record(
      Object.fromEntries(Object.keys(row).map((key) => [key, fc.jsonValue({ maxDepth: 2 })])),
      {
        requiredKeys: [],
      },
    )
    .map((instead) => ({ ...row, ...instead }));

describe('rows that hold anything', () => {
  it('give whole histories', () => {
    const rows = fc.array(fc.oneof(damaged(exampleRows[0] ?? {}), fc.jsonValue({ maxDepth: 2 })));
    fc.assert(
      fc.property(rows, (some) => {
        const { histories } = parseMetricRows(some);
        expect(Object.values(histories).flatMap(historyProblems)).toEqual([]);
      }),
    );
  });

  it('give a run with its id, or say why there is none', () => {
    fc.assert(
      fc.property(fc.oneof(damaged(exampleJobs[0]), fc.jsonValue({ maxDepth: 2 })), (job) => {
        const { value, issues } = parseJob(job);
        expect(value === undefined).toBe(issues.length > 0);
        const { trainingSeconds = 0, startedAtMs = 0, endedAtMs = Infinity } = value?.times ?? {};
        expect(trainingSeconds >= 0 && startedAtMs <= endedAtMs).toBe(true);
      }),
    );
  });
});
