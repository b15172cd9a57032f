import { type Labels, labelsEn } from '../view/labels.en';

/**
 * A catalog without a Latin letter, placeholders aside: whatever Latin a view still says then is said
 * past the catalog.
 */
export function dottedLabels(metrics: readonly string[]): Labels {
  return {
    ...dotted(labelsEn),
    metrics: Object.fromEntries(metrics.map((key) => [key, '·'])),
  };
}

function dotted<T>(part: T): T {
  if (typeof part === 'string') {
    return part.replace(/\{\w+\}|[A-Za-z]/g, (found) => (found.length > 1 ? found : '·')) as T;
  }
  if (typeof part === 'function') {
    return ((...values: unknown[]) => dotted((part as (...given: unknown[]) => T)(...values))) as T;
  }
  if (Array.isArray(part)) return part.map(dotted) as T;
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, dotted(one)])) as T;
}
