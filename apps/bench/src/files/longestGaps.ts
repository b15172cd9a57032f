import type { Browser } from 'playwright';
import type { LongFile } from './longFiles';

export interface GapTiming {
  readonly file: LongFile;
  /** Longest time for which the page could react to nothing, median of the visits. */
  readonly gapMs: number;
  readonly ms: number;
  /** The same where the whole text is parsed at once. */
  readonly peerGapMs: number;
}

const visits = 3;

/** Chooses each file in a page as a person would, and reads it there. */
export async function longestGap(
  browser: Browser,
  { url, file }: { readonly url: string; readonly file: LongFile },
): Promise<GapTiming> {
  const ours: { readonly ms: number; readonly gapMs: number }[] = [];
  const peers: { readonly ms: number; readonly gapMs: number }[] = [];
  for (let i = 0; i < visits; i++) {
    peers.push(await visit(browser, { url, path: file.peerPath, who: 'peer' }));
    ours.push(await visit(browser, { url, path: file.path, who: 'ours' }));
  }
  const middle = (values: readonly number[]) =>
    [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
  return {
    file,
    gapMs: middle(ours.map(({ gapMs }) => gapMs)),
    ms: middle(ours.map(({ ms }) => ms)),
    peerGapMs: middle(peers.map(({ gapMs }) => gapMs)),
  };
}

async function visit(
  browser: Browser,
  {
    url,
    path,
    who,
  }: { readonly url: string; readonly path: string; readonly who: 'ours' | 'peer' },
) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(error.stack ?? error.message));
    await page.goto(url);
    await page.waitForFunction(() => window.filesBench !== undefined);
    await page.setInputFiles('input', path);
    const timed = await page.evaluate((reader) => window.filesBench?.(reader), who);
    if (!timed) throw new Error('The page read nothing.');
    return timed;
  } finally {
    await context.close();
  }
}
