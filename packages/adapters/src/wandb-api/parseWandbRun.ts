import type { DataIssue } from '@runcompare/core';
import * as z from 'zod/mini';
import { parseValid } from '../http/parseValid';
import { isRecord } from '../json/isRecord';
import { parsePythonJson } from '../json/parsePythonJson';
import type { ParseResult } from '../parseResult';

const text = z.optional(z.nullable(z.string()));

const runShape = z.object({
  /** For mutations; the id that people see is `name`. */
  id: text,
  name: z.string().check(z.minLength(1)),
  displayName: text,
  state: text,
  tags: z.optional(z.nullable(z.array(z.string()))),
  group: text,
  sweepName: text,
  createdAt: text,
  heartbeatAt: text,
  /** JSON within JSON. */
  config: text,
  summaryMetrics: text,
  historyKeys: z.optional(z.unknown()),
});

/** A run as W&B answers with it, in W&B's words. */
export type WandbApiRun = z.infer<typeof runShape>;

/** Reads one run out of an answer. What is not of its type is left out and named; without a name it is none. */
export function parseWandbRun(content: unknown, path = 'run'): ParseResult<WandbApiRun> {
  return parseValid(runShape, { content, path });
}

/** The runs of a page, each with what is wrong with it. */
export function parseWandbRuns(project: { readonly [key: string]: unknown }): {
  readonly runs: readonly ParseResult<WandbApiRun>[];
  readonly nextCursor?: string | undefined;
} {
  const page = isRecord(project.runs) ? project.runs : {};
  const edges = Array.isArray(page.edges) ? page.edges : [];
  const { hasNextPage, endCursor } = isRecord(page.pageInfo) ? page.pageInfo : {};
  const goesOn = hasNextPage === true && typeof endCursor === 'string' && endCursor !== '';
  return {
    runs: edges.map((edge: unknown, i) =>
      parseWandbRun(isRecord(edge) ? edge.node : undefined, `runs.${i}`),
    ),
    nextCursor: goesOn ? endCursor : undefined,
  };
}

/** The object in a field that holds JSON as a text. Empty where the field is. */
export function parseJsonField(
  field: string | null | undefined,
  path: string,
): { readonly value: { readonly [key: string]: unknown }; readonly issues: readonly DataIssue[] } {
  if (!field) return { value: {}, issues: [] };
  const { value, issues } = parsePythonJson(field, path);
  if (isRecord(value)) return { value, issues: [] };
  // W&B's own client takes control characters within strings, too.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  const again = parsePythonJson(field.replace(/[\u0000-\u001f]/g, ' '), path);
  if (isRecord(again.value)) return { value: again.value, issues: [] };
  const message = issues[0]?.message ?? 'An object was expected here.';
  return { value: {}, issues: [{ path, message }] };
}
