import type { RunStatus } from '../run/run';
import type { RunListQuery } from '../view/runListQuery';
import type { RunSort } from '../view/runSort';
import { decodeUrlText, encodeUrlText } from './urlText';
import { cutAtDash } from './urlValues';

/**
 * What narrows and orders the list, such as
 * `q-lora.s-running.d-7.f-2026-01-31.t-2026-02-28.y-started-descending.a`: search, each status, the last
 * days or the first and the last one, order, and that archived runs show.
 */
export function listFields({ search, filters, sort, showArchived }: RunListQuery): string[] {
  const fields: string[] = [];
  if (search) fields.push(`q-${encodeUrlText(search)}`);
  for (const status of new Set(filters?.statuses)) fields.push(`s-${status}`);
  const started = filters?.started;
  if (started && 'lastDays' in started) {
    if (lastDaysOf(String(started.lastDays))) fields.push(`d-${started.lastDays}`);
  } else if (started) {
    if (dayOf(started.from)) fields.push(`f-${started.from}`);
    if (dayOf(started.to)) fields.push(`t-${started.to}`);
  }
  if (sort) fields.push(`y-${sort.by}-${sort.direction}`);
  if (showArchived) fields.push('a');
  return fields;
}

/** What of it a link has said so far. */
export interface ListDraft {
  search?: string;
  statuses?: RunStatus[];
  lastDays?: number;
  from?: string;
  to?: string;
  sort?: RunSort;
  showArchived?: true;
}

/** Adds what a field says to the draft, or says what is wrong with it. */
export function readListField(
  { key, value }: { readonly key: string; readonly value: string | undefined },
  draft: ListDraft,
): 'unknownField' | 'unreadable' | 'repeated' | undefined {
  switch (key) {
    case 'q':
      return setOnce(draft, 'search', decodeUrlText(value) || undefined);
    case 's':
      return addStatus(draft, value ?? '');
    case 'd':
      if (draft.from !== undefined || draft.to !== undefined) return 'repeated';
      return setOnce(draft, 'lastDays', lastDaysOf(value));
    case 'f':
    case 't':
      if (draft.lastDays !== undefined) return 'repeated';
      return setOnce(draft, key === 'f' ? 'from' : 'to', dayOf(value));
    case 'y':
      return setOnce(draft, 'sort', sortOf(value ?? ''));
    case 'a':
      return setOnce(draft, 'showArchived', value === undefined ? true : undefined);
    default:
      return 'unknownField';
  }
}

/** The draft as a list is asked for by; undefined where the link says nothing of it. */
export function listOf(draft: ListDraft): RunListQuery | undefined {
  const { search, statuses, lastDays, from, to, sort, showArchived } = draft;
  const isRange = from !== undefined || to !== undefined;
  const started =
    lastDays !== undefined
      ? { lastDays }
      : isRange && { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  const query: RunListQuery = {
    ...(search !== undefined && { search }),
    ...((statuses || started) && {
      filters: { ...(statuses && { statuses }), ...(started && { started }) },
    }),
    ...(sort && { sort }),
    ...(showArchived && { showArchived }),
  };
  return Object.keys(query).length > 0 ? query : undefined;
}

function setOnce<K extends Exclude<keyof ListDraft, 'statuses'>>(
  draft: ListDraft,
  key: K,
  value: ListDraft[K] | undefined,
): 'unreadable' | 'repeated' | undefined {
  if (value === undefined) return 'unreadable';
  if (draft[key] !== undefined) return 'repeated';
  draft[key] = value;
  return undefined;
}

function addStatus(draft: ListDraft, status: string): 'unreadable' | 'repeated' | undefined {
  if (!isStatus(status)) return 'unreadable';
  if (draft.statuses?.includes(status)) return 'repeated';
  draft.statuses = [...(draft.statuses ?? []), status];
  return undefined;
}

function lastDaysOf(value: string | undefined): number | undefined {
  return value !== undefined && /^[1-9]\d{0,4}$/.test(value) ? Number(value) : undefined;
}

function dayOf(value: string | undefined): string | undefined {
  return value !== undefined && /^\d{4,6}-\d\d-\d\d$/.test(value) ? value : undefined;
}

/** Written as objects, so that a word that the type gains does not compile without. */
const statuses: { readonly [status in RunStatus]: true } = {
  queued: true,
  running: true,
  completed: true,
  failed: true,
  cancelled: true,
  unknown: true,
};
const sortedBy: { readonly [by in RunSort['by']]: true } = {
  objective: true,
  started: true,
  duration: true,
  name: true,
};

/** `started-descending` */
function sortOf(value: string): RunSort | undefined {
  const [by, direction = ''] = cutAtDash(value);
  const isOne = direction === 'ascending' || direction === 'descending';
  return isOne && isSortedBy(by) ? { by, direction } : undefined;
}

function isSortedBy(text: string): text is RunSort['by'] {
  return Object.hasOwn(sortedBy, text);
}

function isStatus(text: string): text is RunStatus {
  return Object.hasOwn(statuses, text);
}
