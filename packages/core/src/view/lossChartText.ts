import { findDivergence } from '../comparison/divergence';
import { bestStep } from '../curve/bestStep';
import type { History } from '../run/history';
import type { Run } from '../run/run';
import {
  chartText,
  countText,
  fillText,
  inText,
  type LossChartMetric,
  pointText,
  stepText,
} from './lossChartMetric';
import type { LossChartSeries } from './lossChartSeries';
import type { Wording } from './viewOptions';

/** A run's curve in one or two sentences, for whoever cannot see it. */
export function runSummary(
  run: Run,
  label: string,
  history: History | undefined,
  metric: LossChartMetric,
  wording: Wording,
): string {
  const { chart } = wording.labels;
  const values = { run: label, metric: inText(metric, wording) };
  if (!history || history.length === 0) return fillText(chart.notRecorded, values);
  const best = bestStep(history, metric.direction);
  const text = chartText(metric, wording);
  const last = history.length - 1;
  const sentences = [
    best
      ? fillText(best.index === last ? chart.reachesLast : chart.reaches, {
          ...values,
          value: pointText(text, best.value),
          step: stepText(best.step, wording),
          last: pointText(text, history.value[last] as number),
        })
      : fillText(chart.noFinite, values),
  ];
  const divergence = findDivergence(run);
  if (divergence?.step !== undefined) {
    sentences.push(fillText(chart.diverges, { step: stepText(divergence.step, wording) }));
  }
  return sentences.join(' ');
}

/** What the drawing leaves out, each as one line. */
export function chartNotes(
  series: readonly LossChartSeries[],
  wording: Wording,
): readonly string[] {
  const { chart } = wording.labels;
  const notes = [...reducedNote(series, wording)];
  for (const own of byRun(series)) {
    const label = own[0]?.label ?? '';
    const sampled = own.find((one) => one.history.sampled);
    if (sampled) {
      const of = sampled.history.sampled?.of;
      notes.push(
        fillText(of === undefined ? chart.sampledSome : chart.sampled, {
          run: label,
          kept: countText(sampled.history.length, wording),
          of: countText(of ?? 0, wording),
        }),
      );
    }
    const counted = [
      [['nan'], chart.nan],
      [['inf', '-inf'], chart.infinite],
      [['notPositive'], chart.notPositive],
    ] as const;
    for (const [kinds, template] of counted) {
      const count = pointsIn(own, kinds);
      if (count === 0) continue;
      notes.push(fillText(template(count), { count: countText(count, wording), run: label }));
    }
  }
  return notes;
}

function reducedNote(series: readonly LossChartSeries[], wording: Wording): readonly string[] {
  const thinned = series.filter((one) => one.isThinned);
  const first = thinned[0];
  if (!first) return [];
  const alike = thinned.every((one) => one.drawn === first.drawn && one.of === first.of);
  const { chart } = wording.labels;
  return [
    fillText(alike ? chart.reduced : chart.reducedUpTo, {
      drawn: countText(
        largest(thinned, (one) => one.drawn),
        wording,
      ),
      of: countText(
        largest(thinned, (one) => one.of),
        wording,
      ),
    }),
  ];
}

function largest(
  series: readonly LossChartSeries[],
  countOf: (one: LossChartSeries) => number,
): number {
  return series.reduce((most, one) => Math.max(most, countOf(one)), 0);
}

function byRun(series: readonly LossChartSeries[]): readonly (readonly LossChartSeries[])[] {
  const groups = new Map<string, LossChartSeries[]>();
  for (const one of series) {
    const group = groups.get(one.runId);
    if (group) group.push(one);
    else groups.set(one.runId, [one]);
  }
  return [...groups.values()];
}

function pointsIn(series: readonly LossChartSeries[], kinds: readonly string[]): number {
  let count = 0;
  for (const { holes } of series) {
    for (const hole of holes) if (kinds.includes(hole.kind)) count += hole.to - hole.from + 1;
  }
  return count;
}
