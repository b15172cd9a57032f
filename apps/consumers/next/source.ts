import { createNodeFileTree } from '@runcompare/adapters/files/node';
import { createFolderSource } from '@runcompare/adapters/folder';

/** Read on the server alone: a browser sees what a page or a route makes of it. */
export const source = createFolderSource({
  files: createNodeFileTree(process.env.RUNS_FOLDER ?? 'outputs'),
});
