import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { repository } from './pages';

const read = (path: string) => readFileSync(repository + path, 'utf8');
const guide = read('docs/theming.md');

/**
 * Names of variables, those that are counted only once: `--rc-run` of `--rc-run-1` to `--rc-run-8`.
 * What is taken over from a page lies in `--rc-host-*`, which nobody else sets.
 */
const variablesIn = (text: string) =>
  [...new Set(text.match(/--rc-(?!host-)[a-z]+(-[a-z]+)*/g))].sort();

it('the guide to theming names every variable, and none that is not there', () => {
  expect(variablesIn(guide)).toEqual(variablesIn(read('packages/react/src/styles/tokens.css')));
});

it('the guide to theming names attributes that are emitted', () => {
  const sources = readdirSync(`${repository}packages/react/src`, {
    recursive: true,
    encoding: 'utf8',
  })
    .filter((path) => path.endsWith('.tsx') && !/test|stories|Story/.test(path))
    .map((path) => read(`packages/react/src/${path}`))
    .join('\n');
  const named = [...guide.matchAll(/^\| `(data-[a-z]+)` \|/gm)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !sources.includes(`${name}=`))).toEqual([]);
});
