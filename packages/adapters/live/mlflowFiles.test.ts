import { join } from 'node:path';
import type { Run, RunSource } from '@runcompare/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeFileTree } from '../src/files/node';
import { createMlflowSource } from '../src/mlflow/createMlflowSource';
import { createMlflowFilesSource } from '../src/mlflow-files/createMlflowFilesSource';
import { describeRunSource } from '../src/testing/describeRunSource';
import { type MlflowServer, mlflowReleases, startMlflow } from './startMlflow';

describe.each(mlflowReleases)('the files of MLflow $version', (release) => {
  let server: MlflowServer;
  let ids: { readonly [name: string]: string };
  let files: RunSource;
  let rest: RunSource;

  beforeAll(async () => {
    server = await startMlflow(release, { store: 'files' });
    ids = (await server.client('seed', '--long')) as typeof ids;
    files = openFiles();
    rest = createMlflowSource({ baseUrl: server.baseUrl });
  });
  afterAll(() => server?.stop());

  const openFiles = () =>
    createMlflowFilesSource({ files: createNodeFileTree(join(server.folder, 'mlruns')) });

  describeRunSource(
    { name: 'createMlflowFilesSource', makeSource: openFiles },
    { describe, it, expect },
  );

  it('tell the same runs as the server that keeps them', async () => {
    const told = async (source: RunSource) =>
      new Map((await source.listRuns()).runs.map((run) => [run.id, comparable(run)]));
    const ours = await told(files);
    expect(ours.size).toBe(Object.keys(ids).length - 1);
    expect(ours).toEqual(await told(rest));
  });

  it('hold the same histories as the server gives', async () => {
    for (const [name, id] of Object.entries(ids)) {
      if (name === 'deleted') continue;
      const { histories } = await rest.loadHistories(id);
      expect([name, (await files.loadHistories(id)).histories]).toEqual([name, histories]);
    }
  });
});

/** The server knows no extremes and has a page for each run. */
function comparable({ links, summary, ...run }: Run) {
  const latest = Object.entries(summary).map(([name, { last, sourceName, reported }]) => [
    name,
    { last: last && { value: last.value, step: last.step }, sourceName, reported },
  ]);
  return { ...run, tags: [...run.tags].sort(), summary: Object.fromEntries(latest) };
}
