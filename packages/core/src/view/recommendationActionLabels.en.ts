const plural = (one: string, other: string) => (count: number) => (count === 1 ? one : other);
const runs = (count: number) => `${count} ${count === 1 ? 'run' : 'runs'}`;

/** What can be done with a recommendation, and what became of it. */
export const recommendationActionLabelsEn = {
  deploy: 'Deploy {run}',
  save: 'Save comparison',
  archiveRest: plural('Archive {run}', 'Archive the other {count}'),
  moreSeeds: plural('Copy command for {count} more seed', 'Copy command for {count} more seeds'),
  more: 'More actions',
  deploying: (run: string) => `Deploying ${run}`,
  deployed: (run: string) => `Deployed ${run}`,
  notDeployed: (run: string, reason: string) => `Not deployed: ${run}, ${reason}`,
  archiving: (count: number) => `Archiving ${runs(count)}`,
  archived: (count: number) => `Archived ${runs(count)}`,
  notArchived: (run: string, reason: string) => `Not archived: ${run}, ${reason}`,
  restoring: (count: number) => `Restoring ${runs(count)}`,
  restored: (count: number) => `Restored ${runs(count)}`,
  notRestored: (run: string, reason: string) => `Not restored: ${run}, ${reason}`,
  noAnswer: 'the source gave no answer',
  notReloaded: (reason: string) => `Done, but the runs did not load again: ${reason}`,
  undo: 'Undo',
  retry: 'Retry',
  confirmTitle: (count: number) => `Archive ${runs(count)}?`,
  confirmBody: 'This source cannot restore an archived run: it is gone for good.',
  confirm: (count: number) => `Archive ${runs(count)}`,
  cancel: 'Cancel',
  copied: 'Command copied',
  notCopied: 'The browser did not allow copying. The command is:',
  saving: 'Saving the comparison',
  saved: 'Comparison saved',
  notSaved: (reason: string) => `Not saved: ${reason}`,
};
