import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { derivedMetrics } from './derivedMetrics';

const here = fileURLToPath(new URL('.', import.meta.url));
const packages = fileURLToPath(new URL('../../../', import.meta.url));
const files = readdirSync(`${here}derived`);
const names = files
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => file.replace(/\.ts$/, ''));
const list = readFileSync(`${here}derivedMetrics.ts`, 'utf8');

describe.each(names)('one more derived metric costs four files: %s', (name) => {
  it('has a test beside it', () => {
    expect(files).toContain(`${name}.test.ts`);
  });

  it('has one import and one line in the list', () => {
    expect(list.split('\n').filter((line) => new RegExp(`\\b${name}\\b`).test(line))).toEqual([
      `import { ${name} } from './derived/${name}';`,
      `  ${name},`,
    ]);
  });

  it('is imported and exported nowhere else', () => {
    const naming = sources
      .filter((source) => isNamed(name, source))
      .map(({ path }) => path.slice(packages.length));
    expect(naming).toEqual([
      `core/src/comparison/derived/${name}.ts`,
      'core/src/comparison/derivedMetrics.ts',
    ]);
  });
});

it('every file in derived/ is listed, and no key is taken twice', () => {
  expect(derivedMetrics).toHaveLength(names.length);
  expect(new Set(derivedMetrics.map((metric) => metric.definition.key)).size).toBe(names.length);
});

/** Source files of all packages, without tests, stories and built-in data. */
const sources = ['core', 'adapters', 'react'].flatMap((name) => {
  const root = `${packages}${name}/src`;
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.(test|stories)\.|(^|\/)testing\//.test(path))
    .sort()
    .map((path) => ({ path: `${root}/${path}`, text: readFileSync(`${root}/${path}`, 'utf8') }));
});

/** Whether code imports, exports or declares it; outside core the same word may be a local name. */
function isNamed(name: string, { path, text }: { path: string; text: string }): boolean {
  const word = `\\b${name}\\b`;
  const inCore = `derived/${name}\\b|(import|export)( type)? \\{[^}]*${word}|export const ${word}`;
  const outside = `import[^;]*${word}[^;]*from '@runcompare/core`;
  return new RegExp(path.startsWith(`${packages}core/`) ? inCore : outside).test(text);
}
