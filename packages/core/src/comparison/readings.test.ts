import { describe, expect, it } from 'vitest';
import { toCsv } from '../export/csv';
import { parseComparisonJson, toJson } from '../export/json';
import { createHistory } from '../run/history';
import { createRun } from '../run/run';
import { evalLoss } from '../testing/workedExample';
import { metricsTableView } from '../view/metricsTableView';
import { compareRuns } from './compareRuns';
import type { Readings } from './readings';

const curve = (...value: readonly number[]) =>
  createHistory({ step: value.map((_, i) => 100 * (i + 1)), value });

const runs = [
  createRun({
    id: 'a',
    histories: {
      eval_loss: curve(3, 1, 2),
      train_loss: curve(9, 5, 4),
      perplexity: curve(8, 3, 7),
    },
  }),
  createRun({
    id: 'b',
    summary: {
      eval_loss: { min: { value: 2, step: 100 } },
      train_loss: { last: { value: 6, step: 300 }, max: { value: 8, step: 200 } },
      perplexity: { reported: { value: 7.4, is: 'final' } },
    },
  }),
];

const compare = (readings?: Readings) => compareRuns(runs, { objective: evalLoss, readings });

const row = (key: string, readings?: Readings) =>
  compare(readings).metrics.find((metric) => metric.key === key);

const values = (key: string, readings?: Readings) =>
  row(key, readings)?.cells.map((cell) => (cell.state === 'value' ? cell.value : cell.state));

describe('readings on request', () => {
  it.each([
    [undefined, [5, 'missing']],
    [{ train_loss: 'atBest' }, [5, 'missing']],
    [{ train_loss: 'last' }, [4, 6]],
    [{ train_loss: 'min' }, [4, 'missing']],
    [{ train_loss: 'max' }, [9, 8]],
    [{ train_loss: 'mean' }, [6, 'missing']],
    [{ loss: 'last' }, [4, 6]],
  ] as const)('%j reads the train loss as %j', (readings, expected) => {
    expect(values('train_loss', readings)).toEqual(expected);
  });

  it('leave every other row alone', () => {
    const others = (readings?: Readings) =>
      compare(readings).metrics.filter((metric) => metric.key !== 'train_loss');
    expect(others({ train_loss: 'last' })).toEqual(others());
  });

  it('judge what they show', () => {
    expect(row('train_loss', { train_loss: 'last' })).toMatchObject({
      bestIds: ['a'],
      cells: [{ delta: 0 }, { delta: 2, judgement: 'worse' }],
    });
  });

  it('read a computed metric only from what the run records of it', () => {
    expect(values('perplexity')).toEqual([3, 7.4]);
    expect(values('perplexity', { ppl: 'last' })).toEqual([7, 7.4]);
    expect(values('perplexity', { perplexity: 'max' })).toEqual([8, 'missing']);
  });

  it('never change the row that ranks the runs', () => {
    expect(compare({ eval_loss: 'last' })).toEqual(compare());
  });

  it('stand in the header of the table and in every export', () => {
    const comparison = compare({ train_loss: 'last', perplexity: 'min' });
    const notes = metricsTableView(comparison).sections.flatMap(({ rows }) =>
      rows.map(({ key, note }) => [key, note]),
    );
    expect(Object.fromEntries(notes)).toMatchObject({ train_loss: 'last', perplexity: 'min' });
    expect(toCsv(comparison)).toContain('metric,train_loss,Train loss,,min,last,4,6\r\n');
    expect(parseComparisonJson(toJson(comparison)).comparison).toEqual(comparison);
  });

  it.each([
    [{ train_loss: 'median' }, 'asks for "median" of "train_loss"'],
    [{ train_loss: 'constructor' }, 'Histories have atBest, mean, last, min, max;'],
    [{ training_time: 'last' }, 'a computed metric has one value.'],
  ])('refuse %j', (readings, message) => {
    expect(() => compare(readings as unknown as Readings)).toThrow(message);
  });
});
