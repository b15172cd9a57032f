import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { readPages, repository } from './pages';

const withoutCode = (text: string) => text.replaceAll(/^```.*?^```$/gms, '');

/** As GitHub makes them of headings. */
function anchorsOf(text: string): readonly string[] {
  const headings = withoutCode(text).matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function isDead(page: string, target: string): boolean {
  const [file = '', anchor] = target.split('#');
  const path = join(repository, file === '' ? page : join(dirname(page), file));
  if (!existsSync(path)) return true;
  return anchor !== undefined && !anchorsOf(readFileSync(path, 'utf8')).includes(anchor);
}

it('every link within the repository leads somewhere', () => {
  const dead = readPages().flatMap(({ path, text }) =>
    [...withoutCode(text).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => isDead(path, target))
      .map((target) => `${path}: ${target}`),
  );
  expect(dead).toEqual([]);
});

it('every command that a page names exists', () => {
  const { scripts } = JSON.parse(readFileSync(`${repository}package.json`, 'utf8'));
  const named = readPages().flatMap(({ text }) =>
    [...text.matchAll(/pnpm@[\d.]+ ([a-z][\w:]*)/g)].map(([, script = '']) => script),
  );
  expect(named.length).toBeGreaterThan(0);
  const builtIn = ['exec', 'install'];
  expect(named.filter((name) => !(name in scripts) && !builtIn.includes(name))).toEqual([]);
});
