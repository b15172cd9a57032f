import { shortenLabel } from '../../format/shortenLabel';
import type { ChartStop } from '../chartStop';
import { charactersIn, textWidth } from '../label/textWidth';
import { tenth } from '../scale/fitScale';
import type { TrainingSpeedBar } from './trainingSpeedBar';
import type { TrainingSpeedView } from './trainingSpeedView';

/** One row of the picture, in pixels. */
export interface TrainingSpeedRow {
  readonly bar: TrainingSpeedBar;
  /** The run's name as far as there is room. */
  readonly name: string;
  /** Middle of the row. */
  readonly y: number;
  /** At least one pixel where there is a bar of any length. */
  readonly width: number;
  /** Where the trophy of the best begins, before its word and value. */
  readonly trophyX: number;
}

/** Bars in pixels, from the left: mark, name, bar, value. */
export interface TrainingSpeedLayout {
  readonly width: number;
  readonly height: number;
  readonly rowHeight: number;
  /** Where names begin; marks stand before it. */
  readonly nameX: number;
  /** Where bars begin, all at 0. */
  readonly barX: number;
  /** There is room for the word beside the value. */
  readonly hasWords: boolean;
  readonly rows: readonly TrainingSpeedRow[];
  /** One per row, in its order, at the end of its bar. */
  readonly stops: readonly ChartStop[];
}

/** Height of a row, in pixels. */
const speedRowHeight = 32;

/** The bars in pixels of a picture as wide as that; its height goes by the number of runs. */
export function trainingSpeedLayout(
  { bars }: TrainingSpeedView,
  { width }: { readonly width: number },
): TrainingSpeedLayout {
  const hasWords = width >= 420;
  const widest = (texts: readonly string[]) =>
    texts.reduce((most, text) => Math.max(most, textWidth(text, 'name')), 0);
  const nameX = 20;
  const nameWidth = Math.min(width * 0.36, widest(bars.map((bar) => bar.label)));
  const barX = tenth(nameX + nameWidth + 14);
  const best = bars.find((bar) => bar.isBest);
  const marks = best ? trophyWidth + (hasWords ? widest([best.word]) : 0) : 0;
  const right = widest(bars.map((bar) => bar.text)) + marks + 14;
  const longest = Math.max(20, width - barX - right);
  const rows = bars.map((bar, i) => ({
    bar,
    name: shortenLabel(bar.label, charactersIn(nameWidth + 1, 'name')),
    y: (i + 0.5) * speedRowHeight,
    width: bar.share > 0 ? Math.max(1, tenth(longest * bar.share)) : 0,
    trophyX: tenth(width - trophyWidth - valueWidth(bar, hasWords)),
  }));
  return {
    width,
    height: Math.max(1, bars.length) * speedRowHeight,
    rowHeight: speedRowHeight,
    nameX,
    barX,
    hasWords,
    rows,
    stops: rows.map(({ bar, y, width: length }) => ({
      key: bar.runId,
      run: { runId: bar.runId, label: bar.label, slot: bar.slot },
      x: barX + length,
      y,
      lines: [
        [bar.text, bar.word].filter(Boolean).join(' · '),
        ...(bar.gap ? [bar.gap.text, bar.gap.formula] : []),
      ],
      spoken: bar.spoken,
      group: '',
    })),
  };
}

const trophyWidth = 18;

const valueWidth = ({ word, text }: TrainingSpeedBar, hasWord: boolean) =>
  textWidth(text, 'name') + (hasWord ? textWidth(word) + 4 : 0);
