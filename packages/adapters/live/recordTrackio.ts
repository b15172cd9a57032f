/**
 * Writes what a real Trackio answers to the adapter and the files that it keeps, for the tests that
 * run without one: `pnpm record:trackio`, after `trackioVersion` was changed.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createNodeFileTree } from '../src/files/node';
import { createTrackioActions } from '../src/trackio/createTrackioActions';
import { createTrackioSource } from '../src/trackio/createTrackioSource';
import { startTrackio, trackioVersion } from './startTrackio';

const target = new URL('../src/trackio/fixtures/', import.meta.url);
const place = await mkdtemp(join(tmpdir(), 'runcompare-trackio-'));
const server = await startTrackio();
try {
  const { baseUrl, writeToken, folder, ids } = server;
  await server.exportTo(join(place, 'frozen'));
  const files: { [path: string]: string } = {};
  for (const [prefix, from] of [
    ['', folder],
    ['frozen/', join(place, 'frozen')],
  ] as const) {
    for (const { path } of await createNodeFileTree(from).list()) {
      if (!/\.(db|parquet)$/.test(path)) continue;
      const content = await readFile(join(from, path));
      files[prefix + path] = gzipSync(content, { level: 9 }).toString('base64');
    }
  }
  const answers: object[] = [];
  const recorded = {
    baseUrl,
    fetch: async (...[url, init]: Parameters<typeof fetch>) => {
      const response = await fetch(url, init);
      answers.push({
        path: String(url).replace(baseUrl, ''),
        body: init?.body,
        status: response.status,
        text: await response.clone().text(),
      });
      return response;
    },
  };
  const source = createTrackioSource(recorded);
  const { runs } = await source.listRuns();
  for (const { id } of runs) await source.loadHistories(id);
  const refused = createTrackioActions(recorded);
  const allowed = createTrackioActions({
    ...recorded,
    headers: { 'X-Trackio-Write-Token': writeToken },
  });
  await refused.delete([`Byteslab/${ids.plain}`]);
  await allowed.delete([`Byteslab/${ids.texts}`, 'Byteslab/no-such-run', 'no-such-project/a']);
  await mkdir(target, { recursive: true });
  const file = new URL(`trackio-${trackioVersion}.json`, target);
  await writeFile(file, `${JSON.stringify({ ids, answers, files }, null, 1)}\n`);
  console.log(`${trackioVersion}: ${answers.length} answers, ${Object.keys(files).length} files`);
} finally {
  await server.stop();
  await rm(place, { recursive: true, force: true });
}
