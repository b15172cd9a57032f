import type { ValueScale } from '../chart/scale/chartScale';
import type { Axis } from '../curve/axis';
import type { Direction, Objective } from '../metric/metricDefinition';
import type { Grouping } from '../run/groupRuns';
import type { ChartAxes } from './comparisonState';
import { decodeUrlText } from './urlText';

/** `min-eval_loss` */
export function objectiveOf(value: string): Objective | undefined {
  const [direction, rest] = cutAtDash(value);
  const metric = decodeUrlText(rest);
  return metric !== undefined && isOneOf(directions, direction) ? { metric, direction } : undefined;
}

/** `family`, `tag-stage` or `config-lora*2er` */
export function groupingOf(value: string): Grouping | undefined {
  const [kind, rest] = cutAtDash(value);
  if (rest === undefined) return isOneOf(groupings, kind) ? kind : undefined;
  const name = decodeUrlText(rest);
  if (name === undefined) return undefined;
  if (kind === 'tag') return { tag: name };
  return kind === 'config' ? { configKey: name } : undefined;
}

/** `step-log` */
export function axisOf(value: string): ChartAxes | undefined {
  const [x, yScale = ''] = cutAtDash(value);
  return isOneOf(axes, x) && isOneOf(scales, yScale) ? { x, yScale } : undefined;
}

/** What stands before the first dash and after it; a dash further on is part of a name. */
export function cutAtDash(text: string): readonly [string, string | undefined] {
  const dash = text.indexOf('-');
  return dash < 0 ? [text, undefined] : [text.slice(0, dash), text.slice(dash + 1)];
}

/** Written as objects, so that a word that the type gains does not compile without. */
type Words<T extends string> = { readonly [word in T]: true };

const directions: Words<Direction> = { min: true, max: true };
const groupings: Words<Extract<Grouping, string>> = { model: true, family: true, none: true };
const scales: Words<ValueScale> = { linear: true, log: true };
const axes: Words<Axis> = {
  step: true,
  relativeStep: true,
  epoch: true,
  wallTime: true,
  relativeTime: true,
  tokens: true,
};

function isOneOf<T extends string>(words: Words<T>, text: string): text is T {
  return Object.hasOwn(words, text);
}
