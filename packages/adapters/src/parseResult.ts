import type { DataIssue } from '@runcompare/core';

/**
 * What a parser made of its input. Bad data never throws: it becomes an issue that names the file
 * or field. `value` is absent when nothing could be read at all; with issues beside a value, the
 * rest of the input was fine.
 */
export interface ParseResult<T> {
  readonly value?: T | undefined;
  readonly issues: readonly DataIssue[];
}
