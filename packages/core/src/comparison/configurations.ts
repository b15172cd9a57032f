import type { Objective } from '../metric/metricDefinition';
import { groupBySettings, type SettingsGroup } from '../run/replicates';
import type { Run } from '../run/run';
import { bestValue } from './bestValue';
import { rankRuns } from './rankRuns';

/** A run and its best value of the objective. */
export interface ConfigurationMember {
  readonly run: Run;
  readonly value: number;
  /** Recorded seeds as one text, where the run is one of a replicate set. */
  readonly seed?: string | undefined;
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
  const places = new Map<string, number>();
  for (const { run, rank } of rankRuns(runs, objective)) {
    places.set(run.id, rank ?? Number.MAX_VALUE);
  }
  const others = peers.filter((peer) => !places.has(peer.id));
  return groupBySettings([...runs, ...others])
    .flatMap((group) => toConfiguration(group, { objective, places }))
    .sort((a, b) => placeOf(a, places) - placeOf(b, places) || (firstId(a) < firstId(b) ? -1 : 1));
}

function toConfiguration(
  { pooled, leftOut }: SettingsGroup,
  {
    objective,
    places,
  }: { readonly objective: Objective; readonly places: ReadonlyMap<string, number> },
): readonly Configuration[] {
  const withValue = (run: Run, seed?: string): readonly ConfigurationMember[] => {
    const best = bestValue(run, objective);
    return best ? [{ run, value: best.value, ...(seed !== undefined && { seed }) }] : [];
  };
  const whole = pooled.flatMap(({ run, seed }) => withValue(run, seed));
  const rest = leftOut.flatMap(({ run }) => withValue(run));
  const members = whole.length > 0 ? whole : longestTrained(rest);
  if (members.length === 0) return [];
  const compared = [...whole, ...rest]
    .filter(({ run }) => places.has(run.id))
    .sort((a, b) => (places.get(a.run.id) as number) - (places.get(b.run.id) as number));
  return [{ members, compared, tried: whole.length + rest.length }];
}

function longestTrained(members: readonly ConfigurationMember[]): readonly ConfigurationMember[] {
  let longest = members[0];
  for (const member of members) {
    if (longest && stepsDone(member.run) > stepsDone(longest.run)) longest = member;
  }
  return longest ? [longest] : [];
}

function stepsDone({ steps }: Run): number {
  return Number.isFinite(steps.done) ? (steps.done as number) : 0;
}

function placeOf({ compared: [first] }: Configuration, places: ReadonlyMap<string, number>) {
  return first ? (places.get(first.run.id) as number) : Number.MAX_VALUE;
}

function firstId({ members: [first] }: Configuration): string {
  return (first as ConfigurationMember).run.id;
}
