import { describe, expect, it } from 'vitest';
import { examplesOf } from './examplesOf';
import { readPages } from './pages';
import { claimsOf, runExample } from './runExample';
import { typeProblems } from './typeProblems';

const blocks = readPages().flatMap(examplesOf);
const examples = blocks.filter(({ language }) => language === 'ts' || language === 'tsx');
const running = examples
  .map((example) => ({ ...example, claims: claimsOf(example) }))
  .filter(({ claims }) => claims.results + claims.words.length > 0);

describe('the examples of all pages', () => {
  it('compile', () => {
    expect(examples.length).toBeGreaterThan(0);
    expect(typeProblems(examples)).toEqual([]);
  });

  it('are in languages that are checked, or hold no code', () => {
    const known = ['ts', 'tsx', 'sh', 'css', 'json', 'sql'];
    const others = blocks.filter(({ language }) => !known.includes(language));
    expect(others.map(({ page, line, language }) => `${page}:${line} ${language}`)).toEqual([]);
  });

  it('all run in the README of core', () => {
    const inCore = ({ page }: { readonly page: string }) => page === 'packages/core/README.md';
    expect(running.filter(inCore).length).toBe(examples.filter(inCore).length);
  });

  it.each(running)('hold at $page:$line', async ({ claims, ...example }) => {
    const { checks, shown } = await runExample(
      example,
      examples.filter(({ page }) => page === example.page),
    );
    expect(checks.length, 'results that are compared').toBe(claims.results);
    for (const { line, actual, said } of checks) {
      expect(actual, `${example.page}:${line}`).toEqual(said);
    }
    for (const words of claims.words) expect(shown).toContain(words);
  });
});
