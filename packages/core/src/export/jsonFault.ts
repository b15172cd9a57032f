/** A place in a text, both counted from 1 in UTF-16 units, as editors do. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/**
 * Where a text stops being JSON (RFC 8259): at the first part that may not stand where it stands,
 * or at the end of a text that is cut off. Undefined for JSON. What `JSON.parse` says differs from
 * engine to engine, and often names no place. Takes linear time and no stack, however deep.
 */
export function jsonFault(text: string): TextPlace | undefined {
  const open: ('{' | '[')[] = [];
  let wanted = value;
  let at = 0;
  for (;;) {
    space.lastIndex = at;
    space.test(text);
    at = space.lastIndex;
    if (wanted === end && at === text.length) return undefined;
    token.lastIndex = at;
    const [found = ''] = token.exec(text) ?? [];
    const kind = found.startsWith('"') ? '"' : /^[{}[\],:]/.test(found) ? found : found && '0';
    if (kind === '' || !wanted.includes(kind)) return placeOf(text, at);
    at += found.length;
    if (kind === '{' || kind === '[') open.push(kind);
    if (kind === '}' || kind === ']') open.pop();
    wanted = wantedAfter(kind, { before: wanted, inside: open.at(-1) });
  }
}

/** The kinds of tokens that may come next: brackets and separators, `"` a string, `0` a literal. */
const value = '{["0';
const end = '';

function wantedAfter(
  kind: string,
  { before, inside }: { readonly before: string; readonly inside: '{' | '[' | undefined },
): string {
  if (kind === '{') return '"}';
  if (kind === '[') return `${value}]`;
  if (kind === ',') return inside === '{' ? '"' : value;
  if (kind === ':') return value;
  const isKey = kind === '"' && !before.includes('0');
  if (isKey) return ':';
  if (inside === undefined) return end;
  return inside === '{' ? ',}' : ',]';
}

const space = /[ \t\n\r]*/y;
const token =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows none of them in a string
  /[{}[\],:]|"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)\b/y;

function placeOf(text: string, offset: number): TextPlace {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
