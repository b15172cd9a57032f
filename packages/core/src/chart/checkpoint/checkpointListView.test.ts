import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHistory, type History } from '../../run/history';
import { type Checkpoint, createRun, type Run } from '../../run/run';
import { dottedLabels } from '../../testing/dottedLabels';
import { workedExample } from '../../testing/workedExample';
import { checkpointListView } from './checkpointListView';

/** A run that evaluates after every epoch of 480 steps, and what it saved. */
function trained(
  id: string,
  evaluations: readonly number[],
  saved: readonly (number | Partial<Checkpoint>)[],
): Run {
  return createRun({
    id,
    checkpoints: saved.map((at, i) =>
      typeof at === 'number'
        ? { id: `checkpoint-${at * 480}`, step: at * 480, bytes: 15.2e9 }
        : { id: `${i}`, ...at },
    ),
    histories: {
      eval_loss: createHistory({
        step: evaluations.map((_, i) => (i + 1) * 480),
        value: evaluations,
        epoch: evaluations.map((_, i) => i + 1),
      }),
    },
  });
}

const best = trained('06a9655e', [0.9, 0.6686, 0.6741], [2, 3]);

describe('checkpointListView', () => {
  it('gives each checkpoint its place, its value, its distance to the best, and its size', () => {
    const { subtitle, runs } = checkpointListView([best]);
    expect(subtitle).toBe('06a9655e · 30.4 GB');
    expect(runs[0]?.rows).toMatchObject([
      { place: 'Epoch 2', detail: 'step 960', value: '0.6686', best: { of: 'all', text: 'Best' } },
      {
        place: 'Epoch 3',
        detail: 'step 1,440',
        value: '0.6741',
        delta: '+0.0055',
        size: '15.2 GB',
      },
    ]);
    expect(runs[0]?.rows[0]?.delta).toBeUndefined();
    expect(runs[0]?.notSaved).toBeUndefined();
  });

  it('says that no checkpoint was saved at the best step', () => {
    const { runs } = checkpointListView([trained('a', [0.9, 0.6686, 0.69], [1, 3])]);
    expect(runs[0]?.notSaved).toBe(
      'No checkpoint saved at the best step: 0.6686 at step 960, epoch 2.',
    );
  });

  it('marks one checkpoint of all runs as the best, and one of each other run beside it', () => {
    const { runs, subtitle } = checkpointListView([trained('b', [0.9, 0.95], [1, 2]), best]);
    expect(subtitle).toBe('2 runs · 60.8 GB');
    expect(runs.map(({ rows }) => rows.map((row) => row.best?.of))).toEqual([
      ['run', undefined],
      ['all', undefined],
    ]);
    expect(runs.map(({ size }) => size)).toEqual(['30.4 GB', '30.4 GB']);
  });

  it('writes all values and distances with the same decimals', () => {
    const { runs } = checkpointListView([best, trained('c', [1.14, 1.3], [1, 2])]);
    expect(runs.flatMap(({ rows }) => rows.map((row) => [row.value, row.delta]))).toEqual([
      ['0.6686', undefined],
      ['0.6741', '+0.0055'],
      ['1.1400', undefined],
      ['1.3000', '+0.1600'],
    ]);
  });

  it('takes the highest for the best where higher is better', () => {
    const runs = [best, trained('b', [0.1, 0.2, 0.3], [2, 3])].map(({ histories, ...run }) => ({
      ...run,
      histories: { eval_accuracy: histories?.eval_loss as History },
    }));
    const view = checkpointListView(runs, {
      objective: { metric: 'eval_accuracy', direction: 'max' },
    });
    expect(view.runs.map(({ rows }) => rows.map((row) => row.best?.of))).toEqual([
      [undefined, 'all'],
      [undefined, 'run'],
    ]);
  });

  it('compares sizes by their share of the largest, and says where one is not known', () => {
    const run = trained(
      'a',
      [0.9, 0.8, 0.7],
      [
        { step: 480, bytes: 30e9 },
        { step: 960, bytes: 15e9 },
        { step: 1440 },
        { step: 1440, bytes: Number.NaN },
      ],
    );
    const { runs, notes } = checkpointListView([run]);
    expect(runs[0]?.rows.map(({ size, sizeShare }) => [size, sizeShare])).toEqual([
      ['30.0 GB', 1],
      ['15.0 GB', 0.5],
      ['—', undefined],
      ['—', undefined],
    ]);
    expect(notes).toEqual([
      'From 15.0 GB to 30.0 GB each.',
      'The size of 2 checkpoints is not known.',
    ]);
  });

  it('says at which earlier step a checkpoint was evaluated, and that one has no value', () => {
    const { runs } = checkpointListView([
      trained('a', [0.9, Number.NaN], [{ step: 700 }, { step: 100 }, { step: 960 }, {}]),
    ]);
    expect(
      runs[0]?.rows.map(({ place, detail, value, nothing }) => [place, detail, value, nothing]),
    ).toEqual([
      ['Step 100', '', '—', 'not recorded'],
      ['Step 700', 'evaluated at step 480', '0.9000', undefined],
      ['Epoch 2', 'step 960', 'NaN', 'not a number'],
      ['3', '', '—', 'not recorded'],
    ]);
  });

  it('folds a long list down to the best and the latest', () => {
    const many = Array.from({ length: 20 }, (_, i) => i + 1);
    const { runs } = checkpointListView([
      trained(
        'a',
        many.map((i) => Math.abs(i - 4) + 1),
        many,
      ),
    ]);
    expect(runs[0]?.rows.filter((row) => row.isShort).map(({ place }) => place)).toEqual([
      'Epoch 4',
      ...[16, 17, 18, 19, 20].map((epoch) => `Epoch ${epoch}`),
    ]);
    expect(runs[0]?.fold).toEqual({
      open: 'Show all 20 checkpoints of a',
      close: 'Show fewer of a',
    });
  });

  it('names the runs without checkpoints, and is empty where none has any', () => {
    expect(checkpointListView([best, ...workedExample().slice(1, 2)]).notes).toEqual([
      'No checkpoints recorded: fa25ad23',
    ]);
    const none = checkpointListView(workedExample());
    expect([none.runs, none.empty?.title]).toEqual([[], 'No checkpoints recorded']);
  });

  it('lists every checkpoint once, in the order of training, whatever its ids are', () => {
    const checkpoint = fc.record({
      id: fc.constantFrom('', 'a', '__proto__'),
      step: fc.option(fc.integer({ min: 0, max: 2000 }), { nil: undefined }),
      bytes: fc.constantFrom(undefined, 0, -1, 1e308, Number.NaN, Infinity),
    });
    fc.assert(
      fc.property(fc.array(checkpoint, { maxLength: 12 }), (saved) => {
        const { runs } = checkpointListView([trained('a', [1, Number.NaN, 0.5], saved)]);
        const rows = runs[0]?.rows ?? [];
        expect(rows.length).toBe(saved.length);
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
        expect(rows.filter((row) => row.best?.of === 'all').length).toBeLessThanOrEqual(1);
        for (const { sizeShare = 0 } of rows) expect(sizeShare >= 0 && sizeShare <= 1).toBe(true);
      }),
    );
  });

  it('takes every word from the labels', () => {
    const labels = dottedLabels(['eval_loss']);
    const runs = [
      trained('1', [0.9, 0.7, 0.8], [1, 3, { step: 500 }, { id: '', bytes: 3 }]),
      trained('2', [0.9], [...Array.from({ length: 8 }, (_, i) => i + 1)]),
      createRun({ id: '3' }),
    ];
    const {
      title,
      subtitle,
      notes,
      runs: listed,
    } = checkpointListView(runs, {
      labels,
      locale: 'ja-JP',
    });
    const said = [
      ...[title, subtitle, ...notes],
      ...listed.flatMap(({ size, notSaved, fold, rows }) => [
        ...[size, notSaved ?? '', fold?.open ?? '', fold?.close ?? ''],
        ...rows.flatMap((row) => [
          ...[row.detail, row.value, row.nothing ?? '', row.delta ?? '', row.best?.text ?? ''],
          row.size,
        ]),
      ]),
    ];
    expect(said.length).toBeGreaterThan(50);
    for (const text of said) expect(text).not.toMatch(/[A-Za-z]/);
  });
});
