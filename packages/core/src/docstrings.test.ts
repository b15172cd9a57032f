import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const here = new URL('.', import.meta.url);
const parsed = new Map<string, ts.SourceFile>();

describe.each(['index.ts', 'testing/index.ts'])('what %s exports', (index) => {
  it.each(exportsOf(index))('says what it is: $name of $file', ({ name, file }) => {
    expect(docstringOf(name, file)).toMatch(/\w+ \w+/);
  });
});

/** Names as their files declare them, whatever they are exported as. */
function exportsOf(index: string): readonly { readonly name: string; readonly file: string }[] {
  return parse(index).statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement)) throw new Error(`${index} holds more than exports`);
    const { exportClause, moduleSpecifier } = statement;
    if (!exportClause || !ts.isNamedExports(exportClause) || !moduleSpecifier) {
      throw new Error(`${index} exports everything of a file`);
    }
    const path = (moduleSpecifier as ts.StringLiteral).text;
    const file = new URL(`${path}.ts`, new URL(index, here)).href.slice(here.href.length);
    return exportClause.elements.map((element) => ({
      name: (element.propertyName ?? element.name).text,
      file,
    }));
  });
}

function docstringOf(name: string, file: string): string {
  const declared = parse(file)
    .statements.flatMap((statement): readonly ts.Node[] =>
      ts.isVariableStatement(statement) ? statement.declarationList.declarations : [statement],
    )
    .filter((node) => (node as ts.DeclarationStatement).name?.text === name);
  return declared
    .flatMap((node) => ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc))
    .map((comment) => ts.getTextOfJSDocComment(comment.comment) ?? '')
    .join('\n');
}

function parse(file: string): ts.SourceFile {
  const known = parsed.get(file);
  if (known) return known;
  const text = readFileSync(new URL(file, here), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
  parsed.set(file, source);
  return source;
}
