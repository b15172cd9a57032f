import { metricDefinition } from '../../comparison/metricDefinitions';
import { formatNumber } from '../../format/number';
import { shortenLabel } from '../../format/shortenLabel';
import type { MetricDefinition, Objective } from '../../metric/metricDefinition';
import type { Run } from '../../run/run';
import { companionLabelsEn } from '../../view/companionLabels.en';
import { fillText } from '../../view/fillText';
import { metricLabel } from '../../view/metricLabel';
import { metricText } from '../../view/metricText';
import { tradeOffLabelsEn } from '../../view/tradeOffLabels.en';
import { type ViewOptions, wordingOf } from '../../view/viewOptions';
import type { ChartStop } from '../chartStop';
import type { ChartTable } from '../chartTable';
import { type ChartSlots, comparedRuns, type RunInChart } from '../runInChart';
import { type TradeOffPicture, tradeOffPicture } from './tradeOffPicture';
import { type TradeOffPoints, tradeOffChoices, tradeOffPoints } from './tradeOffPoints';
import {
  type TradeOffWords,
  tradeOffConclusion,
  tradeOffEmpty,
  tradeOffLegendKey,
  tradeOffNotes,
  tradeOffState,
  tradeOffTable,
} from './tradeOffText';

/** Which objective is drawn against which, and how large. */
export interface TradeOffOptions extends ViewOptions {
  /** Eval loss, lower is better, when left out. */
  readonly objective?: Objective | undefined;
  /** What it is weighed against; the first that these runs have, training time before all, when left out. */
  readonly against?: Objective | undefined;
  /** Slots of the compared runs; all others are drawn neutral. */
  readonly slots?: ChartSlots | undefined;
  /** Pixels of the whole picture, with what is written around the plot. */
  readonly width: number;
  readonly height: number;
}

/** One objective against another, in pixels and words. */
export interface TradeOffView extends TradeOffPicture {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  /** Set when there is nothing to draw: what to say instead. */
  readonly empty?: { readonly title: string; readonly hint: string } | undefined;
  /** What the objective can be weighed against; the one that is shown is among them. */
  readonly choices: readonly {
    readonly objective: Objective;
    readonly label: string;
    readonly isChosen: boolean;
  }[];
  /** How many runs are left to choose from, and what its ends are. */
  readonly conclusion: string;
  /** The compared runs among those that are drawn. */
  readonly runs: readonly RunInChart[];
  /** What the shapes stand for. */
  readonly legendKey: readonly string[];
  readonly xLabel: string;
  readonly yLabel: string;
  /** From left to right. */
  readonly stops: readonly ChartStop[];
  readonly notes: readonly string[];
  readonly table: ChartTable;
}

/**
 * Two objectives of every finished run of a group, such as loss against time: see `paretoFront` for
 * which are left to choose from. The compared runs are drawn as what they are everywhere, the others
 * neutral; what cannot be drawn is counted in the notes. Does not depend on the order of the runs.
 *
 * @throws RunCompareError where an objective has no direction.
 */
export function tradeOffView(runs: readonly Run[], options: TradeOffOptions): TradeOffView {
  const wording = wordingOf(options);
  const { objective = { metric: 'eval_loss', direction: 'min' }, width, height } = options;
  const { tradeOff: labels = tradeOffLabelsEn, companion = companionLabelsEn } = wording.labels;
  const found = tradeOffChoices(runs, objective);
  const chosen = options.against ?? found[0];
  const against = chosen ?? { metric: 'training_time', direction: 'min' as const };
  const data = tradeOffPoints(runs, { objective, against, slots: options.slots });
  const [definition, other] = [objective, against].map(({ metric }) =>
    metricDefinition(metric),
  ) as [MetricDefinition, MetricDefinition];
  const nameOf = (one: MetricDefinition) =>
    one.key === 'cost' ? labels.gpuHours : metricLabel(one, wording);
  const texts = {
    value: metricText(
      definition,
      data.points.map(({ value }) => value),
      wording,
    ),
    other: metricText(
      other,
      data.points.map(({ otherValue }) => otherValue),
      wording,
    ),
  };
  const words: TradeOffWords = {
    wording,
    metric: wording.labels.inText(nameOf(definition)),
    other: wording.labels.inText(nameOf(other)),
    writtenOf: ({ value }) => texts.value.value({ state: 'value', value, from: 'history' }),
    otherOf: ({ otherValue: value }) =>
      texts.other.value({ state: 'value', value, from: 'history' }),
  };
  const picture = tradeOffPicture(data.points, {
    ...{ width, height, other, wording },
    otherDirection: against.direction,
  });
  const names = { metric: nameOf(definition), other: words.other };
  const title = fillText(labels.title, names);
  const conclusion = tradeOffConclusion(data, words);
  const count = formatNumber(data.points.length, 0, wording.locale);
  const caption = fillText(labels.caption(data.points.length), { ...names, count });
  const onLog = (label: string, isLog: boolean) => {
    const short = shortenLabel(label, 48);
    return isLog ? fillText(companion.logScale, { label: short }) : short;
  };
  return {
    ...picture,
    width,
    height,
    title,
    subtitle:
      objective.direction === against.direction
        ? labels.inBoth[objective.direction]
        : fillText(labels.subtitle, {
            ...names,
            better: labels.better[objective.direction],
            otherBetter: labels.better[against.direction],
          }),
    description: [caption, conclusion].filter(Boolean).join(' '),
    empty: tradeOffEmpty(data, { ...words, isAlone: chosen === undefined }),
    choices: choicesOf(found, chosen).map((one) => ({
      objective: one,
      label: nameOf(metricDefinition(one.metric)),
      isChosen: one.metric === chosen?.metric,
    })),
    conclusion,
    runs: comparedRuns(data.points.map(({ run }) => run)),
    legendKey: tradeOffLegendKey(data, words),
    xLabel: onLog(nameOf(other), picture.x.kind === 'log'),
    yLabel: onLog(nameOf(definition), picture.y.kind === 'log'),
    stops: stopsOf(data, picture, words),
    notes: tradeOffNotes(data, words),
    table: tradeOffTable(
      data,
      { caption: title, heads: [nameOf(definition), nameOf(other)] },
      words,
    ),
  };
}

function choicesOf(
  found: readonly Objective[],
  chosen: Objective | undefined,
): readonly Objective[] {
  if (!chosen || found.some(({ metric }) => metric === chosen.metric)) return found;
  return [chosen, ...found];
}

function stopsOf(
  { points }: TradeOffPoints,
  { marks }: TradeOffPicture,
  words: TradeOffWords,
): readonly ChartStop[] {
  const places = new Map(marks.map((mark) => [mark.runId, mark]));
  return points
    .map((point): ChartStop => {
      const { x, y } = places.get(point.run.runId) as TradeOffPicture['marks'][number];
      const lines = [
        `${words.metric} ${words.writtenOf(point)}`,
        `${words.other} ${words.otherOf(point)}`,
        tradeOffState(point, words),
      ];
      const spoken = [point.run.label, ...lines].join(', ');
      return { key: point.run.runId, run: point.run, x, y, lines, spoken, group: '' };
    })
    .sort((a, b) => a.x - b.x || b.y - a.y || (a.key < b.key ? -1 : 1));
}
