import { expect, it } from 'vitest';
import { createHistory } from '../../../run/history';
import { createRun } from '../../../run/run';
import { lossChartData } from '../lossChartData';
import { followWindow, lastPosition } from './followWindow';

it('a range at the end goes along as wide as it is, any other stays', () => {
  const grown = { chosenAt: 1000, now: 1500 };
  expect(followWindow([800, 1000], grown)).toEqual([1300, 1500]);
  expect(followWindow([800, 999], grown)).toEqual([800, 999]);
});

it('nothing moves as long as nothing grew, or as nothing is known', () => {
  expect(followWindow([800, 1000], { chosenAt: 1000, now: 1000 })).toEqual([800, 1000]);
  expect(followWindow([800, 1000], { chosenAt: 1000, now: 900 })).toEqual([800, 1000]);
  expect(followWindow([800, 1000], { chosenAt: undefined, now: 900 })).toEqual([800, 1000]);
  expect(followWindow([800, 1000], { chosenAt: 900, now: undefined })).toEqual([800, 1000]);
});

it('the last position is that of the longest curve, undefined without any', () => {
  const run = (id: string, steps: readonly number[]) =>
    createRun({
      id,
      histories: { train_loss: createHistory({ step: steps, value: steps.map(() => 1) }) },
    });
  expect(lastPosition(lossChartData([run('a', [1, 9]), run('b', [4])]))).toBe(9);
  expect(lastPosition(lossChartData([run('a', [])]))).toBeUndefined();
});
