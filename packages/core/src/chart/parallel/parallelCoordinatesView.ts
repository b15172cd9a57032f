import { metricDefinition } from '../../comparison/metricDefinitions';
import { formatNumber } from '../../format/number';
import { defaultObjective } from '../../metric/defaultObjective';
import type { Objective } from '../../metric/metricDefinition';
import type { Run } from '../../run/run';
import { companionLabelsEn } from '../../view/companionLabels.en';
import { fillText } from '../../view/fillText';
import { metricInText, metricLabel } from '../../view/metricLabel';
import { parallelLabelsEn } from '../../view/parallelLabels.en';
import { type Wording, wordingOf } from '../../view/viewOptions';
import type { ChartStop } from '../chartStop';
import { objectiveSubtitle } from '../objectiveSubtitle';
import type { RunChartOptions, RunChartView } from '../runChart';
import { comparedRuns } from '../runInChart';
import { type GroupSettings, groupSettings } from '../setting/groupSettings';
import type { AxisRanges } from './axisRange';
import { axesThatFit, type ParallelAxis, parallelAxes } from './parallelAxes';
import { type ParallelLine, parallelLinesOf } from './parallelLine';
import { parallelTable } from './parallelTable';
import {
  type ParallelWords,
  parallelDescription,
  parallelLines,
  type RangeText,
  rangeCount,
  rangeTexts,
  spokenRanges,
} from './parallelText';

/** Which settings are drawn, which runs are kept, and how large. */
export interface ParallelCoordinatesOptions extends RunChartOptions {
  /** Dotted keys of the axes; as many of the most telling ones as fit when left out. */
  readonly keys?: readonly string[] | undefined;
  /** What is kept per axis; ranges of keys that are no axis are passed over. */
  readonly ranges?: AxisRanges | undefined;
  /** What `groupSettings` makes of these runs, where it is at hand: it takes nearly all the time. */
  readonly settings?: GroupSettings | undefined;
}

/** Settings and objective of many runs side by side, in pixels and words. */
export interface ParallelCoordinatesView extends RunChartView {
  /** From the left, the objective last. */
  readonly axes: readonly ParallelAxis[];
  /** In drawing order: outside of the ranges first, the compared runs last. */
  readonly lines: readonly ParallelLine[];
  /** How many runs the ranges keep. */
  readonly inside: number;
  /** "5 of 24 runs". */
  readonly count: string;
  /** What the ranges keep, and how many runs are left, as one sentence; empty without any. */
  readonly spokenCount: string;
  /** The ranges in words, in the order of the axes. */
  readonly ranges: readonly RangeText[];
  /** The runs that the ranges keep, best first, each at its value. */
  readonly stops: readonly ChartStop[];
}

/**
 * Every run of a group as one line over its settings, most telling first, and the objective. Each
 * run has exactly one line: what it lacks is a tick of its own at the foot of that axis. Ranges fade
 * the runs that they do not keep. Does not depend on the order of the runs.
 */
export function parallelCoordinatesView(
  runs: readonly Run[],
  options: ParallelCoordinatesOptions,
): ParallelCoordinatesView {
  const wording = wordingOf(options);
  const { objective = defaultObjective, width, height } = options;
  const { parallel: labels = parallelLabelsEn, companion = companionLabelsEn } = wording.labels;
  const settings = options.settings ?? groupSettings(runs, objective);
  const { ranked, keys: telling } = settings;
  const keys = shownKeys(telling, objective, options);
  const definition = metricDefinition(objective.metric);
  const placed = parallelAxes(settings, {
    keys,
    ranges: options.ranges ?? {},
    objective: {
      ...definition,
      label: metricLabel(definition, wording),
      values: ranked.map(({ best }) => best?.value),
    },
    width,
    height,
    wording,
  });
  const lines = parallelLinesOf(ranked, placed, options.slots);
  const words: ParallelWords = {
    axes: placed.map(({ axis }) => axis),
    metric: metricInText(definition, wording),
    texts: ranked.map((_, i) =>
      placed.map(({ axis, of }) => axis.stops[of[i] as number]?.text ?? ''),
    ),
    wording,
  };
  const inside = lines.filter((line) => line.isInside).length;
  const count = rangeCount(inside, words);
  const others = lines.filter((line) => line.slot === undefined).length;
  const isEmpty = keys.length === 0 || runs.length === 0;
  const said = spokenRanges(inside, words);
  return {
    width,
    height,
    title: labels.title,
    subtitle: objectiveSubtitle(objective, words),
    description: isEmpty
      ? ''
      : [parallelDescription(lines[0], words), said].filter(Boolean).join(' '),
    empty: isEmpty ? { title: labels.empty, hint: labels.emptyHint } : undefined,
    axes: words.axes,
    // Better lies over worse, the compared runs over all, and dashes over the solid line of slot 1.
    lines: [...lines]
      .reverse()
      .sort((a, b) => layerOf(a) - layerOf(b) || (a.slot ?? 0) - (b.slot ?? 0)),
    runs: comparedRuns(lines.map(({ runId, label, slot }) => ({ runId, label, slot }))),
    legendKey:
      others === 0
        ? []
        : [
            fillText(companion.otherRuns(others), {
              count: formatNumber(others, 0, wording.locale),
            }),
          ],
    inside,
    count,
    spokenCount: said,
    ranges: rangeTexts(words),
    stops: lines.flatMap((line, i) => stopOf(line, { position: i, rank: ranked[i]?.rank, words })),
    notes: notesOf(keys, telling, wording),
    table: parallelTable(lines, `${labels.title}: ${count}`, words),
  };
}

function shownKeys(
  telling: readonly string[],
  objective: Objective,
  { keys, width }: ParallelCoordinatesOptions,
): readonly string[] {
  const shown = keys ?? telling.slice(0, axesThatFit(width) - 1);
  return [...new Set(shown)].filter((key) => key !== objective.metric);
}

/** Runs that the ranges do not keep lie at the bottom, compared ones on top of the others. */
function layerOf({ slot, isInside }: ParallelLine): number {
  return (slot === undefined ? 0 : 2) + (isInside ? 1 : 0);
}

function notesOf(
  keys: readonly string[],
  telling: readonly string[],
  { labels, locale }: Wording,
): readonly string[] {
  const shown = telling.filter((key) => keys.includes(key)).length;
  if (shown === telling.length) return [];
  const { parallel = parallelLabelsEn } = labels;
  return [
    fillText(parallel.keysShown, {
      shown: formatNumber(shown, 0, locale),
      of: formatNumber(telling.length, 0, locale),
    }),
  ];
}

function stopOf(
  line: ParallelLine,
  {
    position,
    rank,
    words,
  }: {
    readonly position: number;
    readonly rank: number | undefined;
    readonly words: ParallelWords;
  },
): readonly ChartStop[] {
  if (!line.isInside) return [];
  const { runId, label, slot, heights } = line;
  const lines = parallelLines(position, rank, words);
  return [
    {
      key: runId,
      run: { runId, label, slot },
      x: words.axes.at(-1)?.x ?? 0,
      y: heights.at(-1) ?? 0,
      lines,
      spoken: [label, ...lines].join(', '),
      group: '',
    },
  ];
}
