'use client';

import type { Run } from '@runcompare/core';
import { useState } from 'react';
import { nextSlots, type RunSlots } from '../internal/runSlots';

/** Slots that outlive a change of the selection: a run keeps its color while it is compared. */
export function useSlots(compared: readonly Run[]): RunSlots {
  const ids = compared.map((run) => run.id);
  const key = ids.join('\n');
  const [kept, setKept] = useState(() => ({ key, slots: nextSlots({}, ids) }));
  if (kept.key === key) return kept.slots;
  const slots = nextSlots(kept.slots, ids);
  setKept({ key, slots });
  return slots;
}
