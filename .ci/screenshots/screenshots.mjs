// Builds Storybook and photographs every story, for a look at all of it before a review:
//
//   pnpm screenshots [--only PATTERN] [--widths 1280,640,390] [--themes light,dark] [FOLDER]
//
// PATTERN is a regular expression for ids of stories ("run-list", "loss.*phone"); FOLDER is
// `screenshots` where none is named. In it are the static Storybook, every story at every width and
// theme, contact sheets per component, and `index.html` that shows the sheets. Fails when a story
// throws, logs an error, stays empty or is wider than the page.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { launchOptions } from '../browser.mjs';
import { layOutSheets } from './layOutSheets.mjs';
import { photographComponent } from './photographComponent.mjs';
import { printSheets } from './printSheets.mjs';

/** @typedef {{ id: string, title: string, name: string, type: string }} Story */
/** @typedef {Awaited<ReturnType<typeof photographComponent>>} Photographed */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: '' },
    widths: { type: 'string', default: '1280,640,390' },
    themes: { type: 'string', default: 'light,dark' },
  },
});
const widths = values.widths.split(',').map(Number);
const themes = values.themes.split(',');
const only = new RegExp(values.only);
const root = resolve(import.meta.dirname, '../..');
const folder = resolve(positionals[0] ?? join(root, 'screenshots'));

for (const part of ['storybook', 'stories', 'sheets']) {
  rmSync(join(folder, part), { recursive: true, force: true });
  mkdirSync(join(folder, part), { recursive: true });
}
buildStorybook(join(folder, 'storybook'));

const { entries } = JSON.parse(readFileSync(join(folder, 'storybook/index.json'), 'utf8'));
const stories = /** @type {Story[]} */ (Object.values(entries)).filter(
  ({ id, type }) => type === 'story' && only.test(id),
);
if (stories.length === 0) {
  throw new Error(`No story has an id like "${values.only}". See index.json of the Storybook.`);
}

const server = await preview({
  configFile: false,
  root: join(folder, '..'),
  appType: 'mpa',
  build: { outDir: folder },
  logLevel: 'warn',
  preview: { host: '127.0.0.1', port: 0 },
});
const address = `http://127.0.0.1:${portOf(server)}/`;
const browser = await chromium.launch(await launchOptions());
try {
  const photographed = await photographAll();
  const photos = photographed.flatMap(({ photos }) => photos);
  const sheets = layOutSheets({ stories, photos });
  const printed = await printSheets({ browser, address, folder, sheets });
  const problems = photographed.flatMap(({ problems }) => problems);
  writeFileSync(join(folder, 'problems.txt'), problems.map((line) => `${line}\n`).join(''));
  for (const problem of problems) console.log(problem);
  console.log(`${stories.length} stories on ${printed.length} sheets: ${folder}/index.html`);
  console.log(`${problems.length} problems`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  await server.close();
}

/** @param {string} out */
function buildStorybook(out) {
  const { status } = spawnSync(
    'storybook',
    ['build', '--config-dir', '.storybook', '--output-dir', out, '--quiet'],
    { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' },
  );
  if (status !== 0) throw new Error('Storybook did not build; see above.');
}

/** @param {import('vite').PreviewServer} server */
function portOf({ httpServer }) {
  const at = httpServer.address();
  if (at === null || typeof at === 'string') throw new Error('The server has no port.');
  return at.port;
}

/** Two pages for each core: a page mostly waits for things to settle. */
async function photographAll() {
  const titles = [...new Set(stories.map(({ title }) => title))];
  const works = titles.flatMap((title) =>
    widths.map((width) => ({ width, stories: stories.filter((story) => story.title === title) })),
  );
  const waiting = works.entries();
  /** @type {Photographed[]} */
  const done = [];
  await Promise.all(
    Array.from({ length: 2 * availableParallelism() }, async () => {
      const context = await browser.newContext({ reducedMotion: 'reduce' });
      for (const [i, work] of waiting) {
        done[i] = await photographComponent({ context, address, folder, themes, ...work });
      }
      await context.close();
    }),
  );
  return done;
}
