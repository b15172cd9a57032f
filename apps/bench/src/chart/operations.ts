import type { ChartPage } from './chartPage';
import type { Range } from './page/chart';

/**
 * In this order, as each starts from what the one before has left: mount leaves a chart, move its
 * pointer on it, zoom all of x in view.
 */
export const operations = ['mount', 'move', 'zoom', 'append'] as const;
export type Operation = (typeof operations)[number];

/** Which time it is, counted from 0, and how many points a curve has. */
interface Round {
  readonly round: number;
  readonly points: number;
}

/** What an operation does to a chart. */
export interface OperationSteps {
  /** Before the clock starts. False where the library has no such thing. */
  readonly before?: (chart: ChartPage, round: Round) => Promise<boolean>;
  /** On the clock. Gives how often it was done. */
  readonly act: (chart: ChartPage, round: Round) => Promise<number>;
  /** After the clock has stopped. */
  readonly after?: (chart: ChartPage) => Promise<unknown>;
}

export const operationSteps: { readonly [operation in Operation]: OperationSteps } = {
  /** Data of its own each time, so that nothing can be remembered from the time before. */
  mount: {
    async before(chart, { round, points }) {
      await chart.call('unmount');
      await chart.call('prepare', { points, seed: round });
      return true;
    },
    async act(chart) {
      await chart.call('mount');
      return 1;
    },
  },
  /** A real pointer across the plot, each move after the frame of the one before. */
  move: {
    async act(chart, { round }) {
      const { x, y, width, height } = await chart.call('plot');
      const start = performance.now();
      let moves = 0;
      while (moves < mostMoves && performance.now() - start < mostMovesMs) {
        const share = 0.15 + (0.65 * (moves + round / 7)) / mostMoves;
        await chart.page.mouse.move(x + width * share, y + height / 2);
        moves++;
      }
      return moves;
    },
  },
  /** From everything to a fifth of x, another one each time. */
  zoom: {
    before: (chart) => chart.call('zoom'),
    async act(chart, { round, points }) {
      const from = points * (0.05 + 0.12 * round);
      const range: Range = [from, from + points / 5];
      await chart.call('zoom', range);
      return 1;
    },
    after: (chart) => chart.call('zoom'),
  },
  append: {
    async act(chart) {
      await chart.call('append', 100);
      return 1;
    },
  },
};

const mostMoves = 24;
const mostMovesMs = 2000;
