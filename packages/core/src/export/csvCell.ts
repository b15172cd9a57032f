import { readableText } from './readableText';

/** What a spreadsheet takes for the start of a formula; the last four are the full-width forms. */
const formula: ReadonlySet<string> = new Set('=+-@\uFF1D\uFF0B\uFF0D\uFF20');

/** What a reader set to another separator may take for the end of a cell. */
const separators: ReadonlySet<string> = new Set(',;|"\t\r\n');

/**
 * A text as a CSV cell that no spreadsheet runs: `'` is put before `=`, `+`, `-`, `@` or their
 * full-width forms at the start of the text, spaces aside, and before a leading tab or line break.
 * The same goes for every place where a reader with another separator would start a cell (after
 * `,` `;` `|` `"`, tab and line breaks): a German Excel splits at `;`, and then the quotes around
 * a cell no longer hold it together. Numbers do not come this way and stay numbers. There is no
 * way back from it, the JSON export is for that.
 *
 * Then quoted after RFC 4180 (2.5 to 2.7) where it holds a separator, a quote or an outer space.
 *
 * Source: OWASP, "CSV Injection" (owasp.org/www-community/attacks/CSV_Injection); CWE-1236.
 */
export function csvCell(text: string): string {
  const cell = disarm(readableText(text));
  return /[,;|"\t\r\n]|^ | $/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function disarm(text: string): string {
  let disarmed = /^[\t\r\n]/.test(text) ? "'" : '';
  let startsCell = true;
  for (const character of text) {
    if (startsCell && formula.has(character)) disarmed += "'";
    if (separators.has(character)) startsCell = true;
    else if (!/[\s\p{Cf}]/u.test(character)) startsCell = false;
    disarmed += character;
  }
  return disarmed;
}
