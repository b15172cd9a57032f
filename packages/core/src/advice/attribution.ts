import { bestValue } from '../comparison/bestValue';
import { checkDirection } from '../comparison/checkDirection';
import { tabulateConfigs } from '../comparison/configTable';
import { deepFreeze } from '../comparison/deepFreeze';
import { isFinished } from '../comparison/finishedRun';
import { type KeyRole, keyRole } from '../comparison/keyRole';
import { findSingleFactorPairs, type SingleFactorPair } from '../comparison/singleFactor';
import { tellingPlace } from '../comparison/tellingKeys';
import type { Objective } from '../metric/metricDefinition';
import type { Run } from '../run/run';
import { runLabel } from '../run/runLabel';
import { holm } from './holm';
import { associateKey, type KeyAssociation, type KeyLeftOut, requiredRuns } from './keyAssociation';
import { bundleKeys } from './keyBundles';

/** Keys that move together, or one on its own. */
export interface KeyBundle {
  /** Keys that moved together, smallest p-value first: nobody can tell which of them did it. */
  readonly keys: readonly (KeyAssociation & {
    /** Corrected for the number of keys asked about, by Holm's method. */
    readonly adjustedPValue: number;
  })[];
  /** Some adjusted p-value is below 5 %. Association is not cause. */
  readonly isSignal: boolean;
}

/** Which settings go with the objective, as far as the runs of one group can say. */
export interface Attribution {
  readonly objective: Objective;
  /**
   * `tooFewRuns`: under five usable ones, so no coefficient. `noSpread`: all of them are equally
   * good. `noSignal`: no key goes with the objective more than chance explains.
   */
  readonly state: 'tooFewRuns' | 'noSpread' | 'noSignal' | 'signal';
  /** Runs that can be held against each other: finished, with a value and a configuration. */
  readonly usable: number;
  /** Usable runs that it takes for a coefficient. */
  readonly required: number;
  readonly notUsable: readonly {
    readonly runId: string;
    readonly label: string;
    readonly reason: 'notFinished' | 'noValue' | 'configNotRecorded';
  }[];
  /** Smallest p-value first; empty unless the state is `noSignal` or `signal`. */
  readonly bundles: readonly KeyBundle[];
  /** Keys of which nothing can be said, in code-point order. */
  readonly leftOut: readonly {
    readonly key: string;
    readonly reason: KeyLeftOut | Exclude<KeyRole, 'hyperparameter'>;
  }[];
  /** Usable runs that differ in exactly one key, the strongest evidence, largest difference first. */
  readonly singleFactorPairs: readonly SingleFactorPair[];
  /** How many there are; more than are listed only past a hundred. */
  readonly singleFactorCount: number;
}

/**
 * Which settings go with the objective over the runs of one group. Numbers by Pearson and Spearman
 * (as logarithms where they span two decades), categories by eta squared, each with the chance that
 * it means nothing, corrected for the number of keys (Holm). Never a share of importance: where
 * nothing stands out, that is the answer. Keys that name a run, bookkeeping, seeds and constant keys
 * are left out. Keys that move together (|r| > .9, or the same partition of the runs) are one bundle.
 *
 * Association is not cause, and runs that a person steered are no random sample. Replicates count as
 * runs of their own, which makes a p-value smaller than it should be. Does not depend on the order of
 * the runs.
 *
 * @throws RunCompareError where the objective has no direction.
 */
export function attributeConfig(runs: readonly Run[], objective: Objective): Attribution {
  checkDirection(objective, 'attributeConfig');
  const usable: { run: Run; value: number }[] = [];
  const notUsable: Attribution['notUsable'][number][] = [];
  for (const run of [...runs].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const best = bestValue(run, objective);
    const reason = whyNotUsable(run, best !== undefined);
    if (reason) notUsable.push({ runId: run.id, label: runLabel(run), reason });
    else if (best) usable.push({ run, value: best.value });
  }
  const { bundles, leftOut, state } = associate(usable, objective);
  const { pairs, count } = findSingleFactorPairs(
    usable.map((entry) => entry.run),
    objective,
  );
  return deepFreeze({
    objective: { metric: objective.metric, direction: objective.direction },
    state,
    usable: usable.length,
    required: requiredRuns,
    notUsable,
    bundles,
    leftOut,
    singleFactorPairs: pairs,
    singleFactorCount: count,
  });
}

/** The share of false claims that is put up with. */
const level = 0.05;

function whyNotUsable(
  run: Run,
  hasValue: boolean,
): Attribution['notUsable'][number]['reason'] | undefined {
  if (!isFinished(run)) return 'notFinished';
  if (!hasValue) return 'noValue';
  return run.config.recorded === 'none' ? 'configNotRecorded' : undefined;
}

function associate(
  usable: readonly { readonly run: Run; readonly value: number }[],
  objective: Objective,
): Pick<Attribution, 'bundles' | 'leftOut' | 'state'> {
  if (usable.length < requiredRuns) return { bundles: [], leftOut: [], state: 'tooFewRuns' };
  const values = usable.map((entry) => entry.value);
  if (values.every((value) => value === values[0])) {
    return { bundles: [], leftOut: [], state: 'noSpread' };
  }
  const leftOut: Attribution['leftOut'][number][] = [];
  const asked = tabulateConfigs(usable.map((entry) => entry.run)).rows.flatMap((row) => {
    const association = associateKey(row, values, objective.direction);
    const role = keyRole(row.key);
    const found = role === 'hyperparameter' || association === 'constant' ? association : role;
    if (typeof found !== 'string') return [{ ...row, found }];
    leftOut.push({ key: row.key, reason: found });
    return [];
  });
  const adjusted = holm(asked.map(({ found }) => found.pValue));
  const bundles = bundleKeys(asked).map((members): KeyBundle => {
    const keys = members.map((i) => ({
      ...(asked[i] as (typeof asked)[number]).found,
      adjustedPValue: adjusted[i] as number,
    }));
    return { keys: keys.sort(byStrength), isSignal: keys.some((k) => k.adjustedPValue < level) };
  });
  bundles.sort((a, b) => byStrength(a.keys[0] as KeyAssociation, b.keys[0] as KeyAssociation));
  const state = bundles.some((bundle) => bundle.isSignal) ? 'signal' : 'noSignal';
  return { bundles, leftOut, state };
}

function byStrength(a: KeyAssociation, b: KeyAssociation): number {
  return (
    a.pValue - b.pValue || tellingPlace(a.key) - tellingPlace(b.key) || (a.key < b.key ? -1 : 1)
  );
}
