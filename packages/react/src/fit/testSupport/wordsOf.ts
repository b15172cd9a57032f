/**
 * Words of three letters or more, in lower case. What holds a digit, an underscore or a slash is a
 * name or a number, and no word of any language.
 */
export function wordsOf(text: string): readonly string[] {
  const pieces = text.match(/[\p{L}\p{N}_./@:#-]+/gu) ?? [];
  const names = /[\p{N}_/@#]|\p{L}[.:]\p{L}/u;
  return pieces
    .filter((piece) => !names.test(piece))
    .flatMap((piece) => piece.toLowerCase().match(/\p{L}{3,}/gu) ?? []);
}

/** Every text of a catalogue, its placeholders gone; functions say what they say of one and of many. */
export function textsOf(catalogue: unknown): readonly string[] {
  if (typeof catalogue === 'string') return [catalogue.replace(/\{\w+\}/g, ' ')];
  if (typeof catalogue === 'function') {
    return [1, 2, 5].flatMap((n) => textsOf(catalogue(n, n, n)));
  }
  if (typeof catalogue !== 'object' || catalogue === null) return [];
  return Object.values(catalogue).flatMap(textsOf);
}

/** What an element says, to the eye and aloud: its text, and the attributes that are read. */
export function saidIn(root: ParentNode): readonly string[] {
  const said: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    // What stands in code is of the data: ids, keys and values.
    if (element.closest('code, script, style')) continue;
    for (const name of spoken) said.push(element.getAttribute(name) ?? '');
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) said.push(node.textContent ?? '');
    }
  }
  return said.filter((text) => text.trim() !== '');
}

const spoken = [
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'placeholder',
  'title',
];
