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

/**
 * Runs that differ only by seed: each records a seed, the seeds differ, and all other recorded
 * hyperparameters are equal once seed and identity keys are dropped. Never inferred for a run whose
 * configuration is not fully recorded. Runs that did not reach 90 % of the same step budget are
 * named as left out.
 */
export function findReplicates(runs: readonly Run[]): readonly ReplicateSet[] {
  const byConfig = new Map<string, { run: Run; seed: string }[]>();
  for (const run of runs) {
    const signature = run.config.recorded === 'full' ? configSignature(run) : undefined;
    if (!signature) continue;
    const { name, fingerprint } = run.model;
    const key = JSON.stringify([name, name ?? fingerprint, signature.config, run.steps.planned]);
    const members = byConfig.get(key) ?? [];
    members.push({ run, seed: signature.seed });
    byConfig.set(key, members);
  }
  return [...byConfig.values()]
    .map(toSet)
    .filter((set) => set.runIds.length >= 2)
    .sort((a, b) => ((a.runIds[0] as string) < (b.runIds[0] as string) ? -1 : 1));
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

function toSet(members: { run: Run; seed: string }[]): ReplicateSet {
  const newestFirst = [...members].sort(
    (a, b) =>
      (b.run.times.startedAtMs ?? -Infinity) - (a.run.times.startedAtMs ?? -Infinity) ||
      (a.run.id < b.run.id ? -1 : 1),
  );
  const taken = new Set<string>();
  const runIds: string[] = [];
  const leftOut: { runId: string; reason: 'incomplete' | 'sameSeed' }[] = [];
  for (const { run, seed } of newestFirst) {
    const { done, planned } = run.steps;
    const incomplete =
      planned === undefined ? run.status !== 'completed' : (done ?? 0) < 0.9 * planned;
    if (incomplete) leftOut.push({ runId: run.id, reason: 'incomplete' });
    else if (taken.has(seed)) leftOut.push({ runId: run.id, reason: 'sameSeed' });
    else {
      taken.add(seed);
      runIds.push(run.id);
    }
  }
  const byText = (a: string, b: string) => (a < b ? -1 : 1);
  return {
    runIds: runIds.sort(byText),
    leftOut: leftOut.sort((a, b) => byText(a.runId, b.runId)),
  };
}
