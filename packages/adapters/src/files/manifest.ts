import type { DataIssue } from '@runcompare/core';
import * as z from 'zod/mini';
import { parseValid } from '../http/parseValid';
import type { ParseResult } from '../parseResult';
import type { FileEntry } from './fileTree';

/** What the command writes, and the name that it writes it under. */
export interface Manifest {
  readonly version: 1;
  readonly files: readonly FileEntry[];
}

export const manifestName = 'runcompare-manifest.json';

const shape = z.object({
  version: z.literal(1),
  files: z.array(
    z.object({
      path: z.string().check(z.minLength(1)),
      bytes: z.number().check(z.gte(0)),
      modifiedMs: z.optional(z.number().check(z.gte(0), z.lte(8.64e15))),
    }),
  ),
});

/**
 * The files that a manifest lists. A path that leads out of the folder, or that is an address, is
 * listed with that as its problem and is never asked for. Absent for what is no manifest.
 */
export function parseManifest(content: unknown, path: string): ParseResult<readonly FileEntry[]> {
  const { value, issues } = parseValid(shape, { content, path });
  if (!value) return { issues: issues.length > 0 ? issues : [noManifest(path)] };
  const byPath = new Map<string, FileEntry>();
  for (const file of value.files) {
    const problem = problemOf(file.path);
    byPath.set(file.path, problem === undefined ? file : { path: file.path, bytes: 0, problem });
  }
  return { value: [...byPath.values()], issues };
}

function noManifest(path: string): DataIssue {
  return { path, message: 'This is no manifest.' };
}

function problemOf(path: string): string | undefined {
  if (/^([a-z][a-z0-9+.-]*:)?[/\\]/i.test(path)) {
    return 'The manifest names an address of its own, and only what lies beside it is read.';
  }
  const parts = path.split('/');
  if (path.includes('\\') || parts.some((part) => /^\.{0,2}$/.test(part))) {
    return 'The manifest names a path that leads out of its folder, which is not read.';
  }
  return undefined;
}
