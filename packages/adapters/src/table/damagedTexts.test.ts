import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damaged, tenThousand } from '../testing/mutations';
import { parseCsv } from './parseCsv';
import { parseJsonLines } from './parseJsonLines';
import { readTable } from './readTable';
import { readTrainerLog } from './readTrainerLog';

const csv = readFileSync(
  fileURLToPath(
    new URL(
      '../../fixtures/lightning/chargru-lightning/csv/version_0/metrics.csv',
      import.meta.url,
    ),
  ),
).subarray(0, 800);
const keras = bytesOf('epoch,loss,val_loss\n0,2.5,NA\n1,"[1, 2]",nan\n2,1.5,inf\n');
const lines = bytesOf(
  '{"step": 1, "a": {"b": 2.5}, "loss": NaN}\n{"step": 2, "loss": -Infinity, "__proto__": 1}\n{"step": 3, "constructor": 2}\n',
);
const log = bytesOf(
  '{"current_steps": 5, "total_steps": 20, "loss": 2.5, "epoch": 0.25, "elapsed_time": "0:00:09"}\n{"current_steps": 10, "total_steps": 20, "eval_loss": 2, "epoch": 0.5, "elapsed_time": "1 day, 0:00:09"}\n{"current_steps": 5, "total_steps": 20, "loss": 2.25, "lr": null, "epoch": 0.25, "elapsed_time": "0:00:02"}\n',
);

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

const texts = (originals: readonly Uint8Array[]) =>
  damaged(originals).map((bytes) => new TextDecoder().decode(bytes));

describe('a log that was damaged in any way', () => {
  it('never makes the CSV reader throw, hang or grow', () => {
    fc.assert(
      fc.property(texts([csv, keras]), (text) => {
        const table = parseCsv(text, 'x.csv');
        const cells = table.rows.length * table.columns.length;
        expect(cells).toBeLessThanOrEqual(text.length + table.rows.length);
        const { histories, issues } = readTable(table);
        expect(Object.keys(histories).length + issues.length).toBeGreaterThan(0);
        for (const { length } of Object.values(histories)) {
          expect(length).toBeLessThanOrEqual(table.rows.length);
        }
      }),
      tenThousand,
    );
  });

  it('never makes the reader of JSON lines throw, hang or grow', () => {
    fc.assert(
      fc.property(texts([lines, log]), (text) => {
        const table = parseJsonLines(text, 'x.jsonl');
        expect(table.rows.length).toBeLessThanOrEqual(text.split('\n').length);
        const { histories, issues } = readTable(table);
        expect(Object.keys(histories).length + issues.length).toBeGreaterThan(0);
      }),
      tenThousand,
    );
  });

  it("never makes the reader of LLaMA-Factory's log throw, hang or grow", () => {
    fc.assert(
      fc.property(texts([log]), (text) => {
        const { histories, issues, trainRows, evalRows } = readTrainerLog(text);
        expect(trainRows + evalRows).toBeLessThanOrEqual(text.split('\n').length);
        expect(Object.keys(histories).length + issues.length).toBeGreaterThan(0);
      }),
      tenThousand,
    );
  });

  it('takes no more than one pass for hostile lines', () => {
    const deep = `{"step": 1, "a": ${'{"":'.repeat(5_000)}1${'}'.repeat(5_001)}`;
    expect(readTable(parseJsonLines(deep, 'x')).issues).not.toEqual([]);
    const wide = `step,${Array.from({ length: 20_000 }, (_, i) => `m${i}`).join(',')}\n${'1,'.repeat(20_000)}1\n`;
    expect(Object.keys(readTable(parseCsv(wide, 'x')).histories)).toHaveLength(20_000);
    const restarts = Array.from({ length: 20_000 }, (_, i) =>
      JSON.stringify({
        current_steps: i % 2 ? 1 : 9,
        loss: 1,
        elapsed_time: i % 2 ? '0:00:01' : '0:01:00',
      }),
    ).join('\n');
    expect(readTrainerLog(restarts).histories.train_loss?.length).toBe(1);
  });
});
