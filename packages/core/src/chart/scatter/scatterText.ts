import { formatNumber } from '../../format/number';
import { companionLabelsEn } from '../../view/companionLabels.en';
import { configScatterLabelsEn } from '../../view/configScatterLabels.en';
import { configText } from '../../view/configText';
import { fillText } from '../../view/fillText';
import type { MetricText } from '../../view/metricText';
import type { Wording } from '../../view/viewOptions';
import type { ScatterPoint, ScatterPoints } from './scatterPoints';

/** What the sentences about one picture need. */
export interface ScatterWords {
  readonly key: string;
  /** The objective inside a sentence. */
  readonly metric: string;
  readonly text: MetricText;
  readonly wording: Wording;
}

/** The picture in a sentence or two, for whoever cannot see it. */
export function scatterDescription(
  { points }: ScatterPoints,
  metricTitle: string,
  words: ScatterWords,
): string {
  const { key, metric, wording } = words;
  const labels = wording.labels.configScatter ?? configScatterLabelsEn;
  const best = points.find((point) => point.isBest);
  const sentences = [
    fillText(labels.caption(points.length), {
      metric: metricTitle,
      key,
      count: formatNumber(points.length, 0, wording.locale),
    }),
  ];
  if (best) {
    sentences.push(
      fillText(labels.bestIs, {
        run: best.run.label,
        metric,
        value: scatterValue(best, words),
        at: `${key} ${configText(best.cell, wording)}`,
      }),
    );
  }
  return sentences.join(' ');
}

/** What the shapes stand for. */
export function scatterLegendKey(
  { points }: ScatterPoints,
  { wording }: ScatterWords,
): readonly string[] {
  const { companion = companionLabelsEn, configScatter: labels = configScatterLabelsEn } =
    wording.labels;
  const others = points.filter(({ run }) => run.slot === undefined).length;
  const count = formatNumber(others, 0, wording.locale);
  return [
    ...(others > 0 ? [fillText(companion.otherRuns(others), { count })] : []),
    ...(points.some((point) => !point.isCounted) ? [labels.keyNotCounted] : []),
  ];
}

/** What a tooltip says of a run. */
export function scatterLines(point: ScatterPoint, words: ScatterWords): readonly string[] {
  const { key, metric, wording } = words;
  const labels = wording.labels.configScatter ?? configScatterLabelsEn;
  const value = `${metric} ${scatterValue(point, words)}`;
  return [
    `${key} ${configText(point.cell, wording)}`,
    point.isBest ? `${value}, ${wording.labels.inText(labels.best)}` : value,
    ...scatterState(point, words),
  ];
}

/** Why attribution does not count a run. */
export function scatterState(
  { isFinished, isCounted }: ScatterPoint,
  { wording }: ScatterWords,
): readonly string[] {
  const labels = wording.labels.configScatter ?? configScatterLabelsEn;
  if (isCounted) return [];
  return [isFinished ? labels.notCounted : `${labels.notFinished}, ${labels.notCounted}`];
}

/** What the picture leaves out, each as one line. */
export function scatterNotes(
  data: ScatterPoints,
  { key, metric, wording }: ScatterWords,
): readonly string[] {
  const { companion = companionLabelsEn, configScatter: labels = configScatterLabelsEn } =
    wording.labels;
  const counted = [
    [data.withoutValue, companion.noValue],
    [data.withoutKey, labels.withoutKey],
    [data.notRecorded, labels.configNotRecorded],
  ] as const;
  return counted.flatMap(([n, template]) =>
    n === 0
      ? []
      : [fillText(template(n), { count: formatNumber(n, 0, wording.locale), key, metric })],
  );
}

/** The value of a run, with the decimals of all. */
export function scatterValue({ value }: ScatterPoint, { text }: ScatterWords): string {
  return text.value({ state: 'value', value, from: 'history' });
}
