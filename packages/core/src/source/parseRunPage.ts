import { createRun, type DataIssue, type Run, type RunStatus } from '../run/run';
import type { RunPage } from './runSource';
import { isRecord, wholeHistory } from './wholeHistory';

/**
 * Runs out of whatever a source answered, for whoever calls sources that no type checker has seen.
 * Never throws: an entry without an id is left out, a field of another type counts as not known, of
 * two runs with one id the later is kept, and an issue says so for each. A field that is missing is
 * filled as by `createRun`, without an issue. Runs that are whole are passed on as they are.
 */
export function parseRunPage(answer: unknown): RunPage {
  if (!isRecord(answer) || !Array.isArray(answer.runs)) {
    const message = 'The source gave no list of runs.';
    return { runs: [], issues: [{ path: 'runs', message }] };
  }
  const { nextCursor } = answer;
  const issues = issuesOf(answer.issues);
  const runs = new Map<string, Run>();
  answer.runs.forEach((entry: unknown, i) => {
    if (!isRecord(entry) || typeof entry.id !== 'string' || entry.id === '') {
      issues.push({ path: `runs.${i}`, message: 'This is no run with an id. It is left out.' });
      return;
    }
    const run = wholeRun(entry as { readonly id: string }, issues);
    if (runs.has(run.id)) {
      issues.push({ path: run.id, message: 'Two runs have this id. The later one is shown.' });
    }
    runs.set(run.id, run);
  });
  return {
    runs: [...runs.values()],
    issues,
    ...(typeof nextCursor === 'string' && { nextCursor }),
  };
}

/** The issues among what a source calls its issues. */
export function issuesOf(given: unknown): DataIssue[] {
  if (!Array.isArray(given)) return [];
  return given.filter(
    (issue) =>
      isRecord(issue) && typeof issue.path === 'string' && typeof issue.message === 'string',
  );
}

function wholeRun(entry: { readonly id: string }, issues: DataIssue[]): Run {
  const bad: string[] = [];
  let isWhole = true;
  for (const [field, isGood] of fieldChecks) {
    const value = (entry as { readonly [key: string]: unknown })[field];
    if (value === undefined) isWhole &&= optional.has(field);
    else if (!isGood(value)) bad.push(field);
  }
  for (const field of bad) {
    issues.push({
      path: `${entry.id}: ${field}`,
      message: 'This is not what a run has here. It counts as not known.',
    });
  }
  if (isWhole && bad.length === 0) return entry as Run;
  const known = Object.entries(entry).filter(([key, v]) => v !== undefined && !bad.includes(key));
  return createRun(Object.fromEntries(known) as unknown as Run);
}

const statuses: { readonly [status in RunStatus]: true } = {
  queued: true,
  running: true,
  completed: true,
  failed: true,
  cancelled: true,
  unknown: true,
};

const optional: ReadonlySet<string> = new Set(['statusDetail', 'gpuCount', 'histories']);

/** As far down as anything that reads a run relies on without looking. */
const fields: { readonly [field in Exclude<keyof Run, 'id'>]-?: (value: unknown) => boolean } = {
  name: isText,
  model: (value) => isRecord(value) && (value.name === undefined || isText(value.name)),
  status: (value) => isText(value) && Object.hasOwn(statuses, value),
  statusDetail: isText,
  archived: (value) => typeof value === 'boolean',
  times: isRecord,
  epochs: isRecord,
  steps: isRecord,
  config: (value) => isRecord(value) && isText(value.recorded) && isRecord(value.values),
  gpuCount: (value) => typeof value === 'number',
  tags: isListOf(isText),
  checkpoints: isListOf((value) => isRecord(value) && isText(value.id)),
  links: isListOf((value) => isRecord(value) && isText(value.href) && isText(value.label)),
  issues: isListOf((value) => isRecord(value) && isText(value.message)),
  summary: (value) => isRecord(value) && Object.values(value).every(isRecord),
  histories: (value) => isRecord(value) && Object.values(value).every(wholeHistory),
};

const fieldChecks = Object.entries(fields);

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isListOf(isGood: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => Array.isArray(value) && value.every(isGood);
}
