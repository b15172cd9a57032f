import type { Comparison } from '../comparison/comparison';
import { deepFreeze } from '../comparison/deepFreeze';
import { RunCompareError } from '../errors';
import type { DataIssue } from '../run/run';
import { comparisonShape } from './comparisonShape';
import { jsonFault } from './jsonFault';
import { inside, mismatch, type Place, refuse } from './jsonShape';
import { writeJson } from './writeJson';

const format = 'runcompare/comparison';
const version = 1;

/** What {@link parseComparisonJson} could make of a text. */
export interface ParsedComparison {
  /** Absent where something that a comparison needs is wrong. */
  readonly comparison?: Comparison | undefined;
  /**
   * What was wrong, by its key (`comparison.runs.0.id`), or by line and column where the text is no
   * JSON; empty for a text that `toJson` wrote.
   */
  readonly issues: readonly DataIssue[];
}

/**
 * A comparison as JSON that {@link parseComparisonJson} reads back exactly: names and numbers as
 * they are, times in seconds. Only what a `Comparison` is made of is written, whatever else the
 * object carries. Neither configs nor histories are part of it, and so no secrets from them.
 *
 * @throws RunCompareError when what it is given is no `Comparison`, such as one with a NaN.
 */
export function toJson(comparison: Comparison): string {
  const issues: DataIssue[] = [];
  const known = comparisonShape(comparison, { path: 'comparison', issues });
  if (known === mismatch) {
    throw new RunCompareError(
      'invalid-argument',
      'toJson',
      `${issues.map(({ path, message }) => `${path} ${message}`).join('; ')}. What is written could not be read again. Pass what compareRuns gives.`,
    );
  }
  return `${writeJson({ format, version, comparison: known })}\n`;
}

/**
 * Reads what `toJson` wrote. Never throws: a text that is no JSON, is of another format or version,
 * or was changed so that it contradicts itself (a cell too few, a best run that is not compared)
 * gives issues and no comparison. Keys that are not known are left out and named in an issue beside
 * the comparison. Whether the numbers are true, nobody can tell from the file.
 */
export function parseComparisonJson(text: string): ParsedComparison {
  const issues: DataIssue[] = [];
  const top: Place = { path: '', issues };
  const file = parse(text, top);
  if (file === mismatch) return { issues };
  const given = new Map<string, unknown>(
    typeof file === 'object' && file !== null ? Object.entries(file) : [],
  );
  if (given.get('format') !== format) {
    refuse(inside(top, 'format'), `is not ${format}: this is no comparison that toJson wrote`);
    return { issues };
  }
  if (given.get('version') !== version) {
    refuse(inside(top, 'version'), `is not ${version}, the only one that can be read here`);
    return { issues };
  }
  const place = inside(top, 'comparison');
  const comparison = comparisonShape(given.get('comparison'), place);
  if (comparison === mismatch || !isConsistent(comparison, place)) return { issues };
  return { comparison: deepFreeze(comparison), issues };
}

function parse(text: string, place: Place): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const { line, column } = jsonFault(text) ?? { line: 1, column: 1 };
    const at = inside(place, `line ${line}, column ${column}`);
    return refuse(at, 'is no JSON from here on; the file may be cut off');
  }
}

/** What the views rely on, beyond the type of each field. */
function isConsistent(comparison: Comparison, place: Place): boolean {
  const { runs, metrics, replicates, baselineId, bestId } = comparison;
  const ids = new Set(runs.map((run) => run.id));
  const check = (holds: boolean, key: string, message: string) => {
    if (!holds) refuse(inside(place, key), message);
    return holds;
  };
  const results = [
    check(ids.size === runs.length, 'runs', 'hold an id twice'),
    check(
      new Set(metrics.map(({ key }) => key)).size === metrics.length,
      'metrics',
      'hold a key twice',
    ),
    check(baselineId === undefined || ids.has(baselineId), 'baselineId', 'is not among the runs'),
    check(bestId === undefined || ids.has(bestId), 'bestId', 'is not among the runs'),
    ...metrics.flatMap(({ cells, bestIds }, i) => [
      check(cells.length === runs.length, `metrics.${i}.cells`, 'are not one per run'),
      check(
        bestIds.every((id) => ids.has(id)),
        `metrics.${i}.bestIds`,
        'are not all compared',
      ),
    ]),
    ...replicates.map(({ runIds, labels }, i) =>
      check(runIds.length === labels.length, `replicates.${i}.labels`, 'are not one per run'),
    ),
  ];
  return results.every(Boolean);
}
