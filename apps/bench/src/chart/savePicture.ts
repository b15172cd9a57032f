import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ChartPage } from './chartPage';

const folder = fileURLToPath(new URL('../../dist/pictures', import.meta.url));

/** Where the pictures are, as a person would type it. */
export const picturesPath = relative(process.cwd(), folder);

/** What a page looks like now, saved under a name. */
export async function savePicture({ page }: ChartPage, name: string): Promise<Buffer> {
  await mkdir(folder, { recursive: true });
  const picture = await page.screenshot();
  await writeFile(join(folder, `${name}.png`), picture);
  return picture;
}

/** Takes the pointer off the chart and waits for tooltips that take their leave slowly. */
export async function leaveChart({ page }: ChartPage): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(500);
}

/** Whether a person would see a difference: more than the shades of a repaint. */
export async function looksDifferent(
  { call }: ChartPage,
  [before, after]: readonly [Buffer, Buffer],
): Promise<boolean> {
  const pictures = [before.toString('base64'), after.toString('base64')] as const;
  return (await call('pixelsThatDiffer', pictures)) > 100;
}
