import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * Every name that packages export, a line each: `@runcompare/core compareRuns function`. Read from
 * source in one program, so that nothing has to be built.
 * @param {readonly string[]} folders
 */
export function exportList(folders) {
  const entries = folders.flatMap((folder) => {
    const { name, exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return Object.entries(exports)
      .map(([path, target]) => ({
        specifier: name + path.slice(1),
        file: join(folder, target['@runcompare/source']),
      }))
      .filter(({ file }) => /\.tsx?$/.test(file));
  });
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile('packages/react/tsconfig.json', ts.sys.readFile).config,
    ts.sys,
    'packages/react',
  );
  const program = ts.createProgram(
    entries.map(({ file }) => file),
    options,
  );
  const checker = program.getTypeChecker();
  return entries.flatMap(({ specifier, file }) => {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    if (!module) throw new Error(`${file} exports nothing.`);
    return checker
      .getExportsOfModule(module)
      .map((symbol) => `${specifier} ${symbol.name} ${kindOf(symbol, checker)}`)
      .sort();
  });
}

/**
 * @param {ts.Symbol} symbol
 * @param {ts.TypeChecker} checker
 */
function kindOf(symbol, checker) {
  const { flags } = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  if (flags & ts.SymbolFlags.Class) return 'class';
  if (flags & ts.SymbolFlags.Function) return 'function';
  if (flags & ts.SymbolFlags.Variable) return 'const';
  return 'type';
}
