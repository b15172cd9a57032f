/** Something to time, and the least that anybody would have to do for it, timed in the same run. */
export interface Benchmark {
  readonly name: string;
  /** What it should take at most: milliseconds, or a multiple of the baseline. */
  readonly goal?: { readonly ms: number } | { readonly ratio: number } | undefined;
  readonly run: () => unknown;
  readonly baseline: { readonly name: string; readonly run: () => unknown };
}

export interface BenchmarkResult extends Pick<Benchmark, 'name' | 'goal'> {
  readonly baselineName: string;
  /** Medians, in milliseconds. */
  readonly ms: number;
  readonly baselineMs: number;
  /** Of times taken one after the other, so that a slow second slows both: their median ratio. */
  readonly ratio: number;
}

/** Times a benchmark and its baseline in turns, after a warm-up. */
export function runBenchmark({ name, goal, run, baseline }: Benchmark): BenchmarkResult {
  for (let i = 0; i < warmUps; i++) {
    timeOf(baseline.run);
    timeOf(run);
  }
  const pairs: { ms: number; baselineMs: number }[] = [];
  const start = performance.now();
  while (
    pairs.length < fewestPairs ||
    (pairs.length < mostPairs && performance.now() - start < mostMs)
  ) {
    const baselineMs = timeOf(baseline.run);
    pairs.push({ baselineMs, ms: timeOf(run) });
  }
  return {
    name,
    goal,
    baselineName: baseline.name,
    ms: median(pairs.map((pair) => pair.ms)),
    baselineMs: median(pairs.map((pair) => pair.baselineMs)),
    ratio: median(pairs.map((pair) => pair.ms / pair.baselineMs)),
  };
}

const warmUps = 5;
const fewestPairs = 7;
const mostPairs = 101;
const mostMs = 3000;

/** Kept, so that no work is optimized away for want of a reader. */
let result: unknown;

function timeOf(run: () => unknown): number {
  const start = performance.now();
  result = run();
  const ms = performance.now() - start;
  if (result === undefined) throw new Error('A benchmark gave no result, so nothing was timed.');
  return ms;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] as number;
}
