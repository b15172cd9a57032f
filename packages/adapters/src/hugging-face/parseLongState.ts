import { isRecord } from '../json/isRecord';
import { maskNonFinite } from '../json/maskNonFinite';
import type { Work } from '../work';

type JsonObject = { readonly [key: string]: unknown };

/**
 * Parses a long state some hundred rows at a time, since one `JSON.parse` cannot pause. Undefined for
 * a text that is short, or not laid out in lines as the Trainer writes it (`indent=2`), or no JSON:
 * that is for `JSON.parse` as a whole.
 *
 * A string of JSON never spans lines, so the breaks that are looked for stand in none, and a part
 * that was cut anywhere else than between two rows is no JSON.
 */
export function* parseLongState(text: string): Work<JsonObject | undefined> {
  if (text.length < 2 * partLength) return undefined;
  const from = text.indexOf(rowsBegin) + rowsBegin.length;
  const end = text.indexOf(rowsEnd, from);
  if (from < rowsBegin.length || end < 0) return undefined;
  try {
    const around = parse(`${text.slice(0, from)}"${mark}"${text.slice(end)}`);
    if (!isRecord(around) || !Array.isArray(around.log_history)) return undefined;
    if (around.log_history.length !== 1 || around.log_history[0] !== mark) return undefined;
    const log: unknown[] = [];
    for (let at = from; at < end; ) {
      const cut = text.indexOf(rowsBetween, at + partLength);
      const to = cut < 0 || cut > end ? end : cut + rowEnd.length;
      for (const row of parse(`[${text.slice(at, to)}]`) as unknown[]) log.push(row);
      at = to + 1;
      yield;
    }
    return { ...around, log_history: log };
  } catch {
    return undefined;
  }
}

/** Two or three milliseconds of parsing. */
const partLength = 256 * 1024;

const rowsBegin = '\n  "log_history": [\n';
const rowEnd = '\n    }';
const rowsBetween = `${rowEnd},\n    {`;
const rowsEnd = '\n  ]';
const mark = 'the rows stand here';

function parse(text: string): unknown {
  return JSON.parse(maskNonFinite(text));
}
