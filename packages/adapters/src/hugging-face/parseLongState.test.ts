import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePythonJson } from '../json/parsePythonJson';
import { atOnce } from '../work';
import { parseLongState } from './parseLongState';
import { parseTrainerState } from './parseTrainerState';

const tricky = fc.constantFrom(
  '\n    },\n    {',
  '\n  ]',
  '\n  "log_history": [\n',
  'NaN',
  '"',
  '\\',
  'the rows stand here',
);
const leaf = fc.oneof(fc.double(), fc.string(), tricky, fc.constant(null), fc.boolean());
const row = fc.dictionary(
  fc.oneof(fc.string(), tricky),
  fc.oneof(leaf, fc.array(leaf), fc.dictionary(tricky, leaf)),
);

/** As Python writes it, with the row repeated until the text is long. */
function longState(rows: readonly unknown[], rest: object = {}): string {
  const size = JSON.stringify(rows, null, 2).length;
  const log = Array.from({ length: Math.ceil(600_000 / size) }, () => rows).flat();
  return JSON.stringify({ epoch: 1, log_history: log, max_steps: 20, ...rest }, null, 2);
}

describe('parseLongState', () => {
  it('equals JSON.parse, whatever the rows and what is around them hold', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), row, (rows, callbacks) => {
        const text = longState(rows, { stateful_callbacks: [callbacks, callbacks] });
        expect(atOnce(parseLongState(text))).toEqual(JSON.parse(text));
      }),
      { numRuns: 20 },
    );
  });

  it('reads bare NaN and infinities as a short state has them', () => {
    const text = longState([{ step: 1, loss: 'x', grad_norm: 'y' }])
      .replaceAll('"x"', 'NaN')
      .replaceAll('"y"', '-Infinity');
    expect(atOnce(parseLongState(text))).toEqual(parsePythonJson(text, 'x').value);
  });

  it('may pause after every few hundred rows', () => {
    const work = parseLongState(longState([{ step: 10, epoch: 0.5, loss: 2 }]));
    let pauses = 0;
    for (let step = work.next(); !step.done; step = work.next()) pauses++;
    expect(pauses).toBe(3);
  });

  it('leaves a state that is laid out otherwise, cut off or broken to JSON.parse as a whole', () => {
    const text = longState([{ step: 1, loss: 2 }]);
    const others = [
      JSON.stringify(JSON.parse(text)),
      JSON.stringify(JSON.parse(text), null, 4),
      text.replaceAll('\n', '\r\n'),
      text.slice(0, -1000),
      text.replace('"loss": 2', '"loss": 2,'),
      text.replace('    },\n    {', '    }\n    {'),
      text.replace('\n    },', '\n  ],\n    },'),
      `[${text}]`,
    ];
    for (const other of others) {
      expect(atOnce(parseLongState(other))).toBeUndefined();
      const whole = parsePythonJson(other, 'x').value as { log_history?: unknown } | undefined;
      expect(parseTrainerState(other).value?.log).toEqual(whole?.log_history);
    }
  });
});
