import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { repository } from './pages';

const read = (path: string) => readFileSync(repository + path, 'utf8');

/** Rows of the README's table of subpaths: what a page loads at most, in kB. */
function saidSizes(): ReadonlyMap<string, number> {
  const rows = read('packages/react/README.md').matchAll(
    /^\| `(\.|\/[\w-]+)` \|.*\| ([\d.]+) \|$/gm,
  );
  return new Map(
    [...rows].map(([, path = '', size]) => [path === '.' ? path : `.${path}`, Number(size)]),
  );
}

/** What the package's own tests hold every subpath to. */
function limits(): readonly (readonly [string, number])[] {
  const table = /const limits[^{]*\{[^}]*\} = \{(.*?)\n\};/s.exec(
    read('packages/react/src/shipped.test.ts'),
  );
  const rows = table?.[1]?.matchAll(/'([^']+)': ([\d.]+)/g) ?? [];
  return [...rows].map(([, path = '', size]) => [path, Number(size)]);
}

describe('the README of react', () => {
  it.each(limits())('promises no less than %s weighs: %d kB', (path, limit) => {
    expect(saidSizes().get(path)).toBeGreaterThanOrEqual(limit);
  });
});

describe.each(['react', 'adapters'])('the README of %s', (name) => {
  it('names every subpath', () => {
    const { exports } = JSON.parse(read(`packages/${name}/package.json`));
    const readme = read(`packages/${name}/README.md`);
    const nameOf = (path: string) => (path === '.' ? path : path.slice(1));
    const missing = Object.keys(exports).filter((path) => !readme.includes(`\`${nameOf(path)}\``));
    expect(missing).toEqual([]);
  });
});

it('the README of the repository names every place that runs come from', () => {
  const { exports } = JSON.parse(read('packages/adapters/package.json'));
  const places = Object.keys(exports).filter((path) => !/^\.\/(files\/|testing)/.test(path));
  const missing = places.filter((path) => !read('README.md').includes(`| \`${path.slice(1)}\` |`));
  expect(missing).toEqual([]);
});
