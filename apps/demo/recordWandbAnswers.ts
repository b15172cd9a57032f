/**
 * Writes what the W&B server of the adapter's tests answers about trainings that were really run, for
 * the demo, which has no key of W&B's: `pnpm record:demo`.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createNodeFileTree } from '@runcompare/adapters/files/node';
import { createHuggingFaceSource } from '@runcompare/adapters/hugging-face';
import { createWandbApiSource } from '@runcompare/adapters/wandb-api';
import { type KeptRun, wandbServer } from '../../packages/adapters/src/wandb-api/wandbServer';

const folder = new URL('../../packages/adapters/fixtures/runs/tinyllama-4l-128d', import.meta.url);
const trainer = createHuggingFaceSource({ files: createNodeFileTree(fileURLToPath(folder)) });
const { runs } = await trainer.listRuns();
const kept = await Promise.all(
  runs.map(async ({ id, config, summary }): Promise<KeptRun> => {
    const { histories } = await trainer.loadHistories(id);
    const rows = (['train_loss', 'eval_loss'] as const).flatMap((name) => {
      const { step = [], value = [] } = histories[name] ?? {};
      const key = name.replace('_', '/');
      return Array.from(step, (at, i) => ({ 'train/global_step': at, [key]: value[i] }));
    });
    rows.sort((a, b) => Number(a['train/global_step']) - Number(b['train/global_step']));
    const last = summary.eval_loss?.last?.value;
    const values = Object.entries(config.values).map(([key, value]) => [key, { value }]);
    return {
      name: id,
      displayName: id,
      state: 'finished',
      config: Object.fromEntries(values),
      summary: { 'eval/loss': last },
      rows: rows.map((row, _step) => ({ ...row, _step, _timestamp: 1_795_000_000 + _step })),
    };
  }),
);
const server = wandbServer(kept);
const answers: object[] = [];
const source = createWandbApiSource({
  ...server.options,
  async fetch(url, init) {
    const response = await server.options.fetch(url, init);
    const { pathname } = new URL(String(url));
    const { status } = response;
    answers.push({
      method: init?.method,
      url: pathname,
      body: init?.body,
      status,
      text: await response.clone().text(),
    });
    return response;
  },
});
const listed = await source.listRuns();
for (const { id } of listed.runs) await source.loadHistories(id);
const place = new URL('src/sources/world/wandb.json', import.meta.url);
await writeFile(place, `${JSON.stringify({ answers }, null, 1)}\n`);
console.log(`${listed.runs.length} runs, ${answers.length} answers`);
