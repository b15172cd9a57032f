import { createHistory, type History, type MetricSummary } from '@runcompare/core';
import { epochsOfSteps } from '../run/epochsOfSteps';
import { createMetricNames } from '../run/metricNames';
import { summarizeHistory } from '../run/summarizeHistory';
import type { Work } from '../work';
import type { EventFile } from './eventFile';
import type { EventPart } from './findEventRuns';
import { type JoinedScalars, joinScalars } from './joinScalars';

export interface ScalarReading {
  readonly histories: { readonly [metric: string]: History };
  readonly summary: { readonly [metric: string]: MetricSummary };
  readonly overwritten: number;
  readonly restarts: number;
}

/**
 * The scalars of a training as histories, under the names of core. Keras' halves get `train` or
 * `eval` before their names, and its `epoch_` tags count epochs from 0 instead of steps; a tag named
 * `epoch` (Lightning) places all others; what `add_hparams` repeats is stated, not a curve. May pause
 * at each tag.
 */
export function* readScalars(
  parts: readonly { readonly part: EventPart; readonly files: readonly EventFile[] }[],
): Work<ScalarReading> {
  const metricName = createMetricNames();
  const histories: { [metric: string]: History } = {};
  const summary: { [metric: string]: MetricSummary } = {};
  let overwritten = 0;
  let restarts = 0;
  for (const { part, files } of parts) {
    if (part === 'hparams') continue;
    const joined = yield* joinScalars(files);
    overwritten += joined.overwritten;
    restarts = Math.max(restarts, joined.restarts);
    const epochAt = epochLookup(joined);
    for (const [tag, column] of joined.columns) {
      if (tag === 'epoch' || isPlaceholder(tag, column.value)) continue;
      const isEpoch = tag.startsWith('epoch_');
      const metric = metricName(sourceName(tag, part));
      const history = createHistory({
        ...column,
        ...(isEpoch && { epoch: column.step.map((index) => index + 1) }),
        ...(!isEpoch && epochAt && { epoch: column.step.map(epochAt) }),
      });
      yield;
      histories[metric] = history;
      summary[metric] = {
        ...summarizeHistory(history),
        ...(metric !== tag && { sourceName: tag }),
      };
      yield;
    }
  }
  for (const { part, files } of parts) {
    if (part === 'hparams') addStated({ files, summary, metricName });
  }
  return { histories, summary, overwritten, restarts };
}

function sourceName(tag: string, part: EventPart): string {
  if (part !== 'train' && part !== 'eval') return tag;
  const bare = tag.startsWith('epoch_') ? tag.slice(6) : tag;
  return `${part}/${bare}`;
}

/** Lightning writes -1 under this name so that TensorBoard lists a run that logs nothing of its own. */
function isPlaceholder(tag: string, value: Float64Array): boolean {
  return tag === 'hp_metric' && value.every((y) => y === -1);
}

function epochLookup(joined: JoinedScalars): ((step: number) => number) | undefined {
  const column = joined.columns.get('epoch');
  if (!column) return undefined;
  const epochOf = epochsOfSteps(column.step, column.value);
  const { step: steps, value: indices } = createHistory(column);
  return (step) => {
    let low = 0;
    let high = steps.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((steps[middle] as number) < step) low = middle + 1;
      else high = middle;
    }
    return low < steps.length ? epochOf(step, indices[low] as number) : Number.NaN;
  };
}

function addStated(input: {
  readonly files: readonly EventFile[];
  readonly summary: { [metric: string]: MetricSummary };
  readonly metricName: (sourceName: string) => string;
}): void {
  const { files, summary, metricName } = input;
  for (const { scalars } of files) {
    for (const [tag, { value }] of scalars) {
      const stated = value.at(-1);
      if (stated === undefined) continue;
      const name = tag.replace(/^hparam\//, '');
      const known = Object.keys(summary).find(
        (key) => key === name || summary[key]?.sourceName === name,
      );
      const metric = known ?? canonicalOr(name, { summary, metricName });
      summary[metric] = {
        ...(metric !== tag && { sourceName: tag }),
        ...summary[metric],
        reported: { value: stated, is: 'final' },
      };
    }
  }
}

/** The name of the curve that it repeats, where there is one. */
function canonicalOr(
  name: string,
  {
    summary,
    metricName,
  }: {
    readonly summary: { readonly [metric: string]: MetricSummary };
    readonly metricName: (sourceName: string) => string;
  },
): string {
  const alone = createMetricNames()(name);
  return summary[alone] ? alone : metricName(name);
}
