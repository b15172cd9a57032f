import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Run, RunSource } from '@runcompare/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeFileTree } from '../src/files/node';
import { describeRunActions } from '../src/testing/describeRunActions';
import { describeRunSource } from '../src/testing/describeRunSource';
import { createTrackioActions } from '../src/trackio/createTrackioActions';
import { createTrackioSource } from '../src/trackio/createTrackioSource';
import { createTrackioFilesSource } from '../src/trackio-files/createTrackioFilesSource';
import { startTrackio, type TrackioServer, trackioVersion } from './startTrackio';

describe(`Trackio ${trackioVersion}`, () => {
  let server: TrackioServer;
  let frozen: string;

  beforeAll(async () => {
    frozen = await mkdtemp(join(tmpdir(), 'runcompare-trackio-'));
    server = await startTrackio('--long');
    await server.exportTo(frozen);
  });
  afterAll(async () => {
    await server?.stop();
    await rm(frozen, { recursive: true, force: true });
  });

  const ofServer = () => createTrackioSource({ baseUrl: server.baseUrl });
  const ofFolder = (folder: string) =>
    createTrackioFilesSource({ files: createNodeFileTree(folder) });

  describeRunSource(
    { name: 'createTrackioSource', makeSource: ofServer },
    { describe, it, expect },
  );
  describeRunSource(
    { name: 'createTrackioFilesSource of databases', makeSource: () => ofFolder(server.folder) },
    { describe, it, expect },
  );
  describeRunSource(
    { name: 'createTrackioFilesSource of Parquet', makeSource: () => ofFolder(frozen) },
    { describe, it, expect },
  );

  it('tells the same runs and histories by its server, its databases and its Parquet files', async () => {
    const theirs = await everything(ofServer());
    expect(Object.keys(theirs)).toHaveLength(7);
    const { length, value } = theirs[`long/${server.ids.long}`]?.histories.train_loss ?? {};
    expect([length, value?.[0], value?.[11_999]]).toEqual([12_000, 12_000, 1]);
    expect(await everything(ofFolder(server.folder))).toEqual(theirs);
    expect(await everything(ofFolder(frozen))).toEqual(theirs);
  });

  it('does not delete without its write token', async () => {
    const id = `Byteslab/${server.ids.plain}`;
    const outcomes = await createTrackioActions({ baseUrl: server.baseUrl }).delete([id]);
    expect(outcomes).toEqual([
      { runId: id, outcome: 'refused', reason: expect.stringContaining('write_token') },
    ]);
    expect((await ofServer().listRuns()).runs.map((run) => run.id)).toContain(id);
  });

  it('does not find what is not in a project, of which Trackio says that it was deleted', async () => {
    const headers = { 'X-Trackio-Write-Token': server.writeToken };
    const actions = createTrackioActions({ baseUrl: server.baseUrl, headers });
    const ids = ['Byteslab/no-such-run', 'no-such-project/a'];
    expect((await actions.delete(ids)).map(({ outcome }) => outcome)).toEqual([
      'notFound',
      'notFound',
    ]);
  });

  describeRunActions(
    {
      name: 'createTrackioActions',
      makeActions: async () => {
        const { runs } = await ofServer().listRuns();
        const headers = { 'X-Trackio-Write-Token': server.writeToken };
        const actions = createTrackioActions({ baseUrl: server.baseUrl, headers });
        return { actions, runIds: runs.slice(0, 2).map(({ id }) => id) };
      },
    },
    { describe, it, expect },
  );
});

/** Without the page that only a server has. */
async function everything(source: RunSource) {
  const { runs } = await source.listRuns();
  const told: { [id: string]: Awaited<ReturnType<RunSource['loadHistories']>> & Partial<Run> } = {};
  for (const { links: _, ...run } of runs)
    told[run.id] = { ...run, ...(await source.loadHistories(run.id)) };
  return told;
}
