import type { Browser, CDPSession, Page } from 'playwright';
import type { ChartName } from './page/charts';
import type { PageBench } from './page/pageBench';

/** A page of its own, in a process of its own, with one chart library in it. */
export interface ChartPage {
  readonly name: ChartName;
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly call: <Method extends keyof PageBench>(
    method: Method,
    ...args: Parameters<PageBench[Method]>
  ) => Promise<Awaited<ReturnType<PageBench[Method]>>>;
}

export async function openChartPage(
  browser: Browser,
  { name, url }: { readonly name: ChartName; readonly url: string },
): Promise<ChartPage> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`${name}: ${error.stack ?? error.message}`));
  await page.goto(`${url}?chart=${encodeURIComponent(name)}`);
  await page.waitForFunction(() => window.chartBench !== undefined);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  return {
    name,
    page,
    cdp,
    call: (method, ...args) =>
      page.evaluate(
        ([name, given]) => (window.chartBench as unknown as Methods)[name]?.(...given),
        [method, args] as const,
      ) as Promise<never>,
  };
}

/** One bridge for methods of every type. */
type Methods = { readonly [method: string]: (...given: readonly unknown[]) => unknown };
