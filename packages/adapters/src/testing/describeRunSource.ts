import type { History, Run, RunSource } from '@runcompare/core';
import { historyProblems } from './historyProblems';
import { summaryProblems } from './summaryProblems';

/** What the suite needs of a test runner: Vitest, Jest and Bun fit as they are. */
export interface TestRunner {
  describe(name: string, body: () => void): unknown;
  it(name: string, body: () => Promise<void>): unknown;
  expect(actual: unknown): { toEqual(expected: unknown): unknown };
}

export interface RunSourceCase {
  /** Names the adapter and the data in test reports. */
  readonly name: string;
  /** Called anew for every test; each source must show the same data. */
  readonly makeSource: () => RunSource | Promise<RunSource>;
  readonly expectations?: {
    /** Ids of all runs, in any order. */
    readonly runIds?: readonly string[] | undefined;
  };
}

/**
 * The promises of `RunSource`, as tests: whoever writes an adapter calls this first, on real data
 * with at least one run. It checks what every reader of runs relies on and nothing about the data
 * itself.
 */
export function describeRunSource(subject: RunSourceCase, runner: TestRunner): void {
  const { name, makeSource, expectations } = subject;
  const { describe, it, expect } = runner;

  describe(`${name} is a RunSource`, () => {
    it('gives every run an id of its own, and at least one run', async () => {
      const ids = (await listAll(await makeSource())).map((run) => run.id);
      expect(ids.length > 0).toEqual(true);
      expect(ids.filter((id, i) => id === '' || ids.indexOf(id) !== i)).toEqual([]);
      const expected = expectations?.runIds;
      if (expected) expect([...ids].sort()).toEqual([...expected].sort());
    });

    it('gives the same runs and histories twice', async () => {
      const source = await makeSource();
      const runs = await listAll(source);
      expect(await listAll(source)).toEqual(runs);
      const id = runs[0]?.id ?? '';
      const first = await source.loadHistories(id);
      expect(await source.loadHistories(id)).toEqual(first);
    });

    it('loads histories of a run that it has not listed before', async () => {
      const [run] = await listAll(await makeSource());
      const fresh = await makeSource();
      const other = await makeSource();
      await listAll(other);
      const id = run?.id ?? '';
      expect(await fresh.loadHistories(id)).toEqual(await other.loadHistories(id));
    });

    it('gives runs that survive JSON', async () => {
      const runs = (await listAll(await makeSource())).map(nonFiniteAsNull);
      expect(JSON.parse(JSON.stringify(runs))).toEqual(runs);
    });

    it('gives histories that are sorted, with each step once and columns of one length', async () => {
      const problems = await collect(await makeSource(), (_run, histories) =>
        Object.entries(histories).flatMap(([metric, history]) =>
          historyProblems(history).map((problem) => `${metric}: ${problem}`),
        ),
      );
      expect(problems).toEqual([]);
    });

    it('gives summaries that agree with the histories', async () => {
      expect(await collect(await makeSource(), summaryProblems)).toEqual([]);
    });

    it('says of every run that cannot be shown why, and never throws for one', async () => {
      const silent = await collect(await makeSource(), (run, histories) => {
        const isEmpty =
          Object.keys(histories).length === 0 && Object.keys(run.summary).length === 0;
        return isEmpty && run.issues.length === 0 ? ['no data and no issue'] : [];
      });
      expect(silent).toEqual([]);
    });

    it('gives issues that name a place and say something', async () => {
      const source = await makeSource();
      const runs = await listAll(source);
      const issues = [...(await source.listRuns()).issues, ...runs.flatMap((run) => run.issues)];
      expect(issues.filter(({ path, message }) => path === '' || message === '')).toEqual([]);
    });

    it('counts times and steps in numbers that can be', async () => {
      const impossible = await collect(await makeSource(), impossibleNumbers);
      expect(impossible).toEqual([]);
    });

    it('rejects for an unknown run and names it', async () => {
      const source = await makeSource();
      const error = await rejection(source.loadHistories('no-such-run'));
      expect(error instanceof Error && error.message.includes('no-such-run')).toEqual(true);
    });

    it('rejects with the reason once aborted', async () => {
      const source = await makeSource();
      const [run] = await listAll(source);
      const reason = new Error('no longer needed');
      const signal = AbortSignal.abort(reason);
      expect(await rejection(source.listRuns({ signal }))).toEqual(reason);
      expect(await rejection(source.loadHistories(run?.id ?? '', { signal }))).toEqual(reason);
    });
  });
}

type Histories = { readonly [metric: string]: History };

async function listAll(source: RunSource): Promise<Run[]> {
  const runs: Run[] = [];
  const cursors = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = await source.listRuns(cursor === undefined ? {} : { cursor });
    for (const run of page.runs) runs.push(run);
    cursor = page.nextCursor;
    if (cursor !== undefined && cursors.has(cursor)) {
      throw new Error(`listRuns gave the cursor "${cursor}" twice: paging would never end.`);
    }
    if (cursor !== undefined) cursors.add(cursor);
  } while (cursor !== undefined);
  return runs;
}

async function collect(
  source: RunSource,
  problemsOf: (run: Run, histories: Histories) => readonly string[],
): Promise<string[]> {
  const problems: string[] = [];
  for (const run of await listAll(source)) {
    const { histories } = await source.loadHistories(run.id);
    for (const problem of problemsOf(run, histories)) problems.push(`${run.id}: ${problem}`);
  }
  return problems;
}

function impossibleNumbers(run: Run): string[] {
  const { times, steps, epochs } = run;
  const numbers = {
    startedAtMs: times.startedAtMs,
    endedAtMs: times.endedAtMs,
    trainingSeconds: times.trainingSeconds,
    stepsDone: steps.done,
    stepsPlanned: steps.planned,
    epochsDone: epochs.done,
    epochsPlanned: epochs.planned,
  };
  return Object.entries(numbers)
    .filter(([, value]) => value !== undefined && !(value >= 0 && value <= Number.MAX_SAFE_INTEGER))
    .map(([key, value]) => `${key} is ${value}`);
}

/** NaN and infinities are legal in a run; JSON alone has no word for them. */
function nonFiniteAsNull<T>(value: T): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map(nonFiniteAsNull);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, content]) => content !== undefined);
  return Object.fromEntries(entries.map(([key, content]) => [key, nonFiniteAsNull(content)]));
}

async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  return 'resolved';
}
