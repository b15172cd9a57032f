/**
 * Makes Python's JSON valid: a bare `NaN` becomes the string `"NaN"`, a bare `Infinity` the number
 * `1e999`, which `JSON.parse` reads as infinity. Strings that contain these words are untouched,
 * and so is a text without them. Nothing else is repaired.
 *
 * One pass. A JSON string never spans lines, so whether a word stands in a string is decided on
 * its own line: an indented file is hardly scanned at all.
 */
export function maskNonFinite(text: string): string {
  const parts: string[] = [];
  let copied = 0;
  let scanned = 0;
  let inString = false;
  for (const match of text.matchAll(/NaN|Infinity/g)) {
    const at = match.index;
    const lineStart = lineStartAfter(text, scanned, at);
    if (lineStart !== undefined) {
      scanned = lineStart;
      inString = false;
    }
    for (; scanned < at; scanned++) {
      const code = text.charCodeAt(scanned);
      if (code === quote) inString = !inString;
      else if (code === backslash && inString) scanned++;
    }
    const word = match[0];
    if (inString || !isBare(text, at, word.length)) continue;
    parts.push(text.slice(copied, at), word === 'NaN' ? '"NaN"' : '1e999');
    copied = at + word.length;
    scanned = copied;
  }
  if (parts.length === 0) return text;
  parts.push(text.slice(copied));
  return parts.join('');
}

const quote = 34;
const backslash = 92;
const newline = 10;

/** Where the line of `at` starts, if that is after `from`: looking further back would be quadratic. */
function lineStartAfter(text: string, from: number, at: number): number | undefined {
  for (let i = at - 1; i >= from; i--) if (text.charCodeAt(i) === newline) return i + 1;
  return undefined;
}

/** Without this check `1Infinity` would turn into the valid number `11e999`. */
function isBare(text: string, at: number, length: number): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + length] ?? ' ';
  return !/[\w.+]/.test(before) && !/[\w.+-]/.test(after);
}
