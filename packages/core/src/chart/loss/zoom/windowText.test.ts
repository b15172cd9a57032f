import { expect, it } from 'vitest';
import { createHistory } from '../../../run/history';
import { createRun } from '../../../run/run';
import { lossChartData } from '../lossChartData';
import { lossChartView } from '../lossChartView';
import { windowText } from './windowText';

const run = createRun({
  id: 'run',
  histories: {
    eval_loss: createHistory({
      step: [0, 500, 1000],
      epoch: [0, 1, 2],
      timeMs: [0, 3_600_000, 7_200_000],
      value: [3, 2, 1],
    }),
  },
});
const textOf = (axis: 'step' | 'epoch' | 'relativeTime', window?: readonly [number, number]) =>
  windowText(lossChartView(lossChartData([run], { axis }), { width: 700, height: 300, window }));

it('says both ends, with whole steps', () => {
  expect(textOf('step', [120.4, 480.7])).toEqual({
    from: 'Step 120',
    to: 'Step 481',
    range: 'Step 120 to 481',
    spoken: 'Shown: Step 120 to 481',
  });
  expect(textOf('epoch', [0.5, 1.75]).range).toBe('Epoch 0.5 to 1.8');
  expect(textOf('relativeTime', [600, 3600]).range).toBe('10 min since start to 1 h');
});

it('says that all of it is shown, by what it counts', () => {
  expect(textOf('step').range).toBe('All steps');
  expect(textOf('epoch').spoken).toBe('Shown: All epochs');
  expect(textOf('step').to).toBe('Step 1,000');
});
