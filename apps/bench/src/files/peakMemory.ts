import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { fileReaders } from './readers';

/** By how many bytes the memory of a process grew while it read, in a process of its own. */
export function peakMemory(reader: number, who: 'ours' | 'peer'): number {
  const self = fileURLToPath(import.meta.url);
  const args = [...process.execArgv, self, String(reader), who];
  return Number(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const reader = fileReaders()[Number(process.argv[2])];
  if (!reader) throw new Error(`There is no reader ${process.argv[2]}.`);
  const highest = new Float64Array(new SharedArrayBuffer(8));
  // From another thread, since what reads may hold up its own. The kernel's own record will not do:
  // a process begins with that of the one that started it.
  const watcher = new Worker(
    `const { workerData } = require('node:worker_threads');
     setInterval(() => {
       workerData[0] = Math.max(workerData[0], process.memoryUsage.rss());
     }, 1);`,
    { eval: true, workerData: highest },
  );
  await new Promise((resolve) => watcher.once('online', resolve));
  const before = process.memoryUsage.rss();
  if (process.argv[3] === 'peer') await reader.readPeer(await reader.openPeer());
  else await reader.read(await reader.open?.());
  await new Promise((resolve) => setTimeout(resolve, 20));
  console.log((highest[0] as number) - before);
  await watcher.terminate();
}
