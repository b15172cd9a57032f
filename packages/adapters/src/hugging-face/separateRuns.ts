import type { FoundState } from './readStates';

export interface SeparatedRuns {
  /** States of the same run as `main`. */
  readonly same: readonly FoundState[];
  /** States of other runs that were written to the same folder; latest first within each. */
  readonly foreign: readonly (readonly FoundState[])[];
}

/**
 * Tells apart the runs whose checkpoints lie in one folder because the output folder was used
 * again. Two states are of one run when their planned steps are equal and the log of the earlier is
 * the beginning of the log of the later.
 */
export function separateRuns(main: FoundState, others: readonly FoundState[]): SeparatedRuns {
  const same: FoundState[] = [];
  const foreign: FoundState[][] = [];
  for (const found of others) {
    if (isSameRun(found, main)) same.push(found);
    else {
      const group = foreign.find(([latest]) => latest && isSameRun(found, latest));
      if (group) group.push(found);
      else foreign.push([found]);
    }
  }
  return { same, foreign };
}

function isSameRun({ state: a }: FoundState, { state: b }: FoundState): boolean {
  if (a.maxSteps !== b.maxSteps) return false;
  const [short, long] = a.log.length <= b.log.length ? [a.log, b.log] : [b.log, a.log];
  // Loss values differ from run to run in every row, so the ends tell as much as all of it.
  return [0, short.length - 1].every(
    (i) => i < 0 || i >= short.length || JSON.stringify(short[i]) === JSON.stringify(long[i]),
  );
}
