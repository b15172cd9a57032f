import { describe, expect, it } from 'vitest';
import type { Axis } from '../../curve/axis';
import { createHistory } from '../../run/history';
import { createRun, type Run } from '../../run/run';
import { dottedLabels } from '../../testing/dottedLabels';
import { lossChartCursor } from './cursor/lossChartCursor';
import { lossChartData } from './lossChartData';
import { lossChartTable } from './lossChartTable';
import { lossChartView } from './lossChartView';

const wording = {
  labels: dottedLabels(['eval_loss', 'train_loss', 'grad_norm', 'gpu_memory']),
  locale: 'ja-JP',
};
const start = Date.UTC(2026, 10, 22);

/** Runs that are named in digits, with everything that a note is made of. */
const runs: readonly Run[] = [1, 2, 3, 4, 5, 6].map((id) => {
  const step = Array.from({ length: 600 }, (_, i) => (i - 1) * 2000);
  const value = step.map((_, i) => (i > 580 ? Number.NaN : i === 50 ? Infinity : (i % 7) + id));
  const timeMs = step.map((at) => start + at * 1000);
  const tokens = step.map((at, i) => (i === 9 ? Number.NaN : at * 4096));
  const history = createHistory({ step, value, timeMs, tokens, sampled: { of: 9000 } });
  const evaluated = { step: [0, 4e5, 8e5], value: [3, 0, 1e6 * id], epoch: [0, 1, 2.5] };
  return createRun({
    id: `${id}`,
    checkpoints: [{ id: '1', step: 4e5 }],
    histories: {
      train_loss: history,
      grad_norm: history,
      ...(id !== 6 && { eval_loss: createHistory(evaluated) }),
    },
  });
});
const pools = [
  [],
  [{ runIds: ['1', '2'], leftOut: [] }],
  [{ runIds: ['1', '2', '3', '4', '5'], leftOut: [] }],
];

describe('one object of labels', () => {
  it.each<Axis>(['step', 'relativeStep', 'epoch', 'wallTime', 'relativeTime', 'tokens'])(
    'translates every word of a loss chart by %s',
    (axis) => {
      for (const pool of pools) {
        for (const scale of ['linear', 'log'] as const) {
          const smoothing = { method: 'ema', weight: 0.9 } as const;
          const data = lossChartData(runs, { axis, pool, smoothing, ...wording });
          const picture = { width: 900, height: 400, xScale: scale, yScale: scale };
          const view = lossChartView(data, { ...picture, yRange: 'robust', highlightedId: '1' });
          const cursor = lossChartCursor(view, view.x.domain[1] / 2);
          const rest = lossChartCursor(lossChartView(data, picture), view.x.domain[1]);
          expect(latinIn([wordsOf(view), cursor, rest, lossChartTable(view)])).toEqual([]);
        }
      }
    },
  );

  it('translates what is said of one metric alone, of nothing, and of hidden runs', () => {
    const picture = { width: 900, height: 400 };
    const views = [
      lossChartView(lossChartData(runs, { metric: 'grad_norm', ...wording }), picture),
      lossChartView(lossChartData([], wording), picture),
      lossChartView(lossChartData([createRun({ id: '7' }), ...runs], wording), picture),
      lossChartView(lossChartData(runs, wording), {
        ...picture,
        hiddenIds: runs.map((run) => run.id),
      }),
    ];
    expect(latinIn(views.map(wordsOf))).toEqual([]);
  });
});

function wordsOf(view: ReturnType<typeof lossChartView>) {
  const { title, caption, description, empty, legendKey, notes, xLabel, yLabel } = view;
  const ticks = [...view.xTicks, ...view.yTicks].map((tick) => tick.text);
  const ends = view.endLabels.map(({ name, value }) => [name, value]);
  return { title, caption, description, empty, legendKey, notes, xLabel, yLabel, ticks, ends };
}

/** What is a sign rather than a word: 5e-5 and NaN stand in every language. */
function latinIn(said: unknown): readonly string[] {
  const texts: string[] = [];
  const collect = (part: unknown) => {
    if (typeof part === 'string') texts.push(part);
    else if (typeof part === 'object' && part !== null) {
      for (const [key, one] of Object.entries(part)) {
        if (key !== 'role' && key !== 'runId') collect(one);
      }
    }
  };
  collect(said);
  expect(texts.length).toBeGreaterThan(10);
  return texts.flatMap(
    (text) => text.replace(/\d(\.\d+)?e-?\d+|\bNaN\b/g, '').match(/[A-Za-z]+/g) ?? [],
  );
}
