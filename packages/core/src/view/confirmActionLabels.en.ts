const plural = (one: string, other: string) => (count: number) => (count === 1 ? one : other);
const runs = (count: number) => `${count} ${count === 1 ? 'run' : 'runs'}`;

/** What is asked before something cannot be taken back. */
export const confirmActionLabelsEn = {
  deleteTitle: (count: number) => `Delete ${runs(count)}?`,
  deleteTitleBytes: (count: number, bytes: string) => `Delete ${runs(count)} and ${bytes}?`,
  deleteHistories: plural(
    'Its history is removed at the source: gone for good.',
    'Their histories are removed at the source: gone for good.',
  ),
  deleteCheckpoints: (count: number, checkpoints: number) =>
    `${count === 1 ? 'Its history' : 'Their histories'} and ${checkpoints} ${checkpoints === 1 ? 'checkpoint' : 'checkpoints'} are removed at the source: gone for good.`,
  archiveInsteadHint: (count: number) =>
    `Archiving hides ${count === 1 ? 'it' : 'them'} instead and has an undo.`,
  deleteNow: (count: number) => `Delete ${runs(count)}`,
  deletePhrase: (count: number) => `delete ${runs(count)}`,
  archiveTitle: (count: number) => `Archive ${runs(count)}?`,
  archiveBody: plural(
    'This source cannot restore an archived run: it is gone for good.',
    'This source cannot restore archived runs: they are gone for good.',
  ),
  archiveNow: (count: number) => `Archive ${runs(count)}`,
  typePhrase: 'Type {phrase} to confirm',
  kept: 'Kept, because protected: {runs}.',
  keptRun: '{run} ({reason})',
  protectedRun: '{run} is protected: {reason}.',
  andMore: '{runs} and {count} more',
  archiveInstead: 'Archive instead',
  cancel: 'Cancel',
};
