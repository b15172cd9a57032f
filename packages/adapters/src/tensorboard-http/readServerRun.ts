import type { AbortSignalLike, DataIssue } from '@runcompare/core';
import { requestJson, type ServerOptions } from '../http/requestJson';
import { mapLimited } from '../mapLimited';
import type { EventFile } from '../tensorboard/eventFile';
import type { EventRun } from '../tensorboard/findEventRuns';
import { joinEventRun, type ReadEventRun } from '../tensorboard/joinEventRun';
import { inTurns } from '../work';
import type { ServerRuns } from './findServerRuns';
import { markSampled } from './markSampled';
import { parseSeries, type Series } from './parseSeries';
import { toEventFile } from './toEventFile';

interface Reading {
  readonly server: ServerOptions;
  readonly found: ServerRuns;
  readonly signal: AbortSignalLike | undefined;
}

/**
 * Reads all scalars of one training, one request a tag. A tag that fails is an issue beside the
 * others; rejects where all of them failed.
 */
export async function readServerRun(run: EventRun, reading: Reading): Promise<ReadEventRun> {
  const parts: { part: EventRun['parts'][number]['part']; files: EventFile[] }[] = [];
  for (const { part, files } of run.parts) {
    const read: EventFile[] = [];
    for (const { path } of files) read.push(await readFolder(path, reading));
    parts.push({ part, files: read });
  }
  const joined = await inTurns(joinEventRun(run, { parts }), reading);
  const { histories, summary, issues } = markSampled({
    histories: joined.histories,
    summary: joined.run.summary,
  });
  return {
    run: { ...joined.run, summary, issues: [...joined.run.issues, ...issues] },
    histories,
    issues: [...joined.issues, ...issues],
  };
}

async function readFolder(path: string, { server, found, signal }: Reading): Promise<EventFile> {
  const folder = found.folderOf.get(path) as string;
  const tags = found.tagsOf.get(folder) ?? [];
  const failures: unknown[] = [];
  const series = await mapLimited(tags, inFlight, async (tag): Promise<[string, Series]> => {
    const query = [['run', folder] as const, ['tag', tag] as const];
    const request = { method: 'GET', path: '/data/plugin/scalars/scalars', query, signal } as const;
    try {
      const { content } = await requestJson(server, request);
      return [tag, parseSeries(content, `${folder}: ${tag}`)];
    } catch (error) {
      signal?.throwIfAborted();
      failures.push(error);
      return [tag, { step: [], value: [], timeMs: [], issues: [unread(tag, error)] }];
    }
  });
  if (tags.length > 0 && failures.length === tags.length) throw failures[0];
  const readable = new Map(series);
  return toEventFile(folder, { series: readable, hparams: found.hparamsOf.get(folder) });
}

const inFlight = 6;

function unread(tag: string, error: unknown): DataIssue {
  const why = error instanceof Error ? error.message : String(error);
  return { path: tag, message: `Its points could not be read: ${why}` };
}
