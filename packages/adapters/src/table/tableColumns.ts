import type { DataIssue } from '@runcompare/core';
import { type ColumnMapping, mayBeTime } from './columnMapping';
import { readCell } from './readCell';
import { readTime } from './readTime';

/** The numbers of one column, with the rows they stand in. */
export interface TableColumn {
  readonly row: Uint32Array;
  readonly value: Float64Array;
  /** Places among the values where the source wrote that there is none. */
  readonly nulls: ReadonlySet<number>;
}

/** A table whose numbers were read and whose text was let go: a few arrays, however long it is. */
export interface TableColumns {
  readonly path: string;
  readonly names: readonly string[];
  readonly rows: number;
  readonly numbers: ReadonlyMap<string, TableColumn>;
  /** Of the columns that may hold times, in milliseconds since the Unix epoch. */
  readonly times: ReadonlyMap<string, TableColumn>;
  readonly issues: readonly DataIssue[];
}

export interface ColumnCollector {
  /** The cells of a row under the names of their columns; of equal names the last counts. */
  add(names: readonly string[], cells: readonly unknown[]): void;
  end(): Pick<TableColumns, 'rows' | 'numbers' | 'times'>;
}

/** Takes a table row by row. What is no number is no entry of its column. */
export function createColumnCollector(mapping?: ColumnMapping): ColumnCollector {
  const numbers = new Map<string, GrowingColumn>();
  const times = new Map<string, GrowingColumn>();
  let rows = 0;
  let known: readonly string[] = [];
  let places: readonly Place[] = [];

  function placesOf(names: readonly string[]): readonly Place[] {
    const last = new Map(names.map((name, at) => [name, at]));
    return [...last].map(([name, at]) => ({
      at,
      number: columnOf(numbers, name),
      time: mayBeTime(name, mapping) ? columnOf(times, name) : undefined,
    }));
  }

  return {
    add(names, cells) {
      if (names !== known) {
        places = placesOf(names);
        known = names;
      }
      for (const { at, number, time } of places) {
        const cell = cells[at];
        const value = readCell(cell);
        if (value !== undefined) number.add(rows, value);
        const timeMs = time && readTime(cell);
        if (timeMs !== undefined) time?.add(rows, timeMs);
      }
      rows++;
    },
    end: () => ({ rows, numbers: ended(numbers), times: ended(times) }),
  };
}

interface Place {
  readonly at: number;
  readonly number: GrowingColumn;
  readonly time: GrowingColumn | undefined;
}

interface GrowingColumn {
  add(row: number, value: number | null): void;
  end(): TableColumn;
}

function columnOf(columns: Map<string, GrowingColumn>, name: string): GrowingColumn {
  const column = columns.get(name) ?? createGrowingColumn();
  columns.set(name, column);
  return column;
}

function ended(columns: ReadonlyMap<string, GrowingColumn>): ReadonlyMap<string, TableColumn> {
  return new Map([...columns].map(([name, column]) => [name, column.end()]));
}

function createGrowingColumn(): GrowingColumn {
  let length = 0;
  let row = new Uint32Array(16);
  let value = new Float64Array(16);
  const nulls = new Set<number>();
  return {
    add(at, number) {
      if (length === row.length) {
        row = grown(row, new Uint32Array(2 * length));
        value = grown(value, new Float64Array(2 * length));
      }
      if (number === null) nulls.add(length);
      row[length] = at;
      value[length] = number ?? Number.NaN;
      length++;
    },
    end: () => ({ row: row.subarray(0, length), value: value.subarray(0, length), nulls }),
  };
}

function grown<T extends Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
