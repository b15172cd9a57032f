import type { Browser } from 'playwright';
import type { BenchmarkResult } from '../benchmark';
import { printTable } from '../printTable';
import { type ChartPage, openChartPage } from './chartPage';
import { compareTimings } from './compareTimings';
import { blank, contestants, yardstick } from './contestants';
import { goalResults } from './goalResults';
import { operations } from './operations';
import { pictureStates } from './pictureStates';
import { printMemory } from './printMemory';
import { printRaster } from './printRaster';
import { printTimings, type SizeResults } from './printTimings';
import { picturesPath } from './savePicture';
import { timeOperation } from './timeOperation';

const rounds = { count: 5, budgetMs: 5000 };

export interface ChartComparison {
  readonly url: string;
  /** Points a curve, from few to many. */
  readonly sizes: readonly number[];
}

/** Times all libraries on five curves of each size, and prints what came of it. */
export async function compareCharts(
  browser: Browser,
  { url, sizes }: ChartComparison,
): Promise<void> {
  const charts: ChartPage[] = [];
  for (const name of [...contestants, blank]) {
    charts.push(await openChartPage(browser, { name, url }));
  }
  const shown = () => charts.filter(({ name, page }) => name !== blank && !page.isClosed());
  const goals: BenchmarkResult[] = [];
  for (const points of sizes) {
    const results: SizeResults = new Map();
    for (const operation of operations) {
      const timings = await timeOperation(charts, { operation, points, rounds });
      results.set(operation, compareTimings(timings, { yardstick, blank }));
      if (operation === 'mount') for (const chart of shown()) await pictureStates(chart, points);
    }
    printTimings(results, { points, rounds: rounds.count });
    await printRaster(shown(), { browser, points });
    goals.push(...goalResults(results, points));
  }
  await printMemory(shown(), sizes.at(-1) ?? 0);
  if (goals.length > 0) console.log('\nGoals');
  printTable(goals);
  console.log(`\nWhat each chart looked like: ${picturesPath}`);
}
