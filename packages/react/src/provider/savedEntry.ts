import { type DataIssue, decodeUrlState, type SavedComparison } from '@runcompare/core';
import * as z from 'zod/mini';

/** Entries of another version are left alone. Loose, so that what a later version of this release adds outlives a rename. */
const entryShape = z.looseObject({
  version: z.literal(1),
  name: z.string(),
  model: z.optional(z.string()),
  notes: z.optional(z.string()),
  createdBy: z.optional(z.string()),
  createdAtMs: z.number(),
  /** As in a link: read by the parser that links are read by. */
  state: z.string(),
});

/** What is kept of one comparison. */
export type SavedEntry = z.infer<typeof entryShape>;

/** An entry as far as it can be read, and what is wrong with it. */
export interface ParsedEntry {
  readonly entry?: SavedEntry | undefined;
  readonly comparison?: SavedComparison | undefined;
  readonly issues: readonly DataIssue[];
}

/** Reads one entry of the browser's storage. Brings the parser of shapes, and so is loaded on demand. */
export function parseEntry(id: string, text: string): ParsedEntry {
  const { success, data: entry, error } = entryShape.safeParse(jsonOf(text));
  if (!success) {
    const [issue] = error.issues;
    const path = [id, ...(issue?.path ?? [])].join('.');
    return { issues: [{ path, message: issue?.message ?? 'is no saved comparison' }] };
  }
  const { state, issues } = decodeUrlState(entry.state);
  if (state.selected.length === 0) {
    return { entry, issues: [{ path: `${id}.state`, message: 'names no run' }] };
  }
  const { name, model, notes, createdBy, createdAtMs } = entry;
  return {
    entry,
    comparison: { id, name, model, notes, createdBy, createdAtMs, state },
    issues: issues.map(({ code, part }) => ({ path: `${id}.state`, message: `${code}: ${part}` })),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No entry is undefined: the shape refuses it, and that is said.
    return undefined;
  }
}
