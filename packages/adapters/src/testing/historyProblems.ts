import type { History } from '@runcompare/core';

/** What breaks the promises of `History`; nothing for one made by `createHistory`. */
export function historyProblems(history: History): string[] {
  const problems: string[] = [];
  const { length, step, value, epoch, timeMs, tokens } = history;
  const columns = { step, value, epoch, timeMs, tokens };
  for (const [name, column] of Object.entries(columns)) {
    if (column && column.length !== length) {
      problems.push(`${name} has ${column.length} entries instead of ${length}`);
    }
  }
  for (let i = 0; i < length; i++) {
    const at = step[i] as number;
    if (!(Math.abs(at) <= Number.MAX_SAFE_INTEGER)) problems.push(`step ${i} is ${at}`);
    if (isStoredInfinity(value[i])) problems.push(`the value at step ${at} stands for infinity`);
    if (i > 0 && at <= (step[i - 1] as number)) {
      problems.push(`step ${at} follows step ${step[i - 1]}`);
    }
  }
  const { nulls, duplicates, outOfOrder } = history;
  for (const [name, count] of Object.entries({ nulls, duplicates, outOfOrder })) {
    if (!(Number.isInteger(count) && count >= 0)) problems.push(`${name} is ${count}`);
  }
  return problems;
}

/** Databases without infinity store the largest number instead. */
function isStoredInfinity(value: number | undefined): boolean {
  return value !== undefined && Number.isFinite(value) && Math.abs(value) >= 1.797e308;
}
