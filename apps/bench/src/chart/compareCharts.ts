import type { Browser } from 'playwright';
import type { BenchmarkResult } from '../benchmark';
import { printTable } from '../printTable';
import { type ChartPage, openChartPage } from './chartPage';
import { type Compared, compareTimings } from './compareTimings';
import { goalOf } from './goals';
import { measureHeld, measureLeftover } from './measureMemory';
import { type Operation, operations } from './operations';
import type { ChartName } from './page/charts';
import { pictureStates } from './pictureStates';
import { type RasterOptions, rasterMs } from './rasterMs';
import { picturesPath } from './savePicture';
import { msText, textTable } from './textTable';
import { limitMs, timeOperation } from './timeOperation';

const names: readonly ChartName[] = [
  'uPlot',
  'runcompare',
  'ECharts',
  'XYChart',
  'Recharts',
  'blank',
];
const ours: ChartName = 'runcompare';
const compared = { yardstick: 'uPlot', blank: 'blank' } as const;
const rounds = { count: 5, budgetMs: 5000 };

export interface ChartComparison {
  readonly url: string;
  /** Points a curve, from few to many. */
  readonly sizes: readonly number[];
}

/** Times all libraries on five curves of each size, and prints a table for each. */
export async function compareCharts(
  browser: Browser,
  { url, sizes }: ChartComparison,
): Promise<void> {
  const charts: ChartPage[] = [];
  for (const name of names) charts.push(await openChartPage(browser, { name, url }));
  const goals: BenchmarkResult[] = [];
  for (const points of sizes) {
    const results = new Map<Operation, ReadonlyMap<string, Compared>>();
    for (const operation of operations) {
      const timings = await timeOperation(charts, { operation, points, rounds });
      results.set(operation, compareTimings(timings, compared));
      if (operation === 'mount') for (const chart of charts) await pictureStates(chart, points);
    }
    printSize(points, results);
    await printRaster(charts, { browser, points });
    goals.push(...goalResults(points, results));
  }
  await printMemory(charts, sizes.at(-1) ?? 0);
  console.log('\nGoals of runcompare');
  printTable(goals);
  console.log(`\nWhat each chart looked like: ${picturesPath}`);
}

type Results = ReadonlyMap<Operation, ReadonlyMap<string, Compared>>;

function printSize(points: number, results: Results): void {
  const rows = names
    .filter((name) => name !== compared.blank)
    .map((name) => [name, ...operations.flatMap((one) => cells(results.get(one)?.get(name)))]);
  const header = [
    `5 x ${points.toLocaleString('en-US')} points`,
    ...operations.flatMap((operation) => [`${operation} ms`, `x ${compared.yardstick}`]),
  ];
  console.log(`\n${textTable([header, ...rows]).join('\n')}`);
}

async function printRaster(charts: readonly ChartPage[], options: RasterOptions): Promise<void> {
  const rows: string[][] = [];
  for (const chart of charts) {
    if (chart.name === compared.blank || chart.page.isClosed()) continue;
    const raster = await rasterMs(chart, options);
    const cells = operations.map((operation) => {
      const ms = raster.get(operation);
      return ms === undefined ? 'not yet' : msText(ms);
    });
    rows.push([chart.name, ...cells]);
  }
  const header = ['  raster on other threads', ...operations.map((operation) => `${operation} ms`)];
  console.log(`\n${textTable([header, ...rows]).join('\n')}`);
}

function cells(result: Compared | undefined): readonly [ms: string, ratio: string] {
  switch (result?.state) {
    case 'timed': {
      const few = result.rounds < rounds.count ? ` (${result.rounds} of ${rounds.count})` : '';
      return [msText(result.ms) + few, result.ratio?.toFixed(2) ?? ''];
    }
    case 'tooSlow':
      return [`> ${limitMs / 1000} s`, 'cut off'];
    case 'unable':
      return ['not yet', ''];
    default:
      return ['given up', ''];
  }
}

function goalResults(points: number, results: Results): readonly BenchmarkResult[] {
  return operations.flatMap((operation) => {
    const own = results.get(operation)?.get(ours);
    const base = results.get(operation)?.get(compared.yardstick);
    const ratio = goalOf(operation, points);
    if (ratio === undefined || own?.state !== 'timed' || base?.state !== 'timed') return [];
    return {
      name: `${operation}, 5 x ${points.toLocaleString('en-US')}`,
      goal: { ratio },
      ms: own.ms,
      baselineName: compared.yardstick,
      baselineMs: base.ms,
      ratio: own.ms / base.ms,
    };
  });
}

async function printMemory(charts: readonly ChartPage[], points: number): Promise<void> {
  const rows: string[][] = [];
  const bytes = 5 * 2 * 8 * points;
  for (const chart of charts) {
    if (chart.name === compared.blank || chart.page.isClosed()) continue;
    const held = await measureHeld(chart, points);
    const { megabytes, nodes, listeners } = await measureLeftover(chart);
    rows.push([
      chart.name,
      held.toFixed(1),
      ((held * 1e6) / bytes).toFixed(2),
      megabytes.toFixed(2),
      nodes.toString(),
      listeners.toString(),
    ]);
  }
  const header = ['', 'MB held', 'x typed arrays', 'MB left', 'nodes left', 'listeners left'];
  console.log(
    `\nHeld by a chart of 5 x ${points.toLocaleString('en-US')} points beside its data, ` +
      `and left after 100 mounts and unmounts\n${textTable([header, ...rows]).join('\n')}`,
  );
}
