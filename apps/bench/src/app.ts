/**
 * How long a person waits, in a real Chromium, built for production, on a source in memory that
 * answers at once: `pnpm bench:app`. Milliseconds are this machine's.
 */
import { cpus, loadavg } from 'node:os';
import { chromium } from 'playwright';
import { launchOptions } from '../../../.ci/browser.mjs';
import { waitingTimes } from './app/waitingTimes';
import { servePage } from './chart/servePage';
import { msText, textTable } from './chart/textTable';

const page = await servePage('app.html');
const browser = await chromium.launch(await launchOptions());
const load = loadavg()[0]?.toFixed(1);
console.log(
  `Chromium ${browser.version()}, ${cpus()[0]?.model ?? 'unknown processor'}, load ${load}\n`,
);
try {
  const times = await waitingTimes(browser, `${page.url}app.html`);
  const rows = times.map(({ name, ms, worstMs, goalMs }) => [
    name,
    msText(ms),
    msText(worstMs),
    msText(goalMs),
    ms <= goalMs ? 'met' : 'missed',
  ]);
  for (const line of textTable([['', 'ms', 'worst', 'goal', ''], ...rows])) console.log(line);
} finally {
  await browser.close();
  await page.close();
}
