// Which run of a folder is best, and why: `node verdict.js outputs`.
import { createNodeFileTree } from '@runcompare/adapters/files/node';
import { createFolderSource } from '@runcompare/adapters/folder';
import {
  compareRuns,
  groupRuns,
  plainText,
  rankRuns,
  recommendationView,
  recommendRun,
} from '@runcompare/core';

const objective = /** @type {const} */ ({ metric: 'eval_loss', direction: 'min' });
const source = createFolderSource({ files: createNodeFileTree(process.argv[2] ?? 'outputs') });

const { runs } = await source.listRuns();
for (const group of groupRuns(runs)) {
  const best = rankRuns(group.runs, objective).slice(0, 5);
  const compared = await Promise.all(
    best.map(async ({ run }) => {
      const { histories } = await source.loadHistories(run.id);
      return { ...run, histories };
    }),
  );
  const comparison = compareRuns(compared, { objective, peers: group.runs });
  const { headline, verdict, reasons } = recommendationView(comparison, recommendRun(comparison));
  console.log(`${plainText(headline)} (${verdict?.word ?? 'no verdict'})`);
  for (const reason of reasons) console.log(`  ${plainText(reason.text)}`);
}
