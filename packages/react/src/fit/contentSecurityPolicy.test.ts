import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchOptions } from '../../../../.ci/browser.mjs';
import { bundle } from './testSupport/bundle';
import { runOnServer } from './testSupport/runOnServer';

/** Nothing but files of its own: no style element, no style attribute, no inline script, no nonce. */
const policy = "default-src 'self'; script-src 'self'; style-src 'self'";

let browser: Browser;
let server: Server;
let address: string;

beforeAll(async () => {
  const [scripts, { html }] = await Promise.all([
    bundle({ host: 'strictHost.tsx', styles: '../../styles/styles.css' }),
    runOnServer<typeof import('./testSupport/servedHtml')>('servedHtml.tsx'),
  ]);
  const pages = new Map([
    ['/', pageOf('')],
    ['/served', pageOf(html)],
    ['/watch.js', watch],
    ...[...scripts].map(([name, text]) => [`/${name}`, text] as const),
  ]);
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    response.writeHead(pages.has(path) ? 200 : 404, {
      'Content-Security-Policy': policy,
      'Content-Type': typeOf(path),
    });
    response.end(pages.get(path));
  }).listen(0, '127.0.0.1');
  browser = await chromium.launch(await launchOptions());
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await browser.close();
  server.close();
});

test('the policy is one that a style element and a style attribute break', async () => {
  const page = await open('/');
  await page.evaluate(() => {
    document.head.append(Object.assign(document.createElement('style'), { textContent: 'p {}' }));
    document.body.insertAdjacentHTML('beforeend', '<p style="color: red"></p>');
  });
  expect(await violations(page)).toHaveLength(2);
});

test('a whole comparison is worked under it, from the list to a dialog', async () => {
  const page = await open('/');
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const row = (at: number) => page.getByRole('treeitem', { level: 2 }).nth(at);
  await row(1).click();
  await row(2).click();
  await page.getByRole('heading', { name: /is the best run$/ }).waitFor();

  const plot = page.getByRole('group', { name: 'Loss of 3 runs by step.' });
  await plot.hover();
  await plot.press('ArrowRight');
  await plot.press('+');
  await button('Reset zoom').first().click();

  const saved = page.waitForEvent('download');
  await button('Export').click();
  await page.getByRole('menuitem', { name: /\.csv/ }).click();
  expect((await saved).suggestedFilename()).toMatch(/\.csv$/);

  await button(/^Objective:/).click();
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await page.getByRole('grid', { name: 'Metrics' }).getByRole('gridcell').first().click();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Copy value' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  await button('Selected').click();
  await button(/^Delete \d…$/).click();
  const question = page.getByRole('alertdialog');
  await question.getByRole('textbox').fill('delete');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await button(/^Archive \d$/).click();
  await button('Undo').click();

  await button('Save comparison').click();
  await button('Save').click();
  await page.getByText(/^Saved 3 runs/).waitFor({ state: 'attached' });

  await page.setViewportSize({ width: 390, height: 800 });
  await button(/^Compare selected/).click();
  const sheet = page.getByRole('dialog');
  for (const tab of ['Table', 'Curves', 'Config']) {
    await sheet.getByRole('tab', { name: tab }).click();
  }
  await sheet.getByRole('button', { name: 'Close' }).click();
  await sheet.waitFor({ state: 'detached' });
  expect(await violations(page)).toEqual([]);
});

test('a picture in pixels, which needs images of its own, says what the page lacks', async () => {
  const page = await open('/');
  await page.getByRole('button', { name: 'Save the chart' }).first().click();
  await page.getByRole('button', { name: 'Save as PNG' }).click();
  await page.getByText(/^Not saved: .*Content-Security-Policy/).waitFor();
});

test('what a server sends is shown and taken over under it', async () => {
  const page = await open('/served');
  await page.getByRole('group', { name: 'Loss of 3 runs by step.' }).waitFor();
  expect(await violations(page)).toEqual([]);
});

async function open(path: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(15_000);
  await page.goto(address + path);
  return page;
}

function violations(page: Page): Promise<unknown> {
  return page.evaluate('violations');
}

const watch = `var violations = [];
addEventListener('securitypolicyviolation', (event) =>
  violations.push([event.violatedDirective, event.blockedURI, event.sample, event.sourceFile]));`;

function pageOf(content: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>
<link rel="stylesheet" href="/styles.css"><script src="/watch.js"></script>
<script type="module" src="/host.js"></script><div id="root">${content}</div></html>`;
}

function typeOf(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript';
  return path.endsWith('.css') ? 'text/css' : 'text/html';
}
