import { expect, it } from 'vitest';
import { createHistory } from '../../../run/history';
import { createRun } from '../../../run/run';
import { lossChartData } from '../lossChartData';
import { lossChartView } from '../lossChartView';
import { readRun } from './readRun';

const run = (id: string, value: readonly number[]) =>
  createRun({
    id,
    histories: { eval_loss: createHistory({ step: value.map((_, i) => 10 * (i + 1)), value }) },
  });
const data = lossChartData([run('a', [3, 2]), run('none', []), run('b', [4, 1]), run('c', [5, 4])]);
const viewOf = (highlightedId?: string) =>
  lossChartView(data, { width: 700, height: 300, hiddenIds: ['c'], highlightedId });

it('goes round the runs that are there and shown, with all of them in between', () => {
  const order: (string | undefined)[] = [undefined];
  for (let i = 0; i < 3; i++) order.push(readRun(viewOf(order.at(-1)), { move: 'next' }).runId);
  expect(order).toEqual([undefined, 'a', 'b', undefined]);
  expect(readRun(viewOf(), { move: 'previous' }).runId).toBe('b');
  expect(readRun(viewOf('a'), { move: 'previous' }).runId).toBeUndefined();
});

it('says which run, and what it reads at the cursor', () => {
  expect(readRun(viewOf(), { move: 'next' }).spoken).toBe('Reads a');
  expect(readRun(viewOf(), { move: 'next', at: 20 }).spoken).toBe(
    'Reads a. Step 20: a 2, +1, 2 of 2',
  );
  expect(readRun(viewOf('b'), { move: 'next', at: 20 }).spoken).toBe(
    'Reads all runs. Step 20: b 1, best; a 2, +1',
  );
});
