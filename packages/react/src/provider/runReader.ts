import {
  type DataIssue,
  parseRunPage,
  type Run,
  type RunChanges,
  type RunSource,
} from '@runcompare/core';
import { callSource } from './callSource';
import { applyChanges, type RunData } from './runData';

export interface RunReaderOptions {
  readonly source: RunSource;
  readonly timeoutMs: number | false;
}

export interface ReadOptions {
  readonly signal: AbortSignal;
  /** Called with what is there while more is on its way. */
  readonly onPart: (data: RunData) => void;
}

export interface RunReader {
  read(options: ReadOptions): Promise<RunData>;
  /** What a source tells of while it is asked; without a reading, nothing is kept. */
  note(changes: RunChanges): void;
}

/** One reading of the list, kept when a page fails so that the next attempt goes on there. */
interface Reading {
  readonly signal: AbortSignal;
  readonly runs: Map<string, Run>;
  readonly issues: DataIssue[];
  readonly cursors: Set<string>;
  /** Told of since the last page was there: what is under way may be older. */
  readonly changes: RunChanges[];
  cursor: string | undefined;
  /** How many runs were given on the last time. */
  shown: number;
}

/**
 * Reads a source's list page by page, one reading at a time. A run that is met on two pages, since
 * pages shift when a run is added, counts once; a cursor that comes back ends the list.
 */
export function createRunReader({ source, timeoutMs }: RunReaderOptions): RunReader {
  let reading: Reading | undefined;
  return {
    async read({ signal, onPart }) {
      // An attempt after a failed one comes with the same signal.
      if (reading?.signal !== signal) reading = startReading(signal);
      const current = reading;
      while (true) {
        const { cursor } = current;
        const answer = await callSource((own) => source.listRuns({ cursor, signal: own }), {
          signal,
          timeoutMs,
        });
        if (!takePage(current, answer)) break;
        // Twice as many each time, or ranking a part again with every page would add up.
        if (current.runs.size >= 2 * current.shown) {
          current.shown = current.runs.size;
          onPart(dataOf(current, false));
        }
      }
      const data = dataOf(current, true);
      if (reading === current) reading = undefined;
      return data;
    },
    note(changes) {
      reading?.changes.push(changes);
    },
  };
}

function startReading(signal: AbortSignal): Reading {
  return {
    signal,
    runs: new Map(),
    issues: [],
    cursors: new Set(),
    cursor: undefined,
    changes: [],
    shown: 0.5,
  };
}

/** Whether there is another page. */
function takePage(reading: Reading, answer: unknown): boolean {
  const { runs, issues, nextCursor } = parseRunPage(answer);
  for (const run of runs) reading.runs.set(run.id, run);
  for (const issue of issues) reading.issues.push(issue);
  for (const changes of reading.changes.splice(0)) applyChanges(reading.runs, changes);
  if (nextCursor === undefined) return false;
  if (reading.cursors.has(nextCursor)) {
    const message = 'The source gave this page twice. The list may not be whole.';
    reading.issues.push({ path: `cursor ${nextCursor}`, message });
    return false;
  }
  reading.cursors.add(nextCursor);
  reading.cursor = nextCursor;
  return true;
}

function dataOf({ runs, issues }: Reading, isComplete: boolean): RunData {
  return { runs: [...runs.values()], issues: [...issues], isComplete };
}
