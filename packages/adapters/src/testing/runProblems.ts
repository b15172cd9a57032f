import { type ConfigValue, isSecretKey, type Run } from '@runcompare/core';

/**
 * Numbers of a run that cannot be: a time in seconds or microseconds instead of milliseconds, an end
 * before the start, negative amounts, checkpoints that share an id.
 */
export function impossibleNumbers(run: Run): string[] {
  const { times, steps, epochs, checkpoints } = run;
  const amounts: [string, number | undefined][] = [
    ['trainingSeconds', times.trainingSeconds],
    ['segments', times.segments],
    ['stepsDone', steps.done],
    ['stepsPlanned', steps.planned],
    ['epochsDone', epochs.done],
    ['epochsPlanned', epochs.planned],
    ...checkpoints.flatMap(({ id, step, bytes }): [string, number | undefined][] => [
      [`step of ${id}`, step],
      [`bytes of ${id}`, bytes],
    ]),
  ];
  const problems = amounts
    .filter(([, value]) => value !== undefined && !(value >= 0 && value <= Number.MAX_SAFE_INTEGER))
    .map(([key, value]) => `${key} is ${value}`);
  const { startedAtMs, endedAtMs } = times;
  for (const [key, value] of Object.entries({ startedAtMs, endedAtMs })) {
    if (value !== undefined && !(value > year2000 && value < year2100)) {
      problems.push(`${key} is ${value}, which are no milliseconds since 1970`);
    }
  }
  if (startedAtMs !== undefined && endedAtMs !== undefined && endedAtMs < startedAtMs) {
    problems.push('it ended before it started');
  }
  const ids = checkpoints.map(({ id }) => id);
  const repeated = ids.filter((id, i) => id === '' || ids.indexOf(id) !== i);
  for (const id of repeated) problems.push(`two checkpoints, or one without a name, are "${id}"`);
  return problems;
}

const year2000 = Date.UTC(2000);
const year2100 = Date.UTC(2100);

/** Keys at any depth whose value is a credential by their name. */
export function secretsIn(value: ConfigValue): string[] {
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap(secretsIn);
  return Object.entries(value).flatMap(([key, inner]: [string, ConfigValue]) =>
    isSecretKey(key) ? [key] : secretsIn(inner),
  );
}
