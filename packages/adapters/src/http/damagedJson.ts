import fc from 'fast-check';

/** For tests: damages JSON texts: cuts them off, or puts something hostile in place of any of their parts. */
export const damagedJson: fc.Arbitrary<(text: string) => string> = fc.oneof(
  fc.nat().map((at) => (text: string) => text.slice(0, at % (text.length + 1))),
  fc.tuple(fc.nat(), fc.oneof(fc.constantFrom(...hostile()), fc.jsonValue())).map(
    ([at, instead]) =>
      (text: string) =>
        replaced(text, { at, instead }),
  ),
);

function hostile(): readonly unknown[] {
  const deep = JSON.parse('['.repeat(500) + ']'.repeat(500)) as unknown;
  const polluting = JSON.parse('{"__proto__": {"toString": 1}}') as unknown;
  return [null, '', 'NaN', -1, 1e308, 2 ** 63, [], [null], {}, [[]], deep, polluting];
}

function replaced(text: string, damage: { readonly at: number; readonly instead: unknown }) {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return text;
  }
  let parts = 0;
  JSON.stringify(content, (_, value) => {
    parts++;
    return value as unknown;
  });
  let part = 0;
  const target = damage.at % parts;
  return JSON.stringify(content, (_, value) =>
    part++ === target ? damage.instead : (value as unknown),
  );
}
