import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConfigValue, createRun, type Run, type RunStatus } from '../../run/run';
import { messyRuns } from '../../testing/messyRuns';
import { configScatterView } from './configScatterView';

const size = { width: 800, height: 300 };

describe('configScatterView', () => {
  it('shows the most telling key first, and offers the others that differ', () => {
    const view = configScatterView(
      [
        run('a', 2, { learning_rate: 1e-3, optim: 'sgd', seed: 1, same: 1 }),
        run('b', 1, { learning_rate: 3e-3, optim: 'adamw', seed: 2, same: 1 }),
      ],
      size,
    );
    expect([view.key, view.keys]).toEqual(['learning_rate', ['learning_rate', 'optim']]);
    expect(view.association).toBe('Association with eval loss needs 5 finished runs; there are 2.');
  });

  it('puts numbers over two decades on a log axis that says so, others on a linear one', () => {
    const log = configScatterView(
      [1e-5, 1e-4, 1e-3].map((rate, i) => run(`r${i}`, i, { learning_rate: rate })),
      size,
    );
    expect([log.x?.kind, log.xLabel]).toEqual(['log', 'learning_rate, log scale']);
    expect(log.xTicks.map(({ text }) => text)).toEqual(['1e-5', '1e-4', '0.001']);
    const [one, two, three] = [...log.marks].sort((a, b) => a.x - b.x).map(({ x }) => x);
    expect((two ?? 0) - (one ?? 0)).toBeCloseTo((three ?? 0) - (two ?? 0), 0);
    const linear = configScatterView(
      [1, 2, 4].map((rank, i) => run(`r${i}`, i, { r: rank })),
      size,
    );
    expect([linear.x?.kind, linear.xLabel]).toEqual(['linear', 'r']);
  });

  it('puts categories in columns of their own, each run inside of its own', () => {
    const view = configScatterView(
      Array.from({ length: 60 }, (_, i) =>
        run(`run-${i}`, i, { optim: ['sgd', 'adamw'][i % 2] as string }),
      ),
      size,
    );
    const middle = (view.plot.left + view.plot.right) / 2;
    expect(view.xTicks.map(({ text }) => text)).toEqual(['adamw', 'sgd']);
    for (const mark of view.marks) {
      expect(mark.x > middle).toBe(Number(mark.runId.slice(4)) % 2 === 0);
    }
    expect(new Set(view.marks.map(({ x }) => x)).size).toBeGreaterThan(30);
  });

  it('counts runs that it cannot place, each for its own reason', () => {
    const view = configScatterView(
      [
        run('a', 1, { r: 8 }),
        run('b', 2, { r: 16 }),
        run('c', 3, {}),
        run('d', 3, { r: null }),
        run('e', undefined, { r: 8 }),
        { ...run('f', 4, {}), config: { recorded: 'none', values: {} } },
      ],
      { ...size, key: 'r' },
    );
    expect(view.marks.map(({ runId }) => runId)).toEqual(['a', 'b']);
    expect(view.notes).toEqual([
      '1 run has no eval loss',
      '2 runs set no r',
      '1 run does not record r',
    ]);
  });

  it('tells runs that attribution does not count, and why', () => {
    const view = configScatterView([run('a', 1, { r: 8 }), run('b', 2, { r: 16 }, 'running')], {
      ...size,
      slots: { a: 1 },
    });
    expect(view.marks.map(({ runId, isCounted, slot }) => [runId, isCounted, slot])).toEqual([
      ['b', false, undefined],
      ['a', true, 1],
    ]);
    expect(view.legendKey).toEqual(['1 other run', 'dashed not in the association']);
    expect(view.stops.map(({ spoken }) => spoken)).toEqual([
      'a, r 8, eval loss 1, best',
      'b, r 16, eval loss 2, not finished, not in the association',
    ]);
  });

  it('rings the best run and says where it stands', () => {
    const view = configScatterView([run('a', 0.9, { r: 8 }), run('b', 0.7, { r: 16 })], size);
    expect(view.marks.filter(({ isBest }) => isBest).map(({ runId }) => runId)).toEqual(['b']);
    expect(view.bestWord?.text).toBe('Best');
    expect(view.description).toBe(
      'Eval loss against r for 2 runs. b has the best eval loss, 0.7000 at r 16. ' +
        'Association with eval loss needs 5 finished runs; there are 2.',
    );
    expect(view.table.rows.map(({ key, isBest }) => [key, isBest])).toEqual([
      ['b', true],
      ['a', false],
    ]);
  });

  it('says that no setting differs, and that none of the runs has one and a value', () => {
    const same = ['a', 'b'].map((id) => run(id, 1, { r: 8 }));
    expect(configScatterView(same, size).empty?.title).toBe(
      'No config key differs between these runs',
    );
    expect(configScatterView([], size).empty).toBeDefined();
    const none = configScatterView([run('a', undefined, { r: 8 })], { ...size, key: 'r' });
    expect(none.empty?.hint).toBe(
      'A point needs a run with a value of eval loss and a recorded r.',
    );
  });

  it('draws every run that has the key and a value exactly once, inside of the plot', () => {
    fc.assert(
      fc.property(anyRuns, fc.integer({ min: 280, max: 1400 }), (runs, width) => {
        const view = configScatterView(runs, { width, height: 260, key: 'lr' });
        const ids = view.marks.map(({ runId }) => runId);
        expect(new Set(ids).size).toBe(ids.length);
        const counted = view.notes.reduce((sum, note) => sum + Number.parseInt(note, 10), 0);
        expect(ids.length + counted).toBe(runs.length);
        const { left, right, top, bottom } = view.plot;
        for (const { x, y } of view.marks) {
          expect(x >= left && x <= right && y >= top && y <= bottom).toBe(true);
        }
        expect(view.stops.map(({ key }) => key).sort()).toEqual([...ids].sort());
        expect(view.xTicks.every(({ position }) => position >= left && position <= right)).toBe(
          true,
        );
      }),
    );
  });

  it('gives the same twice, and for any order of the runs', () => {
    fc.assert(
      fc.property(anyRuns, (runs) => {
        const view = configScatterView(runs, size);
        expect(configScatterView(runs, size)).toEqual(view);
        expect(configScatterView([...runs].reverse(), size)).toEqual(view);
      }),
    );
  });

  it('survives runs as bad as sources get', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const runs = messyRuns({ seed, count: 8 });
        const view = configScatterView(runs, { ...size, key: 'seed' });
        expect(view.marks.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
      }),
    );
  });
});

function run(
  id: string,
  value: number | undefined,
  values: { readonly [key: string]: ConfigValue },
  status: RunStatus = 'completed',
): Run {
  return createRun({
    id,
    status,
    config: { recorded: 'full', values },
    ...(value !== undefined && { summary: { eval_loss: { min: { value, step: 1 } } } }),
  });
}

const anySetting: fc.Arbitrary<ConfigValue | undefined> = fc.oneof(
  fc.constantFrom(undefined, null, 1e-5, 1e-4, 1e-3, 16),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

/** Runs of distinct ids; their settings are numbers, now and then with a text among them. */
const anyRuns = fc
  .uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-f]{1,4}$/),
      value: fc.option(fc.double({ min: 0.1, max: 10, noNaN: true }), { nil: undefined }),
      lr: fc.oneof({ weight: 9, arbitrary: anySetting }, fc.constantFrom('auto', true)),
      recorded: fc.constantFrom(
        'full' as const,
        'full' as const,
        'partial' as const,
        'none' as const,
      ),
      status: fc.constantFrom<RunStatus>('completed', 'running', 'failed'),
    }),
    { selector: ({ id }) => id, maxLength: 14 },
  )
  .map((list) =>
    list.map(({ id, value, lr, recorded, status }) => ({
      ...run(id, value, lr === undefined ? {} : { lr }, status),
      config: { recorded, values: lr === undefined || recorded === 'none' ? {} : { lr } },
    })),
  );
