import type { Run, RunStatus } from '../run/run';
import { keepRows } from './keepRows';
import type { RunListView } from './runList';
import type { ViewOptions } from './viewOptions';

/** What a run must be to stay in a list. Absent is "any"; a plain value, to keep in a state. */
export interface RunFilters {
  /** One of these; an empty list is any. */
  readonly statuses?: readonly RunStatus[] | undefined;
  readonly started?: StartedFilter | undefined;
}

/**
 * When a run was started. `lastDays`: today and the days before it, 1 being today alone. `from` and
 * `to`: days such as `2026-01-31`, both included, either may be left out or empty. Days are those of
 * UTC, as everywhere on screen. A day that cannot be read narrows nothing: somebody may be typing it.
 */
export type StartedFilter =
  | { readonly lastDays: number }
  | { readonly from?: string | undefined; readonly to?: string | undefined };

/** What {@link filterRunList} needs beside the filters. */
export interface RunFilterOptions extends ViewOptions {
  /** The runs that the view was made of. */
  readonly runs: readonly Run[];
  readonly filters: RunFilters;
  /** What "today" is, in milliseconds since the Unix epoch: the same call gives the same list. */
  readonly nowMs: number;
}

/**
 * What filters leave of a list, with the same rows, ranks and badges: who is best is settled among
 * all runs of a group, not among those in sight. A run that does not say when it started is in no
 * range of days. Without a filter the very same view.
 */
export function filterRunList(view: RunListView, options: RunFilterOptions): RunListView {
  const { runs, filters, nowMs, ...words } = options;
  const isKept = matcher(filters, nowMs);
  if (!isKept) return view;
  return keepRows(view, { ...words, keep: ({ index }) => isKept(runs[index] as Run) });
}

/** How many filters narrow a list, for the button that shows them. */
export function countFilters({ statuses = [], started }: RunFilters): number {
  return Number(statuses.length > 0) + Number(rangeOf(started, 0) !== undefined);
}

function matcher(
  { statuses = [], started }: RunFilters,
  nowMs: number,
): ((run: Run) => boolean) | undefined {
  const range = rangeOf(started, nowMs);
  if (statuses.length === 0 && !range) return undefined;
  return ({ status, times: { startedAtMs = NaN } }) =>
    (statuses.length === 0 || statuses.includes(status)) &&
    (!range || (startedAtMs >= range.fromMs && startedAtMs < range.endMs));
}

interface Range {
  readonly fromMs: number;
  /** The first millisecond after it. */
  readonly endMs: number;
}

function rangeOf(started: StartedFilter | undefined, nowMs: number): Range | undefined {
  if (!started) return undefined;
  if ('lastDays' in started) {
    const endMs = Math.floor(nowMs / dayMs + 1) * dayMs;
    return { fromMs: endMs - started.lastDays * dayMs, endMs };
  }
  const [fromMs, toMs] = [dayOf(started.from), dayOf(started.to)];
  if (fromMs === undefined && toMs === undefined) return undefined;
  return { fromMs: fromMs ?? -Infinity, endMs: toMs === undefined ? Infinity : toMs + dayMs };
}

/** Only whole days: what else `Date.parse` takes it reads in the zone of the machine. */
function dayOf(day: string | undefined): number | undefined {
  const ms = day && /^\d{4,6}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
  return Number.isNaN(ms) ? undefined : ms;
}

const dayMs = 86_400_000;
