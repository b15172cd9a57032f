import { type FlatConfigValue, flattenConfig } from './flattenConfig';
import type { Run } from './run';

/** Keys that hold a random seed, by their last path segment in any case. */
const seedKeys: ReadonlySet<string> = new Set([
  'seed',
  'data_seed',
  'random_seed',
  'random_state',
  'rng_seed',
  'torch_seed',
]);

/** Keys that name a run rather than configure it, by their last path segment in any case. */
const identityKeys: ReadonlySet<string> = new Set([
  'output_dir',
  'logging_dir',
  'run_name',
  'report_to',
  'resume_from_checkpoint',
]);

export interface ReplicateSet {
  /** Ids of the runs that count, in code-point order; at least two. */
  readonly runIds: readonly string[];
  readonly leftOut: readonly {
    readonly runId: string;
    /** `incomplete`: under 90 % of the step budget. `sameSeed`: an older run of a seed that counts. */
    readonly reason: 'incomplete' | 'sameSeed';
  }[];
}

/** Runs with the same recorded settings, or one run alone where they were not recorded. */
export interface SettingsGroup {
  /** Whole runs, one of each seed, in code-point order of their ids. */
  readonly pooled: readonly SeededMember[];
  readonly leftOut: readonly LeftOutMember[];
}

interface SeededMember {
  readonly run: Run;
  /** Every recorded seed as text; absent for a run that stands alone because none is recorded. */
  readonly seed?: string | undefined;
}

interface LeftOutMember {
  readonly run: Run;
  readonly reason: ReplicateSet['leftOut'][number]['reason'];
}

/**
 * Runs that differ only by seed: each records a seed, the seeds differ, and all other recorded
 * hyperparameters are equal once seed and identity keys are dropped. Never inferred for a run whose
 * configuration is not fully recorded. Runs that did not reach 90 % of the same step budget are
 * named as left out.
 */
export function findReplicates(runs: readonly Run[]): readonly ReplicateSet[] {
  return groupBySettings(runs)
    .filter((group) => group.pooled.length >= 2)
    .map(({ pooled, leftOut }) => ({
      runIds: pooled.map(({ run }) => run.id),
      leftOut: leftOut.map(({ run, reason }) => ({ runId: run.id, reason })),
    }))
    .sort((a, b) => compareText(a.runIds[0] as string, b.runIds[0] as string));
}

/**
 * Every run in exactly one group of equal settings, by the rules of {@link findReplicates}. A group
 * may have a single run, or none that is whole.
 */
export function groupBySettings(runs: readonly Run[]): readonly SettingsGroup[] {
  const bySettings = new Map<string, { run: Run; seed: string }[]>();
  const alone: SettingsGroup[] = [];
  for (const run of runs) {
    const signature = run.config.recorded === 'full' ? configSignature(run) : undefined;
    if (!signature) {
      alone.push({ pooled: [{ run }], leftOut: [] });
      continue;
    }
    const { name, fingerprint } = run.model;
    const key = JSON.stringify([name, name ?? fingerprint, signature.config, run.steps.planned]);
    const members = bySettings.get(key) ?? [];
    members.push({ run, seed: signature.seed });
    bySettings.set(key, members);
  }
  return [...[...bySettings.values()].map(toGroup), ...alone];
}

/** Whether a flattened key holds a random seed. */
export function isSeedKey(key: string): boolean {
  return seedKeys.has((key.split('.').at(-1) as string).toLowerCase());
}

/** Whether a flattened key names a run, by its name or because the run marks it so. */
export function isIdentityKey(key: string, marked: readonly string[] = []): boolean {
  if (marked.some((own) => key === own || key.startsWith(`${own}.`))) return true;
  const path = key.toLowerCase().split('.');
  return path.some((part) => identityKeys.has(part) || part.startsWith('hub_'));
}

function configSignature(run: Run): { config: string; seed: string } | undefined {
  const config: [string, FlatConfigValue][] = [];
  const seeds: string[] = [];
  for (const [key, value] of flattenConfig(run.config.values)) {
    if (isSeedKey(key)) {
      if (value !== null) seeds.push(`${key}=${value}`);
    } else if (!isIdentityKey(key, run.config.identityKeys)) {
      config.push([key, value]);
    }
  }
  if (seeds.length === 0) return undefined;
  config.sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    config: JSON.stringify(config.map(([key, value]) => [key, typeof value, String(value)])),
    seed: seeds.sort().join('\n'),
  };
}

function toGroup(members: readonly { run: Run; seed: string }[]): SettingsGroup {
  const newestFirst = [...members].sort((a, b) => startOf(b.run) - startOf(a.run) || byId(a, b));
  const taken = new Set<string>();
  const pooled: SeededMember[] = [];
  const leftOut: LeftOutMember[] = [];
  for (const member of newestFirst) {
    const { run, seed } = member;
    if (!isWhole(run)) leftOut.push({ run, reason: 'incomplete' });
    else if (taken.has(seed)) leftOut.push({ run, reason: 'sameSeed' });
    else {
      taken.add(seed);
      pooled.push(member);
    }
  }
  return { pooled: pooled.sort(byId), leftOut: leftOut.sort(byId) };
}

/** Runs of unknown age count as older than all others. */
function startOf({ times }: Run): number {
  return Number.isFinite(times.startedAtMs) ? (times.startedAtMs as number) : -Number.MAX_VALUE;
}

function isWhole({ status, steps }: Run): boolean {
  const { done = 0, planned } = steps;
  return planned === undefined || !Number.isFinite(planned)
    ? status === 'completed'
    : done >= 0.9 * planned;
}

function byId(a: { readonly run: Run }, b: { readonly run: Run }): number {
  return compareText(a.run.id, b.run.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
