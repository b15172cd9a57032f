import { compareRuns, type Run } from '@runcompare/core';
import { objective } from './objective';

/** Compares off the main thread: runs come in, and a comparison, which is plain data, goes back. */
addEventListener('message', ({ data }: MessageEvent<readonly Run[]>) => {
  postMessage(compareRuns(data, { objective }));
});
