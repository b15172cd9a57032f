import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConfigValue, createRun, type Run } from '../../run/run';
import { messyRuns } from '../../testing/messyRuns';
import { nearestLine } from './nearestLine';
import { parallelCoordinatesView } from './parallelCoordinatesView';

const size = { width: 800, height: 320 };

const sweep = [
  run('a', 0.7, { learning_rate: 1e-4, optim: 'adamw', dropout: 0.1 }),
  run('b', 0.8, { learning_rate: 1e-3, optim: 'adamw' }),
  run('c', 0.9, { learning_rate: 1e-2, optim: 'sgd', dropout: 0.3 }),
  run('d', undefined, { learning_rate: 1e-2, optim: 'sgd', dropout: 0.1 }),
];

describe('parallelCoordinatesView', () => {
  it('has an axis per setting that differs, most telling first, and the objective last', () => {
    const view = parallelCoordinatesView(sweep, size);
    expect(view.axes.map(({ key, isObjective }) => [key, isObjective])).toEqual([
      ['learning_rate', false],
      ['optim', false],
      ['dropout', false],
      ['eval_loss', true],
    ]);
  });

  it('gives what is missing a tick of its own, below the rest', () => {
    const { axes } = parallelCoordinatesView(sweep, size);
    expect(axes[2]?.ticks.map(({ text }) => text)).toEqual(['not set', '0.1', '0.3']);
    expect(axes[3]?.ticks[0]?.text).toBe('no value');
    const heights = axes[2]?.ticks.map(({ position }) => position) ?? [];
    expect(heights).toEqual([...heights].sort((x, y) => y - x));
  });

  it('shows as many settings as fit, says how many differ, and shows those that are asked for', () => {
    const narrow = parallelCoordinatesView(sweep, { width: 200, height: 300 });
    expect(narrow.axes.length).toBe(2);
    expect(narrow.notes).toEqual(['1 of 3 settings that differ']);
    const asked = parallelCoordinatesView(sweep, {
      ...size,
      keys: ['dropout', 'other', 'dropout'],
    });
    expect(asked.axes.map(({ key }) => key)).toEqual(['dropout', 'other', 'eval_loss']);
    expect(asked.axes[1]?.ticks.map(({ text }) => text)).toEqual(['not set']);
  });

  it('keeps what all ranges keep, and says so in words', () => {
    const view = parallelCoordinatesView(sweep, {
      ...size,
      ranges: { learning_rate: { from: 1e-4, to: 1e-3 }, dropout: { from: 0.1, to: 0.3 } },
    });
    expect(view.lines.filter(({ isInside }) => isInside).map(({ runId }) => runId)).toEqual(['a']);
    expect(view.count).toBe('1 of 4 runs');
    expect(view.spokenCount).toBe(
      '1 of 4 runs in range: learning_rate 1e-4 to 0.001, dropout 0.1 to 0.3.',
    );
    expect(view.ranges.map(({ text }) => text)).toEqual([
      'learning_rate 1e-4 to 0.001',
      'dropout 0.1 to 0.3',
    ]);
    expect(view.table.rows.map(({ key }) => key)).toEqual(['a']);
    expect(view.stops.map(({ key }) => key)).toEqual(['a']);
  });

  it('keeps categories and what is missing by name', () => {
    const inside = (ranges: Parameters<typeof parallelCoordinatesView>[1]['ranges']) =>
      parallelCoordinatesView(sweep, { ...size, ranges }).stops.map(({ key }) => key);
    expect(inside({ optim: { values: ['"sgd"'] } })).toEqual(['c', 'd']);
    expect(inside({ dropout: { values: ['notSet'] } })).toEqual(['b']);
    expect(inside({ eval_loss: { values: ['missing'] } })).toEqual(['d']);
    expect(inside({ dropout: { from: 9, to: 10 } })).toEqual([]);
  });

  it('says what a range is that keeps nothing, and passes over one of no axis', () => {
    const view = parallelCoordinatesView(sweep, {
      ...size,
      ranges: { dropout: { from: 9, to: 10 }, other: { from: 0, to: 0 } },
    });
    expect(view.ranges.map(({ text }) => text)).toEqual(['dropout none of these']);
    expect(view.count).toBe('0 of 4 runs');
  });

  it('draws the compared runs last, and what is kept over what is not', () => {
    const { lines } = parallelCoordinatesView(sweep, {
      ...size,
      slots: { c: 1 },
      ranges: { optim: { values: ['"adamw"'] } },
    });
    expect(lines.map(({ runId, isInside }) => [runId, isInside])).toEqual([
      ['d', false],
      ['b', true],
      ['a', true],
      ['c', false],
    ]);
  });

  it('tells each run in words, best first', () => {
    const { stops, description } = parallelCoordinatesView(sweep, size);
    expect(stops.map(({ spoken }) => spoken).slice(0, 2)).toEqual([
      'a, eval loss 0.7000, 1 of 4, learning_rate 1e-4, optim adamw, dropout 0.1',
      'b, eval loss 0.8000, 2 of 4, learning_rate 0.001, optim adamw, dropout not set',
    ]);
    expect(description).toBe(
      '4 runs over learning_rate, optim, dropout, eval loss. ' +
        'a has the best eval loss, 0.7000: learning_rate 1e-4, optim adamw, dropout 0.1.',
    );
  });

  it('says that no setting differs', () => {
    const same = ['a', 'b'].map((id) => run(id, 1, { r: 8 }));
    const view = parallelCoordinatesView(same, size);
    expect([view.empty?.title, view.description]).toEqual([
      'No setting differs between these runs',
      '',
    ]);
    expect(parallelCoordinatesView([], { ...size, keys: ['r'] }).empty).toBeDefined();
  });

  it('draws every run exactly once, through every axis, inside of the picture', () => {
    fc.assert(
      fc.property(anyRuns, fc.integer({ min: 280, max: 1400 }), (runs, width) => {
        const view = parallelCoordinatesView(runs, { width, height: 300 });
        expect(view.lines.map(({ runId }) => runId).sort()).toEqual(
          runs.map(({ id }) => id).sort(),
        );
        for (const { heights, path } of view.lines) {
          expect(heights.length).toBe(view.axes.length);
          view.axes.forEach(({ top, bottom }, i) => {
            expect(heights[i]).toBeGreaterThanOrEqual(top);
            expect(heights[i]).toBeLessThanOrEqual(bottom);
          });
          expect(path).not.toMatch(/NaN|undefined/);
        }
        for (const { x, ticks, top, bottom } of view.axes) {
          expect(x >= 0 && x <= width).toBe(true);
          expect(ticks.every(({ position }) => position >= top && position <= bottom)).toBe(true);
        }
      }),
    );
  });

  it('puts two runs at the same height exactly where they hold the same', () => {
    fc.assert(
      fc.property(anyRuns, (runs) => {
        const view = parallelCoordinatesView(runs, { ...size, keys: ['optim'] });
        for (const one of view.lines) {
          for (const other of view.lines) {
            const same = textOf(runs, one.runId) === textOf(runs, other.runId);
            expect(one.heights[0] === other.heights[0]).toBe(same);
          }
        }
      }),
    );
  });

  it('gives the same twice, and for any order of the runs', () => {
    fc.assert(
      fc.property(anyRuns, (runs) => {
        const view = parallelCoordinatesView(runs, size);
        expect(parallelCoordinatesView(runs, size)).toEqual(view);
        expect(parallelCoordinatesView([...runs].reverse(), size)).toEqual(view);
      }),
    );
  });

  it('survives runs as bad as sources get', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const view = parallelCoordinatesView(messyRuns({ seed, count: 8 }), {
          ...size,
          keys: ['seed', 'model.model_type'],
        });
        expect(view.lines.length).toBe(8);
        expect(view.lines.every(({ path }) => !/NaN|undefined/.test(path))).toBe(true);
      }),
    );
  });
});

describe('nearestLine', () => {
  const view = parallelCoordinatesView(sweep, size);
  const keyAt = (x: number, y: number, within = 12) => {
    const index = nearestLine(view, { x, y, within });
    return index === undefined ? undefined : view.stops[index]?.key;
  };
  const [first, second] = view.axes.map(({ x }) => x) as [number, number];
  const [from = 0, to = 0] = view.lines.find(({ runId }) => runId === 'b')?.heights ?? [];

  it('is the line under the pointer, between the axes as on them', () => {
    expect(keyAt(second, to)).toBeDefined();
    expect(keyAt((first + second) / 2, (from + to) / 2)).toBe('b');
    expect(keyAt((first + second) / 2, (from + to) / 2 + 8)).toBe('b');
  });

  it('is none too far away, beside the axes, and where a range does not keep it', () => {
    expect(keyAt(first + 5, -50)).toBeUndefined();
    expect(keyAt(-5, from)).toBeUndefined();
    const ranged = parallelCoordinatesView(sweep, {
      ...size,
      ranges: { learning_rate: { from: 1, to: 2 } },
    });
    expect(nearestLine(ranged, { x: first + 1, y: from, within: 400 })).toBeUndefined();
  });
});

function run(
  id: string,
  value: number | undefined,
  values: { readonly [key: string]: ConfigValue },
): Run {
  return createRun({
    id,
    status: 'completed',
    config: { recorded: 'full', values },
    ...(value !== undefined && { summary: { eval_loss: { min: { value, step: 1 } } } }),
  });
}

function textOf(runs: readonly Run[], id: string): string {
  const found = runs.find((one) => one.id === id) as Run;
  const { optim } = found.config.values;
  if (optim !== undefined) return JSON.stringify(optim);
  return found.config.recorded === 'full' ? 'notSet' : 'notRecorded';
}

const anyRuns = fc
  .uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-f]{1,4}$/),
      value: fc.option(fc.double({ min: 0.1, max: 10, noNaN: true }), { nil: undefined }),
      lr: fc.option(fc.constantFrom(1e-5, 3e-4, 1e-3, 0.5), { nil: undefined }),
      optim: fc.option(fc.constantFrom('sgd', 'adamw', '1', 1, true, null), { nil: undefined }),
      recorded: fc.constantFrom('full' as const, 'partial' as const, 'none' as const),
    }),
    { selector: ({ id }) => id, maxLength: 12, minLength: 1 },
  )
  .map((list) =>
    list.map(({ id, value, lr, optim, recorded }) => ({
      ...run(id, value, {}),
      config: {
        recorded,
        values:
          recorded === 'none'
            ? {}
            : { ...(lr !== undefined && { lr }), ...(optim !== undefined && { optim }) },
      },
    })),
  );
