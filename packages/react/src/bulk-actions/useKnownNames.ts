'use client';

import { type Run, runLabel } from '@runcompare/core';
import { useState } from 'react';

/** Names of runs by id, also of those that are gone since; an id that was never there is its own. */
export function useKnownNames(runs: readonly Run[]): (runId: string) => string {
  const [known] = useState(() => new Map<string, string>());
  for (const run of runs) known.set(run.id, runLabel(run));
  return (runId) => known.get(runId) ?? runId;
}
