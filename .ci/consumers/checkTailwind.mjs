import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { openPage } from './openPage.mjs';
import { runIn } from './stageConsumers.mjs';
import { startVite } from './startServer.mjs';

/** What each app calls its colors, as `page.css` of the app has them. */
const themes = {
  'tailwind-shadcn': {
    light: { primary: 'oklch(0.47 0.16 265)', text: 'oklch(0.23 0.02 60)' },
    dark: { primary: 'oklch(0.78 0.12 265)', text: 'oklch(0.96 0.005 265)' },
  },
  'tailwind-3': {
    light: { primary: 'hsl(160 60% 22%)', text: 'hsl(20 14% 10%)' },
    dark: { primary: 'hsl(160 55% 62%)', text: 'hsl(210 20% 95%)' },
  },
};

/**
 * A host's theme comes through, and its reset takes nothing from the components.
 * @param {import('./check.mjs').Consumers} consumers
 * @param {keyof typeof themes} name
 */
export function checkTailwind({ stage, browser }, name) {
  const folder = join(stage, name);
  const { light, dark } = themes[name];

  test(`${name}: its theme comes through, light and dark`, async (t) => {
    runIn(folder, ['pnpm', 'build']);
    const { address, stop } = await startVite(folder);
    t.after(stop);
    await openPage(browser, address, async (page) => {
      await compareThree(page);
      assert.deepEqual(await colorsOf(page), await computed(page, light));
      await page.getByRole('button', { name: 'Switch theme' }).click();
      assert.deepEqual(await colorsOf(page), await computed(page, dark));
    });
  });

  test(`${name}: its reset takes nothing away, as one outside of layers would`, async (t) => {
    const { address, stop } = await startVite(folder);
    t.after(stop);
    await openPage(browser, address, async (page) => {
      await compareThree(page);
      const intact = { weight: '600', edge: '1px', mark: 'inline' };
      assert.deepEqual(await looks(page), intact);
      await leaveLayer(page);
      assert.deepEqual(await looks(page), { weight: '400', edge: '0px', mark: 'block' });
    });
  });
}

/** @param {import('playwright').Page} page */
async function compareThree(page) {
  const rows = page.getByRole('treeitem', { level: 2 });
  await rows.nth(1).click();
  await rows.nth(2).click();
  await page.getByRole('group', { name: 'Loss of 3 runs by step.' }).waitFor();
}

/** @param {import('playwright').Page} page */
function colorsOf(page) {
  return page.evaluate(() => {
    const root = /** @type {Element} */ (document.querySelector('.runcompare'));
    const ticked = /** @type {Element} */ (root.querySelector('[aria-checked="true"] .rc-check'));
    return {
      primary: getComputedStyle(ticked).backgroundColor,
      text: getComputedStyle(root).color,
    };
  });
}

/**
 * Colors as the browser writes them.
 * @param {import('playwright').Page} page
 * @param {{ readonly primary: string; readonly text: string }} colors
 */
function computed(page, colors) {
  return page.evaluate((wanted) => {
    const write = (/** @type {string} */ color) => {
      document.body.style.setProperty('caret-color', color);
      return getComputedStyle(document.body).caretColor;
    };
    return { primary: write(wanted.primary), text: write(wanted.text) };
  }, colors);
}

/**
 * Of what resets take: a heading's weight, a button's edge, and a mark's place in its line.
 * @param {import('playwright').Page} page
 */
function looks(page) {
  return page.evaluate(() => {
    const headline = /** @type {Element} */ (document.querySelector('.runcompare h2'));
    const button = document.querySelector('.runcompare .rc-button:not([data-kind])');
    const mark = document.querySelector('.runcompare .rc-mention .rc-mark');
    if (!button || !mark) throw new Error('The page has no button or no mark.');
    return {
      weight: getComputedStyle(headline).fontWeight,
      edge: getComputedStyle(button).borderTopWidth,
      mark: getComputedStyle(mark).display,
    };
  });
}

/**
 * Writes the page's own reset once more, outside of its layer.
 * @param {import('playwright').Page} page
 */
async function leaveLayer(page) {
  const reset = await page.evaluate(() =>
    [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule instanceof CSSLayerBlockRule && /^(base|reset)$/.test(rule.name))
      .flatMap((rule) => [.../** @type {CSSLayerBlockRule} */ (rule).cssRules])
      .map((rule) => rule.cssText)
      .join('\n'),
  );
  await page.addStyleTag({ content: reset });
}
