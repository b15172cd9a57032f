import type { ChartPage } from './chartPage';

export interface Action {
  readonly run: () => Promise<unknown>;
  /** Milliseconds after which the page is closed: what it does cannot be stopped otherwise. */
  readonly limitMs: number;
}

/**
 * Milliseconds for which the page's main thread was busy with an action and with all that it set
 * off: handlers, frames, style, layout and paint, as Chromium counts them (`TaskDuration`). Waiting
 * for the next frame is not busy, so a fast chart is told from a faster one; work put off to a
 * later frame or a short timer counts. `tooSlow` beyond the limit. No garbage is collected before:
 * forced, it throws compiled code away as well, and what is timed then is a chart never used before.
 */
export async function mainThreadMs(
  chart: ChartPage,
  { run, limitMs }: Action,
): Promise<number | 'tooSlow'> {
  await chart.call('settle');
  const before = await busyMs(chart);
  let timer: NodeJS.Timeout | undefined;
  const isDone = await Promise.race([
    run()
      .then(() => chart.call('settle'))
      .then(() => true),
    new Promise<false>((resolve) => {
      timer = setTimeout(resolve, limitMs, false);
    }),
  ]).finally(() => clearTimeout(timer));
  if (isDone) return (await busyMs(chart)) - before;
  await chart.page.context().close();
  return 'tooSlow';
}

async function busyMs({ cdp }: ChartPage): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const seconds = metrics.find((metric) => metric.name === 'TaskDuration')?.value;
  if (seconds === undefined) throw new Error('Chromium no longer counts TaskDuration.');
  return seconds * 1000;
}
