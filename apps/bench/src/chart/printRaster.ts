import type { ChartPage } from './chartPage';
import { operations } from './operations';
import { type RasterOptions, rasterMs } from './rasterMs';
import { msText, textTable } from './textTable';

/** One traced pass over all operations of each chart. */
export async function printRaster(
  charts: readonly ChartPage[],
  options: RasterOptions,
): Promise<void> {
  const rows: string[][] = [];
  for (const chart of charts) {
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
