/**
 * Writes the folder `mlruns` that a real MLflow keeps, for the tests that run without one:
 * `pnpm record:mlflow-files`, after a release was added to `mlflowReleases`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createNodeFileTree } from '../src/files/node';
import { mlflowReleases, startMlflow } from './startMlflow';

const fixtures = new URL('../src/mlflow-files/fixtures/', import.meta.url);

await mkdir(fixtures, { recursive: true });
for (const release of mlflowReleases) {
  const server = await startMlflow(release, { store: 'files' });
  try {
    const ids = await server.client('seed');
    const tree = createNodeFileTree(join(server.folder, 'mlruns'));
    const files: { [path: string]: string } = {};
    for (const { path } of await tree.list()) {
      // Where the recording machine kept it says nothing.
      files[path] = (await tree.readText(path)).replaceAll(server.folder, '/home/somebody');
    }
    const file = new URL(`mlruns-${release.version}.json`, fixtures);
    await writeFile(file, `${JSON.stringify({ ids, files }, null, 1)}\n`);
    console.log(`${release.version}: ${Object.keys(files).length} files`);
  } finally {
    await server.stop();
  }
}
