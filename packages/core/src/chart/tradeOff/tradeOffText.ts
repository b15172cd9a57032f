import { formatNumber } from '../../format/number';
import { companionLabelsEn } from '../../view/companionLabels.en';
import { fillText } from '../../view/fillText';
import { tradeOffLabelsEn } from '../../view/tradeOffLabels.en';
import type { Wording } from '../../view/viewOptions';
import { type ChartTable, limitRows } from '../chartTable';
import type { TradeOffPoint, TradeOffPoints } from './tradeOffPoints';

/** What the sentences about one picture need. */
export interface TradeOffWords {
  readonly wording: Wording;
  readonly metric: string;
  readonly other: string;
  readonly writtenOf: (point: TradeOffPoint) => string;
  readonly otherOf: (point: TradeOffPoint) => string;
}

/** How many runs are left to choose from, and what its ends are; empty for fewer than two runs. */
export function tradeOffConclusion({ points }: TradeOffPoints, words: TradeOffWords): string {
  const { wording, metric, other, writtenOf, otherOf } = words;
  const { tradeOff: labels = tradeOffLabelsEn } = wording.labels;
  const front = points.filter(({ beatenBy }) => beatenBy === undefined);
  const [best] = front;
  const end = front.at(-1);
  if (!best || !end || points.length === 1) return '';
  const names = { metric, other, run: best.run.label };
  const isOne = front.every(
    ({ value, otherValue }) => value === best.value && otherValue === best.otherValue,
  );
  if (isOne) {
    return fillText(labels.onlyOne, {
      ...names,
      value: writtenOf(best),
      otherValue: otherOf(best),
    });
  }
  const counts = {
    count: formatNumber(front.length, 0, wording.locale),
    of: formatNumber(points.length, 0, wording.locale),
  };
  const isAll = front.length === points.length;
  return [
    fillText(isAll ? labels.noneBeaten : labels.toChoose(front.length), counts),
    fillText(labels.ends, {
      ...names,
      value: writtenOf(best),
      otherValue: otherOf(best),
      otherRun: end.run.label,
      endValue: writtenOf(end),
      endOtherValue: otherOf(end),
    }),
  ].join(' ');
}

/** What to say where nothing can be drawn. */
export function tradeOffEmpty(
  { points }: TradeOffPoints,
  { metric, other, wording, isAlone }: TradeOffWords & { readonly isAlone: boolean },
): { readonly title: string; readonly hint: string } | undefined {
  if (points.length > 0) return undefined;
  const { tradeOff: labels = tradeOffLabelsEn } = wording.labels;
  return isAlone
    ? { title: fillText(labels.noOther, { metric }), hint: labels.noOtherHint }
    : { title: labels.empty, hint: fillText(labels.emptyHint, { metric, other }) };
}

/** What the shapes stand for. */
export function tradeOffLegendKey(
  { points }: TradeOffPoints,
  { wording }: TradeOffWords,
): readonly string[] {
  const { tradeOff: labels = tradeOffLabelsEn, companion = companionLabelsEn } = wording.labels;
  const others = points.filter(({ run }) => run.slot === undefined).length;
  const count = formatNumber(others, 0, wording.locale);
  return [
    ...(others > 0 ? [fillText(companion.otherRuns(others), { count })] : []),
    ...(points.length > 1 ? [labels.keyFront] : []),
  ];
}

/** Whether a run is left to choose from, or which one beats it. */
export function tradeOffState({ beatenBy }: TradeOffPoint, { wording }: TradeOffWords): string {
  const { tradeOff: labels = tradeOffLabelsEn } = wording.labels;
  return beatenBy ? fillText(labels.beatenBy, { run: beatenBy.label }) : labels.onFront;
}

/** What the picture leaves out, each as one line, and what it does not know. */
export function tradeOffNotes(
  data: TradeOffPoints,
  { metric, other, wording }: TradeOffWords,
): readonly string[] {
  const { tradeOff: labels = tradeOffLabelsEn, companion = companionLabelsEn } = wording.labels;
  const counted = [
    [data.notFinished, labels.notFinished, metric],
    [data.withoutValue, companion.noValue, metric],
    [data.withoutOther, companion.noValue, other],
  ] as const;
  return [
    ...counted.flatMap(([n, template, name]) =>
      n === 0
        ? []
        : [fillText(template(n), { count: formatNumber(n, 0, wording.locale), metric: name })],
    ),
    ...(data.points.length > 1 ? [labels.noNoise] : []),
  ];
}

/** A row per run that is drawn, by the first objective. */
export function tradeOffTable(
  { points }: TradeOffPoints,
  { caption, heads }: { readonly caption: string; readonly heads: readonly string[] },
  words: TradeOffWords,
): ChartTable {
  const { companion = companionLabelsEn } = words.wording.labels;
  const rows = points.map((point) => ({
    key: point.run.runId,
    run: point.run,
    cells: [words.writtenOf(point), words.otherOf(point), tradeOffState(point, words)],
    isBest: false,
  }));
  return {
    caption,
    columns: [
      { label: companion.run, align: 'start' },
      ...heads.map((label) => ({ label, align: 'end' as const })),
      { label: companion.note, align: 'start' },
    ],
    ...limitRows(rows, words.wording),
  };
}
