import { readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { problemAffectsResolutionKind } from '@arethetypeswrong/core/problems';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

/** @typedef {import('@arethetypeswrong/core').Package} Package */

/**
 * What is wrong with a packed package, as sentences, and how many files it holds.
 * @param {string} path
 */
export async function checkArchive(path) {
  const data = readFileSync(path);
  const archive = createPackageFromTarballData(data);
  const manifest = JSON.parse(
    archive.readFile(`/node_modules/${archive.packageName}/package.json`),
  );
  return {
    files: archive.listFiles().length,
    problems: [
      ...manifestProblems(manifest),
      ...fileProblems(archive, manifest),
      ...(await publintProblems(data)),
      ...(await typeProblems(archive)),
    ],
  };
}

/** @param {Buffer} data */
async function publintProblems(data) {
  const tarball = data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength);
  const { messages, pkg } = await publint({
    strict: true,
    pack: { tarball: /** @type {ArrayBuffer} */ (tarball) },
  });
  return messages.map((message) => `publint: ${formatMessage(message, pkg, { color: false })}`);
}

/**
 * Types must hold wherever ES modules are resolved; that CommonJS cannot `require` them is meant.
 * @param {Package} archive
 */
async function typeProblems(archive) {
  const result = await checkPackage(archive, { excludeEntrypoints: [/\.css$/] });
  if (!result.types) return ['attw: there are no types'];
  const kinds = /** @type {const} */ (['node16-esm', 'bundler']);
  return result.problems
    .filter((problem) => kinds.some((kind) => problemAffectsResolutionKind(problem, kind, result)))
    .map((problem) => `attw: ${JSON.stringify(problem)}`);
}

/** @param {{ readonly [field: string]: any }} manifest */
function manifestProblems(manifest) {
  const { license, type, sideEffects, publishConfig, description, engines } = manifest;
  const isStyled = Object.keys(manifest.exports).some((path) => path.endsWith('.css'));
  const said = { description, engines };
  const dependencies = { ...manifest.dependencies, ...manifest.peerDependencies };
  return [
    ...Object.entries(said).flatMap(([field, value]) => (value ? [] : [`no ${field}`])),
    ...(license === 'MIT' ? [] : [`the license is ${license}`]),
    ...(type === 'module' ? [] : ['no "type": "module"']),
    ...(JSON.stringify(sideEffects) === (isStyled ? '["**/*.css"]' : 'false')
      ? []
      : [`sideEffects is ${JSON.stringify(sideEffects)}`]),
    ...(publishConfig?.provenance === true ? [] : ['publishConfig does not ask for provenance']),
    ...Object.entries(dependencies)
      .filter(([, range]) => !/^[\^~]?\d/.test(range))
      .map(([name, range]) => `depends on ${name} as "${range}"`),
  ];
}

/**
 * Nothing but what an entry leads to, and what people read.
 * @param {Package} archive
 * @param {{
 *   readonly exports: { readonly [path: string]: { readonly [condition: string]: string } };
 *   readonly bin?: { readonly [name: string]: string };
 * }} manifest
 */
function fileProblems(archive, manifest) {
  const root = `/node_modules/${archive.packageName}`;
  const commands = Object.values(manifest.bin ?? {});
  const entries = [
    ...Object.values(manifest.exports).flatMap((target) => Object.values(target)),
    // The compiler writes types beside a command, too.
    ...commands.flatMap((path) => [path, path.replace(/\.js$/, '.d.ts')]),
  ];
  const reached = new Set();
  /** @param {string} file */
  const visit = (file) => {
    if (reached.has(file) || !archive.fileExists(file)) return;
    reached.add(file);
    for (const [, specifier = ''] of archive
      .readFile(file)
      .matchAll(/(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g)) {
      const target = posix.join(dirname(file), specifier);
      visit(file.endsWith('.d.ts') ? target.replace(/\.js$/, '.d.ts') : target);
    }
  };
  for (const entry of entries) visit(posix.join(root, entry));
  for (const name of ['package.json', 'README.md', 'LICENSE']) reached.add(`${root}/${name}`);
  const files = archive.listFiles();
  // Of a file of types nothing is left but its name.
  const isEmpty = (/** @type {string} */ file) => archive.readFile(file) === '';
  return [
    ...files
      .filter((file) => !reached.has(file) && !isEmpty(file))
      .map((file) => `stray file ${file.slice(root.length + 1)}`),
    ...['README.md', 'LICENSE'].flatMap((name) =>
      files.includes(`${root}/${name}`) ? [] : [`no ${name} in the package`],
    ),
  ];
}
