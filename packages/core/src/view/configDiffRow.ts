import type { ConfigDiff } from '../comparison/configDiff';
import { formatDelta } from '../format/delta';
import { formatNumber } from '../format/number';
import { shortenLabel } from '../format/shortenLabel';
import { configDiffLabelsEn } from './configDiffLabels.en';
import type { FoldedCell, FoldedRow } from './configLists';
import { configText } from './configText';
import { configValueLabelsEn } from './configValueLabels.en';
import { fillText } from './fillText';
import type { Wording } from './viewOptions';

/** What one run says of one key. */
export interface ConfigDiffCellText {
  readonly runId: string;
  readonly state: FoldedCell['state'];
  readonly text: string;
  /** Its beginning and end, where the text is too long for a cell. */
  readonly short?: string | undefined;
  /** It is known, and another than the baseline's. */
  readonly isChanged: boolean;
  /** How it changed against the baseline: "× 3", "removed"; empty where it did not. */
  readonly change: string;
}

/** One key over all runs, in words. */
export interface ConfigDiffRowText {
  readonly key: string;
  /** Its beginning and end, where the key is too long for a cell. */
  readonly shortKey?: string | undefined;
  readonly differs: boolean;
  readonly cells: readonly ConfigDiffCellText[];
  /** The different changes of the row, in the order of the columns. */
  readonly change: string;
}

/** A row in words, with every change against the baseline as a factor where it has one. */
export function configDiffRow(
  row: FoldedRow,
  {
    diff,
    baselineAt,
    wording,
  }: {
    readonly diff: Pick<ConfigDiff, 'runs'>;
    readonly baselineAt: number;
    readonly wording: Wording;
  },
): ConfigDiffRowText {
  const baseline = row.cells[baselineAt];
  const cells = row.cells.map((cell, i): ConfigDiffCellText => {
    const isChanged = i !== baselineAt && baseline !== undefined && areDifferent(baseline, cell);
    const text = cellText(cell, wording);
    return {
      runId: diff.runs[i]?.id ?? '',
      state: cell.state,
      text,
      ...(text.length > mostShown && { short: shortenLabel(text, mostShown) }),
      isChanged,
      change: isChanged && baseline ? changeText({ from: baseline, to: cell, row }, wording) : '',
    };
  });
  const changes = new Set(cells.flatMap(({ change }) => (change === '' ? [] : [change])));
  return {
    key: row.key,
    ...(row.key.length > mostShown && { shortKey: shortenLabel(row.key, mostShown) }),
    differs: row.differs,
    cells,
    change: [...changes].join(', '),
  };
}

function cellText(cell: FoldedCell, wording: Wording): string {
  const { config = configValueLabelsEn } = wording.labels;
  if (cell.state !== 'value') return config[cell.state];
  const texts = cell.values.map((value) => configText(value, wording));
  return cell.isList ? `[${texts.join(', ')}]` : (texts[0] ?? '');
}

/** Characters of a key or a value that a cell has room for. */
const mostShown = 160;

function areDifferent(a: FoldedCell, b: FoldedCell): boolean {
  if (a.state === 'notRecorded' || b.state === 'notRecorded') return false;
  if (a.state !== b.state || a.isList !== b.isList || a.values.length !== b.values.length) {
    return true;
  }
  return a.values.some((value, i) => {
    const other = b.values[i];
    if (value.state !== 'value' || other?.state !== 'value') return value.state !== other?.state;
    // SameValueZero, as levels are told apart.
    const [x, y] = [value.value, other.value];
    return !(x === y || (Number.isNaN(x) && Number.isNaN(y)));
  });
}

function changeText(
  {
    from,
    to,
    row,
  }: { readonly from: FoldedCell; readonly to: FoldedCell; readonly row: FoldedRow },
  { locale, labels }: Wording,
): string {
  const words = labels.configDiff ?? configDiffLabelsEn;
  if (to.state === 'notSet') return words.removed;
  if (from.state === 'notSet') return words.added;
  const [before, after] = [from.values[0], to.values[0]];
  const isList = from.isList || to.isList;
  if (isList || row.role === 'seed') return words.changed;
  if (before?.state !== 'value' || after?.state !== 'value') return words.changed;
  const factor = after.factor;
  if (factor !== undefined) {
    const size = threeDigits(factor < 1 ? 1 / factor : factor);
    // A factor that reads like 1 says nothing of a change.
    if (size !== 1) {
      return fillText(factor < 1 ? words.divided : words.times, { factor: short(size, locale) });
    }
  }
  if (typeof before.value !== 'number' || typeof after.value !== 'number') return words.changed;
  const difference = after.value - before.value;
  if (!Number.isFinite(difference)) return words.changed;
  const rounded = threeDigits(difference);
  return formatDelta(rounded, decimalsOf(rounded), locale);
}

const threeDigits = (value: number) => Number(value.toPrecision(3));

function short(value: number, locale: string): string {
  return formatNumber(value, decimalsOf(value), locale);
}

function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const decimals = (digits.split('.')[1]?.length ?? 0) - Number(exponent);
  return Math.min(20, Math.max(0, decimals));
}
