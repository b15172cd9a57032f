import { keyNumbers } from '../../advice/keyAssociation';
import type { ConfigCell } from '../../comparison/configTable';
import { numberIn } from '../../comparison/factorOfChange';
import { configText } from '../../view/configText';
import type { Wording } from '../../view/viewOptions';

/** One category of a key. */
export interface KeyLevel {
  /** The same in every language. */
  readonly id: string;
  readonly text: string;
}

/** What a key holds, run by run, as an axis can show it. */
export type KeyLevels =
  | {
      readonly kind: 'number';
      /** Undefined where a run holds no number. */
      readonly numbers: readonly (number | undefined)[];
    }
  | {
      readonly kind: 'category';
      readonly levels: readonly KeyLevel[];
      /** Index into `levels`; undefined where nobody recorded the key. */
      readonly of: readonly (number | undefined)[];
    };

/**
 * A key holds numbers where every run that sets it holds a finite one or null and two differ;
 * anything else is categories, of which null and not set are two. Categories stand in the order
 * false and true, numbers, texts in code-point order, null, not set.
 */
export function keyLevels(cells: readonly ConfigCell[], wording: Wording): KeyLevels {
  if (keyNumbers(cells)) return { kind: 'number', numbers: cells.map(numberIn) };
  const known = new Map<string, { readonly cell: ConfigCell; readonly level: KeyLevel }>();
  const ids = cells.map(levelId);
  for (const [i, cell] of cells.entries()) {
    const id = ids[i];
    if (id === undefined || known.has(id)) continue;
    known.set(id, { cell, level: { id, text: configText(cell, wording) } });
  }
  const levels = [...known.values()]
    .sort((a, b) => byKind(a.cell, b.cell) || (a.level.id < b.level.id ? -1 : 1))
    .map(({ level }) => level);
  const places = new Map(levels.map(({ id }, i) => [id, i]));
  return {
    kind: 'category',
    levels,
    of: ids.map((id) => (id === undefined ? undefined : places.get(id))),
  };
}

/** What a cell holds, the same in every language; undefined where nobody recorded it. */
export function levelId(cell: ConfigCell): string | undefined {
  if (cell.state === 'notRecorded') return undefined;
  if (cell.state !== 'value') return cell.state;
  const { value } = cell;
  // JSON writes NaN as null, and a text never equals a number.
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}

function byKind(a: ConfigCell, b: ConfigCell): number {
  const [x, y] = [numberIn(a), numberIn(b)];
  return kindOf(a) - kindOf(b) || (x !== undefined && y !== undefined ? x - y : 0);
}

function kindOf(cell: ConfigCell): number {
  if (cell.state !== 'value') return 5;
  const kinds = ['boolean', 'number', 'string'];
  return cell.value === null ? 4 : kinds.indexOf(typeof cell.value);
}
