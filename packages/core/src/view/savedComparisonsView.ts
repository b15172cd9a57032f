import { formatDate } from '../format/date';
import { formatNumber } from '../format/number';
import { shortenLabel } from '../format/shortenLabel';
import type { Run } from '../run/run';
import { runLabel } from '../run/runLabel';
import { fillText } from './fillText';
import { savedLabelsEn } from './savedLabels.en';
import { type ViewOptions, type Wording, wordingOf } from './viewOptions';

/** The part of a `ComparisonState` that words are made of. */
export interface SavedSelection {
  readonly selected: readonly { readonly runId: string }[];
  readonly baselineId?: string | undefined;
}

/** The part of a `SavedComparison` that words are made of. */
export interface SavedEntry<State extends SavedSelection> {
  readonly id: string;
  readonly name: string;
  readonly state: State;
  readonly notes?: string | undefined;
  readonly createdAtMs: number;
  readonly createdBy?: string | undefined;
  readonly expiresAtMs?: number | undefined;
}

/** What is known of the runs that comparisons name. */
export interface SavedComparisonsOptions extends ViewOptions {
  /** All runs of the source; while they are not known, left out, no run counts as gone. */
  readonly runs?: readonly Pick<Run, 'id' | 'name'>[] | undefined;
}

/** One saved comparison in words. */
export interface SavedComparisonRow<State extends SavedSelection = SavedSelection> {
  readonly id: string;
  readonly name: string;
  /** How many runs, when, by whom and until when. */
  readonly detail: string;
  readonly notes?: string | undefined;
  /** Which of its runs are gone. */
  readonly gone?: string | undefined;
  /** What opens: without the runs that are gone. Undefined where all of them are. */
  readonly opens?: State | undefined;
}

/**
 * Saved comparisons in words, the newest first and ids breaking ties. A run that is gone is named by
 * its id, shortened as ids are; the rest of its comparison opens in the colors that it was saved in.
 */
export function savedComparisonsView<State extends SavedSelection>(
  comparisons: readonly SavedEntry<State>[],
  options: SavedComparisonsOptions = {},
): readonly SavedComparisonRow<State>[] {
  const wording = wordingOf(options);
  const known = options.runs && new Set(options.runs.map((run) => run.id));
  return comparisons.toSorted(newestFirst).map((comparison) => {
    const { id, name, notes, state } = comparison;
    const gone = known ? state.selected.filter((run) => !known.has(run.runId)) : [];
    const goneIds = new Set(gone.map((run) => run.runId));
    return {
      id,
      name,
      detail: detailOf(comparison, wording),
      ...(notes !== undefined && notes.trim() !== '' && { notes }),
      ...(gone.length > 0 && {
        gone: goneText([...goneIds], { of: state.selected.length, wording }),
      }),
      ...(goneIds.size < state.selected.length && { opens: without(state, goneIds) }),
    };
  });
}

/** A name to begin with, for somebody to change: "3 runs, Qwen/Qwen2.5-7B-Instruct". */
export function suggestedComparisonName(
  { model, state }: { readonly model?: string | undefined; readonly state: SavedSelection },
  options: ViewOptions = {},
): string {
  const wording = wordingOf(options);
  const runs = countText(state.selected.length, wording);
  if (model === undefined || model.trim() === '') return runs;
  const { saved = savedLabelsEn } = wording.labels;
  return fillText(saved.suggestedName, { runs, model });
}

type Entry = SavedEntry<SavedSelection>;

function newestFirst(a: Entry, b: Entry): number {
  return b.createdAtMs - a.createdAtMs || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function detailOf({ state, createdAtMs, createdBy, expiresAtMs }: Entry, wording: Wording): string {
  const labels = wording.labels.saved ?? savedLabelsEn;
  const day = { month: 'short', day: 'numeric' } as const;
  const at = formatDate(createdAtMs, wording.locale, day);
  const until = expiresAtMs === undefined ? '' : formatDate(expiresAtMs, wording.locale, day);
  const author = shortenLabel(createdBy?.trim() ?? '', longest);
  return [
    countText(state.selected.length, wording),
    at,
    author === '' ? '' : fillText(labels.by, { author }),
    until === '' ? '' : fillText(labels.until, { day: until }),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function countText(count: number, { labels, locale }: Wording): string {
  const { saved = savedLabelsEn } = labels;
  return fillText(saved.runs(count), { count: formatNumber(count, 0, locale) });
}

const mostNamed = 5;
/** Characters of an author or an id in the middle of a line. */
const longest = 40;

function goneText(
  ids: readonly string[],
  { of, wording }: { readonly of: number; readonly wording: Wording },
): string {
  const { labels, locale } = wording;
  const number = (count: number) => formatNumber(count, 0, locale);
  const named = ids
    .slice(0, mostNamed)
    .map((id) => shortenLabel(runLabel({ id, name: id }), longest));
  const more = ids.length - named.length;
  const { saved = savedLabelsEn } = labels;
  const runs =
    more > 0
      ? fillText(saved.andMore, { runs: named.join(', '), count: number(more) })
      : named.join(', ');
  const template = ids.length === of ? saved.allGone(of) : saved.gone(ids.length);
  return fillText(template, { count: number(ids.length), of: number(of), runs });
}

function without<State extends SavedSelection>(state: State, gone: ReadonlySet<string>): State {
  const { selected, baselineId } = state;
  return {
    ...state,
    selected: selected.filter(({ runId }) => !gone.has(runId)),
    ...(baselineId !== undefined && gone.has(baselineId) && { baselineId: undefined }),
  };
}
