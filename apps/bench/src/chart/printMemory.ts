import type { ChartPage } from './chartPage';
import { measureHeld, measureLeftover } from './measureMemory';
import { textTable } from './textTable';

/** What each chart of this many points holds, and what many of them leave behind. */
export async function printMemory(charts: readonly ChartPage[], points: number): Promise<void> {
  const typedArrays = (5 * 2 * 8 * points) / 1e6;
  const rows: string[][] = [];
  for (const chart of charts) {
    const held = await measureHeld(chart, points);
    const { megabytes, nodes, listeners } = await measureLeftover(chart);
    rows.push([
      chart.name,
      held.toFixed(1),
      (held / typedArrays).toFixed(2),
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
