import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gap, labelHeight, scale, sheetWidth, tallestOnSheet } from './layOutSheets.mjs';

/** @typedef {import('./layOutSheets.mjs').Sheet} Sheet */
/** @typedef {import('./layOutSheets.mjs').Block} Block */

/**
 * Writes each sheet as a picture, and `index.html` with all of them; returns the pictures' paths.
 * @param {{ browser: import('playwright').Browser, address: string, folder: string, sheets: readonly Sheet[] }} at
 */
export async function printSheets({ browser, address, folder, sheets }) {
  const page = await browser.newPage({ viewport: { width: sheetWidth, height: 900 } });
  const paths = [];
  for (const sheet of sheets) {
    // Relative addresses need a page of the server, and a page of the folder itself is the nearest.
    writeFileSync(join(folder, 'index.html'), pageOf('Sheet', sheetHtml(sheet)));
    await page.goto(address, { waitUntil: 'load' });
    const path = `sheets/${sheet.id}.png`;
    await page.screenshot({ path: join(folder, path), fullPage: true });
    paths.push(path);
  }
  await page.close();
  const all = sheets.map(
    ({ id, title, theme, part, of }) =>
      `<h2 id="${id}">${title}, ${theme}, ${part} of ${of}</h2><a href="sheets/${id}.png"><img loading="lazy" src="sheets/${id}.png"></a>`,
  );
  writeFileSync(
    join(folder, 'index.html'),
    pageOf('Every story', `${linkList(sheets)}${all.join('\n')}`),
  );
  return paths;
}

/**
 * @param {string} title
 * @param {string} body
 */
function pageOf(title, body) {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><style>
    body { background: #d9dade; color: #17181c; font: 13px/${labelHeight}px Arial, sans-serif; margin: 0; padding-left: ${gap}px }
    h2, h3, p { font-size: 13px; line-height: ${labelHeight}px; margin: 0 }
    .shelf { display: flex }
    .pictures { display: flex }
    .pictures > div { margin: 0 ${gap}px ${gap}px 0 }
    .pictures > div > div { max-height: ${tallestOnSheet}px; overflow: hidden }
    img { display: block; max-width: 100% }
  </style>${body}</html>`;
}

/** @param {Sheet} sheet */
function sheetHtml({ title, theme, part, of, shelves }) {
  const blocks = shelves.map(
    (shelf) => `<div class="shelf">${shelf.map(blockHtml).join('')}</div>`,
  );
  return `<h2>${title}, ${theme}, ${part} of ${of}</h2>${blocks.join('\n')}`;
}

/** @param {Block} block */
function blockHtml({ story, part, pictures }) {
  const name = part === 0 ? story.name : `${story.name}, continued`;
  const shown = pictures.map(
    ({ photo: { path, size }, widths }) =>
      `<div><p>${widths.join(', ')} px</p><div><img src="${path}" width="${Math.round(size.width * scale)}" style="margin-top: ${-part * tallestOnSheet}px"></div></div>`,
  );
  return `<section><h3>${name}</h3><div class="pictures">${shown.join('')}</div></section>`;
}

/** @param {readonly Sheet[]} sheets */
function linkList(sheets) {
  return `<p>${sheets.map(({ id }) => `<a href="#${id}">${id}</a>`).join(' · ')} · <a href="storybook/">Storybook</a></p>`;
}
