import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { recommendRun } from '../advice/recommendRun';
import { compareRuns } from '../comparison/compareRuns';
import type { Comparison } from '../comparison/comparison';
import { plainText } from '../format/template';
import { createRun } from '../run/run';
import { messyRuns } from '../testing/messyRuns';
import { seededRuns } from '../testing/seededRuns';
import { seededRunIn, seededStates } from '../testing/seededState';
import { evalLoss, workedExample } from '../testing/workedExample';
import { explainVerdict } from '../view/explainVerdict';
import { metricsTableView } from '../view/metricsTableView';
import { recommendationView } from '../view/recommendationView';
import { toMarkdown } from './markdown';
import { markdownText } from './markdownText';

type Root = ReturnType<typeof fromMarkdown>;
type Nodes = Root | Root['children'][number];
type Table = Extract<Nodes, { type: 'table' }>;

const parse = (text: string): Root =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

function nodesOf(node: Nodes): readonly Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(nodesOf)] : [node];
}

const textOf = (node: Nodes) =>
  nodesOf(node)
    .map((inner) => ('value' in inner ? inner.value : ''))
    .join('')
    .replaceAll('\u200B', '');

const tablesOf = (root: Root) =>
  root.children.filter((node): node is Table => node.type === 'table');

/** Everything that a report may consist of: no link, image, HTML, code block or footnote. */
const allowed = new Set<Nodes['type']>([
  ...(['root', 'heading', 'paragraph', 'strong', 'text', 'inlineCode'] as const),
  ...(['list', 'listItem', 'table', 'tableRow', 'tableCell'] as const),
]);

const comparisonOf = (name: string, id = name): Comparison =>
  compareRuns(
    [
      createRun({
        id,
        name,
        model: { name, from: 'source' },
        summary: { eval_loss: { last: { value: 1 } }, [name]: { last: { value: 2 } } },
      }),
      createRun({ id: `${id}2`, name, summary: { eval_loss: { last: { value: 2 } } } }),
    ],
    { objective: evalLoss },
  );

const markup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '|',
        '\\',
        '`',
        '``',
        '<b>',
        '<!--',
        '](',
        '[',
        '![',
        '*',
        '_',
        '~~',
        '\n',
        '\r\n',
        ' ',
        '# ',
        '- ',
      ),
      fc.constantFrom(
        'https://a.example',
        'www.a.example',
        'a@b.example',
        '@user',
        '#12',
        'GH-12',
        '!3',
        '&amp;',
        '&#124;',
      ),
      fc.constantFrom(
        '$x$',
        ':tada:',
        '[^1]',
        '[a]: b',
        '\u202E',
        '\0',
        '---',
        '1. ',
        '06a9655e',
        '==',
        '\uD800',
        'a',
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));
const hostile = fc.oneof(markup, fc.string({ unit: 'binary' }), fc.string());

/** What a reader should see of a text: in one line, with what must not be carried masked. */
const shown = (text: string) =>
  text
    .replace(/(?![\t\n\r])\p{Cc}|[\p{Bidi_Control}\u2028\u2029]|\p{Cs}/gu, '\uFFFD')
    .replaceAll('\u200B', '')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();

describe('markdownText', () => {
  it('renders as the very text it was given, in any block, and as nothing but text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const md = markdownText(text);
        for (const block of [md, `## ${md}`, `- ${md}`, `| a |\n| - |\n| ${md} |`]) {
          const root = parse(block);
          const types = new Set(nodesOf(root).map((node) => node.type));
          expect([...types].filter((type) => !allowed.has(type))).toEqual([]);
          const content =
            block === `| a |\n| - |\n| ${md} |` ? tablesOf(root)[0]?.children[1] : root;
          expect(content && textOf(content)).toBe(shown(text));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('leaves nothing for a host to link or to ping once rendered', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const node of nodesOf(parse(markdownText(text)))) {
          if (node.type !== 'text') continue;
          expect(node.value).not.toMatch(/@\w|[#!&]\d|GH-\d|:\/\/|www\.|:[\w+-]+:/i);
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['Run #1', 'Run #&#8203;1'],
    ['@octocat', '@&#8203;octocat'],
    ['org/repo#12', 'org/repo#&#8203;12'],
    ['a|b', 'a&#124;b'],
    ['eval_loss', 'eval\\_loss'],
    ['<img src=x>', '&lt;img src=x&gt;'],
    ['https://a.example', 'https:&#8203;//a.example'],
    ['06a9655e, fa25ad23.', '`06a9655e`, `fa25ad23`.'],
    ['06a9655e1', '06a9655e1'],
    ['fixes GH-12', 'fixes GH-&#8203;12'],
    [':tada:', ':&#8203;tada:'],
    ['# a', '\\# a'],
    ['1. a', '1\\. a'],
    ['- a', '\\- a'],
    ['26\u202F% worse', '26\u202F% worse'],
    ['a\u202Eb', 'a\uFFFDb'],
  ])('writes %j as %j', (text, markdown) => {
    expect(markdownText(text)).toBe(markdown);
  });
});

describe('toMarkdown', () => {
  const example = compareRuns(workedExample(), { objective: evalLoss });

  it('puts verdict, evidence and numbers in that order, and reads well as it stands', () => {
    const text = toMarkdown(example);
    expect(
      text
        .split('\n')
        .filter((line) => line.startsWith('#'))
        .slice(0, 4),
    ).toEqual(['## `06a9655e` is the best run', '### Why', '### Before you deploy', '### Primary']);
    for (const line of [
      '- 26\u202F% better eval loss than `fa25ad23` (0.6686 / 0.9041)',
      '- Converged at epoch 11 of 12',
      '| Metric | `06a9655e` (Run #&#8203;1 · baseline) | `fa25ad23` (Run #&#8203;2) | `0a04dd4e` (Run #&#8203;3) | Best |',
      '| :-- | --: | --: | --: | :-- |',
      '| Best epoch (at best step) | 11/12 | 12/12 | 12/12 | tie-break only |',
    ]) {
      expect(text).toContain(`${line}\n`);
    }
    expect(text).toMatch(/^Qwen\/Qwen2.5-7B-Instruct · 3 runs$/m);
  });

  it('says every sentence of the recommendation as the screen does', () => {
    const runs = seededStates
      .filter((state) => !/Names/.test(state))
      .map((state, i) => seededRunIn(state, { seed: i + 1 }));
    const comparison = compareRuns(runs, { objective: evalLoss });
    const advice = recommendationView(comparison, recommendRun(comparison));
    const text = textOf(parse(toMarkdown(comparison)));
    expect(advice.caveats.length).toBeGreaterThan(5);
    for (const sentence of [
      plainText(advice.headline),
      advice.subline,
      `${advice.verdict?.word}: ${explainVerdict(comparison)?.means}`,
      ...advice.likeForLike.map((caveat) => plainText(caveat.text)),
      ...advice.reasons.map((reason) => plainText(reason.text)),
      ...advice.caveats.map((caveat) => plainText(caveat.text)),
    ]) {
      expect(text).toContain(sentence);
    }
  });

  it('says in what runs are not like for like before it says how sure it is', () => {
    const runs = workedExample().map((run, i) => ({ ...run, steps: { planned: 800 - 300 * i } }));
    const text = toMarkdown(compareRuns(runs, { objective: evalLoss }));
    const [budgets, verdict] = [
      '- Step budgets differ: 800 steps for `06a9655e`',
      '**Likely**',
    ].map((part) => text.indexOf(part));
    expect(budgets).toBeGreaterThan(0);
    expect(budgets).toBeLessThan(verdict as number);
    expect(toMarkdown(example)).not.toContain('Step budgets');
  });

  it('keeps each table its shape and each cell its text, whatever runs and metrics are called', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        const comparison = comparisonOf(name);
        const root = parse(toMarkdown(comparison));
        const types = new Set(nodesOf(root).map((node) => node.type));
        expect([...types].filter((type) => !allowed.has(type))).toEqual([]);
        const view = metricsTableView(comparison);
        const read = tablesOf(root).map((table) =>
          table.children.slice(1).map((row) => row.children.slice(0, -1).map(textOf)),
        );
        const aside = (text: string, more: string) =>
          shown(more === '' ? text : `${text} (${more})`);
        expect(read).toEqual(
          view.sections.map((section) =>
            section.rows.map((row) => [
              aside(row.label, row.note),
              ...row.cells.map((cell) => aside(cell.text, cell.below)),
            ]),
          ),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('stays a report with runs as bad as sources get, or none', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 5 }), (seed, count) => {
        const comparison = compareRuns(messyRuns({ seed, count }), { objective: evalLoss });
        const root = parse(toMarkdown(comparison));
        for (const table of tablesOf(root)) {
          expect(new Set(table.children.map((row) => row.children.length))).toEqual(
            new Set([count + 2]),
          );
        }
        expect(root.children[0]?.type).toBe('heading');
        expect(textOf(root)).not.toMatch(/undefined|\[object/);
      }),
    );
  });

  it('names nobody best where nobody is', () => {
    const comparison = compareRuns([createRun({ id: 'a' })], { objective: evalLoss });
    expect(toMarkdown(comparison)).toMatch(/^## No run has a usable eval loss\n/);
  });

  it('says what a percentage is a share of, as it was computed', () => {
    const textbook = compareRuns(workedExample(), {
      objective: evalLoss,
      gapRelativeTo: 'reference',
    });
    expect(toMarkdown(example)).toContain('max(&#124;value&#124;, &#124;reference&#124;)');
    expect(toMarkdown(textbook)).not.toContain('max(');
    expect(toMarkdown(textbook)).toContain('35\u202F%');
  });

  it('orders columns as asked, and speaks the language it is given', () => {
    const text = toMarkdown(example, { columnOrder: ['0a04dd4e'], locale: 'de-DE' });
    const [table] = tablesOf(parse(text));
    expect(table?.children[0] && textOf(table.children[0])).toMatch(/^Metric0a04dd4e/);
    expect(text).toContain('0,6686');
  });

  it('fits a pull request with names of 100 kB', () => {
    expect(toMarkdown(comparisonOf('|'.repeat(100_000), 'a')).length).toBeLessThan(65_536);
  });

  it('is the same for the same comparison, whatever the order of the runs', () => {
    const runs = seededRuns({ seed: 4, count: 4 });
    const [a, b] = [runs, [...runs].reverse()].map((given) =>
      toMarkdown(compareRuns(given, { objective: evalLoss })),
    );
    expect(a).toBe(b);
  });

  it('carries nothing of a config', () => {
    const run = createRun({
      id: 'a',
      config: { recorded: 'full', values: { hub_token: 'hf_s3cret' } },
    });
    expect(toMarkdown(compareRuns([run], { objective: evalLoss }))).not.toContain('s3cret');
  });
});
