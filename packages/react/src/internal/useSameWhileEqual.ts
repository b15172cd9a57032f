'use client';

import { useState } from 'react';
import { sameValue } from './sameValue';

/** The value as it was first given, for as long as what it holds is the same. */
export function useSameWhileEqual<T>(value: T): T {
  const [kept, setKept] = useState(value);
  if (kept === value || sameValue(kept, value)) return kept;
  setKept(value);
  return value;
}
