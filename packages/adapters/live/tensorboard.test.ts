import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Run } from '@runcompare/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeFileTree } from '../src/files/node';
import { createTensorBoardSource } from '../src/tensorboard/createTensorBoardSource';
import { createTensorBoardHttpSource } from '../src/tensorboard-http/createTensorBoardHttpSource';
import { describeRunSource } from '../src/testing/describeRunSource';
import { startTensorBoard, type TensorBoardServer, tensorBoardVersion } from './startTensorBoard';
import { writeTensorBoardRuns } from './writeTensorBoardRuns';

describe(`TensorBoard ${tensorBoardVersion}`, () => {
  let folder: string;
  let server: TensorBoardServer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'runcompare-tensorboard-'));
    await writeTensorBoardRuns(folder);
    server = await startTensorBoard(folder, '--samples_per_plugin', 'scalars=1000000');
  });
  afterAll(async () => {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  describeRunSource(
    {
      name: 'createTensorBoardHttpSource',
      makeSource: () => createTensorBoardHttpSource({ baseUrl: server.baseUrl }),
    },
    { describe, it, expect },
  );

  it('shows the runs and histories that its files hold', async () => {
    const ofServer = createTensorBoardHttpSource({ baseUrl: server.baseUrl });
    const ofFiles = createTensorBoardSource({ files: createNodeFileTree(folder) });
    const { runs } = await ofFiles.listRuns();
    const listed = await ofServer.listRuns();
    expect(listed.runs.map(({ id }) => id)).toEqual(runs.map(({ id }) => id));
    for (const { id } of runs) {
      const { histories: expected } = await ofFiles.loadHistories(id);
      const { histories } = await ofServer.loadHistories(id);
      expect(histories).toEqual(expected);
    }
    const configs = (of: readonly Run[]) => of.map(({ config }) => config);
    expect(configs(listed.runs)).toEqual(configs(runs));
  });
});
