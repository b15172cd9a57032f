import type { Run } from '../run/run';

/**
 * Whether a run did all that was asked of it, so that its best value may be held against others':
 * it completed, or its source cannot tell and it reached 90 % of its step budget.
 */
export function isFinished({ status, steps }: Run): boolean {
  if (status !== 'unknown') return status === 'completed';
  const { done, planned } = steps;
  return done !== undefined && planned !== undefined && planned > 0 && done >= 0.9 * planned;
}
