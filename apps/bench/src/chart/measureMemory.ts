import type { ChartPage } from './chartPage';

/** What is left after many mounts and unmounts, above what there was before. */
export interface Leftover {
  /** JavaScript objects, what they hold outside of the heap, and DOM objects. */
  readonly megabytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

const times = 100;

/** Of charts of 1,000 points, each with data of its own, so that what holds on to data shows. */
export async function measureLeftover(chart: ChartPage): Promise<Leftover> {
  await chart.page.bringToFront();
  await chart.call('unmount');
  // What a library keeps once, whatever the number of charts, is no leftover.
  await chart.call('churn', { times: 10, points: 1000 });
  const before = await memoryOf(chart);
  await chart.call('churn', { times, points: 1000 });
  const after = await memoryOf(chart);
  return {
    megabytes: after.megabytes - before.megabytes,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
  };
}

/** Megabytes that a mounted chart holds beside the data it was given. */
export async function measureHeld(chart: ChartPage, points: number): Promise<number> {
  await chart.page.bringToFront();
  await chart.call('unmount');
  await chart.call('prepare', { points, seed: 0 });
  const before = await memoryOf(chart);
  await chart.call('mount');
  const after = await memoryOf(chart);
  return after.megabytes - before.megabytes;
}

async function memoryOf({ cdp, call }: ChartPage): Promise<Leftover> {
  await call('settle');
  // What only finalizers let go of is free for the second.
  for (let i = 0; i < 2; i++) await cdp.send('HeapProfiler.collectGarbage');
  const heap = await cdp.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  return {
    megabytes: (heap.usedSize + heap.embedderHeapUsedSize + heap.backingStorageSize) / 1e6,
    nodes,
    listeners: jsEventListeners,
  };
}
