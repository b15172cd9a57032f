import type { ChartPage } from './chartPage';
import { type Contestant, interleave, type Rounds, type Timing } from './interleave';
import { mainThreadMs } from './mainThreadMs';
import { type Operation, operationSteps } from './operations';

/** A single round that takes longer is not waited for. */
export const limitMs = 10_000;

export interface TimedOperation {
  readonly operation: Operation;
  readonly points: number;
  readonly rounds: Rounds;
}

/** Times one operation for all libraries in turns, in milliseconds for each time it is done. */
export function timeOperation(
  charts: readonly ChartPage[],
  { operation, points, rounds }: TimedOperation,
): Promise<ReadonlyMap<string, Timing>> {
  const { before, act, after } = operationSteps[operation];
  return interleave(
    charts.map(
      (chart): Contestant => ({
        name: chart.name,
        async run(round) {
          if (chart.page.isClosed()) return 'givenUp';
          await chart.page.bringToFront();
          if ((await before?.(chart, { round, points })) === false) return 'unable';
          let count = 1;
          const ms = await mainThreadMs(chart, {
            async run() {
              count = await act(chart, { round, points });
            },
            limitMs,
          });
          if (ms === 'tooSlow') return ms;
          await after?.(chart);
          return ms / count;
        },
      }),
    ),
    rounds,
  );
}
