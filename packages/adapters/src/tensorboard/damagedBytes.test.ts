import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damaged, tenThousand } from '../testing/mutations';
import { atOnce } from '../work';
import { parseEventFile } from './parseEventFile';
import { readScalars } from './readScalars';
import { isOfTrainer, trainerRows } from './trainerRows';
import { joinBytes, record, type WrittenEvent, writeEvents, writeTensor } from './writeEvents';

const lightning = new Uint8Array(
  readFileSync(
    fileURLToPath(
      new URL(
        '../../fixtures/lightning/chargru-lightning/tb/version_0/events.out.tfevents.1795345900.vm.13526.0',
        import.meta.url,
      ),
    ),
  ),
).slice(0, 2048);

const events: WrittenEvent[] = [
  'train/loss',
  'train/epoch',
  'eval/loss',
  '__proto__',
  'constructor',
].flatMap((tag, i) => [0, 1, 2].map((step) => ({ tag, step, value: i / (step + 1) })));
const tensor = writeTensor({ type: 1, content: new Uint8Array([0, 0, 128, 63]) });
const file = writeEvents([
  ...events,
  { tensor, plugin: 'scalars' },
  { session: 1, step: 1 },
  ...events,
]);

/** The contents of records, to damage what a checksum protects. */
function contentsOf(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const contents: Uint8Array[] = [];
  for (let at = 0; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at, true);
    if (at + 16 + length > bytes.length) break;
    contents.push(bytes.slice(at + 12, at + 12 + length));
    at += 16 + length;
  }
  return contents;
}

/** No record that holds a number is shorter than this. */
const shortest = 16 + 9;

function check(bytes: Uint8Array) {
  const { value, issues } = parseEventFile(bytes);
  expect(value !== undefined || issues.length > 0).toBe(true);
  if (!value) return;
  expect(value.points).toBeLessThanOrEqual(bytes.length / shortest + 1);
  const texts = [...value.texts].reduce((sum, [tag, text]) => sum + tag.length + text.length, 0);
  expect(texts).toBeLessThanOrEqual(bytes.length);
  if (isOfTrainer([value]))
    expect(atOnce(trainerRows([value, value])).rows.length).toBeLessThanOrEqual(2 * value.points);
  const { histories } = atOnce(readScalars([{ part: 'all', files: [value, value] }]));
  for (const { length } of Object.values(histories))
    expect(length).toBeLessThanOrEqual(2 * value.points);
}

describe('an event file that was damaged in any way', () => {
  it('never makes the parser throw, hang or grow', () => {
    fc.assert(fc.property(damaged([file, lightning]), check), tenThousand);
  });

  it('never does so where the damage is older than the checksum', () => {
    const contents = [...contentsOf(lightning), ...contentsOf(file)];
    fc.assert(
      fc.property(fc.array(damaged(contents), { minLength: 1, maxLength: 6 }), (records) => {
        check(joinBytes(records.map(record)));
      }),
      tenThousand,
    );
  });

  it('never does so for two files that were written through each other', () => {
    const cuts = fc.array(fc.nat({ max: 400 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(cuts, (lengths) => {
        const pieces: Uint8Array[] = [];
        const at = [0, 0];
        lengths.forEach((length, i) => {
          const from = at[i % 2] as number;
          pieces.push((i % 2 ? lightning : file).slice(from, from + length));
          at[i % 2] = from + length;
        });
        check(joinBytes(pieces));
      }),
      tenThousand,
    );
  });

  it('reads a file of nothing but starts in one pass', () => {
    const many = Array.from(
      { length: 20_000 },
      (_, i): WrittenEvent => (i % 2 ? { session: 1, step: 0 } : { step: i, value: 1 }),
    );
    const { value } = parseEventFile(writeEvents(many));
    const { histories } = atOnce(readScalars([{ part: 'all', files: value ? [value] : [] }]));
    expect(histories.train_loss?.length).toBe(0);
  });
});
