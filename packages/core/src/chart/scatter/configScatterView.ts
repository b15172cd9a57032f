import { metricDefinition } from '../../comparison/metricDefinitions';
import { defaultObjective } from '../../metric/defaultObjective';
import type { Run } from '../../run/run';
import { associationText } from '../../view/associationText';
import { configScatterLabelsEn } from '../../view/configScatterLabels.en';
import { fillText } from '../../view/fillText';
import { metricInText, metricLabel } from '../../view/metricLabel';
import { metricText } from '../../view/metricText';
import { wordingOf } from '../../view/viewOptions';
import type { ChartStop } from '../chartStop';
import { axisTitle } from '../label/axisTitle';
import { charactersIn } from '../label/textWidth';
import { markStops } from '../markStops';
import { objectiveSubtitle } from '../objectiveSubtitle';
import type { RunChartOptions, RunChartView } from '../runChart';
import { comparedRuns } from '../runInChart';
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
export interface ConfigScatterOptions extends RunChartOptions {
  /** A dotted key; see `flattenConfig`. The most telling one that differs when left out. */
  readonly key?: string | undefined;
  /** What `groupSettings` makes of these runs, where it is at hand: it takes nearly all the time. */
  readonly settings?: GroupSettings | undefined;
}

/** One setting against the objective, in pixels and words. */
export interface ConfigScatterView extends RunChartView, ScatterPicture {
  /** The key that is shown; empty where none differs. */
  readonly key: string;
  /** Keys to choose from, the most telling first. */
  readonly keys: readonly string[];
  /** What goes with what, or why nothing can be said. */
  readonly association: string;
  readonly xLabel: string;
  readonly yLabel: string;
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
  const { objective = defaultObjective, width, height } = options;
  const { configScatter: labels = configScatterLabelsEn } = wording.labels;
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
  const metricTitle = metricLabel(definition, wording);
  const title = fillText(labels.title, { metric: words.metric });
  const length = Math.max(16, charactersIn(width) - 16);
  return {
    ...picture,
    width,
    height,
    title,
    subtitle: objectiveSubtitle(objective, words),
    description: [scatterDescription(data, metricTitle, words), association]
      .filter(Boolean)
      .join(' '),
    empty: emptyOf(data, words),
    key,
    keys: key === '' || keys.includes(key) ? keys : [key, ...keys],
    association,
    runs: comparedRuns(data.points.map(({ run }) => run)),
    legendKey: scatterLegendKey(data, words),
    xLabel: axisTitle(key, { scale: picture.x, wording, length }),
    yLabel: axisTitle(metricTitle, { scale: picture.y, wording, length }),
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
  return markStops(
    points.map((point, i) => {
      const { x, y } = marks[i] as ScatterPicture['marks'][number];
      return { run: point.run, x, y, lines: scatterLines(point, words) };
    }),
  );
}
