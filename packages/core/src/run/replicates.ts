import type { Run } from './run';
import { createSettingsIndex } from './settingsIndex';

/** Runs that differ only by seed, and those that would be among them but do not count. */
export interface ReplicateSet {
  /** Ids of the runs that count, in code-point order; at least two. */
  readonly runIds: readonly string[];
  readonly leftOut: readonly {
    readonly runId: string;
    /**
     * `incomplete`: under 90 % of the step budget, or not completed where no budget is known.
     * `sameSeed`: an older run of a seed that counts.
     */
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
 * Runs that differ only by seed: of one model and one step budget, each with a recorded seed of its
 * own, and with equal hyperparameters once the keys of seeds (`seed`, `data_seed`, ...) and names
 * (`output_dir`, `hub_*`, what the run marks) are dropped. Never inferred for a run whose
 * configuration is not fully recorded. Runs that did not reach 90 % of the budget, and all but the
 * newest of a seed, are named as left out. Sets come by their first id; none has fewer than two runs.
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
  const settingsOf = createSettingsIndex();
  const bySettings: { run: Run; seed: string }[][] = [];
  const alone: SettingsGroup[] = [];
  for (const run of runs) {
    const { settings, seed } = settingsOf(run) ?? {};
    if (settings === undefined || seed === undefined)
      alone.push({ pooled: [{ run }], leftOut: [] });
    else {
      bySettings[settings] ??= [];
      bySettings[settings].push({ run, seed });
    }
  }
  return [...bySettings.map(toGroup), ...alone];
}

function toGroup(members: readonly { run: Run; seed: string }[]): SettingsGroup {
  const bySeed = new Map<string, SeededMember>();
  const leftOut: LeftOutMember[] = [];
  for (const member of members) {
    const { run, seed } = member;
    if (!isWhole(run)) {
      leftOut.push({ run, reason: 'incomplete' });
      continue;
    }
    const other = bySeed.get(seed);
    const isKept = !other || isNewer(run, other.run);
    if (isKept) bySeed.set(seed, member);
    if (other) leftOut.push({ run: isKept ? other.run : run, reason: 'sameSeed' });
  }
  return { pooled: [...bySeed.values()].sort(byId), leftOut: leftOut.sort(byId) };
}

/** Of two runs that began at the same time, the first by id. */
function isNewer(a: Run, b: Run): boolean {
  const later = startOf(a) - startOf(b) || compareText(b.id, a.id);
  return later > 0;
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
