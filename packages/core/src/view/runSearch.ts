import type { Run, RunConfig } from '../run/run';

/** Whether a run's id, name, model, tags and configuration hold every word, in any case. */
export function searchRuns(search: string): ((run: Run) => boolean) | undefined {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return undefined;
  return ({ id, name, model, tags, config }) => {
    const about = [id, name, model.name ?? '', ...tags].join('\n').toLowerCase();
    return words.every((word) => about.includes(word) || configText(config).includes(word));
  };
}

/** A configuration never changes, so that it is written down once and not at every key stroke. */
const written = new WeakMap<RunConfig, string>();

function configText(config: RunConfig): string {
  const before = written.get(config);
  if (before !== undefined) return before;
  const text = JSON.stringify(config.values).toLowerCase();
  written.set(config, text);
  return text;
}
