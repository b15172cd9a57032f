import { isRecord } from '../json/isRecord';
import { readFinite } from '../json/readNumber';

/**
 * How many values of each key were logged, of the keys whose values are numbers. W&B documents the
 * field nowhere: what is of another shape is left out.
 */
export function historyKeys(field: unknown): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const keys = isRecord(field) && isRecord(field.keys) ? field.keys : {};
  for (const [key, held] of Object.entries(keys)) {
    if (key.startsWith('_')) continue;
    const types = isRecord(held) && Array.isArray(held.typeCounts) ? held.typeCounts : [];
    const known = types.filter(isRecord);
    if (!known.some(({ type }) => type === 'number')) continue;
    counts.set(
      key,
      known.reduce((sum, { count }) => sum + (readFinite(count) ?? 0), 0),
    );
  }
  return counts;
}
