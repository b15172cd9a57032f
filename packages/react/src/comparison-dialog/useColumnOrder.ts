'use client';

import type { Run } from '@runcompare/core';
import { useMemo } from 'react';

/** Columns stand in the order of joining, which no change of values touches. */
export function useColumnOrder(runs: readonly Run[]): readonly string[] {
  return useMemo(() => runs.map((run) => run.id), [runs]);
}
