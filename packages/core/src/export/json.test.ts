import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRuns } from '../comparison/compareRuns';
import type { Comparison } from '../comparison/comparison';
import { createRun } from '../run/run';
import { messyRuns } from '../testing/messyRuns';
import { seededReplicates, seededRuns } from '../testing/seededRuns';
import { seededRunIn, seededStates } from '../testing/seededState';
import { evalLoss, workedExample } from '../testing/workedExample';
import { parseComparisonJson, toJson } from './json';

const example = compareRuns(workedExample(), { objective: evalLoss });

type Loose = Record<string, unknown>;

/** What toJson wrote, with the value at a dotted path changed by hand. */
function changed(path: string, value: unknown): string {
  const file: Loose = JSON.parse(toJson(example));
  const keys = path.split('.');
  const last = keys.pop() as string;
  const owner = keys.reduce((inner, key) => inner[key] as Loose, file);
  owner[last] = value;
  return JSON.stringify(file);
}

describe('toJson and parseComparisonJson', () => {
  it('read back exactly what sources leave, however bad', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 6 }), (seed, count) => {
        const comparison = compareRuns(messyRuns({ seed, count }), { objective: evalLoss });
        expect(parseComparisonJson(toJson(comparison))).toEqual({ comparison, issues: [] });
      }),
    );
  });

  it('read back every state of a run, replicates and a better run of the group', () => {
    const states = seededStates.map((state, i) => seededRunIn(state, { seed: i + 1 }));
    const [better, ...others] = seededRuns({ seed: 3, count: 4 });
    const comparisons = [
      compareRuns(states, { objective: evalLoss }),
      compareRuns(seededReplicates({ seed: 2, count: 3 }), { objective: evalLoss }),
      compareRuns(others, {
        objective: { metric: 'learning_rate', direction: 'max' },
        peers: better && [
          { ...better, histories: undefined, summary: { learning_rate: { max: { value: 9 } } } },
        ],
      }),
    ];
    const configured = (values: { readonly [key: string]: string }, i: number) =>
      createRun({
        id: `${i}`,
        config: { recorded: 'full', values },
        summary: { eval_loss: { min: { value: i } }, mae: { min: { value: i }, unit: 'K' } },
      });
    const unlike = [
      [{ tokenizer: 'a' }, { tokenizer: 'b' }],
      [{ dataset: 'a' }, { dataset: 'b' }],
    ].map((pair) => compareRuns(pair.map(configured), { objective: evalLoss }));
    expect(unlike[0]?.verdicts.headline?.facts).toEqual(['a', 'b']);
    expect(unlike[1]?.verdicts.headline?.caveats).toHaveLength(1);
    comparisons.push(...unlike);
    expect(comparisons[1]?.replicates.length).toBe(1);
    expect(comparisons[2]?.betterPeer?.value).toBe(9);
    for (const comparison of comparisons) {
      expect(parseComparisonJson(toJson(comparison))).toEqual({ comparison, issues: [] });
    }
  });

  it('keep any name, and negative zero', () => {
    const names = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('__proto__', '\uD800', '\u202E', '\0', 'x'.repeat(100_000)),
    );
    fc.assert(
      fc.property(names, names, (name, id) => {
        const { runs, ...rest } = compareRuns([createRun({ id, name, status: 'running' })], {
          objective: evalLoss,
        });
        const comparison: Comparison = {
          ...rest,
          runs: runs.map((run) => ({ ...run, changeAfterBest: -0 })),
        };
        expect(parseComparisonJson(toJson(comparison)).comparison).toEqual(comparison);
      }),
    );
  });

  it('give the same text again for what was read', () => {
    const text = toJson(example);
    expect(toJson(parseComparisonJson(text).comparison as Comparison)).toBe(text);
  });

  it('write direction marks as escapes, so that no viewer shows another text', () => {
    const comparison = compareRuns([createRun({ id: 'a', name: 'a\u202Eb\u2028' })], {
      objective: evalLoss,
    });
    expect(toJson(comparison)).toContain('"a\\u202eb\\u2028"');
  });
});

describe('toJson', () => {
  it('writes nothing that is not part of a comparison', () => {
    const run = createRun({
      id: 'a',
      config: { recorded: 'full', values: { hub_token: 'hf_s3cret' } },
      ...{ apiKey: 'hf_s3cret' },
    });
    const comparison = compareRuns([run], { objective: evalLoss });
    const extended = {
      ...comparison,
      runs: comparison.runs.map((own) => ({ ...own, config: run.config })),
    };
    expect(toJson(extended)).toBe(toJson(comparison));
    expect(toJson(extended)).not.toContain('s3cret');
  });

  it('refuses what could not be read again', () => {
    const comparison = { ...example, metrics: [] as never, gapRelativeTo: 'median' as never };
    expect(() => toJson(comparison)).toThrow(
      '[runcompare] toJson: comparison.gapRelativeTo is none of larger, reference.',
    );
  });
});

describe('parseComparisonJson', () => {
  const { runs, metrics } = example;
  const metric = metrics[0];
  const otherFormat = 'is not runcompare/comparison: this is no comparison that toJson wrote';

  it.each([
    ['', 'line 1, column 1', 'is no JSON from here on; the file may be cut off'],
    [
      toJson(example).slice(0, 50),
      'line 3, column 12',
      'is no JSON from here on; the file may be cut off',
    ],
    ['null', 'format', otherFormat],
    ['[1]', 'format', otherFormat],
    [changed('format', 'a'), 'format', otherFormat],
    [changed('version', 2), 'version', 'is not 1, the only one that can be read here'],
    [changed('version', '1'), 'version', 'is not 1, the only one that can be read here'],
    [toJson(example).replace('0.6686', '1e999'), 'comparison.runs.0.best.value', 'is not a number'],
  ])('gives an issue and no comparison for %.40j', (text, path, message) => {
    expect(parseComparisonJson(text)).toEqual({ issues: [{ path, message }] });
  });

  it.each([
    ['comparison', undefined, 'comparison', 'is not an object'],
    [
      'comparison.objective.direction',
      'up',
      'comparison.objective.direction',
      'is none of min, max',
    ],
    ['comparison.runs', [], 'comparison.metrics.0.cells', 'are not one per run'],
    ['comparison.runs', [...runs, runs[0]], 'comparison.runs', 'hold an id twice'],
    ['comparison.runs', { length: 3 }, 'comparison.runs', 'is not a list'],
    ['comparison.metrics', [metric, metric], 'comparison.metrics', 'hold a key twice'],
    ['comparison.bestId', 'gone', 'comparison.bestId', 'is not among the runs'],
    ['comparison.baselineId', 'gone', 'comparison.baselineId', 'is not among the runs'],
    [
      'comparison.metrics.0.bestIds',
      ['gone'],
      'comparison.metrics.0.bestIds',
      'are not all compared',
    ],
    ['comparison.metrics.0.cells.1', null, 'comparison.metrics.0.cells.1', 'is not an object'],
    [
      'comparison.metrics.0.cells.1.value',
      '9',
      'comparison.metrics.0.cells.1.value',
      'is not a number',
    ],
    [
      'comparison.metrics.0.section',
      'constructor',
      'comparison.metrics.0.section',
      'is none of primary, secondary, derived, other',
    ],
    [
      'comparison.replicates',
      [{ runIds: ['a'], labels: [], leftOut: [] }],
      'comparison.replicates.0.labels',
      'are not one per run',
    ],
  ])('gives an issue and no comparison where %s is %j', (path, value, at, message) => {
    const parsed = parseComparisonJson(changed(path, value));
    expect(parsed.comparison).toBeUndefined();
    expect(parsed.issues).toContainEqual({ path: at, message });
  });

  it('leaves out what it does not know, and names it', () => {
    const text = toJson(example).replace(
      '"objective": {',
      '"__proto__": {"bestId": "x"}, "hub_token": "t", "objective": {',
    );
    expect(parseComparisonJson(text)).toEqual({
      comparison: example,
      issues: [
        { path: 'comparison.__proto__', message: 'is not known and was left out' },
        { path: 'comparison.hub_token', message: 'is not known and was left out' },
      ],
    });
  });

  it('never throws, and without an issue gives what any view can take', () => {
    const text = toJson(example);
    const cut = fc.nat(text.length).map((end) => text.slice(0, end));
    const edited = fc
      .tuple(
        fc.nat(text.length),
        fc.constantFrom('', '{', '"', ',', '0', '-', '[]', '\0'),
        fc.nat(3),
      )
      .map(([start, part, length]) => text.slice(0, start) + part + text.slice(start + length));
    fc.assert(
      fc.property(fc.oneof(cut, edited, fc.json(), fc.string()), (given) => {
        const { comparison, issues } = parseComparisonJson(given);
        expect(comparison !== undefined || issues.length > 0).toBe(true);
        if (comparison)
          expect(parseComparisonJson(toJson(comparison)).comparison).toEqual(comparison);
      }),
      { numRuns: 1000 },
    );
  });

  it('survives a file of brackets, and keeps the list of issues short', () => {
    expect(parseComparisonJson('['.repeat(100_000)).issues).toHaveLength(1);
    const many = changed('comparison.runs', Array(10_000).fill(1));
    expect(parseComparisonJson(many).issues).toHaveLength(50);
  });

  it('gives a comparison as frozen as a computed one', () => {
    expect(Object.isFrozen(parseComparisonJson(toJson(example)).comparison?.runs[0])).toBe(true);
  });
});
