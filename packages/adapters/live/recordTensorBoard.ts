/**
 * Writes what a real TensorBoard answers to the adapter, for the tests that run without one:
 * `pnpm record:tensorboard`, after `tensorBoardVersion` was changed.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTensorBoardHttpSource } from '../src/tensorboard-http/createTensorBoardHttpSource';
import { startTensorBoard, tensorBoardVersion } from './startTensorBoard';
import { writeTensorBoardRuns } from './writeTensorBoardRuns';

const folder = new URL('../src/tensorboard-http/fixtures/', import.meta.url);
const place = await mkdtemp(join(tmpdir(), 'runcompare-tensorboard-'));
const runs = join(place, 'runs');
await writeTensorBoardRuns(runs);
const server = await startTensorBoard(runs);
try {
  const answers: object[] = [];
  const source = createTensorBoardHttpSource({
    baseUrl: server.baseUrl,
    fetch: async (url, init) => {
      const response = await fetch(url, init);
      const text = (await response.clone().text()).replaceAll(place, '/logs');
      const { status } = response;
      answers.push({
        method: init?.method,
        url: String(url).replace(server.baseUrl, ''),
        status,
        text,
      });
      return response;
    },
  });
  await source.listRuns();
  await mkdir(folder, { recursive: true });
  const file = new URL(`tensorboard-${tensorBoardVersion}.json`, folder);
  await writeFile(file, `${JSON.stringify({ answers }, null, 1)}\n`);
  console.log(`${tensorBoardVersion}: ${answers.length} answers`);
} finally {
  await server.stop();
  await rm(place, { recursive: true, force: true });
}
