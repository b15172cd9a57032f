import type { TrendAttempt } from '../../advice/trend';
import type { Direction } from '../../metric/metricDefinition';
import { trendLabelsEn } from '../../view/trendLabels.en';
import { type PlacedWord, placeWords } from '../label/placeWords';
import { textWidth } from '../label/textWidth';
import { type PlotBox, tenth } from '../scale/fitScale';
import type { PlacedAttempt } from './trendMark';
import type { TrendWords } from './trendWords';

/**
 * What became of attempts that have no place by value, above the axis. Neighbors with the same
 * outcome share one word; one that finds no room beside its like, or in two rows beside another, is
 * left to the notes and the table.
 */
export function axisWords(
  placed: readonly PlacedAttempt[],
  { plot, words }: { readonly plot: PlotBox; readonly words: TrendWords },
): readonly PlacedWord[] {
  const { outcomes } = words.wording.labels.trend ?? trendLabelsEn;
  const free = rows.map(() => -Infinity);
  let lastText = '';
  return neighbors(placed, plot.bottom).flatMap(({ outcome, from, to }) => {
    const text = outcomes[outcome];
    const width = textWidth(text);
    const x = Math.max(plot.left, Math.min(plot.right - width, (from + to - width) / 2));
    const row = free.findIndex((end) => x >= end);
    if (row < 0 || (row > 0 && text === lastText)) return [];
    lastText = text;
    free[row] = x + width + 6;
    return [{ text, x: tenth(x + width / 2), y: tenth(plot.bottom - (rows[row] as number)) }];
  });
}

/** Pixels above the axis that these words may take. */
export const roomForWords = 30;
/** Baselines above the axis. */
const rows = [9, 21];

interface Neighbors {
  readonly outcome: TrendAttempt['outcome'];
  readonly from: number;
  readonly to: number;
}

function neighbors(placed: readonly PlacedAttempt[], axis: number): readonly Neighbors[] {
  const found: Neighbors[] = [];
  let wasOnAxis = false;
  for (const { attempt, mark } of placed) {
    const isOnAxis = attempt.outcome !== 'value' && mark.y === axis;
    const last = found.at(-1);
    if (isOnAxis && wasOnAxis && last?.outcome === attempt.outcome) {
      found[found.length - 1] = { ...last, to: mark.x };
    } else if (isOnAxis) {
      found.push({ outcome: attempt.outcome, from: mark.x, to: mark.x });
    }
    wasOnAxis = isOnAxis;
  }
  return found;
}

/**
 * Values beside the attempts that were the best of their time, and the word of every one still open
 * that stands at a value. Where they come close only the later best keeps its value: it is the one
 * that holds.
 */
export function bestWords(
  placed: readonly PlacedAttempt[],
  {
    plot,
    words,
    direction,
  }: { readonly plot: PlotBox; readonly words: TrendWords; readonly direction: Direction },
): readonly PlacedWord[] {
  const { outcomes } = words.wording.labels.trend ?? trendLabelsEn;
  const kept: { readonly text: string; readonly x: number; readonly y: number }[] = [];
  const open = placed.flatMap(({ attempt, mark }) =>
    mark.kind === 'open' && mark.y !== plot.bottom
      ? [{ text: outcomes[attempt.outcome], x: mark.x, y: mark.y }]
      : [],
  );
  for (const { attempt, mark } of placed.toReversed()) {
    const { value, bestSoFar, gain = 1 } = attempt;
    if (value === undefined || value !== bestSoFar || gain <= 0) continue;
    const text = words.value(value);
    const room = textWidth(text) + 10;
    const isFree = kept.every(
      (other) => Math.abs(other.x - mark.x) > room || Math.abs(other.y - mark.y) > 26,
    );
    if (isFree && kept.length < mostValues) kept.push({ text, x: mark.x, y: mark.y });
  }
  // The line comes to a best from the worse side and leaves it to the right.
  const side = direction === 'max' ? ('belowLine' as const) : ('aboveLine' as const);
  const hasAxisWords = placed.some(({ mark }) => mark.y === plot.bottom);
  return placeWords([...kept.map((word) => ({ ...word, side })), ...open.slice(-mostValues)], {
    plot: { ...plot, bottom: hasAxisWords ? plot.bottom - roomForWords : plot.bottom },
    marks: placed.slice(-mostObstacles).map(({ mark }) => mark),
  });
}

const mostValues = 8;
/** Marks that a word must not cover; more of them leave no free place anyway. */
const mostObstacles = 200;
