/** Width of a text, in pixels. */
export type Measure = (text: string) => number;

/** Measures texts in a font, given as CSS writes it. */
export function measureIn(font: string): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (context) context.font = font;
  return (text) => context?.measureText(text).width ?? text.length * 7;
}

/** A text in lines that fit; a word that is longer than a line has one of its own. */
export function wrapText(
  text: string,
  { width, measure }: { readonly width: number; readonly measure: Measure },
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}
