import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { openPage } from './openPage.mjs';
import { runIn } from './stageConsumers.mjs';
import { startServer } from './startServer.mjs';

/**
 * A whole comparison under a policy that allows nothing but files of its own.
 * @param {import('./check.mjs').Consumers} consumers
 */
export function checkStrictCsp({ stage, browser }) {
  const folder = join(stage, 'strict-csp');

  test('strict-csp: nothing is refused from the list to a picture', async (t) => {
    runIn(folder, ['pnpm', 'build']);
    const { address, stop } = await startServer({ folder, command: ['node', 'server.js'] });
    t.after(stop);
    await openPage(browser, address, async (page) => {
      const button = (/** @type {string | RegExp} */ name) =>
        page.getByRole('button', { name, exact: true });
      const rows = page.getByRole('treeitem', { level: 2 });
      await rows.nth(1).click();
      await rows.nth(2).click();
      await page.getByRole('group', { name: 'Loss of 3 runs by step.' }).press('ArrowRight');

      await button(/^Objective:/).click();
      await page.getByRole('menu').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('menu').waitFor({ state: 'detached' });

      await button('Save the chart').first().click();
      const picture = page.waitForEvent('download');
      await button('Save as PNG').click();
      assert.match((await picture).suggestedFilename(), /\.png$/);

      await page.setViewportSize({ width: 390, height: 800 });
      await button(/^Compare selected/).click();
      await page.getByRole('dialog').getByRole('tab', { name: 'Curves' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    });
  });

  test('strict-csp: what the policy refuses would be seen', async (t) => {
    const { address, stop } = await startServer({ folder, command: ['node', 'server.js'] });
    t.after(stop);
    await assert.rejects(
      openPage(browser, address, async (page) => {
        await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
      }),
      /inline style/,
    );
  });
}
