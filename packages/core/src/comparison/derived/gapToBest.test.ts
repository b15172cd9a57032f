import { describe, expect, it } from 'vitest';
import { createRun } from '../../run/run';
import { evalLoss, workedExample } from '../../testing/workedExample';
import { compareRuns } from '../compareRuns';

const row = (...args: Parameters<typeof compareRuns>) =>
  compareRuns(...args).metrics.find((metric) => metric.key === 'gap_to_best')?.cells;

describe('gap to best', () => {
  it('is the share of the larger value, in percent', () => {
    const cells = row(workedExample(), { objective: evalLoss });
    expect(cells).toMatchObject([
      { value: 0 },
      { value: (100 * (0.9041 - 0.6686)) / 0.9041 },
      { value: (100 * (1.1267 - 0.6686)) / 1.1267 },
    ]);
  });

  it('follows the convention that the host chose', () => {
    const cells = row(workedExample(), { objective: evalLoss, gapRelativeTo: 'reference' });
    expect(cells?.[1]).toMatchObject({ value: expect.closeTo(35.22, 2) });
  });

  it('is missing where a share means nothing', () => {
    const rewards = [1, 2].map((value) =>
      createRun({ id: `${value}`, summary: { reward: { max: { value } } } }),
    );
    expect(row(rewards, { objective: { metric: 'reward', direction: 'max' } })).toEqual([
      { state: 'missing' },
      { state: 'missing' },
    ]);
  });
});
