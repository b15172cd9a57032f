import type { Objective } from '../metric/metricDefinition';
import { groupBySettings } from '../run/replicates';
import type { Run } from '../run/run';
import { bestValue } from './bestValue';
import { knownNumber } from './knownNumber';
import { rankRuns } from './rankRuns';

/** A run and its best value of the objective. */
export interface ConfigurationMember {
  readonly run: Run;
  readonly value: number;
  /** Recorded seeds as one text, where the run is one of a replicate set. */
  readonly seed?: string | undefined;
  /** Among the compared runs; absent for a peer. */
  readonly rank?: number | undefined;
}

/** Settings that were trained once or several times: what a verdict compares. */
export interface Configuration {
  /** Pooled runs, compared ones and peers, in code-point order of their ids; at least one. */
  readonly members: readonly ConfigurationMember[];
  /** Compared runs of these settings that have a value, pooled or not, best first. */
  readonly compared: readonly ConfigurationMember[];
  /** How many runs of these settings have a value, pooled or not. */
  readonly tried: number;
}

/**
 * The configurations of the compared runs and their peers: those of compared runs first, by their
 * best compared run; the others after them. A run without a usable value counts nowhere. Independent
 * of the order of the input; a peer that is also compared counts once.
 *
 * Where no run of some settings is whole, the one that was trained longest stands for them: choosing
 * by value would favor settings that were tried more often.
 */
export function findConfigurations(
  runs: readonly Run[],
  {
    objective,
    peers = [],
  }: { readonly objective: Objective; readonly peers?: readonly Run[] | undefined },
): readonly Configuration[] {
  const ranked = new Map(rankRuns(runs, objective).map((entry) => [entry.run.id, entry]));
  const others = peers.filter((peer) => !ranked.has(peer.id));
  const withValue = ({ run, seed }: Pick<ConfigurationMember, 'run' | 'seed'>) => {
    const { best, rank } = ranked.get(run.id) ?? { best: bestValue(run, objective) };
    return best ? [{ run, value: best.value, seed, rank }] : [];
  };
  return groupBySettings([...runs, ...others])
    .flatMap(({ pooled, leftOut }) =>
      toConfiguration(pooled.flatMap(withValue), leftOut.flatMap(withValue)),
    )
    .sort(
      (a, b) => rankOf(a.compared[0]) - rankOf(b.compared[0]) || (firstId(a) < firstId(b) ? -1 : 1),
    );
}

function toConfiguration(
  whole: readonly ConfigurationMember[],
  rest: readonly ConfigurationMember[],
): readonly Configuration[] {
  const members = whole.length > 0 ? whole : longestTrained(rest);
  if (members.length === 0) return [];
  const all = [...whole, ...rest];
  const compared = all
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => rankOf(a) - rankOf(b));
  return [{ members, compared, tried: all.length }];
}

function longestTrained(members: readonly ConfigurationMember[]): readonly ConfigurationMember[] {
  return members.toSorted((a, b) => stepsDone(b) - stepsDone(a)).slice(0, 1);
}

function stepsDone({ run }: ConfigurationMember): number {
  return knownNumber(run.steps.done) ?? 0;
}

/** What no compared run has comes last. */
function rankOf(member: ConfigurationMember | undefined): number {
  return member?.rank ?? Number.MAX_VALUE;
}

function firstId({ members: [first] }: Configuration): string {
  return (first as ConfigurationMember).run.id;
}
