import type { Browser } from 'playwright';
import { medianOf } from '../chart/medianOf';

export interface WaitingTime {
  readonly name: string;
  /** The median of the rounds, each on a page of its own. */
  readonly ms: number;
  readonly worstMs: number;
  readonly goalMs: number;
}

const rounds = 5;

/** A visit per round, as a person makes it who has never been there: nothing is cached. */
export async function waitingTimes(browser: Browser, url: string): Promise<readonly WaitingTime[]> {
  const visits = [];
  for (let i = 0; i < rounds; i++) visits.push(await visit(browser, url));
  const timeOf = (name: string, times: readonly number[], goalMs: number): WaitingTime => ({
    name,
    ms: medianOf(times) ?? Number.NaN,
    worstMs: Math.max(...times),
    goalMs,
  });
  return [
    timeOf(
      'click on Compare (5 runs of 1,000 points) to the verdict',
      visits.map(({ verdict }) => verdict),
      200,
    ),
    timeOf(
      'click on Compare to table and chart',
      visits.map(({ everything }) => everything),
      2000,
    ),
    timeOf(
      'confirmed to 100 runs archived and the list updated',
      visits.map(({ archived }) => archived),
      2000,
    ),
  ];
}

async function visit(browser: Browser, url: string) {
  const compare = await onNewPage(browser, url, async (page) => {
    await page.evaluate(() => window.appBench?.chooseFive());
    return page.evaluate(() => window.appBench?.compare());
  });
  const archive = await onNewPage(browser, url, (page) =>
    page.evaluate(() => window.appBench?.archive()),
  );
  if (!compare || archive?.count !== 100) throw new Error('The page did not do what is timed.');
  return { ...compare, archived: archive.ms };
}

async function onNewPage<T>(
  browser: Browser,
  url: string,
  act: (page: Awaited<ReturnType<Browser['newPage']>>) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(error.stack ?? error.message));
    await page.goto(url);
    await page.waitForFunction(() => window.appBench !== undefined);
    return await act(page);
  } finally {
    await context.close();
  }
}
