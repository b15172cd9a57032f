import type { Comparison } from '../../comparison/comparison';
import type { Run } from '../../run/run';
import { companionLabelsEn } from '../../view/companionLabels.en';
import { fillText } from '../../view/fillText';
import { metricInText, metricLabel } from '../../view/metricLabel';
import { trainingSpeedLabelsEn } from '../../view/trainingSpeedLabels.en';
import { type ViewOptions, type Wording, wordingOf } from '../../view/viewOptions';
import type { ChartInWords } from '../chartInWords';
import type { ChartTable } from '../chartTable';
import type { ChartSlots } from '../runInChart';
import { speedCaveats } from './speedCaveats';
import { hasBar, type MeasuredSpeed, measureSpeed, speedMetrics } from './speedSource';
import { type TrainingSpeedBar, trainingSpeedBars } from './trainingSpeedBar';

/** Of which speed the bars are, and in which order. */
export interface TrainingSpeedOptions extends ViewOptions {
  /**
   * The metric of the bars. When left out, what most of the runs record of samples, steps and
   * tokens per second, in this order where as many record them.
   */
  readonly metric?: string | undefined;
  /** Palette slots; in the order of the bars when left out. */
  readonly slots?: ChartSlots | undefined;
  /** Order of the bars; runs that it does not name follow in the order in which they are given. */
  readonly order?: readonly string[] | undefined;
}

/** Speeds of runs, every bar as a share of the longest, and everything in words. */
export interface TrainingSpeedView extends ChartInWords {
  /** Unit, what the number is of a run, and which way is better. */
  readonly subtitle: string;
  /** The metric that is shown. */
  readonly metric: string;
  /** All speeds that any of the runs records. */
  readonly choices: readonly { readonly metric: string; readonly label: string }[];
  readonly bars: readonly TrainingSpeedBar[];
}

/**
 * How fast runs trained, as bars from 0, of one metric alone: a run that records another one is said
 * to have none, never converted. The best is marked where two runs or more have a value, exactly
 * equal ones together. Permuting the runs permutes the bars and nothing else. From runs rather than a
 * comparison it also says what keeps the bars from being like for like.
 */
export function trainingSpeedView(
  of: Comparison | readonly Run[],
  options: TrainingSpeedOptions = {},
): TrainingSpeedView {
  const wording = wordingOf(options);
  const labels = wording.labels.trainingSpeed ?? trainingSpeedLabelsEn;
  const found = speedMetrics.map((key) => measureSpeed(of, key));
  const shown =
    options.metric === undefined ? mostRecorded(found) : measureSpeed(of, options.metric);
  const ordered = { ...shown, runs: inOrder(shown.runs, options.order ?? []) };
  const bars = trainingSpeedBars(ordered, {
    slots: options.slots,
    relativeTo: 'runs' in of ? of.gapRelativeTo : 'larger',
    wording,
  });
  const name = metricLabel(shown.metric, wording);
  const subtitle = subtitleOf(shown, wording);
  const isEmpty = shown.recorded === 0;
  const withBar = new Set(shown.runs.filter(({ cell }) => hasBar(cell)).map(({ id }) => id));
  return {
    title: labels.title,
    subtitle: isEmpty ? '' : subtitle,
    description: describe(bars, fillText(labels.caption, { subtitle }), wording),
    empty: isEmpty ? { title: labels.empty, hint: labels.emptyHint } : undefined,
    metric: shown.metric.key,
    choices: found
      .filter(({ recorded }) => recorded > 0)
      .map((one) => ({ metric: one.metric.key, label: metricLabel(one.metric, wording) })),
    bars,
    notes:
      'runs' in of
        ? []
        : speedCaveats(
            of.filter((run) => withBar.has(run.id)),
            shown.metric.key,
            wording,
          ),
    table: tableOf(bars, { name, caption: fillText(labels.caption, { subtitle }) }, wording),
  };
}

function mostRecorded(found: readonly MeasuredSpeed[]): MeasuredSpeed {
  return found.reduce((most, one) => (one.recorded > most.recorded ? one : most));
}

function inOrder(runs: MeasuredSpeed['runs'], wanted: readonly string[]): MeasuredSpeed['runs'] {
  const first = wanted.flatMap((id) => runs.find((run) => run.id === id) ?? []);
  return [...new Set([...first, ...runs])];
}

function subtitleOf(shown: MeasuredSpeed, wording: Wording): string {
  const labels = wording.labels.trainingSpeed ?? trainingSpeedLabelsEn;
  const { reading, direction } = shown.metric;
  const parts = [metricInText(shown.metric, wording)];
  if (reading === 'mean') parts.push(labels.mean);
  if (direction) parts.push(direction === 'min' ? labels.lessIsBetter : labels.moreIsBetter);
  return parts.join(', ');
}

function describe(bars: readonly TrainingSpeedBar[], caption: string, { labels }: Wording): string {
  const drawn = bars.filter((bar) => bar.share > 0 || bar.state === 'value');
  const others = bars.filter((bar) => !drawn.includes(bar));
  const sentences = [caption, `${drawn.map((bar) => bar.spoken).join('; ')}.`];
  const { trainingSpeed = trainingSpeedLabelsEn } = labels;
  if (others.length > 0) {
    const runs = others.map((bar) => `${bar.label} (${bar.word})`).join(', ');
    sentences.push(fillText(trainingSpeed.without, { runs }));
  }
  return sentences.join(' ');
}

function tableOf(
  bars: readonly TrainingSpeedBar[],
  { name, caption }: { readonly name: string; readonly caption: string },
  { labels }: Wording,
): ChartTable {
  const { trainingSpeed = trainingSpeedLabelsEn } = labels;
  const { companion = companionLabelsEn } = labels;
  return {
    caption,
    columns: [
      { label: companion.run, align: 'start' },
      { label: name, align: 'end' },
      { label: trainingSpeed.comparedWithBest, align: 'start' },
    ],
    rows: bars.map((bar) => ({
      key: bar.runId,
      run: { runId: bar.runId, label: bar.label, slot: bar.slot },
      cells: [bar.text, bar.gap?.text ?? bar.word],
      isBest: bar.isBest,
    })),
  };
}
