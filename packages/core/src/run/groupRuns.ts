import type { ModelNameOrigin, Run } from './run';

export interface RunGroup {
  /** Stable across reloads: a collapsed group is remembered by it. */
  readonly key: string;
  /** The model's name; absent where no run of the group says which model it is. */
  readonly model?: string | undefined;
  readonly from: ModelNameOrigin;
  /** In code-point order of their ids. */
  readonly runs: readonly Run[];
}

/**
 * Runs of one model together, by the exact name. Runs without a name are kept apart by their
 * fingerprint. Groups come in code-point order of their name, unnamed ones last; the order of the
 * input does not matter.
 */
export function groupRuns(runs: readonly Run[]): readonly RunGroup[] {
  const groups = new Map<string, Run[]>();
  for (const run of runs) {
    const key = groupKey(run);
    const members = groups.get(key);
    if (members) members.push(run);
    else groups.set(key, [run]);
  }
  return [...groups]
    .map(([key, members]): RunGroup => {
      const ordered = members.sort((a, b) => compareText(a.id, b.id));
      const { name, from } = (ordered[0] as Run).model;
      return { key, model: nameOf(name), from, runs: ordered };
    })
    .sort(
      (a, b) =>
        Number(a.model === undefined) - Number(b.model === undefined) || compareText(a.key, b.key),
    );
}

function groupKey(run: Run): string {
  const name = nameOf(run.model.name);
  return name === undefined ? `unknown:${run.model.fingerprint ?? ''}` : `model:${name}`;
}

function nameOf(name: string | undefined): string | undefined {
  const trimmed = name?.trim();
  return trimmed === '' ? undefined : trimmed;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
