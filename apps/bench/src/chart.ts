/**
 * Our chart beside other libraries, in one run of a real Chromium: `pnpm bench:chart`. Read the
 * ratios; milliseconds are this machine's. `--quick` leaves a million points out, `--points 10000`
 * takes that size alone, `--feel` drives ten seconds of real input instead.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { launchOptions } from '../../../.ci/browser.mjs';
import { compareCharts } from './chart/compareCharts';
import { compareFeel } from './chart/feel/compareFeel';
import { servePage } from './chart/servePage';

const { values: flags } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    feel: { type: 'boolean', default: false },
    points: { type: 'string', multiple: true },
  },
});
const sizes = flags.points?.map(Number) ?? [1000, 10_000, 100_000, ...(flags.quick ? [] : [1e6])];

if (!sizes.every((points) => Number.isInteger(points) && points >= 100)) {
  throw new Error(`--points takes whole numbers from 100 on, not ${flags.points?.join(' and ')}.`);
}

const page = await servePage();
const browser = await chromium.launch(await launchOptions());
console.log(`Chromium ${browser.version()}, ${cpus()[0]?.model ?? 'unknown processor'}`);
try {
  if (flags.feel) await compareFeel(browser, page.url);
  else await compareCharts(browser, { url: page.url, sizes });
} finally {
  await browser.close();
  await page.close();
}
