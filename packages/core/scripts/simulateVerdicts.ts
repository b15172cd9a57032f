/**
 * Runs the rules of verdicts on made-up comparisons whose truth is known, and prints how often they
 * are wrong and how often they find a real difference. Seeded: every run prints the same table.
 * Exits with 1 when a line does not hold. `pnpm simulate [DATA_SETS]`, 10,000 a cell by default.
 */
import {
  type SimulationCell,
  shareClear,
  shareCrowned,
  shareLikely,
} from '../src/testing/verdictSimulation';

const dataSets = Number(process.argv[2] ?? 10_000);
const ks = [2, 5, 10];
const ns = [2, 3, 4, 5, 6];
const noiseRatios = [1, 2, 6.5];
const failures: string[] = [];
let seed = 0;

console.log(`${dataSets.toLocaleString('en-US')} data sets a cell, in percent\n`);

const falseClear = noiseRatios.flatMap((noiseRatio) =>
  printGrid(`Equal configurations of n seeds, noise ratio ${noiseRatio}: any pair clear`, (cell) =>
    shareClear({ ...cell, noiseRatio }),
  ),
);
const falseLikely = printGrid(
  'Equal lone runs beside two replicate sets of n seeds: any pair likely',
  shareLikely,
);
const found = shareClear({ k: 2, n: 5, lead: 3, dataSets, seed: ++seed });
const crowned = shareCrowned({ k: 2, n: 5, dataSets, seed: ++seed });

const average = falseClear.reduce((sum, share) => sum + share, 0) / falseClear.length;
const worst = (shares: readonly number[]) => shares.reduce((a, b) => Math.max(a, b));
check('Equal configurations, any pair clear, average of the grid', average, 'at most', 0.05);
check('Equal configurations, any pair clear, worst cell', worst(falseClear), 'at most', 0.07);
check('Equal lone runs, any pair likely, worst cell', worst(falseLikely), 'at most', 0.1);
check('True difference of 3 sd, k = 2, five seeds each, clear', found, 'at least', 0.9);
check('A tool that crowns the lowest number, wrong', crowned, 'at least', 1);
process.exitCode = failures.length > 0 ? 1 : 0;

function printGrid(title: string, shareIn: (cell: SimulationCell) => number): readonly number[] {
  console.log(title);
  console.log(['  k', ...ns.map((n) => `n = ${n}`)].map((head) => head.padStart(7)).join(''));
  const shares = ks.flatMap((k) => {
    const row = ns.map((n) => shareIn({ k, n, dataSets, seed: ++seed }));
    console.log([String(k), ...row.map(percent)].map((cell) => cell.padStart(7)).join(''));
    return row;
  });
  console.log('');
  return shares;
}

function check(line: string, share: number, bound: 'at most' | 'at least', limit: number): void {
  const holds = bound === 'at most' ? share <= limit : share >= limit;
  if (!holds) failures.push(line);
  console.log(
    `${holds ? 'holds' : 'FAILS'}  ${line}: ${percent(share)} % (${bound} ${percent(limit)} %)`,
  );
}

function percent(share: number): string {
  return (100 * share).toFixed(2);
}
