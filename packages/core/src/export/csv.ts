import type { Cell } from '../comparison/cell';
import type { ComparedMetric, ComparedRun, Comparison } from '../comparison/comparison';
import type { MetricFormat } from '../metric/metricDefinition';
import { csvCell } from './csvCell';
import { numberText } from './numberText';

/** For which reader a file is written. */
export interface CsvOptions {
  /** Excel reads a file as UTF-8 only behind a byte order mark, most other readers do without. */
  readonly byteOrderMark?: boolean | undefined;
}

/**
 * A comparison as CSV (RFC 4180: comma, CRLF, quotes doubled), one column per run by rank.
 *
 * The first row names the columns and holds the ids of the runs. The first column says what a row
 * is: `run` (their `name`, `model` and `status`), `metric` (one row each, recorded or not) or
 * `total` (what the metric above counts towards, as in epoch 11 of 12).
 *
 * Numbers come in full precision with a point, durations in hours (`unit` says so). What is not
 * recorded is empty, recorded empty is `null`, then `NaN`, `Infinity` and `-Infinity`. Texts are
 * made safe for a spreadsheet, see {@link csvCell}.
 */
export function toCsv(comparison: Comparison, options: CsvOptions = {}): string {
  const { runs, metrics } = comparison;
  const rows = [
    [...['kind', 'key', 'label', 'unit', 'direction', 'reading'], ...runs.map(({ id }) => id)],
    runRow('name', runs),
    runRow('model', runs),
    runRow('status', runs),
  ].map((row) => row.map(csvCell));
  for (const metric of metrics) rows.push(...metricRows(metric));
  const text = rows.map((row) => `${row.join(',')}\r\n`).join('');
  return options.byteOrderMark ? `\uFEFF${text}` : text;
}

function runRow(key: 'name' | 'model' | 'status', runs: readonly ComparedRun[]): string[] {
  return ['run', key, '', '', '', '', ...runs.map((run) => run[key] ?? '')];
}

function metricRows(metric: ComparedMetric): string[][] {
  const { key, label, format, unit = units[format], direction = '', reading, cells } = metric;
  const row = (kind: string, values: readonly string[]) => [
    ...[kind, key, label, unit, direction, reading].map(csvCell),
    ...values,
  ];
  const rows = [
    row(
      'metric',
      cells.map((cell) => cellText(cell, format)),
    ),
  ];
  const totals = cells.map((cell) => (cell.state === 'value' ? cell.of : undefined));
  if (totals.some((total) => total !== undefined)) {
    rows.push(
      row(
        'total',
        totals.map((total) => (total === undefined ? '' : numberText(total))),
      ),
    );
  }
  return rows;
}

const units: { readonly [format in MetricFormat]: string } = {
  number: '',
  fixed2: '',
  percent: '%',
  duration: 'h',
  count: '',
  epoch: 'epochs',
};

function cellText(cell: Cell, format: MetricFormat): string {
  if (cell.state !== 'value') return nothing[cell.state];
  return numberText(format === 'duration' ? cell.value / 3600 : cell.value);
}

const nothing = { missing: '', null: 'null', nan: 'NaN', inf: 'Infinity', '-inf': '-Infinity' };
