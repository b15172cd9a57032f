import { createTextFileTree } from '@runcompare/adapters/files/memory';
import { createHuggingFaceSource } from '@runcompare/adapters/hugging-face';
import type { Run } from '@runcompare/core';

const root = '../../../../../packages/adapters/fixtures/runs/bytegpt-1l-32d/';
const texts = import.meta.glob<string>(
  '../../../../../packages/adapters/fixtures/runs/bytegpt-1l-32d/**/*.json',
  { query: '?raw', import: 'default', eager: true },
);

/** Three training runs of 5,624 steps that logged every step, as the adapter reads them. */
export async function realRuns(): Promise<readonly Run[]> {
  const files = Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [path.slice(root.length), text]),
  );
  const source = createHuggingFaceSource({ files: createTextFileTree({ name: 'runs', files }) });
  const { runs } = await source.listRuns();
  return Promise.all(
    runs.map(async (run) => {
      const { histories } = await source.loadHistories(run.id);
      return { ...run, histories };
    }),
  );
}
