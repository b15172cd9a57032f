import type { ChartPage } from './chartPage';
import { leaveChart, looksDifferent, savePicture } from './savePicture';

/**
 * Saves what a mounted chart looks like: as mounted, under the pointer and zoomed. A benchmark that
 * forgets a stylesheet or draws nothing shows here and nowhere else. Warns where a chart was still
 * changing when its clock had stopped.
 */
export async function pictureStates(chart: ChartPage, points: number): Promise<void> {
  const { page, name } = chart;
  if (page.isClosed()) return;
  const save = async (state: string) => {
    await chart.call('settle');
    const picture = await savePicture(chart, `${points}-${name}-${state}`);
    await page.waitForTimeout(300);
    if (await looksDifferent(chart, [picture, await page.screenshot()])) {
      console.warn(`${name} still changed after its clock had stopped: ${points}, ${state}`);
    }
  };
  await page.bringToFront();
  await save('mount');
  const { x, y, width, height } = await chart.call('plot');
  await page.mouse.move(x + width * 0.3, y + height / 2);
  await page.mouse.move(x + width * 0.6, y + height / 2);
  await save('move');
  await leaveChart(chart);
  if (await chart.call('zoom', [points * 0.4, points * 0.6])) {
    await save('zoom');
    await chart.call('zoom');
  }
}
