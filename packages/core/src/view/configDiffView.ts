import type { Comparison } from '../comparison/comparison';
import { type ConfigDiff, diffConfigs } from '../comparison/configDiff';
import { formatNumber } from '../format/number';
import type { RichText } from '../format/template';
import type { Run } from '../run/run';
import { runWithoutSecrets } from '../run/secretKeys';
import { adviceContext } from './adviceContext';
import { configAssociation } from './configAssociation';
import { configDiffLabelsEn } from './configDiffLabels.en';
import { type ConfigDiffRowText, configDiffRow } from './configDiffRow';
import { foldLists } from './configLists';
import { fillText } from './fillText';
import { singleFactorText } from './singleFactorText';
import { type ViewOptions, type Wording, wordingOf } from './viewOptions';

/** How configurations are laid out as a table. */
export interface ConfigDiffViewOptions extends ViewOptions {
  /** Order of the columns; runs that it does not name follow in the comparison's order. */
  readonly columnOrder?: readonly string[] | undefined;
  /** Leaves out keys in which all runs agree; on by default. */
  readonly onlyDifferences?: boolean | undefined;
  /** Keeps keys of which the name or a value holds every one of these words, in any case. */
  readonly search?: string | undefined;
  /** The other runs of the group: they count for the association, and are never shown. */
  readonly peers?: readonly Run[] | undefined;
}

/** The head of one run's column. */
export interface ConfigDiffColumn {
  readonly runId: string;
  readonly label: string;
  /** Whether it is the baseline, and whether its configuration is known. */
  readonly detail: string;
}

/** The configurations of compared runs as a table. */
export interface ConfigDiffView {
  readonly columns: readonly ConfigDiffColumn[];
  /** Most telling first. */
  readonly rows: readonly ConfigDiffRowText[];
  /** "3 of 41 keys differ". */
  readonly count: string;
  /** What the search found, while there is one. */
  readonly found: string;
  /** Pairs of runs that differ in exactly one key, the largest difference of the objective first. */
  readonly singleFactor: readonly RichText[];
  /** How many pairs there are beside the first, in words; empty where none is. */
  readonly morePairs: string;
  /** What may be said of keys and objective over all runs, or why nothing may be. */
  readonly association: readonly string[];
  /** What is not recorded, and what is left out. */
  readonly notes: readonly string[];
  /** Why there is no row. */
  readonly empty?: { readonly title: string; readonly hint: string } | undefined;
}

/**
 * The configurations of a comparison's runs, key by key, as `diffConfigs` orders them, with changes
 * against the baseline as factors. Lists are one row, keys that hold credentials are dropped, and
 * what a source did not record is said run by run. Runs that the comparison does not name are left
 * out.
 */
export function configDiffView(
  comparison: Comparison,
  runs: readonly Run[],
  options: ConfigDiffViewOptions = {},
): ConfigDiffView {
  const wording = wordingOf(options);
  const labels = wording.labels.configDiff ?? configDiffLabelsEn;
  const { compared, secrets } = comparedRuns(comparison, runs, options.columnOrder ?? []);
  const known = compared.some(({ id }) => id === comparison.baselineId);
  const diff = diffConfigs(compared, {
    objective: comparison.objective,
    baselineId: known ? comparison.baselineId : undefined,
  });
  const all = foldLists(diff.rows);
  const differing = all.filter((row) => row.differs);
  const shown = (options.onlyDifferences ?? true) ? differing : all;
  const baselineAt = compared.findIndex(({ id }) => id === diff.baselineId);
  const rows = shown.map((row) => configDiffRow(row, { diff, baselineAt, wording }));
  const words = (options.search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const found = words.length === 0 ? rows : rows.filter((row) => matches(row, words));
  const count = (value: number) => formatNumber(value, 0, wording.locale);
  const context = adviceContext(comparison, wording);
  return {
    columns: diff.runs.map(({ id, label }) => ({
      runId: id,
      label,
      detail: [
        ...(id === diff.baselineId ? [labels.baseline] : []),
        ...(diff.notRecordedIds.includes(id) ? [labels.notRecorded] : []),
        ...(diff.partlyRecordedIds.includes(id) ? [labels.partlyRecorded] : []),
      ].join(' · '),
    })),
    rows: found,
    count:
      compared.length > 1
        ? fillText(labels.count(all.length), {
            differing: count(differing.length),
            count: count(all.length),
          })
        : fillText(labels.keys(all.length), { count: count(all.length) }),
    found:
      words.length === 0
        ? ''
        : fillText(labels.found(found.length), { count: count(found.length) }),
    singleFactor: diff.singleFactorPairs.map((pair) => singleFactorText(pair, comparison, context)),
    morePairs:
      diff.singleFactorCount > 1
        ? fillText(labels.morePairs(diff.singleFactorCount - 1), {
            count: count(diff.singleFactorCount - 1),
          })
        : '',
    association:
      compared.length > 1
        ? configAssociation(comparison, [...compared, ...(options.peers ?? [])], wording)
        : [],
    notes: notesOf(diff, secrets, wording),
    ...(found.length === 0 && {
      empty: emptyText(options.search ?? '', {
        all: all.length,
        shown: rows.length,
        diff,
        wording,
      }),
    }),
  };
}

function comparedRuns(
  comparison: Comparison,
  runs: readonly Run[],
  columnOrder: readonly string[],
): { readonly compared: readonly Run[]; readonly secrets: number } {
  const ids = [...new Set([...columnOrder, ...comparison.runs.map(({ id }) => id)])];
  const named = new Set(comparison.runs.map(({ id }) => id));
  let secrets = 0;
  const compared = ids.flatMap((id) => {
    const run = named.has(id) ? runs.find((one) => one.id === id) : undefined;
    if (!run) return [];
    const { run: kept, dropped } = runWithoutSecrets(run);
    secrets = Math.max(secrets, dropped);
    return [kept];
  });
  return { compared, secrets };
}

function matches(row: ConfigDiffRowText, words: readonly string[]): boolean {
  const text = [row.key, ...row.cells.map((cell) => cell.text)].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}

function notesOf(diff: ConfigDiff, secrets: number, { locale, labels }: Wording): string[] {
  const words = labels.configDiff ?? configDiffLabelsEn;
  const named = (ids: readonly string[]) =>
    diff.runs
      .filter(({ id }) => ids.includes(id))
      .map(({ label }) => label)
      .join(', ');
  const { notRecordedIds, partlyRecordedIds, identityKeys, runs } = diff;
  const count = (value: number) => formatNumber(value, 0, locale);
  const isNothing = notRecordedIds.length === runs.length;
  const notes: string[] = [];
  if (notRecordedIds.length > 0 && !isNothing) {
    const template = words.notRecordedNote(notRecordedIds.length);
    notes.push(fillText(template, { runs: named(notRecordedIds) }));
  }
  if (partlyRecordedIds.length > 0) {
    notes.push(fillText(words.partlyNote, { runs: named(partlyRecordedIds) }));
  }
  if (identityKeys.length > 0) {
    notes.push(
      fillText(words.identity(identityKeys.length), { count: count(identityKeys.length) }),
    );
  }
  if (secrets > 0) notes.push(fillText(words.secrets(secrets), { count: count(secrets) }));
  return notes;
}

function emptyText(
  search: string,
  {
    all,
    shown,
    diff,
    wording: { locale, labels },
  }: {
    readonly all: number;
    readonly shown: number;
    readonly diff: ConfigDiff;
    readonly wording: Wording;
  },
): ConfigDiffView['empty'] {
  const words = labels.configDiff ?? configDiffLabelsEn;
  const fill = (template: string, count: number) =>
    fillText(template, { count: formatNumber(count, 0, locale), search: search.trim() });
  if (shown > 0)
    return { title: fill(words.noMatch, shown), hint: fill(words.noMatchHint(shown), shown) };
  if (all === 0) return { title: words.none, hint: words.noneHint };
  const recorded = diff.runs.length - diff.notRecordedIds.length;
  if (recorded < 2) return { title: words.nothingToCompare, hint: words.nothingToCompareHint };
  return { title: fill(words.same(all), all), hint: words.sameHint };
}
