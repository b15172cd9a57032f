import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRuns } from '../comparison/compareRuns';
import type { Comparison } from '../comparison/comparison';
import { createRun } from '../run/run';
import { messyRuns } from '../testing/messyRuns';
import { seededRunIn } from '../testing/seededState';
import { evalLoss, workedExample } from '../testing/workedExample';
import { toCsv } from './csv';

const at = (value: number | null) => ({ last: { value, step: 1 } });

/** A strict reader of RFC 4180, written from its grammar: it throws where the grammar does not hold. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let field: string;
    if (text[at] === '"') {
      let end = at + 1;
      while (text[end] !== '"' || text[end + 1] === '"') {
        if (end >= text.length) throw new Error('a quote is never closed');
        end += text[end] === '"' ? 2 : 1;
      }
      field = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    } else {
      field = /^[^,"\r\n]*/.exec(text.slice(at, at + 200_000))?.[0] ?? '';
      at += field.length;
    }
    row.push(field);
    if (text[at] === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error(`neither a comma nor CRLF after a field, at ${at}`);
  }
  if (row.length > 0) throw new Error('the last row does not end');
  return rows;
}

const rowsOf = (comparison: Comparison) => readCsv(toCsv(comparison));
const rowOf = (comparison: Comparison, kind: string, key: string) =>
  rowsOf(comparison)
    .find((row) => row[0] === kind && row[1] === key)
    ?.slice(2);

const named = (name: string, id = 'run') =>
  compareRuns([createRun({ id, name, summary: { eval_loss: at(-0.5) } })], {
    objective: evalLoss,
  });

const nameIn = (name: string) => rowOf(named(name), 'run', 'name')?.at(-1);

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '＝',
        '"',
        ',',
        ';',
        '\t',
        '\r',
        '\n',
        '|',
        ' ',
        'a',
        '\0',
        '\u202E',
        '\uD800',
      ),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join('')),
);

describe('toCsv', () => {
  it('has the worked example, ids first, times in hours, the total of an epoch in its own row', () => {
    const comparison = compareRuns(workedExample(), { objective: evalLoss });
    expect(rowsOf(comparison).slice(0, 5)).toEqual([
      ['kind', 'key', 'label', 'unit', 'direction', 'reading', '06a9655e', 'fa25ad23', '0a04dd4e'],
      ['run', 'name', '', '', '', '', 'Run #1', 'Run #2', 'Run #3'],
      ['run', 'model', '', '', '', '', ...Array(3).fill('Qwen/Qwen2.5-7B-Instruct')],
      ['run', 'status', '', '', '', '', 'completed', 'completed', 'completed'],
      ['metric', 'eval_loss', 'Eval loss', '', 'min', 'atBest', '0.6686', '0.9041', '1.1267'],
    ]);
    expect(rowOf(comparison, 'metric', 'training_time')?.slice(1)).toEqual([
      ...['h', 'min', 'run'],
      ...['2.3', '2.5', '2.1'],
    ]);
    expect(rowOf(comparison, 'metric', 'best_epoch')?.slice(4)).toEqual(['11', '12', '12']);
    expect(rowOf(comparison, 'total', 'best_epoch')?.slice(4)).toEqual(['12', '12', '12']);
    expect(rowOf(comparison, 'metric', 'gpu_utilization')?.[1]).toBe('%');
  });

  it('writes missing, null, NaN and both infinities as different things', () => {
    const score = { null: null, nan: Number.NaN, inf: Infinity, ninf: -Infinity };
    const runs = [
      createRun({ id: 'missing', summary: { eval_loss: at(1) } }),
      ...Object.entries(score).map(([id, value], i) =>
        createRun({ id, summary: { eval_loss: at(i + 2), score: at(value) } }),
      ),
    ];
    const comparison = compareRuns(runs, { objective: evalLoss });
    expect(rowOf(comparison, 'metric', 'score')?.slice(4)).toEqual([
      ...['', 'null', 'NaN', 'Infinity', '-Infinity'],
    ]);
  });

  it('keeps every digit, and negative numbers as numbers', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const runs = [createRun({ id: 'a', summary: { eval_loss: at(value) } })];
        const comparison = compareRuns(runs, { objective: evalLoss });
        const cell = comparison.metrics[0]?.cells[0];
        const text = rowOf(comparison, 'metric', 'eval_loss')?.at(-1);
        expect(cell?.state === 'value' && Object.is(Number(text), cell.value)).toBe(true);
      }),
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-0.5', "'-0.5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t'=1"],
    ['\rx', "'\rx"],
    ['\nx', "'\nx"],
    ['＝1', "'＝1"],
    ['－1', "'－1"],
    ['  =1', "  '=1"],
    ['a;=1', "a;'=1"],
    ['a" =1', 'a" \'=1'],
    ['lr 1e-4 = best', 'lr 1e-4 = best'],
    ['a-b', 'a-b'],
    ['', ''],
  ])('writes the name %j as the text %j', (name, cell) => {
    expect(nameIn(name)).toBe(cell);
  });

  it('never starts a cell with a formula, whatever separator the reader is set to', () => {
    fc.assert(
      fc.property(hostile, hostile, (name, id) => {
        for (const cell of toCsv(named(name, id)).split(/[,;\t|"\r\n]/)) {
          const isNumber = /^-?\d/.test(cell) && Number.isFinite(Number(cell));
          expect(isNumber || !/^\s*[=+\-@＝＋－＠]/.test(cell), JSON.stringify(cell)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps its shape, and names but for what is neutralized, with any text in it', () => {
    fc.assert(
      fc.property(hostile, hostile, (name, id) => {
        const rows = rowsOf(named(name, id));
        expect(new Set(rows.map((row) => row.length))).toEqual(new Set([7]));
        const plain = (text: string) => text.replaceAll("'", '');
        const masked = /(?![\t\n\r])\p{Cc}|\p{Bidi_Control}|[\u2028\u2029\uFFFD]|\p{Cs}/gu;
        expect(plain(rows[1]?.[6] ?? '').replaceAll('\uFFFD', '')).toBe(
          plain(name).replace(masked, ''),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('shows that a direction mark, NUL or half a pair was there, without carrying it', () => {
    expect(nameIn('a\u202Eb\0c\uD83Dd\u2066')).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFD');
    expect(nameIn('\0=1')).toBe('\uFFFD=1');
    expect(nameIn('😀 שלום')).toBe('😀 שלום');
  });

  it('puts a byte order mark in front only when asked', () => {
    const comparison = named('a');
    expect(toCsv(comparison, { byteOrderMark: true })).toBe(`\uFEFF${toCsv(comparison)}`);
    expect(toCsv(comparison).startsWith('kind,')).toBe(true);
  });

  it('writes a name of 2 MB, for which a pattern that looks back would take hours', () => {
    for (const part of ['=', '\t', '"', ' ', 'a,']) {
      const long = named(part.repeat(2_000_000 / part.length));
      expect(toCsv(long).length).toBeGreaterThan(2_000_000);
    }
  });

  it('reads back whatever sources leave', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 6 }), (seed, count) => {
        const comparison = compareRuns(messyRuns({ seed, count }), { objective: evalLoss });
        const rows = rowsOf(comparison);
        expect(rows.filter((row) => row[0] === 'metric').map((row) => row[1])).toEqual(
          comparison.metrics.map(({ key }) => key),
        );
        expect(new Set(rows.map((row) => row.length))).toEqual(new Set([6 + count]));
      }),
    );
  });

  it('carries nothing of a config', () => {
    const run = seededRunIn('hostileNames', { seed: 1 });
    const secret = {
      ...run,
      config: { recorded: 'full', values: { hub_token: 'hf_s3cret' } },
    } as const;
    expect(toCsv(compareRuns([secret], { objective: evalLoss }))).not.toContain('s3cret');
  });
});
