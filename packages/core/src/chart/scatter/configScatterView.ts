import { metricDefinition } from '../../comparison/metricDefinitions';
import { shortenLabel } from '../../format/shortenLabel';
import type { Objective } from '../../metric/metricDefinition';
import type { Run } from '../../run/run';
import { associationText } from '../../view/associationText';
import { companionLabelsEn } from '../../view/companionLabels.en';
import { configScatterLabelsEn } from '../../view/configScatterLabels.en';
import { fillText } from '../../view/fillText';
import { metricInText, metricLabel } from '../../view/metricLabel';
import { metricText } from '../../view/metricText';
import { type ViewOptions, wordingOf } from '../../view/viewOptions';
import type { ChartStop } from '../chartStop';
import type { ChartTable } from '../chartTable';
import { charactersIn } from '../label/textWidth';
import { type ChartSlots, comparedRuns, type RunInChart } from '../runInChart';
import { type GroupSettings, groupSettings } from '../setting/groupSettings';
import { type ScatterPicture, scatterPicture } from './scatterPicture';
import { type ScatterPoints, scatterPoints } from './scatterPoints';
import { scatterTable } from './scatterTable';
import {
  type ScatterWords,
  scatterDescription,
  scatterLegendKey,
  scatterLines,
  scatterNotes,
} from './scatterText';

/** Which setting is drawn against which objective, and how large. */
export interface ConfigScatterOptions extends ViewOptions {
  /** Eval loss, lower is better, when left out. */
  readonly objective?: Objective | undefined;
  /** A dotted key; see `flattenConfig`. The most telling one that differs when left out. */
  readonly key?: string | undefined;
  /** Slots of the compared runs; all others are drawn neutral. */
  readonly slots?: ChartSlots | undefined;
  /** What `groupSettings` makes of these runs, where it is at hand: it takes nearly all the time. */
  readonly settings?: GroupSettings | undefined;
  /** Pixels of the whole picture, with what is written around the plot. */
  readonly width: number;
  readonly height: number;
}

/** One setting against the objective, in pixels and words. */
export interface ConfigScatterView extends ScatterPicture {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  /** Set when there is nothing to draw: what to say instead. */
  readonly empty?: { readonly title: string; readonly hint: string } | undefined;
  /** The key that is shown; empty where none differs. */
  readonly key: string;
  /** Keys to choose from, the most telling first. */
  readonly keys: readonly string[];
  /** What goes with what, or why nothing can be said. */
  readonly association: string;
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
 * One setting of every run of a group against its best value of the objective. Each run that has
 * both is drawn once, the compared ones as what they are everywhere, the others neutral; the rest is
 * counted in the notes. Numbers that span two decades stand on a log axis, categories in columns.
 * Does not depend on the order of the runs.
 */
export function configScatterView(
  runs: readonly Run[],
  options: ConfigScatterOptions,
): ConfigScatterView {
  const wording = wordingOf(options);
  const { objective = { metric: 'eval_loss', direction: 'min' }, width, height } = options;
  const { configScatter: labels = configScatterLabelsEn, companion = companionLabelsEn } =
    wording.labels;
  const settings = options.settings ?? groupSettings(runs, objective);
  const { keys, attribution } = settings;
  const key = options.key ?? keys[0] ?? '';
  const data = scatterPoints(settings, { key, slots: options.slots, wording });
  const definition = metricDefinition(objective.metric);
  const words: ScatterWords = {
    key,
    metric: metricInText(definition, wording),
    wording,
    text: metricText(
      definition,
      data.points.map(({ value }) => value),
      wording,
    ),
  };
  const picture = scatterPicture(data, { width, height, wording });
  const association = key === '' ? '' : associationText(attribution, words);
  const better = objective.direction === 'min' ? companion.lowerIsBetter : companion.higherIsBetter;
  const metricTitle = metricLabel(definition, wording);
  const title = fillText(labels.title, { metric: words.metric });
  const onLog = (label: string, isLog: boolean) => {
    const short = shortenLabel(label, Math.max(16, charactersIn(width) - 16));
    return isLog ? fillText(companion.logScale, { label: short }) : short;
  };
  return {
    ...picture,
    width,
    height,
    title,
    subtitle: fillText(better, { metric: words.metric }),
    description: [scatterDescription(data, metricTitle, words), association]
      .filter(Boolean)
      .join(' '),
    empty: emptyOf(data, words),
    key,
    keys: key === '' || keys.includes(key) ? keys : [key, ...keys],
    association,
    runs: comparedRuns(data.points.map(({ run }) => run)),
    legendKey: scatterLegendKey(data, words),
    xLabel: onLog(key, picture.x?.kind === 'log'),
    yLabel: onLog(metricTitle, picture.y.kind === 'log'),
    stops: stopsOf(data, picture, words),
    notes: scatterNotes(data, words),
    table: scatterTable(data, { objective, caption: `${title}: ${key}`, metricTitle }, words),
  };
}

function emptyOf(
  { points }: ScatterPoints,
  { key, metric, wording }: ScatterWords,
): ConfigScatterView['empty'] {
  const labels = wording.labels.configScatter ?? configScatterLabelsEn;
  if (key === '') return { title: labels.noKeys, hint: labels.noKeysHint };
  if (points.length > 0) return undefined;
  return { title: labels.empty, hint: fillText(labels.emptyHint, { metric, key }) };
}

function stopsOf(
  { points }: ScatterPoints,
  { marks }: ScatterPicture,
  words: ScatterWords,
): readonly ChartStop[] {
  return points
    .map((point, i) => {
      const { x, y } = marks[i] as ScatterPicture['marks'][number];
      const lines = scatterLines(point, words);
      const spoken = [point.run.label, ...lines].join(', ');
      return { key: point.run.runId, run: point.run, x, y, lines, spoken, group: '' };
    })
    .sort((a, b) => a.x - b.x || b.y - a.y || (a.key < b.key ? -1 : 1));
}
