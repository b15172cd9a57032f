import { metricDefinition } from '../../comparison/metricDefinitions';
import { formatNumber } from '../../format/number';
import { defaultObjective } from '../../metric/defaultObjective';
import type { MetricDefinition, Objective } from '../../metric/metricDefinition';
import type { Run } from '../../run/run';
import { fillText } from '../../view/fillText';
import { metricLabel } from '../../view/metricLabel';
import { metricText } from '../../view/metricText';
import { tradeOffLabelsEn } from '../../view/tradeOffLabels.en';
import { wordingOf } from '../../view/viewOptions';
import type { ChartStop } from '../chartStop';
import { axisTitle } from '../label/axisTitle';
import { markStops } from '../markStops';
import type { RunChartOptions, RunChartView } from '../runChart';
import { comparedRuns } from '../runInChart';
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
export interface TradeOffOptions extends RunChartOptions {
  /** What it is weighed against; the first that these runs have, training time before all, when left out. */
  readonly against?: Objective | undefined;
}

/** One objective against another, in pixels and words. */
export interface TradeOffView extends RunChartView, TradeOffPicture {
  /** What the objective can be weighed against; the one that is shown is among them. */
  readonly choices: readonly {
    readonly objective: Objective;
    readonly label: string;
    readonly isChosen: boolean;
  }[];
  /** How many runs are left to choose from, and what its ends are. */
  readonly conclusion: string;
  readonly xLabel: string;
  readonly yLabel: string;
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
  const { objective = defaultObjective, width, height } = options;
  const { tradeOff: labels = tradeOffLabelsEn } = wording.labels;
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
    xLabel: axisTitle(nameOf(other), { scale: picture.x, wording }),
    yLabel: axisTitle(nameOf(definition), { scale: picture.y, wording }),
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
  return markStops(
    points.map((point) => {
      const { x, y } = places.get(point.run.runId) as TradeOffPicture['marks'][number];
      const lines = [
        `${words.metric} ${words.writtenOf(point)}`,
        `${words.other} ${words.otherOf(point)}`,
        tradeOffState(point, words),
      ];
      return { run: point.run, x, y, lines };
    }),
  );
}
