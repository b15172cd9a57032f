import { metricDefinition } from '../comparison/metricDefinitions';
import { otherObjectives } from '../comparison/otherObjectives';
import { canonicalMetricName } from '../metric/canonicalName';
import type { Direction, Objective } from '../metric/metricDefinition';
import type { Run } from '../run/run';
import { compareLabelsEn } from './compareLabels.en';
import { metricInText, metricLabel } from './metricLabel';
import { tableLabelsEn } from './tableLabels.en';
import { type ViewOptions, type Wording, wordingOf } from './viewOptions';

/** One metric that runs can be ranked by. */
export interface ObjectiveChoice {
  readonly objective: Objective;
  readonly label: string;
  /** Which way is better, and how many of the runs have a usable value. */
  readonly detail: string;
  readonly isChosen: boolean;
}

/** What the choices are made of. */
export interface ObjectiveChoicesOptions extends ViewOptions {
  /** What ranks the runs now: always among the choices, also where no run records it. */
  readonly objective: Objective;
}

/** "Objective: eval loss, lower": what ranks the runs, for the button that changes it. */
export function objectiveText(objective: Objective, options: ViewOptions = {}): string {
  const wording = wordingOf(options);
  const { compare = compareLabelsEn } = wording.labels;
  return compare.objective(
    metricInText(metricDefinition(canonicalMetricName(objective.metric)), wording),
    compare.direction[objective.direction],
  );
}

/**
 * The metrics that these runs can be ranked by, those of most runs first: recorded over training,
 * with a usable value and a known direction. Only where there is none of known direction, those that
 * no table knows, once per direction: nobody else can say which. Reads every metric of every run, so
 * ask for it when a person opens the choice.
 */
export function objectiveChoices(
  runs: readonly Run[],
  options: ObjectiveChoicesOptions,
): readonly ObjectiveChoice[] {
  const wording = wordingOf(options);
  const chosen = {
    metric: canonicalMetricName(options.objective.metric),
    direction: options.objective.direction,
  };
  const choices: ObjectiveChoice[] = [];
  for (const { metric, direction, runs: count } of otherObjectives(runs)) {
    const isCurrent = metric === chosen.metric;
    // One that is ranked against its own direction was asked for: it stays as it is.
    const directions: readonly Direction[] = isCurrent
      ? [chosen.direction]
      : direction
        ? [direction]
        : ['min', 'max'];
    for (const way of directions) {
      const objective = { metric, direction: way };
      choices.push(choiceOf({ objective, count, isChosen: isCurrent }, wording));
    }
  }
  if (choices.some((one) => one.isChosen)) return choices;
  return [choiceOf({ objective: chosen, count: 0, isChosen: true }, wording), ...choices];
}

function choiceOf(
  {
    objective,
    count,
    isChosen,
  }: { readonly objective: Objective; readonly count: number; readonly isChosen: boolean },
  wording: Wording,
): ObjectiveChoice {
  const { table = tableLabelsEn, compare = compareLabelsEn } = wording.labels;
  const better = objective.direction === 'min' ? table.lowerIsBetter : table.higherIsBetter;
  return {
    objective,
    label: metricLabel(metricDefinition(objective.metric), wording),
    detail: `${better} · ${compare.recordedBy(count)}`,
    isChosen,
  };
}
