import { RunCompareError } from '@runcompare/core';

/** What both sources reject with for a run that they do not have: to name others, all would have to be read. */
export function unknownTrackioRun(
  runId: string,
  { root, projects }: { readonly root: string; readonly projects: readonly string[] },
): RunCompareError {
  const some = projects.slice(0, 5).join(', ') + (projects.length > 5 ? ', ...' : '');
  const there = projects.length > 0 ? `the projects there are ${some}` : 'there is no project';
  const message = `run "${runId}" is not in "${root}", or was deleted: ${there}. Pass the id of a run that is listed, PROJECT/ID.`;
  return new RunCompareError('invalid-argument', 'loadHistories', message);
}
