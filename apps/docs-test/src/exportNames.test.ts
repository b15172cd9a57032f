import { readFileSync } from 'node:fs';
import * as react from '@runcompare/react';
import { expect, it } from 'vitest';
import { repository } from './pages';

const readme = readFileSync(`${repository}packages/react/README.md`, 'utf8');

it('the README of react names all that the package exports', () => {
  const missing = Object.keys(react).filter((name) => !new RegExp(`\`${name}\\b`).test(readme));
  expect(missing).toEqual([]);
});
