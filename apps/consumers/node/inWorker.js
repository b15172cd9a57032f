// Reads and compares off the main thread; what comes back is plain data: `node inWorker.js outputs`.
import { Worker } from 'node:worker_threads';
import { toMarkdown } from '@runcompare/core';

const worker = new Worker(new URL('./compareFolder.js', import.meta.url), {
  workerData: process.argv[2] ?? 'outputs',
});
worker.on('message', (comparisons) => {
  for (const comparison of comparisons) console.log(toMarkdown(comparison));
});
