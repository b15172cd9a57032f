import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeTrend, type TrendOptions } from '../../advice/trend';
import { createRun, type Run, type RunInput } from '../../run/run';
import { dottedLabels } from '../../testing/dottedLabels';
import { messyRuns } from '../../testing/messyRuns';
import { evalLoss, workedExample } from '../../testing/workedExample';
import { textWidth } from '../label/textWidth';
import { type ImprovementTrendOptions, improvementTrendView } from './improvementTrendView';

const day = 86_400_000;
const start = Date.UTC(2026, 10, 28);

/** An attempt on that day of a value, or one that came to nothing. */
function attempt(id: string, at: number, loss: number | null, rest: Partial<RunInput> = {}): Run {
  return createRun({
    id,
    status: 'completed',
    times: { startedAtMs: start + at * day },
    summary: { eval_loss: { min: { value: loss } } },
    ...rest,
  });
}

const losses = (...values: readonly number[]) =>
  values.map((value, i) => attempt(`run-${i}`, i, value));

/** As in the list that the documentation is written around: two came to nothing, one goes on. */
const mixed = [
  attempt('91e6b2a7', 0, 0.9, {
    summary: { eval_loss: { last: { value: Number.NaN } }, train_loss: { last: { value: NaN } } },
  }),
  attempt('c3d90f48', 1, null, { status: 'failed' }),
  ...workedExample(),
  attempt('7be2c913', 5, 0.8263, { status: 'running' }),
];

const view = (
  runs: readonly Run[],
  options: Partial<ImprovementTrendOptions & TrendOptions> = {},
) => {
  const {
    slots,
    locale,
    labels,
    width = 328,
    height = 180,
    objective = evalLoss,
    ...rest
  } = options;
  const trend = analyzeTrend(runs, { objective, ...rest });
  return improvementTrendView(trend, { width, height, slots, locale, labels });
};

describe('improvementTrendView', () => {
  it('says why it is too early to say, with the gains so far, better being plus', () => {
    const { state, notes, description } = view(mixed);
    expect(state.text).toBe('Too few runs to say');
    expect(notes).toEqual([
      '3 runs have a value; 4 are needed.',
      'Last two gains: +0.2226 and +0.2355.',
      'Every gain counts: no noise is known.',
      'Not counted: 1 running, 1 failed, 1 diverged.',
    ]);
    expect(description).toBe(
      'Eval loss of 6 attempts. Too few runs to say. 3 runs have a value; 4 are needed. The best so far is 06a9655e with 0.6686, attempt 5. Not counted: 1 running, 1 failed, 1 diverged.',
    );
  });

  it.each([
    [[1, 0.9, 0.8, 0.7], 'Still improving', 'The latest of 4 runs is a gain.'],
    [[1, 0.9, 0.8, 0.81], 'Still improving', 'The last gain is 1 run back, of 4.'],
    [[1, 0.9, 0.91, 0.92, 0.93], 'Flattening', 'The last gain is 3 runs back, of 5.'],
    [[1, 0.9, 1, 1, 1, 1], 'No longer improving', 'No gain in the last 4 of 6 runs.'],
    [[1, 1, 1, 1, 1, 1], 'No longer improving', 'No gain in the last 5 of 6 runs.'],
    [
      [1, 1, 1, 1, 1],
      'Too few runs to say',
      'No gain on the first of 5 runs yet; 6 runs are needed to say more.',
    ],
    [[1], 'Too few runs to say', '1 run has a value; 4 are needed.'],
  ])('puts %j into words', (values, state, reason) => {
    const said = view(losses(...values));
    expect([said.state.text, said.notes[0]]).toEqual([state, reason]);
  });

  it('names what a gain is measured by', () => {
    const { notes } = view(losses(1, 0.9, 0.89, 0.7), { noiseSd: 0.05 });
    expect(notes).toContain('A gain counts above 0.0500, the noise between equal runs.');
    const meaningful = view(losses(1, 0.9), { minimumMeaningfulDifference: 0.25 });
    expect(meaningful.notes).toContain(
      'A gain counts above 0.2500, the smallest difference that matters.',
    );
  });

  it('draws the best so far as steps from the first value to the right edge', () => {
    const { steps, stops, plot } = view(losses(1, 0.8, 0.9, 0.7));
    const [first, second, , last] = stops;
    expect(steps).toBe(
      `M${first?.x} ${first?.y}H${second?.x}V${second?.y}H${last?.x}V${last?.y}H${plot.right}`,
    );
  });

  it('puts what failed or diverged on the axis with the word, and what goes on at its value', () => {
    const { marks, words, values, crosses, plot, stops } = view(mixed);
    expect(crosses.split('M').length - 1).toBe(2);
    expect(words.map(({ text }) => text)).toEqual(['diverged', 'failed']);
    expect(stops.map(({ y }) => y === plot.bottom)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(marks.find((mark) => mark.kind === 'open')?.runId).toBe('7be2c913');
    expect(values.map(({ text }) => text)).toContain('running');
  });

  it('keeps values clear of the words on the axis, and says a word once where crosses crowd', () => {
    const runs = losses(...Array.from({ length: 60 }, (_, i) => 1 + Math.sin(i)));
    const failing = runs.map(
      (run, i): Run => (i % 8 === 3 ? { ...run, status: 'failed', summary: {} } : run),
    );
    const { words, values } = view(failing);
    expect(words.length).toBeGreaterThan(2);
    expect(new Set(words.map(({ y }) => y)).size).toBe(1);
    const top = Math.min(...words.map(({ y }) => y)) - 10;
    for (const { y } of values) expect(y).toBeLessThanOrEqual(top);
  });

  it('draws compared runs and the best on their own, and all others as dots', () => {
    const { marks, dots } = view(losses(1, 0.8, 0.9, 0.7), { slots: { 'run-0': 1 } });
    expect(marks.map(({ runId, slot, isBest }) => [runId, slot, isBest])).toEqual([
      ['run-0', 1, false],
      ['run-3', undefined, true],
    ]);
    expect(dots.split('M').length - 1).toBe(2);
  });

  it('reads each attempt with its place, its value, the best before it and the gain', () => {
    const { stops } = view(losses(1, 0.8, 0.9, 0.79), { noiseSd: 0.1 });
    expect(stops.map(({ spoken }) => spoken)).toEqual([
      'run-0, attempt 1 of 4, Nov 28, eval loss 1.0000, best so far',
      'run-1, attempt 2 of 4, Nov 29, eval loss 0.8000, best so far, gain +0.2000',
      'run-2, attempt 3 of 4, Nov 30, eval loss 0.9000, best so far 0.8000, −0.1000 against the best before it',
      'run-3, attempt 4 of 4, Dec 1, eval loss 0.7900, best so far, gain +0.0100, too small to count alone',
    ]);
    expect(view(mixed).stops[5]?.lines).toEqual([
      'attempt 6 of 6, Dec 3',
      'running, eval loss 0.8263 so far, not counted',
    ]);
  });

  it('lists runs of unknown start in the notes and the table, and nowhere in the picture', () => {
    const unknown = ['a', 'b', 'c', 'd', 'e'].map((id) => attempt(id, 0, 0.5, { times: {} }));
    const { notes, table, stops } = view([...losses(1, 0.9), ...unknown]);
    expect(notes).toContain('Unknown start, not placed: a, b, c and 2 more.');
    expect(stops.length).toBe(2);
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(['1', '2', '—', '—', '—', '—', '—']);
  });

  it('is a table with a row per attempt', () => {
    const { table } = view(mixed);
    expect(table.columns.map(({ label }) => label)).toEqual([
      'Run',
      'Attempt',
      'Started',
      'Eval loss',
      'Gain',
      'Best so far',
      'Outcome',
    ]);
    expect(table.rows.map(({ cells, isBest }) => [...cells, isBest])).toEqual([
      ['1', 'Nov 28', '—', '', '—', 'diverged', false],
      ['2', 'Nov 29', '—', '', '—', 'failed', false],
      ['3', 'Nov 30', '1.1267', '', '1.1267', '', false],
      ['4', 'Dec 1', '0.9041', '+0.2226', '0.9041', '', false],
      ['5', 'Dec 2', '0.6686', '+0.2355', '0.6686', '', true],
      ['6', 'Dec 3', '0.8263 so far', '', '0.6686', 'running', false],
    ]);
  });

  it('lists the latest of very many attempts, and says so', () => {
    const { table } = view(losses(...Array.from({ length: 203 }, (_, i) => 2 - i / 1000)));
    expect([table.rows[0]?.cells[0], table.rows.at(-1)?.cells[0]]).toEqual(['4', '203']);
    expect(table.note).toBe('200 of 203 rows listed');
  });

  it('says what is missing where there is nothing to draw', () => {
    expect(view([]).empty?.title).toBe('No attempts yet');
    expect(view([attempt('a', 0, 1, { times: {} })]).empty?.title).toBe(
      'No run says when it started',
    );
    expect(view([attempt('a', 0, null, { status: 'failed' })]).yTicks).toEqual([]);
  });

  it('writes dates that do not run into each other, with the time or the year where it takes one', () => {
    const many = losses(...Array.from({ length: 60 }, (_, i) => 2 - i / 100));
    const { xTicks } = view(many);
    expect(xTicks.length).toBeGreaterThan(2);
    xTicks.forEach(({ position, text }, i) => {
      const before = xTicks[i - 1];
      if (before) {
        expect(position - before.position).toBeGreaterThan(
          (textWidth(text) + textWidth(before.text)) / 2,
        );
      }
    });
    const hours = [0, 0.1].map((at, i) => attempt(`${i}`, at, 1));
    expect(view(hours).xTicks.map(({ text }) => text)).toEqual(['00:00', '02:24']);
    const years = [0, 400].map((at, i) => attempt(`${i}`, at, 1));
    expect(view(years).xTicks[0]?.text).toBe('Nov 28, 2026');
  });

  it('keeps every mark inside the plot, whatever sources say', () => {
    const loss = fc.oneof(
      fc.double({ min: 0.1, max: 3, noNaN: true }),
      fc.constantFrom(-0, 1e308, -1e308, 5e-324, Number.NaN, Infinity),
    );
    const status = fc.constantFrom('completed', 'failed', 'running', 'queued') as fc.Arbitrary<
      'completed' | 'failed'
    >;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(loss, status, fc.double({ min: 0, max: 900, noNaN: true })), {
          minLength: 1,
          maxLength: 40,
        }),
        fc.integer({ min: 200, max: 1280 }),
        (given, width) => {
          const runs = given.map(([value, is, at], i) =>
            attempt(`${i}`, at, value, { status: is }),
          );
          const { plot, stops, marks, steps, words, values } = view(runs, { width });
          expect(stops.length).toBe(runs.length);
          for (const { x, y } of [...stops, ...marks]) {
            expect(x >= plot.left && x <= plot.right).toBe(true);
            expect(y >= plot.top && y <= plot.bottom).toBe(true);
          }
          for (const { text, x } of [...words, ...values]) {
            expect(x - textWidth(text) / 2).toBeGreaterThanOrEqual(plot.left - 0.2);
          }
          expect(steps).not.toMatch(/NaN|Infinity/);
        },
      ),
    );
    expect(() => view(messyRuns({ count: 40, seed: 3 }))).not.toThrow();
  });

  it('does not depend on the order of the runs', () => {
    expect(view(mixed.toReversed())).toEqual(view(mixed));
  });

  it('takes every word from the labels', () => {
    const runs = [
      ...mixed,
      attempt('8', 6, 0.5),
      attempt('9', 7, null),
      attempt('10', 8, null, { status: 'queued' }),
      attempt('11', 9, 0.4, { times: {} }),
    ].map((run, i): Run => ({ ...run, id: `${i}`, name: `${i}` }));
    const said = [{ noiseSd: 0.3 }, { minimumMeaningfulDifference: 0.01 }, {}].flatMap(
      (options) => {
        const labels = dottedLabels(['eval_loss']);
        const one = view(runs, { ...options, labels, locale: 'ja-JP', slots: { 0: 1 } });
        return [
          ...[one.title, one.subtitle, one.description, one.state.text, ...one.notes],
          ...[...one.words, ...one.values, ...one.xTicks, ...one.yTicks].map(({ text }) => text),
          ...one.stops.flatMap(({ lines, spoken }) => [...lines, spoken]),
          ...[one.table.caption, ...one.table.columns.map(({ label }) => label)],
          ...one.table.rows.flatMap(({ cells }) => cells),
        ];
      },
    );
    expect(said.length).toBeGreaterThan(100);
    for (const text of said) expect(text).not.toMatch(/[A-Za-z]/);
  });
});
