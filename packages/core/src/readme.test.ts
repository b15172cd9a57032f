import { readFileSync } from 'node:fs';
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

// That its examples hold is tested with those of all other pages.
describe.each(Object.entries(modules))('the README of %s', (_, module) => {
  it.each(Object.keys(module))('names %s', (name) => {
    expect(readme).toContain(`\`${name}\``);
  });
});
