import { type DataIssue, parseRunPage, type Run, type RunChanges } from '@runcompare/core';
import { sameValue } from '../internal/sameValue';

/** The list as far as it is read. */
export interface RunData {
  readonly runs: readonly Run[];
  readonly issues: readonly DataIssue[];
  /** False while later pages are on their way. */
  readonly isComplete: boolean;
}

/** The list with what a source told of since; new runs come last. */
export function withChanges(data: RunData, changes: RunChanges): RunData {
  const runs = new Map(data.runs.map((run) => [run.id, run]));
  const told = applyChanges(runs, changes);
  const issues = told.length > 0 ? [...data.issues, ...told] : data.issues;
  return { ...data, issues, runs: [...runs.values()] };
}

/** Changes runs by id in place, and gives what of the changes could not be read. */
export function applyChanges(runs: Map<string, Run>, changes: RunChanges): readonly DataIssue[] {
  const told = parseRunPage({ runs: changes.runs ?? [] });
  for (const run of told.runs) runs.set(run.id, run);
  for (const id of changes.removedIds ?? []) runs.delete(id);
  return told.issues;
}

/**
 * The list that was read, with every run that is as it was being the object that it was: what is
 * remembered for a run on screen stays, wherever it stands in the list now.
 */
export function keepSame(before: RunData | undefined, after: RunData): RunData {
  if (!before) return after;
  const known = new Map(before.runs.map((run) => [run.id, run]));
  const runs = after.runs.map((run) => {
    const old = known.get(run.id);
    return old && sameValue(old, run) ? old : run;
  });
  const areSame =
    runs.length === before.runs.length && runs.every((run, i) => run === before.runs[i]);
  const issues = sameValue(before.issues, after.issues) ? before.issues : after.issues;
  if (areSame && issues === before.issues && before.isComplete === after.isComplete) return before;
  return { ...after, issues, runs: areSame ? before.runs : runs };
}

/** Ids of the runs that are no longer as they were; a new run has not changed. */
export function changedIds(before: RunData | undefined, after: RunData): readonly string[] {
  if (!before || before.runs === after.runs) return [];
  const known = new Map(before.runs.map((run) => [run.id, run]));
  return after.runs.flatMap((run) => {
    const old = known.get(run.id);
    return old && old !== run ? [run.id] : [];
  });
}

/** Whether any run may still go on. */
export function isTraining({ runs }: RunData): boolean {
  return runs.some(({ status }) => !finished.has(status));
}

const finished: ReadonlySet<string> = new Set(['completed', 'failed', 'cancelled']);
