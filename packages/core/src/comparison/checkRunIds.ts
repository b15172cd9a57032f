import { RunCompareError } from '../errors';
import type { Run } from '../run/run';

/**
 * Throws where runs cannot be told apart by their id, or the baseline is not among them.
 * `why` says what the caller needs either for.
 */
export function checkRunIds(
  runs: readonly Run[],
  options: {
    readonly where: string;
    readonly baselineId: string | undefined;
    readonly why: { readonly id: string; readonly baseline: string };
  },
): void {
  const { where, baselineId, why } = options;
  const ids = new Set<string>();
  for (const { id } of runs) {
    if (ids.has(id)) {
      throw new RunCompareError(
        'duplicate-id',
        where,
        `two runs have the id "${id}". ${why.id} Give each run an id of its own.`,
      );
    }
    ids.add(id);
  }
  if (baselineId !== undefined && !ids.has(baselineId)) {
    throw new RunCompareError(
      'unknown-baseline',
      where,
      `baseline "${baselineId}" is not among the ${ids.size} compared runs. ${why.baseline} Pass one of: ${[...ids].join(', ')}.`,
    );
  }
}
