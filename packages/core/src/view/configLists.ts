import type { ConfigDiffCell, ConfigDiffRow } from '../comparison/configDiff';
import type { KeyRole } from '../comparison/keyRole';

/** What one run says of a key or of all elements of a list. */
export interface FoldedCell {
  readonly state: ConfigDiffCell['state'];
  /** One value, or the elements of a list in their order. */
  readonly values: readonly ConfigDiffCell[];
  readonly isList: boolean;
}

/** One key over all runs, or one list. */
export interface FoldedRow {
  readonly key: string;
  readonly differs: boolean;
  readonly role: KeyRole;
  readonly cells: readonly FoldedCell[];
}

/**
 * The rows of a configuration with the elements of each list in one: `lora.targets.0` and
 * `lora.targets.1` are `lora.targets`. A list stands where its most telling element stood. Lists
 * that hold objects stay apart by their elements' own keys.
 */
export function foldLists(rows: readonly ConfigDiffRow[]): readonly FoldedRow[] {
  const groups = new Map<string, { place: number; row: ConfigDiffRow }[]>();
  for (const row of rows) {
    const place = /\.(\d+)$/.exec(row.key);
    const key = place ? row.key.slice(0, place.index) : row.key;
    const element = { place: place ? Number(place[1]) : -1, row };
    const members = groups.get(key);
    if (members) members.push(element);
    else groups.set(key, [element]);
  }
  return [...groups].map(([key, members]): FoldedRow => {
    const [first] = members;
    const isList = members.some(({ place }) => place >= 0);
    const ordered = members.toSorted((a, b) => a.place - b.place);
    return {
      key,
      differs: members.some(({ row }) => row.differs),
      role: first?.row.role ?? 'hyperparameter',
      cells: (first?.row.cells ?? []).map((_, run) =>
        foldCell(
          ordered.map(({ row, place }) => ({ cell: row.cells[run] as ConfigDiffCell, place })),
          isList,
        ),
      ),
    };
  });
}

function foldCell(
  elements: readonly { readonly cell: ConfigDiffCell; readonly place: number }[],
  isList: boolean,
): FoldedCell {
  const held = elements.filter(({ cell }) => cell.state === 'value');
  if (held.length > 0) {
    return {
      state: 'value',
      values: held.map(({ cell }) => cell),
      isList: isList && held.some(({ place }) => place >= 0),
    };
  }
  const isUnknown = elements.some(({ cell }) => cell.state === 'notRecorded');
  return { state: isUnknown ? 'notRecorded' : 'notSet', values: [], isList: false };
}
