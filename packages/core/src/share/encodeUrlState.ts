import { RunCompareError } from '../errors';
import type { ComparisonState, SelectedRun } from './comparisonState';
import { listFields } from './urlList';
import { encodeUrlText } from './urlText';

/** Version of the text, its first field. Another meaning of an existing field needs a new one. */
export const urlVersion = '1';

/** The last field: a text without it was cut off on its way. */
export const urlEnd = 'z';

/** How much room a link has. */
export interface UrlStateOptions {
  /**
   * Characters that the text may have, 2,000 by default. Whoever builds a whole link subtracts the
   * rest of it.
   */
  readonly maxLength?: number | undefined;
}

/** A link's parameter, and what it does not say. */
export interface EncodedUrlState {
  readonly text: string;
  /** What did not fit, in the order in which it went. */
  readonly leftOut: readonly ('visibleMetrics' | 'axis' | 'list')[];
}

/**
 * A comparison as one parameter of a link, such as
 * `1.r1-06a9655e.r3-fa25ad23.b-06a9655e.o-min-eval_loss.g-family.x-step-log.m-eval_loss.z`: version,
 * runs with their palette slots, baseline, objective, grouping, what narrows and orders the list, axes,
 * visible metrics, end. It holds only `A-Z a-z 0-9 . _ - *`, so nothing encodes it further. Equal states give equal texts.
 *
 * Where it is longer than it may be, visible metrics go first, then the axes, then the list's; what
 * says which runs are compared, and by what, never goes, so that a text with enormous ids stays too long.
 *
 * @throws RunCompareError when a slot is not 1 to 99, or a run or a slot is there twice.
 */
export function encodeUrlState(
  state: ComparisonState,
  options: UrlStateOptions = {},
): EncodedUrlState {
  checkSelection(state.selected);
  const { maxLength = 2000 } = options;
  const kept = [urlVersion, ...runFields(state.selected), ...viewFields(state)];
  const list = { part: 'list', fields: listFields(state.list ?? {}) } as const;
  const axis = { part: 'axis', fields: axisFields(state) } as const;
  const metrics = { part: 'visibleMetrics', fields: metricFields(state) } as const;
  const textOf = (parts: readonly { readonly fields: readonly string[] }[]) =>
    join([...kept, ...parts.flatMap(({ fields }) => fields)]);
  const fitting = [[list, axis, metrics], [list, axis], [list]].find(
    (parts) => textOf(parts).length <= maxLength,
  );
  const said: readonly object[] = fitting ?? [];
  return {
    text: textOf(fitting ?? []),
    leftOut: [metrics, axis, list].flatMap((one) =>
      said.includes(one) || one.fields.length === 0 ? [] : [one.part],
    ),
  };
}

function join(fields: readonly string[]): string {
  return [...fields, urlEnd].join('.');
}

function runFields(selected: readonly SelectedRun[]): string[] {
  return [...selected]
    .sort((a, b) => a.slot - b.slot)
    .map(({ runId, slot }) => `r${slot}-${encodeUrlText(runId)}`);
}

function viewFields({ baselineId, objective, grouping }: ComparisonState): string[] {
  const fields: string[] = [];
  if (baselineId !== undefined) fields.push(`b-${encodeUrlText(baselineId)}`);
  if (objective) fields.push(`o-${objective.direction}-${encodeUrlText(objective.metric)}`);
  if (grouping === undefined) return fields;
  if (typeof grouping === 'string') fields.push(`g-${grouping}`);
  else if ('tag' in grouping) fields.push(`g-tag-${encodeUrlText(grouping.tag)}`);
  else fields.push(`g-config-${encodeUrlText(grouping.configKey)}`);
  return fields;
}

function axisFields({ axis }: ComparisonState): string[] {
  return axis ? [`x-${axis.x}-${axis.yScale}`] : [];
}

/** An empty list is a field of its own: it shows no metric, where no field shows all. */
function metricFields({ visibleMetrics }: ComparisonState): string[] {
  if (visibleMetrics?.length === 0) return ['m'];
  return [...new Set(visibleMetrics)].map((metric) => `m-${encodeUrlText(metric)}`);
}

function checkSelection(selected: readonly SelectedRun[]): void {
  const ids = new Set<string>();
  const slots = new Set<number>();
  for (const { runId, slot } of selected) {
    const isSlot = Number.isInteger(slot) && slot >= 1 && slot <= 99;
    if (!isSlot || slots.has(slot) || ids.has(runId)) {
      throw new RunCompareError(
        'invalid-argument',
        'encodeUrlState',
        `run "${runId}" in slot ${slot} ${isSlot ? 'repeats a run or a slot' : 'has no slot from 1 to 99'}. A link gives each run one color. Pass every run once, in a slot of its own.`,
      );
    }
    ids.add(runId);
    slots.add(slot);
  }
}
