import { readableText } from './readableText';

/**
 * A text as GitHub Flavored Markdown that renders as that very text, in one line, wherever it is
 * put: paragraph, heading, list item or table cell. No part of it becomes markup, HTML, a link, an
 * image, a formula or another cell; characters that a reader should not be shown become U+FFFD
 * (see {@link readableText}), and white space in a row becomes one space.
 *
 * Hosts look for `@user`, `#12`, `!12`, `GH-12`, `:emoji:` and `https://` in the text after
 * rendering, where no escape is left to stop them. A zero-width space stands between their parts,
 * as Renovate does it, so that a report pings nobody. An id of eight hex characters that stands
 * alone is set as code, as on screen, where no host takes it for a commit.
 *
 * Source: GFM 0.29 (github.github.com/gfm), 2.4 backslash escapes, 4.10 tables, 6.9 autolinks.
 */
export function markdownText(text: string): string {
  const line = readableText(text)
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
  return escapeStart(line.split(' ').map(markdownWord).join(' '));
}

function markdownWord(word: string): string {
  const [, before = '', id, after = ''] = /^(\(?)([0-9a-f]{8})([,.:;)]*)$/.exec(word) ?? [];
  if (id !== undefined) return `${before}\`${id}\`${after}`;
  return word
    .replace(/@|[#!&](?=\d)|GH-(?=\d)|:(?=\/\/|[\w+-]+:)|www(?=\.)/gi, '$&\u200B')
    .replace(/[\\`*_[~]|#(?!\u200B)/g, '\\$&')
    .replace(/[<>&|$\u200B]/g, (character) => references[character] ?? character);
}

/** A pipe is no escape: a table splits at `\\|` in one parser and not in the next. */
const references: { readonly [character: string]: string } = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '|': '&#124;',
  $: '&#36;',
  '\u200B': '&#8203;',
};

/** What opens a list, a rule or an underlined heading only where a line begins. */
function escapeStart(line: string): string {
  return line.replace(/^[-+=]/, '\\$&').replace(/^(\d{1,9})(?=[.)](?: |$))/, '$1\\');
}
