import type { DataIssue } from '@runcompare/core';
import type * as z from 'zod/mini';
import type { ParseResult } from '../parseResult';

/**
 * Content of a shape, without the parts that are not: a field of another type is dropped, and where
 * it is needed, what it belongs to. Each is named by its path. Absent when what is needed at the top
 * is not there. Never throws; the content is left alone.
 */
export function parseValid<T>(
  shape: z.ZodMiniType<T>,
  { content, path }: { readonly content: unknown; readonly path: string },
): ParseResult<T> {
  const first = shape.safeParse(content);
  if (first.success) return { value: first.data, issues: [] };
  const issues = first.error.issues.slice(0, shown).map((issue) => describe(issue, path));
  const left = first.error.issues.length - issues.length;
  if (left > 0) issues.push({ path, message: `${left} more of its parts are left out.` });
  const value = parseRest(shape, { content, bad: pathsOf(first.error) });
  return value === undefined ? { issues } : { value, issues };
}

type Path = readonly PropertyKey[];

/** A list in which every entry is bad is no better said entry by entry. */
const shown = 20;

function parseRest<T>(
  shape: z.ZodMiniType<T>,
  { content, bad }: { readonly content: unknown; readonly bad: readonly Path[] },
): T | undefined {
  const rest = copyOf(content);
  // Each round drops what the one before found bad, or what lacks it: as many as a path is long.
  let paths = bad;
  for (let round = 0; round < 20; round++) {
    if (!dropAll(rest, paths)) return undefined;
    const read = shape.safeParse(rest);
    if (read.success) return read.data;
    paths = pathsOf(read.error);
  }
  return undefined;
}

/** Content that is too deep to be copied is no answer of a server that means well. */
function copyOf(content: unknown): unknown {
  try {
    return structuredClone(content);
  } catch {
    return undefined;
  }
}

/** Whether there was something to drop for each. */
function dropAll(root: unknown, paths: readonly Path[]): boolean {
  const entries = new Map<unknown[], Set<number>>();
  const done = new Set<string>();
  for (const path of paths) {
    const prefixes = path.map((_, i) => placeOf(path.slice(0, i + 1)));
    if (prefixes.some((prefix) => done.has(prefix))) continue;
    const found = deepest(root, path);
    if (!found) return false;
    const { holder, key, depth } = found;
    done.add(prefixes[depth] as string);
    if (Array.isArray(holder)) {
      const at = entries.get(holder) ?? new Set<number>();
      entries.set(holder, at.add(Number(key)));
    } else delete holder[key];
  }
  // Last, so that the places in the paths stay what they were.
  for (const [list, at] of entries) {
    let kept = 0;
    for (const [i, entry] of list.entries()) if (!at.has(i)) list[kept++] = entry;
    list.length = kept;
  }
  return true;
}

function placeOf(path: Path): string {
  return JSON.stringify(path.map(String));
}

/** What stands at the end of a path, or the last thing on the way to it. */
function deepest(root: unknown, path: Path) {
  let holder = root;
  let found: { holder: Holder; key: PropertyKey; depth: number } | undefined;
  for (const [depth, key] of path.entries()) {
    if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key)) break;
    found = { holder: holder as Holder, key, depth };
    holder = (holder as Holder)[key];
  }
  return found;
}

type Holder = { [key: PropertyKey]: unknown };

function pathsOf(error: z.core.$ZodError): readonly Path[] {
  return error.issues.map((issue) => issue.path);
}

function describe(issue: z.core.$ZodIssue, path: string): DataIssue {
  const expected = 'expected' in issue ? ` There should be: ${issue.expected}.` : '';
  return {
    path: [path, ...issue.path.map(String)].join('.'),
    message: `This could not be read and is left out.${expected}`,
  };
}
