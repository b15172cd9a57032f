import type { History, Run, RunSource } from '@runcompare/core';
import { historyProblems } from './historyProblems';
import { partProblems } from './partProblems';
import { impossibleNumbers, secretsIn } from './runProblems';
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
    /** Points of all histories of all runs together: a page that is left out shows here. */
    readonly points?: number | undefined;
  };
  /**
   * Makes the source notice a change, for one that tells of changes: without it, only that a
   * subscription can be ended is checked.
   */
  readonly change?: ((source: RunSource) => void | Promise<void>) | undefined;
}

/**
 * The promises of `RunSource`, as tests: whoever writes an adapter calls this first, on real data
 * with at least one run. It checks what every reader of runs relies on and nothing about the data
 * itself.
 */
export function describeRunSource(subject: RunSourceCase, runner: TestRunner): void {
  const { name, makeSource, expectations, change } = subject;
  const { describe, it, expect } = runner;

  describe(`${name} is a RunSource`, () => {
    it('gives every run an id of its own, and at least one run', async () => {
      const ids = (await listAll(await makeSource())).map((run) => run.id);
      expect(ids.length > 0).toEqual(true);
      expect(ids.filter((id, i) => id === '' || ids.indexOf(id) !== i)).toEqual([]);
      const expected = expectations?.runIds;
      if (expected) expect([...ids].sort()).toEqual([...expected].sort());
    });

    it('gives every point, however many pages they came in', async () => {
      let points = 0;
      await collect(await makeSource(), (_run, histories) => {
        for (const { length } of Object.values(histories)) points += length;
        return [];
      });
      expect(points).toEqual(expectations?.points ?? points);
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

    it('hands on no configuration key that holds a credential', async () => {
      const runs = await listAll(await makeSource());
      expect(runs.flatMap(({ config }) => secretsIn(config.values))).toEqual([]);
    });

    it('gives the metrics that it is asked for as it gives them among all', async () => {
      const source = await makeSource();
      const problems: string[] = [];
      for (const { id } of await listAll(source)) {
        const { histories: all } = await source.loadHistories(id);
        const [metric] = Object.keys(all);
        if (metric === undefined) continue;
        const { histories } = await source.loadHistories(id, { metrics: [metric] });
        expect(histories[metric]).toEqual(all[metric]);
        const others = Object.keys(histories).filter((name) => !Object.hasOwn(all, name));
        for (const name of others) problems.push(`${id}: ${name} is there only when not asked for`);
      }
      expect(problems).toEqual([]);
    });

    it('keeps ends and extremes where it thins, and says that it did', async () => {
      const source = await makeSource();
      const problems = await collect(source, async (run, all) => {
        const { histories } = await source.loadHistories(run.id, { maxPoints: 40 });
        return partProblems({ all, part: histories, isThinned: true });
      });
      expect(problems).toEqual([]);
    });

    it('gives a range of steps as it stands in the whole', async () => {
      const source = await makeSource();
      const problems = await collect(source, async (run, all) => {
        const longest = Object.values(all).sort((a, b) => b.length - a.length)[0];
        const at = (share: number) => longest?.step[Math.floor((longest.length - 1) * share)];
        const steps = { from: at(0.25), to: at(0.75) };
        const { histories } = await source.loadHistories(run.id, { steps });
        return partProblems({ all, part: histories, ...steps });
      });
      expect(problems).toEqual([]);
    });

    it('rejects for an unknown run and names it', async () => {
      const source = await makeSource();
      const error = await rejection(source.loadHistories('no-such-run'));
      expect(error instanceof Error && error.message.includes('no-such-run')).toEqual(true);
    });

    it('rejects with the reason once aborted, before it began or while it reads', async () => {
      const source = await makeSource();
      const [run] = await listAll(source);
      const reason = new Error('no longer needed');
      const signal = AbortSignal.abort(reason);
      expect(await rejection(source.listRuns({ signal }))).toEqual(reason);
      expect(await rejection(source.loadHistories(run?.id ?? '', { signal }))).toEqual(reason);
      const begun = new AbortController();
      const fresh = await makeSource();
      const listing = rejection(fresh.listRuns({ signal: begun.signal }));
      const loading = rejection(source.loadHistories(run?.id ?? '', { signal: begun.signal }));
      begun.abort(reason);
      expect([await listing, await loading]).toEqual([reason, reason]);
    });

    it('is whole again after a call that was aborted', async () => {
      const source = await makeSource();
      const signal = AbortSignal.abort(new Error('no longer needed'));
      await rejection(source.listRuns({ signal }));
      expect(await listAll(source)).toEqual(await listAll(await makeSource()));
    });

    it('tells of changes, where it can, until nobody listens any more', async () => {
      const source = await makeSource();
      const told: unknown[] = [];
      const observer = {
        onChange: (changes?: unknown) => told.push(changes ?? 'read the list again'),
        onError: (error: unknown) => told.push(error),
      };
      const end = source.subscribe?.(observer);
      expect(typeof end).toEqual(source.subscribe ? 'function' : 'undefined');
      if (!end) return;
      await change?.(source);
      expect(told.length > 0 || !change).toEqual(true);
      end();
      // A second call is what React's effects do when they run twice.
      end();
      const before = told.length;
      await change?.(source);
      expect(told.length).toEqual(before);
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
  problemsOf: (run: Run, histories: Histories) => readonly string[] | Promise<readonly string[]>,
): Promise<string[]> {
  const problems: string[] = [];
  for (const run of await listAll(source)) {
    const { histories } = await source.loadHistories(run.id);
    for (const problem of await problemsOf(run, histories)) problems.push(`${run.id}: ${problem}`);
  }
  return problems;
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
