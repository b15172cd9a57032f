import type { DataIssue } from '@runcompare/core';
import { readNumber } from '../json/readNumber';

/**
 * Reads the columns of one row. A null and a column that is not there are both "not known"; one of
 * another type is, too, and an issue names it.
 */
export function createRowReader(row: { readonly [column: string]: unknown }, path: string) {
  const issues: DataIssue[] = [];
  const read = <T>(column: string, kind: Kind<T>): T | undefined => {
    const content = Object.hasOwn(row, column) ? row[column] : undefined;
    if (content === undefined || content === null || content === '') return undefined;
    const value = kind.of(content);
    if (value === undefined) {
      const message = `This is not ${kind.name}, as it should be. It counts as not known.`;
      issues.push({ path: `${path}.${column}`, message });
    }
    return value;
  };
  return {
    issues: issues as readonly DataIssue[],
    text: (column: string) => read(column, text),
    /** At least 0, and no more than can be counted. */
    count: (column: string) => read(column, count),
    /** NaN and infinities included, in any spelling. */
    number: (column: string) => read(column, number),
    /** Milliseconds since the Unix epoch. */
    time: (column: string) => read(column, time),
  };
}

export type RowReader = ReturnType<typeof createRowReader>;

interface Kind<T> {
  readonly name: string;
  readonly of: (content: unknown) => T | undefined;
}

const text: Kind<string> = {
  name: 'a text',
  of: (content) => (typeof content === 'string' ? content : undefined),
};

const number: Kind<number> = {
  name: 'a number',
  of: (content) => {
    const value = readNumber(content);
    return value == null ? undefined : value;
  },
};

const count: Kind<number> = {
  name: 'a number that counts something',
  of: (content) => {
    const value = readNumber(content);
    return value != null && value >= 0 && value <= Number.MAX_SAFE_INTEGER ? value : undefined;
  },
};

/** ISO 8601, with whatever digits after the second, or milliseconds. Seconds would be in 1970. */
const time: Kind<number> = {
  name: 'a time',
  of: (content) => {
    const ms = typeof content === 'string' ? Date.parse(content) : readNumber(content);
    return ms != null && ms > Date.UTC(2000) && ms < Date.UTC(2100) ? ms : undefined;
  },
};
