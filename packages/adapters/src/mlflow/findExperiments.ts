import type { AbortSignalLike, DataIssue } from '@runcompare/core';
import * as z from 'zod/mini';
import { parseValid } from '../http/parseValid';
import { requestJson, type ServerOptions } from '../http/requestJson';
import { isRecord } from '../json/isRecord';
import { pageToken } from './parseRun';

/** Whose runs are listed. */
export interface WantedExperiments {
  /** With `experimentNames` those of either. All experiments when left out. */
  readonly experimentIds?: readonly string[] | undefined;
  readonly experimentNames?: readonly string[] | undefined;
}

const pageShape = z.object({
  experiments: z.optional(
    z.nullable(
      z.array(z.object({ experiment_id: z.string(), name: z.optional(z.nullable(z.string())) })),
    ),
  ),
});

/** The active experiments that are asked for, by id, with their names. One that is not there is an issue. */
export async function findExperiments(
  options: ServerOptions & WantedExperiments,
  signal: AbortSignalLike | undefined,
): Promise<{ readonly experiments: ReadonlyMap<string, string>; readonly issues: DataIssue[] }> {
  const { experimentIds, experimentNames } = options;
  const issues: DataIssue[] = [];
  const all = new Map<string, string>();
  const seen = new Set<string>();
  for (let token: string | undefined = ''; token !== undefined; ) {
    const { content } = await requestJson(options, {
      method: 'POST',
      path: '/api/2.0/mlflow/experiments/search',
      body: { max_results: 1000, ...(token !== '' && { page_token: token }) },
      signal,
    });
    const page = parseValid(pageShape, {
      content: isRecord(content) ? content : {},
      path: 'experiments/search',
    });
    issues.push(...page.issues);
    for (const { experiment_id: id, name } of page.value?.experiments ?? [])
      all.set(id, name ?? id);
    seen.add(token);
    token = pageToken(content);
    if (token !== undefined && seen.has(token)) token = undefined;
  }
  if (!experimentIds && !experimentNames) return { experiments: all, issues };
  const found = new Map<string, string>();
  for (const id of experimentIds ?? []) {
    const name = all.get(id);
    if (name === undefined) issues.push(missing(`experiment ${id}`));
    else found.set(id, name);
  }
  for (const name of experimentNames ?? []) {
    const id = [...all].find(([, one]) => one === name)?.[0];
    if (id === undefined) issues.push(missing(`experiment "${name}"`));
    else found.set(id, name);
  }
  return { experiments: found, issues };
}

function missing(path: string): DataIssue {
  return { path, message: 'It is not there, was deleted, or this user may not see it.' };
}
