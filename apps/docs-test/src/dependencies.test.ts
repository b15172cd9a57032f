import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { repository } from './pages';

const read = (path: string) => readFileSync(repository + path, 'utf8');
const table = read('.github/CONTRIBUTING.md').split('| dependency |')[1] ?? '';
const packages = ['core', 'adapters', 'react'].map((name) => {
  const folder = `packages/${name}`;
  const { dependencies, devDependencies, peerDependencies } = JSON.parse(
    read(`${folder}/package.json`),
  );
  return {
    folder,
    names: Object.keys({ ...dependencies, ...peerDependencies }),
    // What is copied into a package is installed by its developers alone.
    atHome: Object.keys(devDependencies ?? {}),
  };
});

function isImported(folder: string, name: string): boolean {
  return readdirSync(`${repository}${folder}/src`, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.(test|stories)\./.test(path))
    .some((path) => new RegExp(`from '${name}['/]`).test(read(`${folder}/src/${path}`)));
}

it('every dependency that is imported says in the table what it is for', () => {
  const hosts = ['react', 'react-dom', '@runcompare/core'];
  const silent = packages.flatMap(({ folder, names }) =>
    names
      .filter((name) => !hosts.includes(name) && !table.includes(`\`${name}\``))
      .filter((name) => isImported(folder, name)),
  );
  expect(silent).toEqual([]);
});

it('the table names dependencies that there are', () => {
  const named = [...table.matchAll(/`(@?[a-z][\w./-]*)`/g)].map(([, name = '']) => name);
  const known = packages.flatMap(({ names, atHome }) => [...names, ...atHome]);
  const others = named.filter((name) => !known.includes(name));
  // Beside names of packages, the table says where one is used.
  expect(others).toEqual(['provider/', 'packages/react/tsup.config.ts', 'zod/mini']);
});
