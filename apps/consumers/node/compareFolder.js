import { parentPort, workerData } from 'node:worker_threads';
import { createNodeFileTree } from '@runcompare/adapters/files/node';
import { createFolderSource } from '@runcompare/adapters/folder';
import { compareRuns, groupRuns, rankRuns } from '@runcompare/core';

const objective = /** @type {const} */ ({ metric: 'eval_loss', direction: 'min' });
const { runs } = await createFolderSource({ files: createNodeFileTree(workerData) }).listRuns();
const comparisons = groupRuns(runs).map((group) => {
  const best = rankRuns(group.runs, objective).slice(0, 5);
  return compareRuns(
    best.map(({ run }) => run),
    { objective, peers: group.runs },
  );
});
parentPort?.postMessage(comparisons);
