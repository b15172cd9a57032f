import type { DataIssue } from '@runcompare/core';
import { type ColumnMapping, mayBeTime } from './columnMapping';
import { readCell } from './readCell';
import { readTime } from './readTime';

/** One column, which is put together only when it is asked for: of all at once it takes too long. */
interface TableColumn {
  read(): ColumnNumbers;
}

/** The numbers of one column, with the rows they stand in. */
export interface ColumnNumbers {
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
    end: () => ({ rows, numbers, times }),
  };
}

interface Place {
  readonly at: number;
  readonly number: GrowingColumn;
  readonly time: GrowingColumn | undefined;
}

interface GrowingColumn extends TableColumn {
  add(row: number, value: number | null): void;
}

function columnOf(columns: Map<string, GrowingColumn>, name: string): GrowingColumn {
  const column = columns.get(name) ?? createGrowingColumn();
  columns.set(name, column);
  return column;
}

/** In blocks: to double arrays of a million rows, of all columns at the same row, holds up a page. */
function createGrowingColumn(): GrowingColumn {
  const full: { readonly row: Uint32Array; readonly value: Float64Array }[] = [];
  const nulls = new Set<number>();
  let row = new Uint32Array(16);
  let value = new Float64Array(16);
  let used = 0;
  let length = 0;

  function makeRoom(): void {
    if (used < blockLength) {
      row = into(new Uint32Array(2 * used), [row]);
      value = into(new Float64Array(2 * used), [value]);
      return;
    }
    full.push({ row, value });
    row = new Uint32Array(blockLength);
    value = new Float64Array(blockLength);
    used = 0;
  }

  return {
    add(at, number) {
      if (used === row.length) makeRoom();
      if (number === null) nulls.add(length);
      row[used] = at;
      value[used] = number ?? Number.NaN;
      used++;
      length++;
    },
    read: () => ({
      row: into(new Uint32Array(length), [
        ...full.map((block) => block.row),
        row.subarray(0, used),
      ]),
      value: into(new Float64Array(length), [
        ...full.map((block) => block.value),
        value.subarray(0, used),
      ]),
      nulls,
    }),
  };
}

const blockLength = 32_768;

function into<T extends Uint32Array | Float64Array>(to: T, parts: readonly T[]): T {
  let at = 0;
  for (const part of parts) {
    to.set(part, at);
    at += part.length;
  }
  return to;
}
