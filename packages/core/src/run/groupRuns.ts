import { configValue } from './configValue';
import { type FamilyRule, familyRules, modelFamily } from './modelFamily';
import type { ModelNameOrigin, Run } from './run';

/**
 * What puts runs together: the exact model name, its family, the value of one config key (dotted),
 * the value of one tag (`stage` for the tags `stage:prod` and `stage=prod`), or nothing.
 */
export type Grouping =
  | 'model'
  | 'family'
  | 'none'
  | { readonly configKey: string }
  | { readonly tag: string };

/** How {@link groupRuns} puts runs together. */
export interface GroupOptions {
  /** The exact model name by default. */
  readonly by?: Grouping | undefined;
  /** What a family folds away; `familyRules` when left out. Read only where `by` is `family`. */
  readonly familyRules?: readonly FamilyRule[] | undefined;
}

/** Runs that belong together. */
export interface RunGroup {
  /** Stable across reloads: a collapsed group is remembered by it. */
  readonly key: string;
  /** What the runs have in common; absent where they do not say it, or are not grouped. */
  readonly name?: string | undefined;
  /** Where the model's name was read from, of the first run. */
  readonly from: ModelNameOrigin;
  /** In code-point order of their ids. */
  readonly runs: readonly Run[];
}

/**
 * Runs that belong together. Runs whose model has no name are kept apart by their fingerprint;
 * runs without the config key or the tag form one group. Groups with a name come before those
 * without, both in code-point order of their key (a family's has no organization and is in lower
 * case); the order of the input does not matter. Archived runs are grouped like all others.
 */
export function groupRuns(runs: readonly Run[], options: GroupOptions = {}): readonly RunGroup[] {
  const place = placement(options);
  const groups = new Map<string, { names: Set<string>; runs: Run[] }>();
  for (const run of runs) {
    const { key, name } = place(run);
    const group = groups.get(key) ?? { names: new Set(), runs: [] };
    if (name !== undefined) group.names.add(name);
    group.runs.push(run);
    groups.set(key, group);
  }
  return [...groups]
    .map(([key, { names, runs: members }]): RunGroup => {
      const ordered = members.sort((a, b) => compareText(a.id, b.id));
      return { key, name: fullest(names), from: (ordered[0] as Run).model.from, runs: ordered };
    })
    .sort(
      (a, b) =>
        Number(a.name === undefined) - Number(b.name === undefined) || compareText(a.key, b.key),
    );
}

interface Place {
  readonly key: string;
  readonly name?: string | undefined;
}

function placement({
  by = 'model',
  familyRules: rules = familyRules,
}: GroupOptions): (run: Run) => Place {
  if (by === 'none') return () => ({ key: 'all' });
  if (by === 'model') return (run) => modelPlace(run, 'model', (name) => name);
  if (by === 'family') {
    const families = new Map<string, string>();
    const familyOf = (name: string) => {
      const family = families.get(name) ?? modelFamily(name, rules);
      families.set(name, family);
      return family;
    };
    return (run) => modelPlace(run, 'family', familyOf);
  }
  if ('tag' in by) return (run) => valuePlace(`tag:${by.tag}`, tagValue(run, by.tag));
  return (run) => valuePlace(`config:${by.configKey}`, configValue(run, by.configKey));
}

/** A family is one across organizations: `unsloth/Qwen3-8B` is trained from `Qwen/Qwen3-8B`. */
function modelPlace(run: Run, kind: 'model' | 'family', nameOf: (name: string) => string): Place {
  const given = run.model.name?.trim();
  if (!given) return { key: `unknown:${run.model.fingerprint ?? ''}` };
  const name = nameOf(given);
  const key = kind === 'model' ? name : (name.split('/').at(-1) as string).toLowerCase();
  return { key: `${kind}:${key}`, name };
}

function valuePlace(kind: string, value: string | undefined): Place {
  return value === undefined ? { key: kind } : { key: `${kind}=${value}`, name: value };
}

function tagValue(run: Run, tag: string): string | undefined {
  const found = run.tags.find(
    (own) => own === tag || (/^[:=]/.test(own.slice(tag.length)) && own.startsWith(tag)),
  );
  return found === undefined ? undefined : found === tag ? tag : found.slice(tag.length + 1);
}

/** The name with an organization, if one has it; else the first in code-point order. */
function fullest(names: ReadonlySet<string>): string | undefined {
  const ordered = [...names].sort(compareText);
  return ordered.find((name) => name.includes('/')) ?? ordered[0];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
