import { flattenConfig } from '../run/flattenConfig';
import type { Grouping } from '../run/groupRuns';
import type { Run } from '../run/run';
import { isSecretKey } from '../run/secretKeys';
import { isIdentityKey } from '../run/settingKeys';

/** What tells the runs of a list apart, each in code-point order: something to group them by. */
export interface GroupingChoices {
  /** `stage` for the tags `stage:prod` and `stage=prod`, else the whole tag. */
  readonly tags: readonly string[];
  /** Dotted keys. */
  readonly configKeys: readonly string[];
}

/**
 * The tags and config keys in which runs differ, a run without one differing from those that have it.
 * Keys that name the run, or hold a secret, are not among them. Reads the whole configuration of every
 * run: ask for it when a person opens the choice. What runs are grouped by now is always there.
 */
export function groupingChoices(
  runs: readonly Run[],
  grouping: Grouping = 'model',
): GroupingChoices {
  const [tags, configKeys] = [differences(), differences()];
  for (const { config, tags: own } of runs) {
    const seen = new Set<string>();
    for (const tag of own) {
      const key = /^[^:=]+(?=[:=])/.exec(tag)?.[0] ?? tag;
      // As in grouping: the first tag of a key counts.
      if (!seen.has(key)) tags.add(key, tag);
      seen.add(key);
    }
    for (const [key, value] of flattenConfig(config.values)) {
      if (isIdentityKey(key, config.identityKeys) || isSecretKey(key)) continue;
      configKeys.add(key, String(value));
    }
  }
  const by: { readonly tag?: string; readonly configKey?: string } =
    typeof grouping === 'string' ? {} : grouping;
  return {
    tags: tags.keys(runs.length, by.tag),
    configKeys: configKeys.keys(runs.length, by.configKey),
  };
}

interface Differences {
  readonly add: (key: string, value: string) => void;
  readonly keys: (runCount: number, always: string | undefined) => readonly string[];
}

/** Keys that have more than one value, or that not every run has, without keeping the values. */
function differences(): Differences {
  const seen = new Map<string, { readonly first: string; count: number; differs: boolean }>();
  return {
    add(key, value) {
      const known = seen.get(key);
      if (!known) seen.set(key, { first: value, count: 1, differs: false });
      else {
        known.count += 1;
        known.differs ||= known.first !== value;
      }
    },
    keys(runCount, always) {
      const keys = new Set(always === undefined ? [] : [always]);
      for (const [key, { count, differs }] of seen) {
        if (differs || count < runCount) keys.add(key);
      }
      return [...keys].sort();
    },
  };
}
