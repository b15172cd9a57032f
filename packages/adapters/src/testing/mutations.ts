import fc from 'fast-check';

/** For tests: ways in which a file arrives broken. */
type Damage =
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'flip'; readonly at: number; readonly bit: number }
  | { readonly kind: 'set'; readonly at: number; readonly byte: number }
  | { readonly kind: 'copy'; readonly from: number; readonly length: number; readonly at: number }
  | { readonly kind: 'remove'; readonly at: number; readonly length: number };

/** Anywhere: left to itself, fast-check prefers the very start. */
const share = fc.noBias(fc.nat({ max: 2 ** 20 - 1 })).map((at) => at / 2 ** 20);
const length = fc.integer({ min: 1, max: 64 });

const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: share }),
  fc.record({ kind: fc.constant('flip' as const), at: share, bit: fc.nat({ max: 7 }) }),
  fc.record({
    kind: fc.constant('set' as const),
    at: share,
    byte: fc.constantFrom(0, 1, 10, 34, 44, 123, 127, 128, 255),
  }),
  fc.record({ kind: fc.constant('copy' as const), from: share, length, at: share }),
  fc.record({ kind: fc.constant('remove' as const), at: share, length }),
);

/** For tests: bytes as they may come out of a crash, a bad disk, two writers or somebody's hand. */
export function damaged(originals: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const original = fc.constantFrom(...originals);
  return fc
    .tuple(original, fc.array(damage, { minLength: 1, maxLength: 5 }))
    .map(([bytes, damages]) => damages.reduce(apply, bytes));
}

function apply(bytes: Uint8Array, done: Damage): Uint8Array {
  const at = Math.floor(done.at * bytes.length);
  switch (done.kind) {
    case 'cut':
      return bytes.slice(0, at);
    case 'flip':
      return bytes.map((byte, i) => (i === at ? byte ^ (1 << done.bit) : byte));
    case 'set':
      return bytes.map((byte, i) => (i === at ? done.byte : byte));
    case 'copy': {
      const from = Math.floor(done.from * bytes.length);
      const piece = bytes.subarray(from, from + done.length);
      return Uint8Array.from([...bytes.subarray(0, at), ...piece, ...bytes.subarray(at)]);
    }
    case 'remove':
      return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + done.length)]);
  }
}

/** For tests: the cases of every run are the same, so that one that fails fails for everybody. */
export const tenThousand = { numRuns: 10_000, seed: 20_261_122 } as const;
