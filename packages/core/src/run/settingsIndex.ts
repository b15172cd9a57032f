import { createConfigReader, type Setting } from './configReader';
import type { Run } from './run';

export interface RecordedSettings {
  /** The same for two runs exactly where all that was recorded of them but their seeds is equal. */
  readonly settings: number;
  /** Every recorded seed as text. */
  readonly seed: string;
}

/**
 * Numbers runs by their settings: model, step budget and configuration, without the keys that hold
 * a seed or name the run. Undefined for a run whose configuration is not fully recorded or has no
 * seed. Numbers of two indexes mean nothing together.
 *
 * Runs of a group differ in few values, so that they are found by where they differ from the first.
 */
export function createSettingsIndex(): (run: Run) => RecordedSettings | undefined {
  const read = createConfigReader();
  const families = new Map<string, Family>();
  let count = 0;
  return ({ config, model, steps }) => {
    if (config.recorded !== 'full') return undefined;
    const { shape, values, seeds } = read(config);
    if (seeds.length === 0) return undefined;
    const { name, fingerprint } = model;
    const budget = Number.isFinite(steps.planned) ? steps.planned : undefined;
    const settings = [...values, name, name ?? fingerprint, budget];
    const { first, root } = known(families, shape, () => ({ first: settings, root: {} }));
    let fork = root;
    for (let i = 0; i < settings.length; i++) {
      if (settings[i] !== first[i]) fork = partAt(fork, i, settings[i]);
    }
    fork.settings ??= count++;
    return { settings: fork.settings, seed: seeds.join('\n') };
  };
}

/** Settings with the same keys. */
interface Family {
  readonly first: readonly Setting[];
  readonly root: Fork;
}

/** Where settings part: by the key that differs next, and by its value. */
interface Fork {
  settings?: number;
  parts?: Map<number, Map<Setting, Fork>>;
}

function partAt(fork: Fork, key: number, value: Setting): Fork {
  fork.parts ??= new Map();
  const byValue = known(fork.parts, key, () => new Map<Setting, Fork>());
  return known(byValue, value, () => ({}));
}

function known<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  const before = map.get(key);
  if (before !== undefined) return before;
  const created = create();
  map.set(key, created);
  return created;
}
