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
  return gatherRuns(runs, options).map(({ key, name, runs: members }): RunGroup => {
    const ordered = members.toSorted((a, b) => compareText(a.id, b.id));
    return { key, name, from: (ordered[0] as Run).model.from, runs: ordered };
  });
}

export interface GatheredRuns {
  readonly key: string;
  readonly name?: string | undefined;
  /** In the order of the input. */
  readonly runs: readonly Run[];
  /** Where each of them stands in the input. */
  readonly places: readonly number[];
}

/** The groups of {@link groupRuns}, for whoever orders their runs by something else than the id. */
export function gatherRuns(
  runs: readonly Run[],
  { where = () => true, ...options }: GroupOptions & { readonly where?: (run: Run) => boolean },
): readonly GatheredRuns[] {
  const place = placement(options);
  const groups = new Map<string, { names: string[]; runs: Run[]; places: number[] }>();
  runs.forEach((run, index) => {
    if (!where(run)) return;
    const { key, name } = place(run);
    let group = groups.get(key);
    if (!group) {
      group = { names: [], runs: [], places: [] };
      groups.set(key, group);
    }
    if (name !== undefined && !group.names.includes(name)) group.names.push(name);
    group.runs.push(run);
    group.places.push(index);
  });
  return [...groups]
    .map(([key, { names, ...members }]) => ({ key, name: fullest(names), ...members }))
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
  if (by === 'model') return modelPlacement('model', (name) => name);
  if (by === 'family') return modelPlacement('family', (name) => modelFamily(name, rules));
  if ('tag' in by) return (run) => valuePlace(`tag:${by.tag}`, tagValue(run, by.tag));
  return (run) => valuePlace(`config:${by.configKey}`, configValue(run, by.configKey));
}

/** A family is one across organizations: `unsloth/Qwen3-8B` is trained from `Qwen/Qwen3-8B`. */
function modelPlacement(
  kind: 'model' | 'family',
  nameOf: (name: string) => string,
): (run: Run) => Place {
  const known = new Map<string | undefined, Place>();
  return ({ model }) => {
    const before = known.get(model.name);
    if (before) return before;
    const given = model.name?.trim();
    if (!given) return { key: `unknown:${model.fingerprint ?? ''}` };
    const name = nameOf(given);
    const key = kind === 'model' ? name : (name.split('/').at(-1) as string).toLowerCase();
    const place = { key: `${kind}:${key}`, name };
    known.set(model.name, place);
    return place;
  };
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
function fullest(names: readonly string[]): string | undefined {
  const ordered = [...names].sort(compareText);
  return ordered.find((name) => name.includes('/')) ?? ordered[0];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
