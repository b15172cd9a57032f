import { formatNumber } from '../../format/number';
import { fillText } from '../../view/fillText';
import { parallelLabelsEn } from '../../view/parallelLabels.en';
import type { Wording } from '../../view/viewOptions';
import type { ParallelAxis } from './parallelAxes';

/** What the sentences about one picture need. */
export interface ParallelWords {
  readonly axes: readonly ParallelAxis[];
  /** The objective inside a sentence. */
  readonly metric: string;
  /** One text per run and axis, in the order of the ranking and of the axes. */
  readonly texts: readonly (readonly string[])[];
  readonly wording: Wording;
}

/** The range of one axis in words. */
export interface RangeText {
  readonly key: string;
  readonly text: string;
  /** What taking it away does. */
  readonly remove: string;
}

/** How many runs there are over what, and the settings of the first one where it is the best. */
export function parallelDescription(
  first: { readonly label: string; readonly isBest: boolean } | undefined,
  words: ParallelWords,
): string {
  const { axes, texts, metric, wording } = words;
  const labels = wording.labels.parallel ?? parallelLabelsEn;
  const names = axes.map(({ label, isObjective }) => (isObjective ? metric : label));
  const sentences = [
    fillText(labels.caption(texts.length), {
      count: count(texts.length, words),
      axes: names.join(', '),
    }),
  ];
  const [best] = texts;
  if (first?.isBest && best) {
    const settings = axes.slice(0, -1).map(({ key }, i) => `${key} ${best[i]}`);
    const value = best.at(-1) ?? '';
    sentences.push(
      fillText(labels.bestIs, { run: first.label, metric, value, settings: settings.join(', ') }),
    );
  }
  return sentences.join(' ');
}

/** "5 of 24 runs". */
export function rangeCount(inside: number, words: ParallelWords): string {
  const { parallel = parallelLabelsEn } = words.wording.labels;
  return fillText(parallel.inRange, {
    inside: count(inside, words),
    count: count(words.texts.length, words),
  });
}

/** What the ranges keep, as one sentence; empty without any. */
export function spokenRanges(inside: number, words: ParallelWords): string {
  const ranges = rangeTexts(words).map(({ text }) => text);
  if (ranges.length === 0) return '';
  const { parallel = parallelLabelsEn } = words.wording.labels;
  return fillText(parallel.inRangeSaid, {
    inside: count(inside, words),
    count: count(words.texts.length, words),
    ranges: ranges.join(', '),
  });
}

/** The axes that are narrowed down, in their order. */
export function rangeTexts({ axes, wording }: ParallelWords): readonly RangeText[] {
  const labels = wording.labels.parallel ?? parallelLabelsEn;
  return axes.flatMap(({ key, label, range, band, handles }) => {
    if (!range) return [];
    const [from, to] = [handles.low.text, handles.high.text];
    const template = !band ? labels.rangeNone : from === to ? labels.rangeOne : labels.range;
    return [
      {
        key,
        text: fillText(template, { key: label, from, to }),
        remove: fillText(labels.removeRange, { key: label }),
      },
    ];
  });
}

/** What a tooltip says of a run: its place, its value and its settings. */
export function parallelLines(
  position: number,
  rank: number | undefined,
  { axes, texts, metric, wording }: ParallelWords,
): readonly string[] {
  const own = texts[position] ?? [];
  const { parallel = parallelLabelsEn } = wording.labels;
  const place =
    rank === undefined
      ? []
      : [
          fillText(parallel.place, {
            place: formatNumber(rank, 0, wording.locale),
            count: formatNumber(texts.length, 0, wording.locale),
          }),
        ];
  return [
    [`${metric} ${own.at(-1) ?? ''}`, ...place].join(', '),
    ...axes.slice(0, -1).map(({ key }, i) => `${key} ${own[i]}`),
  ];
}

const count = (n: number, { wording }: ParallelWords) => formatNumber(n, 0, wording.locale);
