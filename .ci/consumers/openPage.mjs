import assert from 'node:assert/strict';

/**
 * Opens a page, has `look` look at it, and fails on whatever the page complains of: errors and
 * warnings on its console, exceptions that nobody caught, answers of 400 and above. What a policy
 * refuses is an error on the console. A failure comes with all of that and with what was to be seen.
 * @param {import('playwright').Browser} browser
 * @param {string} address
 * @param {(page: import('playwright').Page) => Promise<void>} look
 * @param {import('playwright').BrowserContextOptions} [options]
 */
export async function openPage(browser, address, look, options) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  page.setDefaultTimeout(20_000);
  /** @type {string[]} */
  const complaints = [];
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  try {
    await page.goto(address);
    await look(page);
    assert.deepEqual(complaints, []);
  } catch (error) {
    const seen = await page
      .locator('body')
      .ariaSnapshot()
      .catch(() => 'nothing');
    const lines = [`On ${address}: ${error}`, ...complaints, 'To be seen:', seen];
    throw new Error(lines.join('\n'), { cause: error });
  } finally {
    await page.context().close();
  }
}
