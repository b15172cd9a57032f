import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { openPage } from './openPage.mjs';
import { runIn } from './stageConsumers.mjs';
import { startServer } from './startServer.mjs';

/**
 * Server components, a client chart, and a provider over routes of the app.
 * @param {import('./check.mjs').Consumers} consumers
 * @param {string} runs a folder of training runs
 */
export function checkNext({ stage, browser }, runs) {
  const folder = join(stage, 'next');
  const serve = (/** @type {'dev' | 'start'} */ mode) =>
    startServer({
      folder,
      command: ['node_modules/.bin/next', mode, '--port', '{port}'],
      env: { RUNS_FOLDER: runs },
    });

  test('next: types hold and it builds', () => {
    runIn(folder, ['pnpm', 'build']);
  });

  test('next: the verdict and the numbers are there before a script, the curves after it', async (t) => {
    const { address, stop } = await serve('start');
    t.after(stop);
    const noScript = { javaScriptEnabled: false };
    await openPage(browser, address, seesVerdict, noScript);
    await openPage(browser, address, async (page) => {
      await seesVerdict(page);
      await usesChart(page);
    });
  });

  test('next: a provider reads routes, and the router keeps what is selected', async (t) => {
    const { address, stop } = await serve('start');
    t.after(stop);
    await openPage(browser, `${address}/live`, async (page) => {
      const rows = page.getByRole('treeitem', { level: 2 });
      await rows.filter({ hasText: 'lr1e-3-bs16-seed4' }).click();
      // The router makes one of two navigations that follow at once.
      await page.waitForURL(/\.r2-/);
      await rows.filter({ hasText: 'lr3e-4-bs16-seed0' }).click();
      await page.getByRole('heading', { name: /^lr3e-3-bs16-seed4 is the best run/ }).waitFor();
      await page.waitForURL(/\.r3-/);
      await page.reload();
      await page.getByRole('group', { name: 'Loss of 3 runs by step.' }).waitFor();
      await page.goBack();
      await page.getByRole('group', { name: 'Loss of 2 runs by step.' }).waitFor();
    });
  });

  test('next: hydration in development finds nothing to warn of', async (t) => {
    const { address, stop } = await serve('dev');
    t.after(stop);
    await openPage(browser, address, async (page) => {
      await seesVerdict(page);
      await usesChart(page);
    });
  });
}

/** @param {import('playwright').Page} page */
async function seesVerdict(page) {
  await page
    .getByRole('heading', { name: /^No clear winner: lr3e-3-bs8-log1-seed0 and/ })
    .waitFor();
  const best = page.getByRole('row', { name: /^Best eval loss/ }).getByRole('gridcell');
  assert.match((await best.allTextContents()).join(' '), /2\.036.*2\.304/);
}

/** Only what is hydrated answers keys. @param {import('playwright').Page} page */
async function usesChart(page) {
  const plot = page.getByRole('group', { name: 'Loss of 3 runs by step.' });
  await plot.getByRole('img', { name: 'Loss of 3 runs by step.', exact: true }).waitFor();
  await plot.press('End');
  await page
    .getByText(/Step 5,624/i)
    .first()
    .waitFor();
}
