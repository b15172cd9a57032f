import type { BenchmarkResult } from './benchmark';

const header = ['', 'ms', 'baseline', 'ms', 'ratio', 'goal', ''] as const;

/** Prints results in columns. A goal is compared and never asserted: machines differ. */
export function printTable(results: readonly BenchmarkResult[]): void {
  const rows = [header, ...results.map(cellsOf)];
  const widths = header.map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  for (const row of rows) {
    const cells = row.map((cell, i) =>
      isNumeric.has(i) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0),
    );
    console.log(cells.join('  ').trimEnd());
  }
}

const isNumeric: ReadonlySet<number> = new Set([1, 3, 4]);

function cellsOf(result: BenchmarkResult): readonly string[] {
  const { name, ms, baselineName, baselineMs, ratio } = result;
  return [name, msText(ms), baselineName, msText(baselineMs), ratioText(ratio), ...goalOf(result)];
}

function goalOf({ goal, ms, ratio }: BenchmarkResult): readonly [goal: string, verdict: string] {
  if (!goal) return ['', ''];
  if ('ms' in goal) return [`${goal.ms} ms`, ms <= goal.ms ? 'met' : 'missed'];
  return [ratioText(goal.ratio), ratio <= goal.ratio ? 'met' : 'missed'];
}

function msText(ms: number): string {
  return ms < 10 ? ms.toFixed(2) : ms.toFixed(0);
}

function ratioText(ratio: number): string {
  return `${ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0)} x`;
}
