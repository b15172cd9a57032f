import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
// biome-ignore lint/style/noRestrictedImports: readers import the package, not its files
import * as core from './index';
// biome-ignore lint/style/noRestrictedImports: readers import the package, not its files
import * as testing from './testing/index';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

const modules: { readonly [specifier: string]: object } = {
  '@runcompare/core': core,
  '@runcompare/core/testing': testing,
};

describe('the examples of the README', () => {
  it.each(examplesOf(readme))('hold, from line $line', async ({ line, code }) => {
    const { code: checked, results } = withChecks(code, line);
    expect(results, 'results that are compared').toBe(code.split('// =>').length - 1);
    expect(results).toBeGreaterThan(0);
    await run(checked);
  });
});

describe.each(Object.entries(modules))('the README of %s', (_, module) => {
  it.each(Object.keys(module))('names %s', (name) => {
    expect(readme).toContain(`\`${name}\``);
  });
});

interface Example {
  /** Of the README, where the code begins. */
  readonly line: number;
  readonly code: string;
}

function examplesOf(markdown: string): readonly Example[] {
  return [...markdown.matchAll(/^```ts\n(.*?)^```$/gms)].map((match) => ({
    line: markdown.slice(0, match.index).split('\n').length + 1,
    code: match[1] as string,
  }));
}

/** Every statement `expression; // => value` as a check of its value, with its line. */
function withChecks(code: string, firstLine: number): { code: string; results: number } {
  const file = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2023);
  let results = 0;
  const statements = file.statements.map((statement) => {
    const comment = ts.getTrailingCommentRanges(code, statement.end)?.[0];
    const said = comment && /^\/\/ => (.+)$/.exec(code.slice(comment.pos, comment.end))?.[1];
    if (!said || !ts.isExpressionStatement(statement)) return statement.getFullText(file);
    results++;
    const line = firstLine + file.getLineAndCharacterOfPosition(statement.end).line;
    return `\ncheck(${line}, ${statement.expression.getText(file)}, (${said}));`;
  });
  return { code: statements.join(''), results };
}

async function run(code: string): Promise<void> {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2023 },
  });
  await new AsyncFunction('require', 'exports', 'check', outputText)(
    (specifier: string) => modules[specifier],
    {},
    (line: number, actual: unknown, said: unknown) =>
      expect(typed(actual), `README.md:${line}`).toEqual(said),
  );
}

const AsyncFunction = (async () => {}).constructor as new (
  ...parametersAndBody: string[]
) => (...values: unknown[]) => Promise<void>;

/** What JSON keeps of a value, with the spaces that a keyboard has; NaN and undefined stay. */
function typed(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\u202f', ' ');
  if (Array.isArray(value)) return value.map(typed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, typed(inner)]));
}
