import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright';

const args = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-quic',
  '--no-first-run',
];

/** What Playwright needs to start the Chromium that `findChromium` gives. */
export async function launchOptions() {
  return { executablePath: await findChromium(), args };
}

/**
 * Returns the path of a Chromium or Chrome: CHROMIUM_PATH, then an installed one, then Playwright's,
 * and otherwise installs one. Throws when there is none; it is never a reason to skip a test.
 * Two processes that install at once get in each other's way: call it once before tests start.
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH is "${named}", and there is no such file.`);
  }
  return findInstalled() ?? install();
}

/** @returns {string | undefined} */
function findInstalled() {
  return [...usualPlaces(), chromium.executablePath()].find((path) => existsSync(path));
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ];
  }
  if (process.platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map((name) => process.env[name])
      .filter((folder) => folder !== undefined)
      .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'));
  }
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
  ];
}

function install() {
  const playwright = join(
    dirname(createRequire(import.meta.url).resolve('playwright/package.json')),
    'cli.js',
  );
  console.log('No Chromium or Chrome found: installing one.');
  const ways = [[process.execPath, playwright, 'install', 'chromium']];
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    ways.push(
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
    );
  }
  for (const [command = '', ...rest] of ways) {
    try {
      execFileSync(command, rest, { stdio: 'inherit' });
    } catch (error) {
      console.log(`${command} failed: ${error instanceof Error ? error.message : error}`);
    }
    const found = findInstalled();
    if (found) return found;
  }
  throw new Error(
    'The tests need a browser. Install Chromium or Google Chrome, or set CHROMIUM_PATH to one.',
  );
}
