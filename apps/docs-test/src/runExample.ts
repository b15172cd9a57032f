import { createElement, type FunctionComponent } from 'react';
import { renderToString } from 'react-dom/server';
import ts from 'typescript';
import type { Example } from './examplesOf';

/** What an example says of itself: values of its statements, and words that its component shows. */
export interface Claims {
  /** Claimed with `expression; // => value`. */
  readonly results: number;
  /** Claimed with `// shows: words`, of the one component that the example exports. */
  readonly words: readonly string[];
}

export function claimsOf({ code }: Example): Claims {
  return {
    results: code.split('// =>').length - 1,
    words: [...code.matchAll(/^\/\/ shows: (.+)$/gm)].map((match) => match[1] as string),
  };
}

/** What came of running an example, to be held against what it claims. */
export interface Outcome {
  readonly checks: readonly {
    readonly line: number;
    readonly actual: unknown;
    readonly said: unknown;
  }[];
  /** All that its component shows where a server renders it without props. */
  readonly shown: string;
}

/** Runs an example; `others` of its page are where it finds files that it imports. */
export async function runExample(
  example: Example,
  others: readonly Example[] = [],
): Promise<Outcome> {
  const checks: Outcome['checks'][number][] = [];
  const exported = await load(example, { others, checks });
  const component = Object.values(exported).find((value) => typeof value === 'function');
  const isShown = claimsOf(example).words.length > 0;
  return {
    checks,
    shown: isShown ? textOf(renderToString(createElement(component as FunctionComponent))) : '',
  };
}

interface Context {
  readonly others: readonly Example[];
  readonly checks: Outcome['checks'][number][];
}

/** What an example exports, after it has run. */
async function load(
  example: Example,
  context: Context,
): Promise<{ readonly [name: string]: unknown }> {
  const { outputText } = ts.transpileModule(withChecks(example), {
    fileName: `example.${example.language}`,
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2023,
      jsx: ts.JsxEmit.ReactJSX,
    },
  });
  const modules = new Map<string, unknown>();
  for (const [, name = ''] of outputText.matchAll(/require\("([^"]+)"\)/g)) {
    modules.set(name, await importFrom(name, context));
  }
  const exported = {};
  await new AsyncFunction('require', 'exports', 'check', outputText)(
    (name: string) => modules.get(name),
    exported,
    (line: number, actual: unknown, said: unknown) =>
      context.checks.push({ line, actual: typed(actual), said }),
  );
  return exported;
}

async function importFrom(name: string, context: Context): Promise<unknown> {
  if (name.endsWith('.css')) return {};
  const sibling = context.others.find(({ file }) => file?.replace(/\.tsx?$/, '') === name.slice(2));
  return sibling ? load(sibling, context) : import(/* @vite-ignore */ name);
}

/** Every statement `expression; // => value` as a check of its value, with its line. */
function withChecks({ code, line: firstLine, language }: Example): string {
  const file = ts.createSourceFile(`example.${language}`, code, ts.ScriptTarget.ES2023);
  return file.statements
    .map((statement) => {
      const comment = ts.getTrailingCommentRanges(code, statement.end)?.[0];
      const said = comment && /^\/\/ => (.+)$/.exec(code.slice(comment.pos, comment.end))?.[1];
      if (!said || !ts.isExpressionStatement(statement)) return statement.getFullText(file);
      const line = firstLine + file.getLineAndCharacterOfPosition(statement.end).line;
      return `\ncheck(${line}, ${statement.expression.getText(file)}, (${said}));`;
    })
    .join('');
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

function textOf(html: string): string {
  const text = html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
  return text.replaceAll('\u202f', ' ');
}
