import { type FlatConfigValue, flattenConfig } from '../run/flattenConfig';
import type { Run } from '../run/run';
import { isIdentityKey } from '../run/settingKeys';

/**
 * What one run says of one key. `notSet`: its configuration is complete and does not hold the key.
 * `notRecorded`: nobody knows, because the source recorded no configuration or only a part of it.
 */
export type ConfigCell =
  | { readonly state: 'value'; readonly value: FlatConfigValue }
  | { readonly state: 'notSet' | 'notRecorded' };

export interface ConfigTable {
  /** In code-point order of their key; one cell per run, in the order of the runs. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ConfigCell[] }[];
  /** Keys that only name a run, in code-point order. */
  readonly identityKeys: readonly string[];
}

/**
 * The flattened configurations of runs, key by key. A key that one run marks as naming it is taken
 * as naming all of them.
 */
export function tabulateConfigs(runs: readonly Run[]): ConfigTable {
  const flats = runs.map((run) =>
    run.config.recorded === 'none' ? undefined : flattenConfig(run.config.values),
  );
  const keys = new Set<string>();
  for (const flat of flats) for (const key of flat?.keys() ?? []) keys.add(key);
  const marked = [...new Set(runs.flatMap((run) => run.config.identityKeys ?? []))];
  const [identity, chosen]: [string[], string[]] = [[], []];
  for (const key of [...keys].sort()) (isIdentityKey(key, marked) ? identity : chosen).push(key);

  const absent = runs.map((run): ConfigCell => (isComplete(run) ? notSet : notRecorded));
  const rows = chosen.map((key) => ({
    key,
    cells: flats.map((flat, i): ConfigCell => {
      const value = flat?.get(key);
      return value === undefined ? (absent[i] as ConfigCell) : { state: 'value', value };
    }),
  }));
  return { rows, identityKeys: identity };
}

export interface Levels {
  /** Per cell the number of its value, from 0 by first appearance; undefined where not recorded. */
  readonly of: readonly (number | undefined)[];
  /** How many different ones there are. */
  readonly count: number;
}

/**
 * Which cells hold the same. A text is never a number, null is a value, not set is a level of its
 * own. NaN equals NaN and -0 equals 0: nobody chose one over the other.
 */
export function levelsOf(cells: readonly ConfigCell[]): Levels {
  // A Map compares keys just so (SameValueZero).
  const numbers = new Map<FlatConfigValue | undefined, number>();
  const of = cells.map((cell) => {
    if (cell.state === 'notRecorded') return undefined;
    const value = cell.state === 'value' ? cell.value : undefined;
    const known = numbers.get(value);
    if (known !== undefined) return known;
    numbers.set(value, numbers.size);
    return numbers.size - 1;
  });
  return { of, count: numbers.size };
}

const notSet: ConfigCell = Object.freeze({ state: 'notSet' });
const notRecorded: ConfigCell = Object.freeze({ state: 'notRecorded' });

function isComplete(run: Run): boolean {
  return run.config.recorded === 'full';
}
