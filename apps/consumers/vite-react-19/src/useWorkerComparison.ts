import type { Comparison, Run } from '@runcompare/core';
import { useEffect, useState } from 'react';

/** The comparison of these runs as a worker made it; undefined until it answers. */
export function useWorkerComparison(runs: readonly Run[]): Comparison | undefined {
  const [comparison, setComparison] = useState<Comparison>();
  useEffect(() => {
    const worker = new Worker(new URL('./compare.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Comparison>) => setComparison(data);
    worker.postMessage(runs);
    return () => worker.terminate();
  }, [runs]);
  return comparison;
}
