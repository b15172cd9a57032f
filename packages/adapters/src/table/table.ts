import type { DataIssue } from '@runcompare/core';

/** A cell as its file has it: text in a CSV file, anything in a line of JSON. */
export type TableRow = { readonly [column: string]: unknown };

/** The rows of a log, whatever it was written as. */
export interface Table {
  readonly path: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly issues: readonly DataIssue[];
}
