import { dirname, join } from 'node:path';
import ts from 'typescript';
import type { Example } from './examplesOf';
import { repository } from './pages';

const home = join(repository, 'apps/docs-test');

/**
 * What a strict compiler says of examples, each as a module of its own with what people import from
 * the packages: one line a problem, with its place on the page. All examples share one program, in
 * which they are the only files that are checked.
 */
export function typeProblems(examples: readonly Example[]): readonly string[] {
  const byPath = new Map(examples.map((example) => [pathOf(example), example]));
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(home, 'tsconfig.json'), ts.sys.readFile).config,
    ts.sys,
    home,
  );
  const host = ts.createCompilerHost(options);
  const folders = new Set([...byPath.keys()].map((path) => dirname(path)));
  const { directoryExists, fileExists, readFile, getSourceFile } = host;
  host.directoryExists = (path) => folders.has(path) || directoryExists?.(path) !== false;
  host.fileExists = (path) => byPath.has(path) || fileExists(path);
  host.readFile = (path) => byPath.get(path)?.code ?? readFile(path);
  host.getSourceFile = (path, version, ...rest) => {
    const example = byPath.get(path);
    return example
      ? ts.createSourceFile(path, example.code, version)
      : getSourceFile(path, version, ...rest);
  };
  const program = ts.createProgram([...byPath.keys(), join(home, 'src/hosts.d.ts')], options, host);
  return [...byPath].flatMap(([path, example]) => {
    const file = program.getSourceFile(path);
    if (!file) return [`${example.page}:${example.line} was not read`];
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ start = 0, messageText }) => {
        const line = example.line + file.getLineAndCharacterOfPosition(start).line;
        return `${example.page}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
      },
    );
  });
}

/** A folder for every page, below the package whose dependencies examples may import. */
function pathOf({ page, line, language, file }: Example): string {
  return join(
    home,
    'pages',
    dirname(page),
    page.replaceAll(/\W/g, '-'),
    file ?? `${line}.${language}`,
  );
}
