import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../comparison/compareRuns';
import { createHistory } from '../../run/history';
import { createRun, type MetricSummary, type Run } from '../../run/run';
import { messyRuns } from '../../testing/messyRuns';
import { evalLoss } from '../../testing/workedExample';
import { trainingSpeedLayout } from './trainingSpeedLayout';
import { trainingSpeedView } from './trainingSpeedView';

const run = (id: string, means: { readonly [metric: string]: number | null }, rest = {}): Run =>
  createRun({
    id,
    summary: Object.fromEntries(
      Object.entries(means).map(([key, mean]): [string, MetricSummary] => [key, { mean }]),
    ),
    ...rest,
  });

const three = [
  run('06a9655e', { samples_per_second: 41.27 }),
  run('fa25ad23', { samples_per_second: 38.02 }),
  run('0a04dd4e', { samples_per_second: 45.18 }),
];

describe('trainingSpeedView', () => {
  it('gives every bar as a share of the longest, and marks the best', () => {
    const { bars, subtitle } = trainingSpeedView(three);
    expect(bars.map(({ share }) => Number(share.toFixed(3)))).toEqual([0.913, 0.842, 1]);
    expect(bars.map(({ text, word }) => [text, word])).toEqual([
      ['41.27', ''],
      ['38.02', ''],
      ['45.18', 'Best'],
    ]);
    expect(subtitle).toBe('samples/s, mean over the run, more is better');
  });

  it('says how far behind each is, and how that was computed', () => {
    const { bars } = trainingSpeedView(three);
    expect(plain(bars[1]?.gap?.text)).toBe('16 % slower than 0a04dd4e');
    expect(bars[1]?.gap?.formula).toMatch(/^\|38\.02 − 45\.18\| \/ 45\.18/);
    expect(bars[2]?.gap).toBeUndefined();
  });

  it('shows the same from a comparison of these runs, by the percentage in force there', () => {
    const comparison = compareRuns(three, { objective: evalLoss, gapRelativeTo: 'reference' });
    const { bars } = trainingSpeedView(comparison, { order: three.map(({ id }) => id) });
    const own = trainingSpeedView(three).bars;
    expect(bars.map(({ share, text }) => [share, text])).toEqual(
      own.map(({ share, text }) => [share, text]),
    );
    expect(bars[1]?.gap?.formula).toContain('the share of the reference');
  });

  it('compares like with like: a run that records another speed has no bar', () => {
    const mixed = [
      run('a', { train_steps_per_second: 2 }),
      run('b', { train_steps_per_second: 3, samples_per_second: 48 }),
      run('c', {}),
    ];
    const view = trainingSpeedView(mixed);
    expect(view.metric).toBe('train_steps_per_second');
    expect(view.bars.map(({ word, share }) => [word, share > 0])).toEqual([
      ['', true],
      ['Best', true],
      ['not recorded', false],
    ]);
    expect(view.choices.map(({ label }) => label)).toEqual(['Samples/s', 'Steps/s']);
    expect(trainingSpeedView(mixed, { metric: 'samples_per_second' }).bars[0]?.word).toBe(
      'not recorded',
    );
  });

  it('prefers samples over steps over tokens where as many runs record them', () => {
    const all = { samples_per_second: 1, train_steps_per_second: 1, train_tokens_per_second: 1 };
    expect(trainingSpeedView([run('a', all)]).metric).toBe('samples_per_second');
    expect(trainingSpeedView([run('a', { ...all, samples_per_second: null })]).metric).toBe(
      'train_steps_per_second',
    );
  });

  it('takes the mean of a history where the source states none', () => {
    const history = createHistory({ step: [1, 2, 3], value: [10, Number.NaN, 20] });
    const { bars } = trainingSpeedView([
      createRun({ id: 'a', histories: { train_tokens_per_second: history } }),
    ]);
    expect(bars[0]?.text).toBe('15');
  });

  it('tells recorded empty, not a number, infinite and negative apart, none with a bar', () => {
    const { bars } = trainingSpeedView([
      run('a', { samples_per_second: 1 }),
      run('b', { samples_per_second: null }),
      run('c', { samples_per_second: Number.NaN }),
      run('d', { samples_per_second: Infinity }),
      run('e', { samples_per_second: -1 }),
    ]);
    expect(bars.slice(1).map(({ text, word, share }) => [text, word, share])).toEqual([
      ['null', 'recorded empty', 0],
      ['NaN', 'not a number', 0],
      ['∞', 'infinite', 0],
      ['−1', 'not a speed', 0],
    ]);
  });

  it('crowns nobody where there is nothing to be faster than', () => {
    const [bar] = trainingSpeedView([three[0] as Run, run('x', {})]).bars;
    expect(bar).toMatchObject({ isBest: false, word: '', share: 1 });
  });

  it('crowns exactly equal runs together', () => {
    const equal = ['a', 'b'].map((id) => run(id, { samples_per_second: 7 }));
    expect(trainingSpeedView(equal).bars.map(({ isBest }) => isBest)).toEqual([true, true]);
  });

  it('says what keeps the bars from being like for like, of the runs with a bar alone', () => {
    const with4 = {
      config: { recorded: 'full', values: { train: { batch_size: 4 } } },
      gpuCount: 1,
    };
    const with16 = {
      config: { recorded: 'full', values: { train: { batch_size: 16 } } },
      gpuCount: 8,
    };
    const runs = [
      run('a', { train_steps_per_second: 2 }, with4),
      run('b', { train_steps_per_second: 3 }, with16),
      run('c', {}, { gpuCount: 64, model: { name: 'other', from: 'source' } }),
    ];
    expect(trainingSpeedView(runs).notes).toEqual([
      'Not like for like: 1, 8 GPUs',
      'Not like for like: train.batch_size is 4, 16',
    ]);
    const tokens = runs.map((one) => ({
      ...one,
      summary: { train_tokens_per_second: { mean: 1 } },
    }));
    expect(trainingSpeedView(tokens.slice(0, 2)).notes).toEqual(['Not like for like: 1, 8 GPUs']);
  });

  it('is one sentence per run for whoever cannot see it, and a row in the table', () => {
    const { description, table } = trainingSpeedView([...three, run('x', {})]);
    expect(plain(description)).toBe(
      'Training speed: samples/s, mean over the run, more is better. ' +
        '06a9655e, 41.27, 9 % slower than 0a04dd4e; fa25ad23, 38.02, 16 % slower than 0a04dd4e; ' +
        '0a04dd4e, 45.18, Best. Without a bar: x (not recorded).',
    );
    expect(table.rows.map(({ cells }) => cells.map(plain))).toEqual([
      ['41.27', '9 % slower than 0a04dd4e'],
      ['38.02', '16 % slower than 0a04dd4e'],
      ['45.18', 'Best'],
      ['—', 'not recorded'],
    ]);
  });

  it('says that nothing was recorded', () => {
    const view = trainingSpeedView([run('a', {})]);
    expect(view.empty?.title).toBe('No training speed recorded');
    expect(view.choices).toEqual([]);
  });

  it('permutes the bars with the runs, and nothing else', () => {
    fc.assert(
      fc.property(fc.integer(), fc.infiniteStream(fc.nat()), (seed, order) => {
        const runs = speedy(seed);
        const slots = Object.fromEntries(runs.map(({ id }, i) => [id, i + 1]));
        const keys = new Map(runs.map(({ id }) => [id, order.next().value ?? 0]));
        const shuffled = [...runs].sort((a, b) => (keys.get(a.id) ?? 0) - (keys.get(b.id) ?? 0));
        const one = trainingSpeedView(runs, { slots });
        const other = trainingSpeedView(shuffled, { slots, order: runs.map(({ id }) => id) });
        expect(other).toEqual(one);
      }),
    );
  });

  it('draws every bar inside of its picture, no shorter for a larger value', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 240, max: 1400 }), (seed, width) => {
        const { rows, barX, height } = trainingSpeedLayout(trainingSpeedView(speedy(seed)), {
          width,
        });
        for (const { bar, width: length, y } of rows) {
          expect(length).toBeGreaterThanOrEqual(bar.share > 0 ? 1 : 0);
          expect(barX + length).toBeLessThanOrEqual(width);
          expect(y).toBeLessThan(height);
        }
        const byShare = [...rows].sort((a, b) => a.bar.share - b.bar.share);
        const lengths = byShare.map((row) => row.width);
        expect([...lengths].sort((a, b) => a - b)).toEqual(lengths);
      }),
    );
  });
});

const plain = (text = '') => text.replaceAll('\u202f', ' ');

/** Runs as bad as sources get, some of them with a speed. */
function speedy(seed: number): readonly Run[] {
  return messyRuns({ seed, count: 6 }).map((one, i) => ({
    ...one,
    summary: {
      ...one.summary,
      samples_per_second: one.summary.grad_norm ?? {},
      ...(i % 2 === 0 && { train_steps_per_second: { mean: i * 1.7 } }),
    },
  }));
}
