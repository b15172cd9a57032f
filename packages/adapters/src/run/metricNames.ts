import { canonicalMetricName } from '@runcompare/core';

/**
 * Gives each key of a log its metric name. Two keys of one file never share a metric: the first
 * one met has the canonical name, a later one (`num_tokens` beside `num_input_tokens_seen`) keeps
 * its own.
 */
export function createMetricNames(): (sourceName: string) => string {
  const nameOf = new Map<string, string>();
  const taken = new Set<string>();
  return (sourceName) => {
    const known = nameOf.get(sourceName);
    if (known !== undefined) return known;
    const canonical = canonicalMetricName(sourceName);
    const name = taken.has(canonical) ? sourceName : canonical;
    nameOf.set(sourceName, name);
    taken.add(name);
    return name;
  };
}
