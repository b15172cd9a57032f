/**
 * A foreign text as a reader may be shown it: control characters other than tab and line breaks
 * (NUL cuts a cell short), marks that turn the direction of writing (they would make a line read
 * as something else: Boucher and Anderson, "Trojan Source", CVE-2021-42574), line and paragraph
 * separators and halves of surrogate pairs each become U+FFFD, so that nothing vanishes unseen.
 * The JSON export keeps the exact text.
 */
export function readableText(text: string): string {
  return text.replace(unreadable, '\uFFFD');
}

const unreadable = /(?![\t\n\r])\p{Cc}|[\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}]/gu;
