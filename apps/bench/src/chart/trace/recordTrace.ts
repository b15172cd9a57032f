import type { Browser, Page } from 'playwright';
import type { TraceEvent } from './traceEvent';

export interface TraceOptions {
  readonly browser: Browser;
  readonly page: Page;
  /** Beside the marks that the page sets. */
  readonly categories: readonly string[];
}

/** What Chromium writes down while an action runs, of all its processes. */
export async function recordTrace(
  { browser, page, categories }: TraceOptions,
  action: () => Promise<unknown>,
): Promise<readonly TraceEvent[]> {
  await browser.startTracing(page, { categories: [...categories, 'blink.user_timing'] });
  await action();
  const text = (await browser.stopTracing()).toString();
  const trace: { readonly traceEvents: readonly TraceEvent[] } = JSON.parse(text);
  return trace.traceEvents;
}
