import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskedCrc32c } from './crc32c';
import { createEventFileReader, type EventFile } from './eventFile';
import { parseEventFile } from './parseEventFile';
import { joinBytes, record, writeEvents, writeTensor } from './writeEvents';

const real = new Uint8Array(
  readFileSync(
    fileURLToPath(
      new URL(
        '../../fixtures/lightning/chargru-lightning/tb/version_0/events.out.tfevents.1795345900.vm.13526.0',
        import.meta.url,
      ),
    ),
  ),
);

const losses = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ step: i * 10, value: 4 - i / 8 }));

function messages(bytes: Uint8Array): string {
  return parseEventFile(bytes)
    .issues.map(({ message }) => message)
    .join('\n');
}

function plain(file: EventFile | undefined) {
  return [...(file?.scalars ?? [])].map(([tag, { step, value, timeMs, order }]) => [
    tag,
    ...[step, value, timeMs, order].map((column) => Array.from(column)),
  ]);
}

const valuesOf = (bytes: Uint8Array, tag = 'train/loss') =>
  Array.from(parseEventFile(bytes).value?.scalars.get(tag)?.value ?? []);

describe('maskedCrc32c', () => {
  // RFC 3720, appendix B.4, and the check value of the CRC catalogue, before masking.
  it.each([
    ['32 zeros', new Uint8Array(32), 0x8a9136aa],
    ['32 bytes of ones', new Uint8Array(32).fill(255), 0x62a8ab43],
    ['123456789', new TextEncoder().encode('123456789'), 0xe3069283],
    ['nothing', new Uint8Array(0), 0],
  ])('is right for %s', (_, bytes, crc) => {
    const masked = (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;
    expect(maskedCrc32c(bytes, { from: 0, to: bytes.length })).toBe(masked);
  });
});

describe('parseEventFile', () => {
  it('reads every point of a real file, with the time of each', () => {
    const { value: file, issues } = parseEventFile(real);
    expect(issues).toEqual([]);
    expect([...(file?.scalars ?? [])].map(([tag, { length }]) => [tag, length])).toEqual([
      ['hp_metric', 1],
      ['lr-AdamW', 148],
      ['train_loss_step', 140],
      ['epoch', 156],
      ['val_loss', 8],
      ['val_ppl', 8],
      ['train_loss_epoch', 8],
    ]);
    expect(file?.scalars.get('val_loss')?.value.at(-1)).toBe(1.9170280694961548);
    expect(file?.hparams.values).toMatchObject({ lr: 0.003, hidden: 96, dropout: 0 });
    const times = Array.from(file?.scalars.get('val_loss')?.timeMs ?? []);
    expect(new Date(times[0] as number).toISOString().slice(0, 13)).toBe('2026-11-22T11');
    expect(times).toEqual([...times].sort());
  });

  it('reads the same from pieces, wherever the file is cut', () => {
    const whole = plain(parseEventFile(real).value);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: real.length }), { maxLength: 12 }), (cuts) => {
        const reader = createEventFileReader('x');
        let from = 0;
        for (const to of [...cuts.sort((a, b) => a - b), real.length]) {
          reader.push(real.slice(from, to));
          from = to;
        }
        expect(plain(reader.end())).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  it('gives of a file that is still written the points until there, and says so', () => {
    const whole = valuesOf(writeEvents(losses(6)));
    const bytes = writeEvents(losses(6));
    for (let end = 60; end < bytes.length; end++) {
      const values = valuesOf(bytes.slice(0, end));
      expect(values).toEqual(whole.slice(0, values.length));
      expect(values.length).toBeLessThan(6);
    }
    expect(messages(bytes.slice(0, -1))).toContain('ends within a record');
  });

  it('leaves out a record whose content was changed, keeps the rest, and counts it', () => {
    const bytes = writeEvents(losses(6));
    const size = (bytes.length - writeEvents([]).length) / 6;
    const damaged = bytes.slice();
    damaged[bytes.length - size * 2 - 6] = (damaged[bytes.length - size * 2 - 6] as number) ^ 1;
    expect(valuesOf(damaged)).toHaveLength(5);
    expect(messages(damaged)).toContain('1 of 7 records');
  });

  it('stops where a length was changed, since nothing says where the next record starts', () => {
    const bytes = writeEvents(losses(6));
    const at = writeEvents(losses(3)).length;
    bytes[at] = 255;
    expect(valuesOf(bytes)).toHaveLength(3);
    expect(messages(bytes)).toContain(`damaged from byte ${at} on`);
  });

  it('leaves out a record that is whole and yet no event', () => {
    const bytes = joinBytes([
      writeEvents(losses(2)),
      record(new Uint8Array([0x2a, 200, 1, 0x0a])),
      writeEvents(losses(1)),
    ]);
    expect(valuesOf(bytes)).toHaveLength(3);
    expect(messages(bytes)).toContain('1 of 6 records');
  });

  it.each([
    ['a git-lfs pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7\n', 'lfs'],
    ['gzip', '\u001f\u008b\b compressed, more than twelve bytes of it', 'gzip'],
    ['a zip archive', 'PK\u0003\u0004 more than twelve bytes of it', 'zip'],
    ['a text', 'this is no event file at all, by any measure', 'no valid checksum'],
    ['nothing', '', 'empty'],
    ['its first bytes', '\u0018\0\0', 'nothing was written yet'],
  ])('says of %s what it is', (_, text, word) => {
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect(parseEventFile(bytes).value).toBeUndefined();
    expect(messages(bytes)).toContain(word);
  });

  it('keeps NaN and infinities, negative steps and steps beyond 2^32', () => {
    const file = parseEventFile(
      writeEvents([
        { step: -3, value: Number.NaN },
        { step: 2 ** 28, value: Infinity },
        { step: 2 ** 40, value: -Infinity },
      ]),
    ).value;
    const loss = file?.scalars.get('train/loss');
    expect(Array.from(loss?.step ?? [])).toEqual([-3, 2 ** 28, 2 ** 40]);
    expect(Array.from(loss?.value ?? [])).toEqual([Number.NaN, Infinity, -Infinity]);
  });
});

describe('a scalar in a tensor', () => {
  const bytesOf = (array: ArrayBufferView) => new Uint8Array(array.buffer.slice(0));
  it.each([
    ['float32', 1, new Float32Array([0.25]), 0.25],
    ['float64', 2, new Float64Array([1e300]), 1e300],
    ['int32', 3, new Int32Array([-7]), -7],
    ['uint8', 4, new Uint8Array([200]), 200],
    ['int16', 5, new Int16Array([-300]), -300],
    ['int8', 6, new Int8Array([-5]), -5],
    ['int64', 9, new BigInt64Array([-(2n ** 40n)]), -(2 ** 40)],
    ['bfloat16', 14, new Uint16Array([0x3fc0]), 1.5],
    ['half', 19, new Uint16Array([0xc100]), -2.5],
    ['half, subnormal', 19, new Uint16Array([1]), 2 ** -24],
    ['half, infinite', 19, new Uint16Array([0x7c00]), Infinity],
    ['uint32', 22, new Uint32Array([2 ** 32 - 1]), 2 ** 32 - 1],
    ['uint64', 23, new BigUint64Array([2n ** 40n]), 2 ** 40],
  ] as const)('is read from packed %s', (_, type, array, value) => {
    const tensor = writeTensor({ type, content: bytesOf(array) });
    expect(valuesOf(writeEvents([{ tensor, plugin: 'scalars' }]))).toEqual([value]);
  });

  it('is read from the list of its type, one by one or packed', () => {
    const tensors = [
      writeTensor({ type: 1, list: (w) => w.tag(5, 5).float(0.5) }),
      writeTensor({ type: 1, list: (w) => w.tag(5, 2).fork().float(0.5).join() }),
      writeTensor({ type: 2, shape: [1], list: (w) => w.tag(6, 1).double(0.5) }),
      writeTensor({ type: 19, list: (w) => w.tag(13, 0).int32(0x3800) }),
      writeTensor({ type: 14, list: (w) => w.tag(13, 2).fork().int32(0x3f00).join() }),
    ];
    const events = tensors.map((tensor, step) => ({ step, tensor, plugin: 'scalars' }));
    expect(valuesOf(writeEvents(events))).toEqual([0.5, 0.5, 0.5, 0.5, 0.5]);
  });

  it('keeps its plugin from the first event of its tag, as only that names it', () => {
    const tensor = writeTensor({ type: 1, content: bytesOf(new Float32Array([2])) });
    const events = [
      { tag: 'loss', step: 0, tensor, plugin: 'scalars' },
      { tag: 'loss', step: 1, tensor },
      { tag: 'picture', step: 0, tensor, plugin: 'images' },
      { tag: 'picture', step: 1, tensor },
    ];
    const { scalars } = parseEventFile(writeEvents(events)).value as EventFile;
    expect([...scalars].map(([tag, { length }]) => [tag, length])).toEqual([['loss', 2]]);
  });

  it('is not taken from a tensor of several numbers', () => {
    const content = bytesOf(new Float32Array([1, 2]));
    const tensor = writeTensor({ type: 1, shape: [2], content });
    expect(parseEventFile(writeEvents([{ tensor }])).value?.points).toBe(0);
  });
});
