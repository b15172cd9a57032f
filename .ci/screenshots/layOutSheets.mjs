/** @typedef {import('./screenshots.mjs').Story} Story */
/** @typedef {import('./photographComponent.mjs').Photo} Photo */
/** @typedef {{ photo: Photo, widths: readonly number[] }} Picture */
/** @typedef {{ story: Story, part: number, pictures: readonly Picture[], width: number, height: number }} Block */
/** @typedef {{ id: string, title: string, theme: string, part: number, of: number, shelves: readonly (readonly Block[])[] }} Sheet */

/** A photo is shown at 70 %: text of 12 px can be read, and three widths fit beside each other. */
export const scale = 0.7;
export const gap = 16;
export const labelHeight = 24;
export const sheetWidth = Math.ceil((1280 + 640 + 390) * scale) + 4 * gap;
/** A taller photo goes on in a block of its own, on the next sheet. */
export const tallestOnSheet = 1_300;
const sheetHeight = 1_400;

/**
 * One sheet per component and theme, or more where one would be too large to look at.
 * @param {{ stories: readonly Story[], photos: readonly Photo[] }} all
 * @returns {readonly Sheet[]}
 */
export function layOutSheets({ stories, photos }) {
  const themes = [...new Set(photos.map(({ theme }) => theme))];
  const titles = [...new Set(stories.map(({ title }) => title))];
  return titles.flatMap((title) =>
    themes.flatMap((theme) => {
      const ofTheme = photos.filter((photo) => photo.theme === theme);
      const blocks = stories
        .filter((story) => story.title === title)
        .flatMap((story) =>
          blocksOf({ story, photos: ofTheme.filter(({ id }) => id === story.id) }),
        );
      const pages = pagesOf(shelvesOf(blocks));
      return pages.map((shelves, i) => ({
        id: `${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${theme}-${i + 1}`,
        title,
        theme,
        part: i + 1,
        of: pages.length,
        shelves,
      }));
    }),
  );
}

/**
 * @param {{ story: Story, photos: readonly Photo[] }} shown
 * @returns {readonly Block[]}
 */
function blocksOf({ story, photos }) {
  const pictures = picturesOf(photos);
  const heightOf = (/** @type {Picture} */ { photo }) => photo.size.height * scale;
  const parts = Math.ceil(Math.max(1, ...pictures.map(heightOf)) / tallestOnSheet);
  return Array.from({ length: parts }, (_, part) => {
    const left = pictures.filter((picture) => heightOf(picture) > part * tallestOnSheet);
    const height = Math.max(0, ...left.map(heightOf)) - part * tallestOnSheet;
    return {
      story,
      part,
      pictures: left,
      width: left.reduce((sum, { photo }) => sum + photo.size.width * scale + gap, 0),
      height: Math.min(height, tallestOnSheet) + 2 * labelHeight + gap,
    };
  });
}

/**
 * One picture for all widths that look the same, the widest first.
 * @param {readonly Photo[]} photos
 * @returns {readonly Picture[]}
 */
function picturesOf(photos) {
  const inOrder = photos.toSorted((a, b) => b.width - a.width);
  return inOrder
    .filter(({ hash }, i) => inOrder.findIndex((other) => other.hash === hash) === i)
    .map((photo) => ({
      photo,
      widths: inOrder.filter(({ hash }) => hash === photo.hash).map(({ width }) => width),
    }));
}

/**
 * Blocks from left to right, as words in lines.
 * @param {readonly Block[]} blocks
 */
function shelvesOf(blocks) {
  return pack(blocks, { size: ({ width }) => width, room: sheetWidth - gap });
}

/**
 * Shelves from top to bottom, as lines on pages.
 * @param {readonly (readonly Block[])[]} shelves
 */
function pagesOf(shelves) {
  const heightOf = (/** @type {readonly Block[]} */ shelf) =>
    Math.max(...shelf.map(({ height }) => height));
  return pack(shelves, { size: heightOf, room: sheetHeight });
}

/**
 * @template T
 * @param {readonly T[]} items
 * @param {{ size: (item: T) => number, room: number }} options
 * @returns {readonly (readonly T[])[]}
 */
function pack(items, { size, room }) {
  /** @type {T[][]} */
  const groups = [];
  let used = Number.POSITIVE_INFINITY;
  for (const item of items) {
    used += size(item);
    if (used > room) {
      groups.push([]);
      used = size(item);
    }
    groups.at(-1)?.push(item);
  }
  return groups;
}
