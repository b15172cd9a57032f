/**
 * How long core and the adapters take for what a dashboard asks of them, each beside a baseline
 * timed in the same run: `pnpm bench:core`. Read the ratios; milliseconds are this machine's.
 */
import { cpus } from 'node:os';
import { runBenchmark } from './benchmark';
import { comparisonBenchmarks } from './core/comparison';
import { reductionBenchmarks } from './core/reduction';
import { runListBenchmarks } from './core/runList';
import { smoothingBenchmarks } from './core/smoothing';
import { trainerStateBenchmarks } from './core/trainerState';
import { printTable } from './printTable';

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}\n`);
const groups = [
  runListBenchmarks,
  comparisonBenchmarks,
  reductionBenchmarks,
  smoothingBenchmarks,
  trainerStateBenchmarks,
];
printTable(groups.flatMap((create) => create().map(runBenchmark)));
