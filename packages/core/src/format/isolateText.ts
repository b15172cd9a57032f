/**
 * Text of a source for the middle of a sentence. Where it holds marks that turn the direction of
 * text, they end with it (Unicode Standard Annex 9, isolates); any other text is returned as it is.
 * What shows text in an element of its own does not need it.
 */
export function isolateText(text: string): string {
  if (!/[\u202A-\u202E\u2066-\u2069]/.test(text)) return text;
  // An isolate's end inside of it would end ours too early.
  return `\u2068${text.replace(/[\u2066-\u2069]/g, '')}\u2069`;
}
