import { describe, expect, it } from 'vitest';
import { createHistory } from '../run/history';
import { createRun, type Run } from '../run/run';
import { type Labels, labelsEn } from '../view/labels.en';
import type { ChartStop } from './chartStop';
import type { ChartTable } from './chartTable';
import { checkpointQualityView } from './checkpoint/checkpointQualityView';
import { parallelCoordinatesView } from './parallel/parallelCoordinatesView';
import { configScatterView } from './scatter/configScatterView';
import { trainingSpeedView } from './speed/trainingSpeedView';
import { tradeOffView } from './tradeOff/tradeOffView';

/** A catalog without a Latin letter: each is a dot, placeholders aside. */
function dotted<T>(part: T): T {
  if (typeof part === 'string') {
    return part.replace(/\{\w+\}|[A-Za-z]/g, (found) => (found.length > 1 ? found : '·')) as T;
  }
  if (typeof part === 'function') {
    return ((...values: unknown[]) => dotted((part as (...given: unknown[]) => T)(...values))) as T;
  }
  if (Array.isArray(part)) return part.map(dotted) as T;
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, dotted(one)])) as T;
}

const metrics = ['eval_loss', 'training_time', '1', 'samples_per_second', 'train_steps_per_second'];
const labels: Labels = {
  ...dotted(labelsEn),
  metrics: Object.fromEntries(metrics.map((key) => [key, '·'])),
};
const wording = { labels, locale: 'ja-JP' };
const size = { width: 900, height: 300 };

/** Everything that a source names is a number here, so that every letter is one of ours. */
const runs = Array.from({ length: 8 }, (_, i): Run => {
  const value = [2, 1 - i / 100, 1.2];
  return createRun({
    id: `${i}`,
    model: { name: `${i % 2}`, from: 'source' },
    gpuCount: i,
    status: i === 7 ? 'running' : 'completed',
    config: {
      recorded: i === 5 ? 'partial' : 'full',
      values: {
        '1_1': i,
        '1_2': i % 2 ? '0x1' : '0x2',
        ...(i > 2 && i !== 5 && { '1_3': 2 ** i }),
      },
    },
    checkpoints:
      i === 3
        ? []
        : [
            { id: '1', step: 3, bytes: 2e9 },
            { id: '2', step: 4, epoch: 4 },
            { id: '3', step: 0.5 },
            { id: '4' },
          ],
    summary: {
      samples_per_second: { mean: i === 4 ? Number.NaN : i === 6 ? null : 10 + i },
      train_steps_per_second: { mean: i === 4 ? -1 : 3 },
    },
    ...(i !== 6 && {
      histories: { eval_loss: createHistory({ step: [1, 2, 3], value, epoch: [1, 2, 3] }) },
    }),
  });
});

const tableWords = ({ caption, columns, rows, note = '' }: ChartTable) => [
  caption,
  note,
  ...columns.map(({ label }) => label),
  ...rows.flatMap(({ cells }) => cells),
];
const stopWords = (stops: readonly ChartStop[]) =>
  stops.flatMap(({ lines, spoken }) => [...lines, spoken]);

/** NaN and null stand in every language, and `0x` is the text of a setting. */
const latin = (text: string) => text.replace(/\bNaN\b|\bnull\b|0x/g, '').match(/[A-Za-z]+/g) ?? [];

describe('one object of labels', () => {
  it.each([undefined, 'train_steps_per_second'])(
    'translates every word of speeds in %s',
    (metric) => {
      const view = trainingSpeedView(runs, { ...wording, metric });
      const said = [
        ...[view.title, view.subtitle, view.description, ...view.notes],
        ...view.choices.slice(0, 2).map(({ label }) => label),
        ...view.bars.flatMap(({ text, word, gap, spoken }) => [
          ...[text, word, spoken, gap?.text ?? '', gap?.formula ?? ''],
        ]),
        ...tableWords(view.table),
      ];
      expect(view.notes.length).toBeGreaterThan(0);
      for (const text of said) expect(latin(text), text).toEqual([]);
    },
  );

  it.each(['step', 'epoch'] as const)('translates every word of checkpoints by %s', (axis) => {
    const view = checkpointQualityView(runs, { ...wording, ...size, axis });
    const said = [
      ...[view.title, view.subtitle, view.description, view.xLabel, view.yLabel],
      ...[...view.legendKey, ...view.notes, ...view.axes.map(({ label }) => label)],
      ...view.unsaved.map(({ word }) => word.text),
      ...view.endLabels.map(({ value }) => value),
      ...stopWords(view.stops),
      ...tableWords(view.table),
    ];
    expect(view.notes.length).toBeGreaterThan(1);
    for (const text of said) expect(latin(text), text).toEqual([]);
  });

  it.each(['1_1', '1_2', '1_3', '9'])('translates every word of setting %s', (key) => {
    const view = configScatterView(runs, { ...wording, ...size, key });
    const said = [
      ...[view.title, view.subtitle, view.description, view.association, view.xLabel],
      ...[view.empty?.title ?? '', view.empty?.hint ?? '', view.bestWord?.text ?? ''],
      ...[...view.legendKey, ...view.notes, ...view.xTicks.map(({ text }) => text)],
      ...stopWords(view.stops),
      ...tableWords(view.table),
    ];
    for (const text of said) expect(latin(text), text).toEqual([]);
  });

  it.each([
    ['training_time', 'min'],
    ['cost', 'min'],
    ['1', 'max'],
  ] as const)('translates every word of a trade-off against %s', (metric, direction) => {
    const timed = runs.map((run, i) => ({ ...run, times: { trainingSeconds: 900 - i * 60 } }));
    const against = { metric, direction };
    for (const given of [timed, timed.slice(0, 1)]) {
      const view = tradeOffView(given, { ...wording, ...size, against });
      const said = [
        ...[view.title, view.subtitle, view.description, view.conclusion, view.xLabel, view.yLabel],
        ...[view.empty?.title ?? '', view.empty?.hint ?? ''],
        ...[...view.legendKey, ...view.notes, ...view.xTicks.map(({ text }) => text)],
        ...view.choices.map(({ label }) => label),
        ...stopWords(view.stops),
        ...tableWords(view.table),
      ];
      for (const text of said) expect(latin(text), text).toEqual([]);
    }
  });

  it('translates every word of parallel coordinates', () => {
    const ranges = {
      '1_1': { from: 2, to: 3 },
      '1_2': { values: ['"0x1"'] },
      '1_3': { from: -1, to: -1 },
    };
    for (const given of [{}, ranges]) {
      const view = parallelCoordinatesView(runs, { ...wording, ...size, ranges: given });
      const said = [
        ...[view.title, view.subtitle, view.description, view.count, view.spokenCount],
        ...[...view.legendKey, ...view.notes],
        ...view.ranges.flatMap(({ text, remove }) => [text, remove]),
        ...view.axes.flatMap(({ label, ticks }) => [label, ...ticks.map(({ text }) => text)]),
        ...stopWords(view.stops),
        ...tableWords(view.table),
      ];
      expect(said.length).toBeGreaterThan(20);
      for (const text of said) expect(latin(text), text).toEqual([]);
    }
  });

  it('says inside a sentence what its language says there', () => {
    const german = {
      labels: { ...labelsEn, inText: (label: string) => label, metrics: { eval_loss: 'Verlust' } },
    };
    const { notes } = checkpointQualityView(runs, { ...german, ...size });
    expect(notes.join()).toContain('Step or Verlust is not known');
  });
});
