import type { DataIssue, RunTimes } from '@runcompare/core';
import { countOf } from './countOf';
import type { MlflowRun } from './parseRun';

/**
 * Training took from start to end, or what the Trainer measured. Where that is far less, the run was
 * resumed under its id and the Trainer measured its last part alone: then nothing is said.
 */
export function runTimes(
  { info }: MlflowRun,
  trainRuntime: number | undefined,
): { readonly times: RunTimes; readonly issues: readonly DataIssue[] } {
  const startedAtMs = timeOf(info.start_time);
  const endedAtMs = timeOf(info.end_time);
  if (startedAtMs === undefined || endedAtMs === undefined) {
    return { times: { startedAtMs, endedAtMs }, issues: [] };
  }
  const seconds = (endedAtMs - startedAtMs) / 1000;
  if (seconds < 0) {
    const message =
      'The run ended before it started, by the clocks that recorded it: its training time is not known.';
    return { times: { startedAtMs }, issues: [{ path: 'info.end_time', message }] };
  }
  const measured = countOf(trainRuntime);
  if (measured === undefined) {
    return { times: { startedAtMs, endedAtMs, trainingSeconds: seconds }, issues: [] };
  }
  const isWhole = measured >= seconds / 2;
  return {
    times: { startedAtMs, endedAtMs, ...(isWhole && { trainingSeconds: measured }) },
    issues: isWhole ? [] : [resumed],
  };
}

/** Milliseconds of this century: a client that passed seconds would be in 1970. */
function timeOf(ms: number | null | undefined): number | undefined {
  return ms != null && ms > Date.UTC(2000) && ms < Date.UTC(2100) ? ms : undefined;
}

const resumed: DataIssue = {
  path: 'data.metrics.train_runtime',
  message:
    'It is less than half of the time from start to end, as of a run that was resumed: how long it trained in all is not known.',
};
