import { findDivergence } from '../../../comparison/divergence';
import { bestStep } from '../../../curve/bestStep';
import { extremeIndex } from '../../../curve/valueBlocks';
import type { History } from '../../../run/history';
import { fillText } from '../../../view/fillText';
import { lossChartLabelsEn } from '../../../view/lossChartLabels.en';
import type { Wording } from '../../../view/viewOptions';
import { positionText } from '../../scale/axisText';
import { type ChartCurve, recordedLine } from './chartCurve';
import type { ChartEntry } from './chartEntry';
import { chartText, inText, type LossChartMetric } from './chartMetric';

interface Summarized {
  readonly metric: LossChartMetric;
  /** The metric's histories, one unless replicates are pooled. */
  readonly histories: readonly History[];
  /** Undefined where they have no place on the axis. */
  readonly curve: ChartCurve | undefined;
  readonly wording: Wording;
}

/** A curve in one or two sentences, for whoever cannot see it. */
export function runSummary(entry: ChartEntry, options: Summarized): string {
  const { metric, histories, curve, wording } = options;
  const { chart = lossChartLabelsEn } = wording.labels;
  const names = { run: entry.label, metric: inText(metric, wording) };
  const [history] = histories;
  if (!history) return fillText(chart.notRecorded, names);
  const [run] = entry.runs;
  const isPooled = entry.runs.length > 1;
  const divergence = run && !isPooled ? findDivergence(run) : undefined;
  const text = chartText(metric, wording);
  const sentence =
    isPooled && curve ? pooledSentence(curve, options) : sentenceOf(history, options);
  return [
    fillText(sentence.template, {
      ...names,
      value: text.value(sentence.best),
      high: text.value(sentence.high),
      step: sentence.step === undefined ? '' : positionText('step', sentence.step, wording),
      last: text.value(sentence.last),
    }),
    ...(divergence?.step === undefined
      ? []
      : [fillText(chart.diverges, { step: positionText('step', divergence.step, wording) })]),
  ].join(' ');
}

interface Sentence {
  readonly template: string;
  /** The lowest, where no direction is better. */
  readonly best: number;
  readonly high: number;
  readonly step?: number | undefined;
  readonly last: number;
}

function sentenceOf(history: History, { metric, curve, wording }: Summarized): Sentence {
  const { chart = lossChartLabelsEn } = wording.labels;
  const last = history.value.at(-1) ?? Number.NaN;
  const none = { template: chart.noFinite, best: Number.NaN, high: Number.NaN, last };
  const { direction } = metric;
  if (!direction) {
    const low = bestStep(history, 'min');
    const high = bestStep(history, 'max');
    return low && high ? { template: chart.spans, best: low.value, high: high.value, last } : none;
  }
  const found = curve?.best ?? bestStep(history, direction);
  if (!found) return none;
  const isLast = found.step === history.step.at(-1);
  const template = isLast ? chart.reachesLast : chart.reaches;
  return { template, best: found.value, high: Number.NaN, step: found.step, last };
}

function pooledSentence(curve: ChartCurve, { wording }: Summarized): Sentence {
  const { chart = lossChartLabelsEn } = wording.labels;
  const { series, blocks } = recordedLine(curve);
  const valueAt = (index: number) => series.y[index] ?? Number.NaN;
  const last = valueAt(series.length - 1);
  const low = valueAt(extremeIndex(blocks, 'lowest'));
  const high = valueAt(extremeIndex(blocks, 'highest'));
  if (Number.isNaN(low)) return { template: chart.noFinite, best: low, high, last };
  return curve.best
    ? { template: chart.reachesMean, best: curve.best.value, high, last }
    : { template: chart.spans, best: low, high, last };
}
