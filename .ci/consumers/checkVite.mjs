import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openPage } from './openPage.mjs';
import { runIn } from './stageConsumers.mjs';
import { startVite } from './startServer.mjs';

/**
 * A list, a dialog, clean-up and a worker on plain data, built by Vite.
 * @param {import('./check.mjs').Consumers} consumers
 * @param {18 | 19} major
 */
export function checkVite({ stage, browser }, major) {
  const folder = join(stage, `vite-react-${major}`);

  test(`vite-react-${major}: types hold and it builds`, () => {
    const { version } = JSON.parse(
      readFileSync(join(folder, 'node_modules/react/package.json'), 'utf8'),
    );
    assert.equal(Number.parseInt(version, 10), major);
    assert.doesNotMatch(runIn(folder, ['pnpm', 'build']), /warn|directive/i);
  });

  test(`vite-react-${major}: runs are compared, in a worker, too, and archived`, async (t) => {
    const { address, stop } = await startVite(folder);
    t.after(stop);
    await openPage(browser, address, async (page) => {
      const button = (/** @type {string | RegExp} */ name) => page.getByRole('button', { name });
      await page.getByRole('heading', { name: /^lr3e-4-seed1 is the best run/ }).waitFor();

      const rows = page.getByRole('treeitem', { level: 2 });
      assert.equal(await rows.count(), 8);
      await rows.filter({ hasText: 'lr3e-4-seed1' }).click();
      await rows.filter({ hasText: 'lr1e-4-seed0' }).click();
      await button(/^Compare selected/).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('heading', { name: /^lr3e-4-seed1 is the best run/ }).waitFor();
      await dialog
        .getByRole('gridcell', { name: /0\.629/ })
        .first()
        .waitFor();
      await dialog.getByRole('group', { name: 'Loss of 2 runs by step.' }).waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });

      await button(/^Archive 2$/).click();
      await button('Undo').waitFor();
      assert.equal(await rows.filter({ hasText: 'lr1e-3-seed0' }).count(), 0);
      await button('Undo').click();
      await rows.filter({ hasText: 'lr1e-3-seed0' }).waitFor();
    });
  });
}
