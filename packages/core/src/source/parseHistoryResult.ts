import { createHistory, type History, type HistoryColumns } from '../run/history';
import type { DataIssue } from '../run/run';
import { issuesOf } from './parseRunPage';
import type { HistoryResult } from './runSource';
import { isRecord, wholeHistory } from './wholeHistory';

/**
 * Histories out of whatever a source answered. Never throws: columns of plain numbers, as JSON has
 * them, become a history; what is neither is left out, and an issue says so. Histories that are
 * whole are passed on as they are.
 */
export function parseHistoryResult(answer: unknown): HistoryResult {
  if (!isRecord(answer) || !isRecord(answer.histories)) {
    const message = 'The source gave no histories.';
    return { histories: {}, issues: [{ path: 'histories', message }] };
  }
  const issues: DataIssue[] = issuesOf(answer.issues);
  const whole: [string, History][] = [];
  for (const [metric, value] of Object.entries(answer.histories)) {
    const history = historyOf(value);
    if (history) whole.push([metric, history]);
    else issues.push({ path: metric, message: 'This is no history. It is left out.' });
  }
  return { histories: Object.fromEntries(whole), issues };
}

function historyOf(value: unknown): History | undefined {
  if (isRecord(value) && Array.isArray(value.step) && Array.isArray(value.value)) {
    return createHistory(value as unknown as HistoryColumns);
  }
  return wholeHistory(value);
}
