import { archiveRuleLabelsEn } from './archiveRuleLabels.en';
import { confirmActionLabelsEn } from './confirmActionLabels.en';

const plural = (one: string, other: string) => (count: number) => (count === 1 ? one : other);
const runs = (count: number) => `${count} ${count === 1 ? 'run' : 'runs'}`;
const were = (count: number) => `${runs(count)} ${count === 1 ? 'was' : 'were'}`;

/** What cleaning up says, on screen and aloud. */
export const bulkActionLabelsEn = {
  title: 'Clean up',
  lists: 'Which runs',
  list: {
    worse: 'Worse',
    rule: 'Auto-archive',
    selected: 'Selected',
    archived: 'Restore',
  },
  worseByMoreThan: 'Worse by more than',
  /** A threshold that is none: the default applies. */
  notAPercentage: (fallback: string) => `Not a percentage from 0 to 100: ${fallback} applies.`,
  none: 'No run is more than {threshold} worse than the best.',
  some: plural(
    '{count} run is {range} worse than {best}.',
    '{count} runs are {range} worse than {best}.',
  ),
  noneSelected: 'No run is selected.',
  someSelected: plural('{count} run is selected.', '{count} runs are selected.'),
  noneArchived: 'No run is archived.',
  someArchived: plural('{count} run is archived.', '{count} runs are archived.'),
  rule: archiveRuleLabelsEn,
  checkpoints: plural('{count} checkpoint', '{count} checkpoints'),
  runs: plural('{count} run', '{count} runs'),
  protected: 'Protected: {reason}',
  because: {
    bestOfGroup: 'best of its group',
    running: 'still running',
    baseline: 'baseline',
    saved: 'in a saved comparison',
    deployed: 'deployed',
    pinned: 'pinned',
  },
  archive: {
    button: (count: number) => `Archive ${count}`,
    started: (count: number) => `Archiving ${runs(count)}`,
    busy: (done: number, count: number) => `Archiving ${done} of ${count}`,
    done: (what: string) => `Archived ${what}`,
    rowDone: 'Archived',
    rowNot: (reason: string) => `Not archived: ${reason}`,
    failed: (count: number) => `${were(count)} not archived.`,
  },
  restore: {
    button: (count: number) => `Restore ${count}`,
    started: (count: number) => `Restoring ${runs(count)}`,
    busy: (done: number, count: number) => `Restoring ${done} of ${count}`,
    done: (what: string) => `Restored ${what}`,
    rowDone: 'Restored',
    rowNot: (reason: string) => `Not restored: ${reason}`,
    failed: (count: number) => `${were(count)} not restored.`,
  },
  delete: {
    button: (count: number) => `Delete ${count}…`,
    one: (run: string) => `Delete ${run}…`,
    short: 'Delete…',
    started: (count: number) => `Deleting ${runs(count)}`,
    busy: (done: number, count: number) => `Deleting ${done} of ${count}`,
    done: (what: string) => `Deleted ${what}`,
    rowDone: 'Deleted',
    rowNot: (reason: string) => `Not deleted: ${reason}`,
    failed: (count: number) => `${were(count)} not deleted.`,
  },
  confirm: confirmActionLabelsEn,
  notFound: 'not found at the source',
  noAnswer: 'the source gave no answer for this run',
  noReason: 'the source gave no reason',
  stoppedUnanswered: 'stopped before the source answered, so it may be done',
  stop: 'Stop',
  stopping: 'Stopping',
  notStarted: (count: number) => `${count} not started.`,
  notReloaded: (reason: string) =>
    `Done at the source, but the runs could not be read again: ${reason}`,
  readAgain: 'Read again',
  runCount: runs,
  retry: 'Retry',
  retryRuns: (count: number) => `Retry ${count}`,
  retryRun: (run: string) => `Retry ${run}`,
  undo: 'Undo',
  dismiss: 'Dismiss',
};
