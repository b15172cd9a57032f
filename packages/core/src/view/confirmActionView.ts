import type { CleanUpPlan } from '../advice/cleanUp';
import { formatBytes } from '../format/bytes';
import { fillTemplate, type RichText } from '../format/template';
import { type BulkActionRow, protectionReason, totalBytes } from './bulkActionView';
import { confirmActionLabelsEn } from './confirmActionLabels.en';
import { fillText } from './fillText';
import { type ViewOptions, type Wording, wordingOf } from './viewOptions';

/** What is asked before something that cannot be taken back. */
export interface ConfirmActionView {
  /** "Delete 2 runs and 106.6 GB?" */
  readonly title: string;
  readonly body: string;
  /** One sentence for each run that is protected and was picked by hand; to be read first. */
  readonly warnings: readonly RichText[];
  /** Which runs of the group stay, and why; absent where none is protected. */
  readonly kept?: RichText | undefined;
  /** What has to be typed: from two deleted runs up. */
  readonly phrase?: string | undefined;
  readonly confirm: string;
}

/** More than these are counted, not named. */
const namedRuns = 5;

/**
 * Words of the question before runs are deleted, or archived where the source cannot restore.
 * `rows` is what goes; `canUndoArchive` says whether archiving is the gentler way.
 */
export function confirmActionView(
  action: 'archive' | 'delete',
  {
    rows,
    plan,
    canUndoArchive,
    ...options
  }: ViewOptions & {
    readonly rows: readonly BulkActionRow[];
    readonly plan: CleanUpPlan;
    readonly canUndoArchive: boolean;
  },
): ConfirmActionView {
  const wording = wordingOf(options);
  const confirm = wording.labels.bulkActions?.confirm ?? confirmActionLabelsEn;
  const count = rows.length;
  const going = new Set(rows.map((row) => row.runId));
  const isPicked = ({ runId }: { readonly runId: string }) => going.has(runId);
  const about = {
    warnings: plan.protected.filter(isPicked).map((run) => warningText(run, wording)),
    kept: keptText(
      plan.protected.filter((run) => !isPicked(run)),
      wording,
    ),
  };
  if (action === 'archive') {
    const words = { title: confirm.archiveTitle(count), confirm: confirm.archiveNow(count) };
    return { ...about, ...words, body: confirm.archiveBody(count) };
  }
  const bytes = totalBytes(rows);
  return {
    ...about,
    title:
      bytes > 0
        ? confirm.deleteTitleBytes(count, formatBytes(bytes, wording))
        : confirm.deleteTitle(count),
    body: [
      goneText(rows, wording),
      ...(canUndoArchive ? [confirm.archiveInsteadHint(count)] : []),
    ].join(' '),
    phrase: count > 1 ? confirm.deletePhrase(count) : undefined,
    confirm: confirm.deleteNow(count),
  };
}

/**
 * Whether what a person typed is the phrase. Case and spaces at the ends or in a row do not count:
 * the phrase is there to make one stop, not to be spelled.
 */
export function isPhrase(typed: string, phrase: string): boolean {
  const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();
  return plain(typed) === plain(phrase);
}

function goneText(rows: readonly BulkActionRow[], { labels }: Wording): string {
  const confirm = labels.bulkActions?.confirm ?? confirmActionLabelsEn;
  let checkpoints = 0;
  for (const row of rows) checkpoints += row.checkpoints;
  return checkpoints > 0
    ? confirm.deleteCheckpoints(rows.length, checkpoints)
    : confirm.deleteHistories(rows.length);
}

type ProtectedRun = CleanUpPlan['protected'][number];

function warningText(run: ProtectedRun, wording: Wording): RichText {
  const confirm = wording.labels.bulkActions?.confirm ?? confirmActionLabelsEn;
  return fillTemplate(confirm.protectedRun, {
    run: { runId: run.runId, label: run.label },
    reason: protectionReason(run.protection, wording),
  });
}

function keptText(runs: readonly ProtectedRun[], wording: Wording): RichText | undefined {
  if (runs.length === 0) return undefined;
  const confirm = wording.labels.bulkActions?.confirm ?? confirmActionLabelsEn;
  const named = runs.slice(0, namedRuns).flatMap(
    (run, i): RichText => [
      ...(i > 0 ? [', '] : []),
      ...fillTemplate(confirm.keptRun, {
        run: { runId: run.runId, label: run.label },
        reason: protectionReason(run.protection, wording),
      }),
    ],
  );
  const more = runs.length - namedRuns;
  const all = more > 0 ? insert(fillText(confirm.andMore, { count: String(more) }), named) : named;
  return insert(confirm.kept, all);
}

/** The runs in a template's place for them; `fillTemplate` takes one run a place. */
function insert(template: string, runs: RichText): RichText {
  return fillTemplate(template, {}).flatMap((part) => (part === '{runs}' ? runs : [part]));
}
