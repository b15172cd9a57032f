import type { Browser } from 'playwright';
import type { ChartPage } from './chartPage';
import { type Operation, operationSteps, operations } from './operations';
import { recordTrace } from './trace/recordTrace';
import { traceMarks } from './trace/traceMarks';

export interface RasterOptions {
  readonly browser: Browser;
  readonly points: number;
}

/**
 * Milliseconds for which other threads turn shapes into pixels, all taken together, each time an
 * operation is done. SVG is painted there, a canvas on the main thread: without this, an SVG that is
 * painted anew on every move would look as cheap as one that is not. Leaves out what the library
 * cannot do.
 */
export async function rasterMs(
  chart: ChartPage,
  { browser, points }: RasterOptions,
): Promise<ReadonlyMap<Operation, number>> {
  const { page, call } = chart;
  const counts = new Map<Operation, number>();
  const round = { round: 0, points };
  await page.bringToFront();
  const categories = ['cc', 'devtools.timeline'];
  const events = await recordTrace({ browser, page, categories }, async () => {
    for (const operation of operations) {
      const { before, act, after } = operationSteps[operation];
      if ((await before?.(chart, round)) === false) continue;
      await call('settle');
      await call('mark', operation);
      counts.set(operation, await act(chart, round));
      await call('settle');
      await call('mark', between);
      await after?.(chart);
    }
  });
  const marks = traceMarks(events, [...operations, between]);
  const raster = events.filter((event) => event.name === 'RasterTask');
  return new Map(
    [...counts].map(([operation, count]) => {
      const own = raster.filter((event) => marks.at(event) === operation);
      return [
        operation,
        own.reduce((sum, { dur = 0, tdur = dur }) => sum + tdur / 1000, 0) / count,
      ];
    }),
  );
}

const between = 'between operations';
