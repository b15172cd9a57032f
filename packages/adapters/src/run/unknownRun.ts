import { RunCompareError } from '@runcompare/core';

/** What a source rejects with when it is asked for a run that it does not have. */
export function unknownRun(
  runId: string,
  { root, known }: { readonly root: string; readonly known: readonly string[] },
): RunCompareError {
  const some = known.slice(0, 5).join(', ') + (known.length > 5 ? ', ...' : '');
  return new RunCompareError(
    'invalid-argument',
    'loadHistories',
    `run "${runId}" is not among the ${known.length} runs in "${root}". ${known.length > 0 ? `Pass one of: ${some}` : 'Open a folder that holds runs.'}`,
  );
}
