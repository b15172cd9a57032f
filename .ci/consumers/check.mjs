// Installs the packages as they would be published into apps of their own, builds and drives those:
// `pnpm check:consumers`. With `--update` it writes the lockfile of those apps anew.
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { after } from 'node:test';
import { chromium } from 'playwright';
import { launchOptions } from '../browser.mjs';
import { checkNext } from './checkNext.mjs';
import { checkNode } from './checkNode.mjs';
import { checkStrictCsp } from './checkStrictCsp.mjs';
import { checkTailwind } from './checkTailwind.mjs';
import { checkVite } from './checkVite.mjs';
import { runIn, stageConsumers } from './stageConsumers.mjs';

/**
 * The apps, copied and installed, and a browser to look at them with.
 * @typedef {{ readonly stage: string; readonly browser: import('playwright').Browser }} Consumers
 */

runIn('.', ['turbo', 'run', 'build', '--concurrency=1', '--filter=./packages/*']);
const stage = stageConsumers({ isLockUpdated: process.argv.includes('--update') });
const browser = await chromium.launch(await launchOptions());
after(async () => {
  await browser.close();
  rmSync(stage, { recursive: true, force: true });
});

const consumers = { stage, browser };
const runs = resolve('packages/adapters/fixtures/runs');
checkNode(consumers, runs);
checkVite(consumers, 19);
checkVite(consumers, 18);
checkNext(consumers, runs);
checkStrictCsp(consumers);
checkTailwind(consumers, 'tailwind-shadcn');
checkTailwind(consumers, 'tailwind-3');
