import type { Work } from '../work';
import type { EventFile, ScalarColumn } from './eventFile';

export interface JoinedScalars {
  readonly columns: ReadonlyMap<string, Pick<ScalarColumn, 'step' | 'value' | 'timeMs'>>;
  /** Points that were written again after a restart. */
  readonly overwritten: number;
  /** How many files wrote steps again, or said that they start anew. */
  readonly restarts: number;
}

/**
 * Joins the files of one training, oldest first, as TensorBoard does: what was written later is
 * true. A file that writes a tag from a step on replaces that tag's points of earlier files from
 * there on, and a writer that says it starts at a step replaces those of every tag. May pause at
 * each tag.
 */
export function* joinScalars(files: readonly EventFile[]): Work<JoinedScalars> {
  const joined = new Map<string, Piece[]>();
  let overwritten = 0;
  let restarts = 0;
  for (const file of files) {
    let dropped = 0;
    const earliestStart = file.starts.reduce((least, { step }) => Math.min(least, step), Infinity);
    for (const [tag, pieces] of joined) {
      const column = file.scalars.get(tag);
      dropped += dropFrom(pieces, Math.min(earliestStart, column ? lowest(column.step) : Infinity));
    }
    for (const [tag, column] of file.scalars) {
      const kept = beforeStarts(column, file.starts);
      dropped += column.length - kept.length;
      joined.set(tag, [...(joined.get(tag) ?? []), { column, kept }]);
      yield;
    }
    overwritten += dropped;
    if (dropped > 0) restarts++;
  }
  const columns = new Map<string, ReturnType<typeof concatenate>>();
  for (const [tag, pieces] of joined) {
    columns.set(tag, concatenate(pieces));
    yield;
  }
  return { columns, overwritten, restarts };
}

interface Piece {
  readonly column: ScalarColumn;
  kept: readonly number[];
}

function dropFrom(pieces: readonly Piece[], step: number): number {
  if (step === Infinity) return 0;
  let dropped = 0;
  for (const piece of pieces) {
    const kept = piece.kept.filter((i) => (piece.column.step[i] as number) < step);
    dropped += piece.kept.length - kept.length;
    piece.kept = kept;
  }
  return dropped;
}

/** Backwards, so that each point is held against the lowest start after it in one pass. */
function beforeStarts(column: ScalarColumn, starts: EventFile['starts']): number[] {
  const kept: number[] = [];
  let next = starts.length - 1;
  let least = Infinity;
  for (let i = column.length - 1; i >= 0; i--) {
    for (; next >= 0; next--) {
      const start = starts[next] as EventFile['starts'][number];
      if (start.order <= (column.order[i] as number)) break;
      least = Math.min(least, start.step);
    }
    if ((column.step[i] as number) < least) kept.push(i);
  }
  return kept.reverse();
}

function lowest(steps: Float64Array): number {
  let least = Infinity;
  for (const step of steps) if (step < least) least = step;
  return least;
}

function concatenate(pieces: readonly Piece[]) {
  const length = pieces.reduce((sum, { kept }) => sum + kept.length, 0);
  const step = new Float64Array(length);
  const value = new Float64Array(length);
  const timeMs = new Float64Array(length);
  let to = 0;
  for (const { column, kept } of pieces) {
    for (const from of kept) {
      step[to] = column.step[from] as number;
      value[to] = column.value[from] as number;
      timeMs[to] = column.timeMs[from] as number;
      to++;
    }
  }
  return { step, value, timeMs };
}
