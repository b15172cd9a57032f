import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { lookAtPage } from './lookAtPage.mjs';

/** @typedef {import('./screenshots.mjs').Story} Story */
/** @typedef {{ id: string, theme: string, width: number, path: string, size: { width: number, height: number }, hash: string }} Photo */

/** Taller stories are cut: what is below is rows like those above. */
const tallest = 8_000;

/**
 * Photographs the stories of one component at one width, and says what is wrong with them. A photo
 * is as large as what there is to see.
 * @param {{ context: import('playwright').BrowserContext, address: string, folder: string, width: number, themes: readonly string[], stories: readonly Story[] }} at
 */
export async function photographComponent({ context, address, folder, width, themes, stories }) {
  /** @type {Photo[]} */
  const photos = [];
  /** @type {Set<string>} */
  const problems = new Set();
  const page = await context.newPage();
  await page.setViewportSize({ width, height: width < 560 ? 844 : 900 });
  let now = stories[0]?.id ?? '';
  const say = (/** @type {string} */ problem) =>
    problems.add(`${now} at ${width}: ${problem.split('\n', 1)[0]?.slice(0, 300)}`);
  page.on('pageerror', (error) => say(`throws ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') say(`logs ${message.text()}`);
  });
  await page.goto(`${address}storybook/iframe.html?id=${now}&viewMode=story`);
  for (const { id } of stories) {
    now = id;
    mkdirSync(join(folder, 'stories', id), { recursive: true });
    try {
      await finished(page, id);
      for (const theme of themes) {
        await page.evaluate(showTheme, theme);
        await settled(page);
        const { problems, ...size } = await page.evaluate(lookAtPage, tallest);
        for (const problem of problems) say(problem);
        const path = `stories/${id}/${width}-${theme}.png`;
        const bytes = await page.screenshot({
          path: join(folder, path),
          fullPage: true,
          animations: 'disabled',
          clip: { x: 0, y: 0, ...size },
        });
        const hash = createHash('sha256').update(bytes).digest('hex');
        photos.push({ id, theme, width, path, size, hash });
      }
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  }
  await page.close();
  return { photos, problems: [...problems] };
}

/**
 * Until the story is the one that is shown, its play function is through, and all is loaded.
 * @param {import('playwright').Page} page
 * @param {string} id
 */
async function finished(page, id) {
  await page.waitForFunction(() => Reflect.get(window, '__STORYBOOK_PREVIEW__')?.currentRender);
  // What one story saved, or wrote into its address, is not what the next one opens with.
  await page.evaluate((storyId) => {
    localStorage.clear();
    sessionStorage.clear();
    history.replaceState(null, '', '?viewMode=story');
    const channel = Reflect.get(window, '__STORYBOOK_ADDONS_CHANNEL__');
    channel.emit('updateGlobals', { globals: { theme: 'light' } });
    channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
  }, id);
  const phase = await page.waitForFunction((storyId) => {
    const render = Reflect.get(window, '__STORYBOOK_PREVIEW__')?.currentRender;
    const isOver = ['finished', 'errored', 'aborted'].includes(render?.phase);
    return render?.id === storyId && isOver && render.phase;
  }, id);
  const said = await phase.jsonValue();
  if (said !== 'finished') throw new Error(`the story is ${said}`);
  await page.waitForLoadState('networkidle');
}

/**
 * As the toolbar of Storybook does it.
 * @param {string} theme
 */
function showTheme(theme) {
  Reflect.get(window, '__STORYBOOK_ADDONS_CHANNEL__').emit('updateGlobals', { globals: { theme } });
}

/**
 * Until nothing in the page changes for a moment.
 * @param {import('playwright').Page} page
 */
async function settled(page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => {
      const giveUp = setTimeout(done, 10_000);
      let quiet = setTimeout(done, 250);
      const observer = new MutationObserver(() => {
        clearTimeout(quiet);
        quiet = setTimeout(done, 250);
      });
      observer.observe(document, {
        attributes: true,
        characterData: true,
        childList: true,
        subtree: true,
      });
      function done() {
        observer.disconnect();
        clearTimeout(giveUp);
        clearTimeout(quiet);
        resolve(undefined);
      }
    });
  });
}
