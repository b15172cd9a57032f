/**
 * Writes what a real MLflow server answers to the adapter, for the tests that run without one:
 * `pnpm record:mlflow`, after a release was added to `mlflowReleases`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { createMlflowActions } from '../src/mlflow/createMlflowActions';
import { createMlflowSource } from '../src/mlflow/createMlflowSource';
import { mlflowReleases, startMlflow } from './startMlflow';

const folder = new URL('../src/mlflow/fixtures/', import.meta.url);

await mkdir(folder, { recursive: true });
for (const release of mlflowReleases) {
  const server = await startMlflow(release);
  try {
    const ids = (await server.client('seed')) as { readonly [name: string]: string };
    const answers = await record(server.baseUrl, ids);
    const file = new URL(`mlflow-${release.version}.json`, folder);
    await writeFile(file, `${JSON.stringify({ ids, answers }, null, 1)}\n`);
    console.log(`${release.version}: ${answers.length} answers`);
  } finally {
    await server.stop();
  }
}

async function record(baseUrl: string, ids: { readonly [name: string]: string }) {
  const answers: object[] = [];
  const server = {
    baseUrl,
    fetch: async (url: string | URL | Request, init?: RequestInit) => {
      const response = await fetch(url, init);
      const text = await response.clone().text();
      answers.push({
        method: init?.method ?? 'GET',
        url: String(url).replace(baseUrl, ''),
        body: init?.body,
        status: response.status,
        type: response.headers.get('content-type'),
        text,
      });
      return response;
    },
  };
  const source = createMlflowSource(server);
  const { runs } = await source.listRuns();
  for (const { id } of runs) await source.loadHistories(id);
  await source.loadHistories('no-such-run').catch(() => undefined);
  const actions = createMlflowActions(server);
  const { killed = '', failed = '', deleted = '', trainer = '', parent = '' } = ids;
  for (const act of [actions.archive, actions.restore, actions.restore]) await act([killed]);
  for (const act of [actions.delete, actions.archive, actions.restore]) await act([failed]);
  for (const act of [actions.archive, actions.restore, actions.delete]) await act(['no-such-run']);
  await actions.archive([deleted]);
  const [checkpoint] = runs.find(({ id }) => id === trainer)?.checkpoints ?? [];
  await actions.download({ runId: trainer });
  await actions.download({ runId: trainer, checkpointId: checkpoint?.id });
  for (const runId of [parent, 'no-such-run']) {
    await actions.download({ runId }).catch(() => undefined);
  }
  return answers;
}
