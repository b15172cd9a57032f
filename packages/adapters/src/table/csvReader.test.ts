import fc from 'fast-check';
import papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { createCsvReader } from './csvReader';

/** All that a reader says of a text that comes in pieces. */
function read(pieces: readonly string[]) {
  const rows: (readonly string[])[] = [];
  const reader = createCsvReader({
    header: (columns) => rows.push(columns),
    row: (cells) => rows.push(cells),
  });
  for (const piece of pieces) reader.push(piece);
  return { messages: reader.end(), rows };
}

function cut(text: string, size: number): string[] {
  return Array.from({ length: Math.ceil(text.length / size) }, (_, i) =>
    text.slice(i * size, (i + 1) * size),
  );
}

const cells = fc.oneof(
  fc.double().map(String),
  fc.constantFrom('', 'nan', 'a, b', 'say "so"', 'two\nlines', 'ä', '"'),
);
const tables = fc.record({
  rows: fc.array(fc.tuple(cells, cells, cells), { minLength: 1, maxLength: 30 }),
  delimiter: fc.constantFrom(',', ';', '\t'),
  newline: fc.constantFrom('\n', '\r\n'),
});

describe('createCsvReader', () => {
  it('reads the same rows wherever the text is cut, beyond what separator and line ends are found in', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 1, max: 9000 }), ({ rows, ...form }, size) => {
        const head = Array.from({ length: 6000 }, (_, i) => [`${i}`, '0.5', '1e-5']);
        const text = papa.unparse([['step', 'loss', 'lr'], ...head, ...rows], form);
        const whole = read([text]);
        expect(whole.rows.slice(0, 2)).toEqual([['step', 'loss', 'lr'], head[0]]);
        expect(read(cut(text, size))).toEqual(whole);
        const written = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
        expect(whole.rows.slice(6001)).toEqual(written);
      }),
      { numRuns: 40 },
    );
  });

  it('finds separator and line ends of a text that begins with a few characters', () => {
    const text = 'step;loss\r\n1;0.5\r\n2;0.25\r\n';
    for (const size of [1, 2, 3, 12]) {
      expect(read(cut(text, size)).rows).toEqual([
        ['step', 'loss'],
        ['1', '0.5'],
        ['2', '0.25'],
      ]);
    }
  });

  it('looks for the end of an open quote in one pass, not once a piece', () => {
    const pieces = Array.from({ length: 20_000 }, () => '1,2\n'.repeat(256));
    const { rows, messages } = read(['step,note\n1,2\n3,"', ...pieces]);
    expect(rows.slice(0, 2)).toEqual([
      ['step', 'note'],
      ['1', '2'],
    ]);
    expect(rows).toHaveLength(3);
    expect(messages).toEqual([]);
  });

  it('leaves out lines without a text, and a mark of the byte order', () => {
    expect(read(['\uFEFFstep,loss\n', '\n', ' , \n', '1,2']).rows).toEqual([
      ['step', 'loss'],
      ['1', '2'],
    ]);
  });
});
